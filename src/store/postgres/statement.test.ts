import fc from 'fast-check';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { call, script, sql } from './statement.ts';

describe('a statement', () => {
  it('quotes every text as the driver would, and replaces what PostgreSQL cannot hold', () => {
    const seed = Date.now();
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^['\\"a\0\n;-]*$/));
    fc.assert(
      fc.property(text, (value) => {
        expect(sql`${value}`.text).toBe(pg.escapeLiteral(value.replaceAll('\0', '\ufffd')));
      }),
      { seed, numRuns: 500 },
    );
  });

  it('takes whole numbers and nothing that could be read as SQL', () => {
    expect(sql`${1} ${true} ${null} ${['a', "b'"]} ${Uint8Array.of(1, 255)}`.text).toBe(
      `1 true NULL ARRAY['a', 'b''']::text[] '\\x01ff'::bytea`,
    );
    for (const value of [1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60])
      expect(() => sql`${value}`).toThrow('whole number');
  });

  it('sends neighbouring calls as one statement, each other statement by itself, all in order', () => {
    const [f, g] = [call`f(${1})`, call`g(${'x'})`];
    expect(script([sql`BEGIN`, f, g, sql`DELETE`, f, sql`COMMIT`]).split(';\n')).toEqual([
      'BEGIN',
      "SELECT f(1),\ng('x')",
      'DELETE',
      'SELECT f(1)',
      'COMMIT',
    ]);
    const many = script(Array.from({ length: 2_500 }, () => f));
    expect(many.match(/SELECT/g)).toHaveLength(3);
    expect(many.match(/f\(1\)/g)).toHaveLength(2_500);
  });
});
