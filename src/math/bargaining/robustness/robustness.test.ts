import { describe, expect, test } from 'vitest';
import { type Listed, listed } from '../../../../tests/bargaining/listed-space.ts';
import { issues, optionCounts, product, rules, sales } from '../../../../tests/golden/s1-space.ts';
import { seededGenerator } from '../../random/generator.ts';
import { proposals } from '../proposals.ts';
import { compareRanks, idealGains, rankOf, solutionNames } from '../solution.ts';
import { packageScores } from '../space.ts';
import { type Sheet, spaceFromSheets } from '../space-from-sheets.ts';
import { changedSheet, ratingChanges, weightChanges } from './own-changes.ts';
import { type OwnDoubt, robustness, tippingPoint, tippingPoints } from './robustness.ts';

const s1: Omit<OwnDoubt, 'party'> = { optionCounts, sheets: [product, sales], rules };

describe('robustness to errors in one’s own numbers', () => {
  test('S1, each own weight ×0.8 and ×1.2: Product sees 5, 10 and 9 of 10 unchanged, Sales 7, 10 and 9', () => {
    expect(robustness({ ...s1, party: 0 }, weightChanges(product))).toMatchObject({
      cases: 10,
      unchanged: { nash: 5, balanced: 10, 'best-total': 9 },
    });
    expect(robustness({ ...s1, party: 1 }, weightChanges(sales))).toMatchObject({
      cases: 10,
      unchanged: { nash: 7, balanced: 10, 'best-total': 9 },
    });
  });

  test('the tipping point alters the choice, and one per cent less does not', () => {
    const doubt = { ...s1, party: 0 };
    const tip = tippingPoint(doubt, 'nash');
    if (tip === undefined || 'outcome' in tip) throw new Error('no tipping point');
    const at = (percent: number) =>
      robustness(doubt, [{ kind: 'weight', issue: tip.issue, factor: 1 + percent / 100 }]);
    expect(Math.abs(tip.percent)).toBeLessThanOrEqual(20);
    expect(at(tip.percent)).toMatchObject({ unchanged: { nash: 0 } });
    expect(at(tip.percent - Math.sign(tip.percent))).toMatchObject({ unchanged: { nash: 1 } });
    expect(tippingPoint(doubt, 'balanced', 20)).toBeUndefined();
  });

  test('all rules in one sweep tip where each tips alone', () => {
    for (const party of [0, 1])
      for (const most of [6, 20]) {
        const tips = tippingPoints({ ...s1, party }, most);
        if ('outcome' in tips) throw new Error(tips.outcome);
        for (const name of solutionNames)
          expect(tips[name] ?? undefined).toEqual(tippingPoint({ ...s1, party }, name, most));
      }
    const proud = { ...product, reservation: 100 };
    expect(tippingPoints({ ...s1, sheets: [proud, sales], party: 0 }, 20)).toEqual({ outcome: 'nothing-proposed' });
  });

  test('a rating given as a range is tried at both ends, and the sheet itself is left as it is', () => {
    const changes = ratingChanges(product, [
      { issue: issues.date, option: 1, low: 40, high: 60 },
      { issue: issues.scope, option: 1, low: 60, high: 80 },
    ]);
    expect(changes.map((change) => change.kind === 'rating' && change.rating)).toEqual([40, 60, 80]);
    expect(robustness({ ...s1, party: 0 }, changes)).toMatchObject({ outcome: 'complete', cases: 3 });
    const frozen = JSON.stringify(product);
    expect(changedSheet(product, { kind: 'weight', issue: 0, factor: 1.2 }).weights).toEqual([36, 15, 20, 20, 15]);
    expect(JSON.stringify(product)).toBe(frozen);
  });

  test('a choice stands while no acceptable package ranks above it, however many tie with it', () => {
    const seed = Date.now() % 2 ** 31;
    const counts = [3, 4, 3, 4];
    for (let draw = 0; draw < 30; draw++) {
      const chance = seededGenerator(seed + draw);
      const pick = (values: readonly number[]) => values[Math.floor(chance() * values.length)] as number;
      const drawn = (): Sheet => ({
        weights: counts.map(() => pick([1, 2, 2, 4])),
        ratings: counts.map((count) => Array.from({ length: count }, () => pick([0, 0, 50, 100, 100]))),
        reservation: pick([0, 0, 40]),
      });
      const doubt: OwnDoubt = { optionCounts: counts, sheets: [drawn(), drawn()], rules: [], party: 0 };
      const own = doubt.sheets[0] as Sheet;
      const changes = weightChanges(own, [0.5, 2]);
      const spaceOf = (sheet: Sheet) => {
        const built = spaceFromSheets(counts, [sheet, doubt.sheets[1] as Sheet], []);
        if ('faults' in built) throw new Error(JSON.stringify(built.faults));
        return built.space;
      };
      const before = proposals(spaceOf(own));
      if (!('solutions' in before)) continue;
      const unchanged = { nash: 0, balanced: 0, 'max-min': 0, 'best-total': 0 };
      for (const change of changes) {
        const space = spaceOf(changedSheet(own, change));
        const floors = space.parties.map(({ reservation }) => reservation);
        const isAcceptable = ({ scores }: Listed) => scores.every((score, party) => score >= (floors[party] as number));
        const acceptable = listed(space).filter(isAcceptable);
        const ideals = idealGains(space, acceptable);
        for (const name of solutionNames) {
          const chosen = { offered: before.solutions[name].offered, scores: [] as readonly number[] };
          chosen.scores = packageScores(space, chosen.offered);
          const rank = rankOf(name, chosen.scores, space, ideals);
          const beaten = acceptable.some(({ scores }) => compareRanks(rankOf(name, scores, space, ideals), rank) > 0);
          if (isAcceptable(chosen) && !beaten) unchanged[name] += 1;
        }
      }
      expect(robustness(doubt, changes), `seed ${seed} + ${draw}`).toMatchObject({ outcome: 'complete', unchanged });
    }
  });

  test('where nothing is proposed there is nothing to ask, and wrong numbers are named', () => {
    const proud = { ...product, reservation: 100 };
    expect(robustness({ ...s1, sheets: [proud, sales], party: 0 }, weightChanges(proud))).toEqual({
      outcome: 'nothing-proposed',
    });
    const wrong = { ...product, weights: [1] };
    expect(robustness({ ...s1, sheets: [wrong, sales], party: 0 }, [])).toMatchObject({ outcome: 'faulty' });
  });
});
