import { describe, expect, it } from 'vitest';
import { asOneEvent } from './one-event.ts';
import { call, sql } from './statement.ts';

const [at, W] = ['2026-03-02T09:00:00.000Z', 'w1'];
const assumed = call`parley.expect_head(${W}, ${4}, ${'before'})`;
const event = (position = 5, previous = 'before') =>
  call`parley.append_event(${W}, ${position}, ${'negotiation'}, ${'n1'}, ${2}, ${'e1'}, ${'NotePosted'}, ${'member'},
    ${'ana'}, ${at}, ${'c'}, ${previous}, ${'after'}, ${"it's"}, ${'salt'})`;
const moved = call`parley.move_head(${W}, ${5}, ${'after'})`;
const listing = (position = 5) => call`parley.put_listing(${W}, ${'negotiation'}, ${'n1'}, ${position}, ${'{}'})`;
const search = call`parley.put_search_entry(${W}, ${5}, ${'negotiation'}, ${'n1'}, ${'Words'}, ${'words'})`;
const answer = call`parley.put_answer(${W}, ${'ana'}, ${'note.post'}, ${'k'}, ${'b'}, ${'{}'}, ${at})`;
const plain = (text = '') => text.replaceAll(/\s+/g, ' ');

describe('a transaction of one event', () => {
  it('is one call with every value of the calls it stands for', () => {
    const one = asOneEvent([assumed, event(), moved, listing(), search, answer]);
    expect(plain(one?.text)).toBe(
      `parley.write_one('w1', 4, 'before', 'negotiation', 'n1', 2, 'e1', 'NotePosted', 'member', 'ana', '${at}', 'c', ` +
        `'after', 'it''s', 'salt', 'negotiation', 'n1', '{}', 'Words', 'words', 'ana', 'note.post', 'k', 'b', '{}', '${at}')`,
    );
  });

  it('leaves out what it does not write', () => {
    const nothing = Array.from({ length: 11 }, () => 'NULL').join(', ');
    expect(plain(asOneEvent([assumed, event(), moved])?.text)).toContain(`'salt', ${nothing})`);
  });

  it.each([
    ['assumes no head', [event(), moved]],
    ['has two events', [assumed, event(), event(6, 'after'), moved]],
    ['writes two listings', [assumed, event(), moved, listing(), listing()]],
    ['writes a listing of another place', [assumed, event(), moved, listing(4)]],
    ['does something else too', [assumed, event(), moved, sql`DELETE FROM parley.search_entry`]],
    ['follows another head', [assumed, event(5, 'another'), moved]],
    ['only checks', [assumed]],
  ])('is none that %s', (_, statements) => {
    expect(asOneEvent(statements)).toBeUndefined();
  });
});
