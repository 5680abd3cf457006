import type { Id } from '../../domain/id.ts';
import { negotiationLine } from '../../domain/negotiation/inbox.ts';
import type { Moment } from '../../domain/negotiation/moment.ts';
import type { NegotiationSummary, RfcStatus } from '../../domain/negotiation/summary.ts';
import { negotiationView } from '../../domain/negotiation/view.ts';
import { isRefused } from '../../domain/refusal.ts';
import type { Session } from '../port/identity.ts';
import type { Work } from '../work.ts';
import { type Query, reading, visibleNegotiation } from './query.ts';
import { visibleRows } from './visible-rows.ts';

/** One negotiation as its viewer may see it now. */
export const getNegotiation: Query<{ readonly negotiation: Id }> = (app, session, { negotiation }) =>
  reading(app, session, async (work): Promise<unknown> => {
    const visible = await visibleNegotiation(work, session, negotiation);
    if (isRefused(visible)) return visible;
    const rfc = await work.transaction.listings.get('rfc', negotiation);
    const viewer = { actor: session.actor, role: session.role };
    return negotiationView(
      negotiation,
      visible.state,
      viewer,
      app.environment.now(),
      (rfc?.summary as RfcStatus | undefined) ?? null,
    );
  });

/** A negotiation's row beside its RFC's. */
export interface SummaryPair {
  readonly negotiation: NegotiationSummary;
  readonly rfc: RfcStatus | null;
}

/** The rows of all negotiations that a session may see. */
export async function visibleSummaries(work: Work, session: Session): Promise<readonly SummaryPair[]> {
  const rfcs = await visibleRows<RfcStatus>(work, session, 'rfc');
  const { all } = await visibleRows<NegotiationSummary>(work, session, 'negotiation');
  return all.map((negotiation) => ({ negotiation, rfc: rfcs.get(negotiation.id) ?? null }));
}

interface ListInput {
  readonly after?: string | undefined;
  readonly limit: number;
  readonly words?: string | undefined;
  readonly moment?: Moment | undefined;
  readonly archived?: boolean | undefined;
}

/** Negotiations, newest first, page by page. The cursor is the filing instant and id of the last line. */
export const listNegotiations: Query<ListInput> = (app, session, input) =>
  reading(app, session, async (work) => {
    const words = (input.words ?? '').toLocaleLowerCase().split(/\s+/).filter(Boolean);
    const now = app.environment.now();
    const rows = (await visibleSummaries(work, session))
      .filter(({ negotiation }) => negotiation.archived === (input.archived ?? false))
      .filter(({ negotiation }) => input.moment === undefined || negotiation.moment === input.moment)
      .filter(({ negotiation }) => {
        const text = `${negotiation.title} ${negotiation.forWhom}`.toLocaleLowerCase();
        return words.every((word) => text.includes(word));
      })
      .toSorted((a, b) => compare(cursor(b), cursor(a)));
    const rest = input.after === undefined ? rows : rows.filter((row) => cursor(row) < (input.after as string));
    const page = rest.slice(0, input.limit);
    const last = page.at(-1);
    return {
      lines: page.map((row) => negotiationLine(row.negotiation, row.rfc, session.actor.id, now)),
      next: rest.length > page.length && last !== undefined ? cursor(last) : null,
      total: rows.length,
    };
  });

function cursor({ negotiation }: SummaryPair): string {
  return `${negotiation.filedAt}/${negotiation.id}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
