import type { Id } from '../../domain/id.ts';
import type { RoundState } from '../../domain/negotiation/evolve/choosing-state.ts';
import type { NegotiationState } from '../../domain/negotiation/state.ts';
import type { OwnRobustness } from '../../domain/negotiation/view.ts';
import { isRefused } from '../../domain/refusal.ts';
import { readSheets } from '../mediator/read-sealed.ts';
import { findRobustness } from '../mediator/released-robustness.ts';
import { newSeal } from '../new-seal.ts';
import type { Work } from '../work.ts';
import { asOwnParty, type Query, reading, visibleNegotiation } from './query.ts';

/**
 * How the deals of the latest run stand under errors in the viewer's own numbers. Worked out when first asked for, from
 * the sheets that the run was made on, kept sealed under the viewer's party, and read from there ever after: a run has
 * one result a party, whatever is changed, asked or released later. No event: nobody sees that it was asked for.
 */
export const ownRobustness: Query<{ readonly negotiation: Id }> = (app, session, { negotiation }) =>
  reading(app, session, async (work): Promise<unknown> => {
    const visible = await visibleNegotiation(work, session, negotiation);
    if (isRefused(visible)) return visible;
    const { state, own } = visible;
    const round = state.rounds.findLast(({ deals }) => deals.length > 0);
    if (own === undefined || round === undefined) return { robustness: null };
    await asOwnParty(work, own);
    const kept = await keptOf(work, negotiation, round);
    if (kept !== undefined) return { robustness: kept };
    // The points have changed since the run: what it was made on cannot be put together again.
    if (round.pointsRevision !== state.pointsRevision) return { robustness: null };
    // Two that ask at once for the first time wait for each other here, and the second reads what the first kept.
    await work.transaction.lockHead();
    return {
      robustness: (await keptOf(work, negotiation, round)) ?? (await keep(work, negotiation, state, own, round)),
    };
  });

async function keptOf(work: Work, negotiation: Id, { number }: RoundState): Promise<OwnRobustness | undefined> {
  const row = await work.transaction.sealed.latestOwn(negotiation, 'robustness');
  const content = row?.content as NonNullable<OwnRobustness> | undefined;
  return content?.round === number ? content : undefined;
}

async function keep(
  work: Work,
  negotiation: Id,
  state: NegotiationState,
  own: Id,
  round: RoundState,
): Promise<OwnRobustness> {
  const parties = state.parties.map(({ id }) => id);
  const seals = parties.flatMap((party) => round.seals[party] ?? []);
  const sheets = await readSheets(work, negotiation, seals);
  const content = { round: round.number, ...findRobustness(state, sheets, parties.indexOf(own)) };
  const { environment } = work.app;
  await work.transaction.sealed.put({
    ...newSeal(environment, content),
    negotiation,
    party: own,
    kind: 'robustness',
    at: environment.now(),
    content,
  });
  return content;
}
