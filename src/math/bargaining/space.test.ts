import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPackageOf, packageScores, type Space, scoreOf100, spaceFaults } from './space.ts';
import { spaceFromSheets } from './space-from-sheets.ts';

const counts = [2, 2];

describe('a space made from sheets', () => {
  test('is exact where weights sum to different totals and reservations have decimals', () => {
    const built = spaceFromSheets(
      counts,
      [
        {
          weights: [1, 2],
          ratings: [
            [0, 100],
            [50, 30],
          ],
          reservation: 33.3,
        },
        {
          weights: [0.3, 0.4],
          ratings: [
            [10, 0],
            [99.5, 0],
          ],
          reservation: 0,
        },
      ],
      [],
    );
    if ('faults' in built) throw new Error(JSON.stringify(built.faults));
    const { space } = built;
    expect(spaceFaults(space)).toEqual([]);
    const [first, second] = packageScores(space, [1, 0]) as [number, number];
    // (1 × 100 + 2 × 50) / 3 and (0.3 × 0 + 0.4 × 99.5) / 0.7, as fractions of 100.
    expect(BigInt(first) * 3n).toBe((BigInt(space.hundred) * 200n) / 100n);
    expect(BigInt(second) * 7000n).toBe(BigInt(space.hundred) * 3980n);
    expect((space.parties[0]!.reservation * 1000) / space.hundred).toBe(333);
    expect(scoreOf100(space, first)).toBeCloseTo(200 / 3, 12);
  });

  test('with whole weights that sum to 100 a score is plainly Σ weight × rating', () => {
    const weight = fc.integer({ min: 0, max: 100 });
    const rating = fc.integer({ min: 0, max: 100 });
    const ratings = fc.tuple(fc.tuple(rating, rating), fc.tuple(rating, rating));
    fc.assert(
      fc.property(weight, ratings, (w, r) => {
        const built = spaceFromSheets(counts, [{ weights: [w, 100 - w], ratings: r, reservation: 40 }], []);
        if ('faults' in built) throw new Error(JSON.stringify(built.faults));
        expect(built.space.hundred).toBe(10_000);
        expect(packageScores(built.space, [0, 1])).toEqual([w * r[0][0] + (100 - w) * r[1][1]]);
      }),
      { seed: Date.now() % 2 ** 31 },
    );
  });

  test('names every fault with its place', () => {
    const built = spaceFromSheets(
      counts,
      [
        { weights: [0, 0], ratings: [[0, 101], [50]], reservation: -1 },
        { weights: [Number.NaN, 1], ratings: [[0, 1]], reservation: 5 },
      ],
      [],
    );
    expect('faults' in built && built.faults.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['no-weight', 'sheets.0.weights'],
      ['rating-not-a-decimal', 'sheets.0.ratings.0.1'],
      ['option-missing', 'sheets.0.ratings.1'],
      ['reservation-not-a-decimal', 'sheets.0.reservation'],
      ['issue-missing', 'sheets.1.ratings'],
      ['weight-not-a-decimal', 'sheets.1.weights.0'],
    ]);
  });

  test('is refused when no number could hold the common scale', () => {
    const sheet = (odd: number) => ({
      weights: [999_999.999_983 - odd, 1],
      ratings: [
        [0, 1],
        [0, 1],
      ],
      reservation: 0,
    });
    const built = spaceFromSheets(counts, [sheet(0), sheet(0.000_1), sheet(0.37)], []);
    expect('faults' in built && built.faults.map(({ code }) => code)).toEqual(['too-fine-to-compare']);
  });
});

describe('a space', () => {
  const sound: Space = {
    optionCounts: [2, 1],
    parties: [{ scores: [[1, 2], [3]], reservation: 2 }],
    rules: [],
    hundred: 10,
  };

  test('knows its packages', () => {
    expect(isPackageOf(sound, [1, 0])).toBe(true);
    for (const other of [[2, 0], [0], [0, 0, 0], [-1, 0], [0.5, 0]]) expect(isPackageOf(sound, other)).toBe(false);
  });

  test('names every fault with its place', () => {
    expect(spaceFaults(sound)).toEqual([]);
    const codes = (space: Space) => spaceFaults(space).map(({ code, path }) => [code, path.join('.')]);
    expect(codes({ optionCounts: [], parties: [], rules: [], hundred: 0 })).toEqual([
      ['no-issue', 'optionCounts'],
      ['no-party', 'parties'],
      ['hundred-not-positive', 'hundred'],
    ]);
    expect(
      codes({
        ...sound,
        optionCounts: [2, 0],
        parties: [{ scores: [[1.5, 2]], reservation: 0.5 }],
        rules: [{ kind: 'excludes', a: { issue: 0, option: 2 }, b: { issue: 0, option: 0 } }],
      }),
    ).toEqual([
      ['no-option', 'optionCounts.1'],
      ['reservation-not-integer', 'parties.0.reservation'],
      ['issue-missing', 'parties.0.scores'],
      ['score-not-integer', 'parties.0.scores.0.0'],
      ['rule-names-unknown-choice', 'rules.0'],
    ]);
    expect(codes({ ...sound, parties: [{ scores: [[2 ** 52, 2 ** 53 - 1], [2 ** 52]], reservation: 0 }] })).toEqual([
      ['score-too-large', 'parties.0.scores'],
    ]);
  });
});
