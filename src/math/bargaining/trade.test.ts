import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { s1Space } from '../../../tests/golden/s1-space.ts';
import { improvements } from './improvement.ts';
import { packageScores, type Space, scoreOf100 } from './space.ts';
import { tradeBetween } from './trade.ts';

describe('the trade between two packages', () => {
  test('S1: who gains and who gives on each issue between the deal at (56, 51) and the nearest better one', () => {
    const space = s1Space();
    const agreed = [1, 2, 0, 2, 0];
    const better = improvements(space, agreed);
    if (better.outcome !== 'found') throw new Error('S1 has better deals');
    const trade = tradeBetween(space, agreed, better.nearest.offered);
    expect(trade.issues.map(({ issue }) => issue)).toEqual(better.nearest.changedIssues);
    const [product, sales] = packageScores(space, agreed).map((score) => scoreOf100(space, score));
    expect([product, sales]).toEqual([56, 51]);
    for (const gain of trade.gains) expect(gain).toBeGreaterThan(0);
    for (const { gains, gainers, losers } of trade.issues) {
      expect(gainers).toEqual([0, 1].filter((party) => (gains[party] as number) > 0));
      expect(losers).toEqual([0, 1].filter((party) => (gains[party] as number) < 0));
    }
  });

  test('from a package to itself nothing changes and nobody gains', () => {
    expect(tradeBetween(s1Space(), [1, 2, 0, 2, 0], [1, 2, 0, 2, 0])).toEqual({
      issues: [],
      together: [0, 0],
      gains: [0, 0],
    });
  });

  test('a difference within the tolerance is nobody’s gain', () => {
    const parties = [{ scores: [[0, 3]], reservation: 0 }];
    const [close] = tradeBetween({ parties, tolerance: 3 }, [0], [1]).issues;
    const [apart] = tradeBetween({ parties, tolerance: 2 }, [0], [1]).issues;
    expect([close?.gainers, apart?.gainers]).toEqual([[], [0]]);
  });

  test('adds up to the difference of the scores, interactions included, and reverses with the packages', () => {
    fc.assert(
      fc.property(spacesWithTwoPackages, ({ space, from, to }) => {
        const [before, after] = [packageScores(space, from), packageScores(space, to)];
        const trade = tradeBetween(space, from, to);
        expect(trade.gains).toEqual(after.map((score, party) => score - (before[party] as number)));
        const back = tradeBetween(space, to, from);
        expect(back.gains.map((gain) => 0 - gain)).toEqual(trade.gains);
        expect(back.issues.map(({ gainers }) => gainers)).toEqual(trade.issues.map(({ losers }) => losers));
      }),
    );
  });

  test('a party’s part does not depend on what any other party scored', () => {
    fc.assert(
      fc.property(spacesWithTwoPackages, ({ space, from, to }) => {
        const whole = tradeBetween(space, from, to);
        for (const [index, party] of space.parties.entries()) {
          const alone = tradeBetween({ parties: [party] }, from, to);
          expect(alone.issues.map(({ gains }) => gains[0])).toEqual(whole.issues.map(({ gains }) => gains[index]));
          expect(alone.gains[0]).toBe(whole.gains[index]);
        }
      }),
    );
  });
});

const score = fc.integer({ min: -1000, max: 1000 });
const spacesWithTwoPackages = fc
  .record({
    optionCounts: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 }),
    count: fc.integer({ min: 1, max: 4 }),
  })
  .chain(({ optionCounts, count }) => {
    const offered = fc.tuple(...optionCounts.map((most) => fc.integer({ min: 0, max: most - 1 })));
    const party = fc.record({
      scores: fc.tuple(...optionCounts.map((most) => fc.array(score, { minLength: most, maxLength: most }))),
      terms: fc.array(
        fc.record({
          when: offered.map((all) => all.map((option, issue) => ({ issue, options: [option] }))),
          value: score,
        }),
        { maxLength: 2 },
      ),
      reservation: fc.constant(0),
    });
    const space = fc
      .array(party, { minLength: count, maxLength: count })
      .map((parties): Space => ({ optionCounts, parties, rules: [], hundred: 100 }));
    return fc.record({ space, from: offered, to: offered });
  });
