import type { NegotiationSummary } from '../../domain/negotiation/summary.ts';
import { type Query, reading } from './query.ts';

const excerptLength = 160;

/** Entries of the record that hold every word asked for, among what the session may see. */
export const findInRecord: Query<{ readonly words: string; readonly limit: number }> = (app, session, input) =>
  reading(app, session, async (work) => {
    // Narrowed before it is cut off: what is found elsewhere does not show by what is missing here.
    const visible = await work.transaction.search.find(input.words, input.limit, session.negotiation);
    const titles = new Map<string, string>();
    for (const { stream } of visible) {
      if (titles.has(stream.id)) continue;
      const listing = await work.transaction.listings.get('negotiation', stream.id);
      if (listing !== undefined) titles.set(stream.id, (listing.summary as NegotiationSummary).title);
    }
    return {
      found: visible.map(({ position, stream, body }) => ({
        position,
        slice: stream.slice,
        id: stream.id,
        title: titles.get(stream.id) ?? null,
        excerpt: excerptOf(body, input.words),
      })),
    };
  });

/** The line of the body that holds the first word, shortened around it. */
function excerptOf(body: string, words: string): string {
  const first = words.toLocaleLowerCase().split(/\s+/)[0] ?? '';
  const line = body.split('\n').find((candidate) => candidate.toLocaleLowerCase().includes(first)) ?? body;
  if (line.length <= excerptLength) return line;
  const start = Math.max(0, line.toLocaleLowerCase().indexOf(first) - excerptLength / 3);
  return `${start > 0 ? '…' : ''}${line.slice(start, start + excerptLength)}…`;
}
