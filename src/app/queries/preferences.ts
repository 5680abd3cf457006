import type { Id } from '../../domain/id.ts';
import type { Sheet } from '../../domain/negotiation/sheet.ts';
import { isRefused, refuse } from '../../domain/refusal.ts';
import { readSheets } from '../mediator/read-sealed.ts';
import { asOwnParty, type Query, reading, visibleNegotiation } from './query.ts';

/** The viewer's own sealed sheet and its draft: the one door of a party to what it sealed. */
export const ownPreferences: Query<{ readonly negotiation: Id }> = (app, session, { negotiation }) =>
  reading(app, session, async (work): Promise<unknown> => {
    const visible = await visibleNegotiation(work, session, negotiation);
    if (isRefused(visible)) return visible;
    const { state, own } = visible;
    if (own === undefined) return refuse('not-in-a-party');
    await asOwnParty(work, own);
    const sealed = await work.transaction.sealed.latestOwn(negotiation, 'sheet');
    const draft = await work.transaction.sealed.latestOwn(negotiation, 'sheet-draft');
    const standing = state.preferences[own];
    return {
      revision: standing?.revision ?? 0,
      sealed: sealed?.content ?? null,
      draft: draft?.content ?? null,
      changed: standing?.changed ?? [],
    };
  });

/** Every party's sheet, after closing and once every party has consented; refused before. */
export const disclosedPreferences: Query<{ readonly negotiation: Id }> = (app, session, { negotiation }) =>
  reading(app, session, async (work): Promise<unknown> => {
    const visible = await visibleNegotiation(work, session, negotiation);
    if (isRefused(visible)) return visible;
    const { state, own } = visible;
    if (own === undefined) return refuse('not-in-a-party');
    if (state.disclosed === null) return refuse('not-disclosed');
    const parties = Object.keys(state.disclosed);
    const sheets = await readSheets(work, negotiation, Object.values(state.disclosed));
    return { sheets: parties.map((party, index) => ({ party, sheet: sheets[index] as Sheet })) };
  });
