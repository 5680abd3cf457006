import type { Id } from '../../domain/id.ts';
import type { NegotiationSummary } from '../../domain/negotiation/summary.ts';
import type { Session } from '../port/identity.ts';
import { Rows } from '../row-memory.ts';
import type { Work } from '../work.ts';

/** The rows of one kind that a session may see: all of the workspace, a guest's only negotiation. Not to be changed. */
export async function visibleRows<Summary>(work: Work, session: Session, kind: string): Promise<Rows<Summary>> {
  if (session.negotiation === undefined) return work.app.states.rows.read<Summary>(work.transaction, kind);
  const own = await work.transaction.listings.get(kind, session.negotiation);
  if (own === undefined) return new Rows([], new Map());
  return new Rows([own.summary as Summary], new Map([[own.id, own]]));
}

/** Which of these samples were put away: their lines are in no list. */
export async function samplesPutAway(work: Work, session: Session, samples: readonly Id[]): Promise<ReadonlySet<Id>> {
  if (samples.length === 0) return new Set();
  const asks = await visibleRows<NegotiationSummary>(work, session, 'negotiation');
  return new Set(samples.filter((id) => asks.get(id)?.archived));
}

/** How much of a list, and from where. */
export interface Page {
  /** The name of the last line that is known already. */
  readonly after?: string | undefined;
  /** All of it where nothing is said. */
  readonly limit?: number | undefined;
}

/** A page of a list, and the name to ask for the next one with; null at its end. */
export function pageOf<Line>(
  lines: readonly Line[],
  { after, limit = lines.length }: Page,
  nameOf: (line: Line) => string,
): { readonly lines: readonly Line[]; readonly next: string | null; readonly total: number } {
  const begin = after === undefined ? 0 : lines.findIndex((line) => nameOf(line) === after) + 1;
  const page = lines.slice(begin, begin + limit);
  const last = page.at(-1);
  const more = begin + page.length < lines.length && last !== undefined;
  return { lines: page, next: more ? nameOf(last) : null, total: lines.length };
}
