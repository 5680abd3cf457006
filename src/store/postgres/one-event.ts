import { call, type Statement, type Value } from './statement.ts';

/** By how many values each of them is called; another form is another transaction. */
const TAKES: Readonly<Record<string, number>> = {
  'parley.expect_head': 3,
  'parley.append_event': 15,
  'parley.move_head': 3,
  'parley.put_listing': 5,
  'parley.put_search_entry': 6,
  'parley.put_answer': 7,
};

/**
 * A transaction that assumes the head, appends one event and writes what belongs to it, as the call of one function
 * that is the whole transaction; undefined when it does anything else. So most commands cost the database one plan and
 * one answer instead of six.
 */
export function asOneEvent(statements: readonly Statement[]): Statement | undefined {
  const written = new Map<string, readonly Value[]>();
  for (const { called } of statements) {
    // Twice the same, or what is no such call: two events, a sealed row, a notice.
    if (called === undefined || TAKES[called.name] !== called.values.length || written.has(called.name))
      return undefined;
    written.set(called.name, called.values);
  }
  const [expected, event, head] = ['expect_head', 'append_event', 'move_head'].map((one) =>
    written.get(`parley.${one}`),
  );
  if (!expected || !event || !head) return undefined;
  const [workspace, before, beforeHash] = expected;
  const [
    ,
    position,
    slice,
    id,
    version,
    eventId,
    type,
    actorKind,
    actor,
    at,
    commitment,
    previous,
    hash,
    payload,
    salt,
  ] = event;
  const [, listingKind, listingId, listedAt = position, summary] = written.get('parley.put_listing') ?? [];
  const [, foundAt = position, foundSlice = slice, foundId = id, body, searchable] =
    written.get('parley.put_search_entry') ?? [];
  const [, by, operation, key, bodyHash, answer, answeredAt] = written.get('parley.put_answer') ?? [];
  const follows =
    position === Number(before) + 1 && previous === beforeHash && head[1] === position && head[2] === hash;
  const together = listedAt === position && foundAt === position && foundSlice === slice && foundId === id;
  if (!follows || !together) return undefined;
  return call`parley.write_one(${workspace}, ${before}, ${beforeHash}, ${slice}, ${id}, ${version}, ${eventId}, ${type},
    ${actorKind}, ${actor}, ${at}, ${commitment}, ${hash}, ${payload}, ${salt}, ${listingKind}, ${listingId}, ${summary},
    ${body}, ${searchable}, ${by}, ${operation}, ${key}, ${bodyHash}, ${answer}, ${answeredAt})`;
}
