import { describe, expect, test } from 'vitest';
import {
  brokenRules,
  countPackages,
  improvements,
  packageScores,
  paretoFrontier,
  proposals,
  scoreOf100,
} from '../../src/math/index.ts';
import { rules, s1Space } from './s1-space.ts';

const space = s1Space();
const reservations = space.parties.map(({ reservation }) => reservation);

describe('S1, the deal of this week', () => {
  test('there are 243 packages, 153 feasible and 67 acceptable to both', () => {
    expect(space.hundred).toBe(10_000);
    expect(countPackages({ ...space, rules: [] })).toEqual({ outcome: 'complete', count: 243 });
    expect(countPackages(space)).toEqual({ outcome: 'complete', count: 153 });
    expect(countPackages(space, reservations)).toEqual({ outcome: 'complete', count: 67 });
  });

  test('14 are efficient, 8 of them acceptable', () => {
    const frontier = paretoFrontier(space);
    if (frontier.outcome !== 'complete') throw new Error(frontier.outcome);
    const acceptable = frontier.points.filter(({ scores }) => scores.every((score, i) => score >= reservations[i]!));
    expect(frontier.points.reduce((sum, { multiplicity }) => sum + multiplicity, 0)).toBe(14);
    expect(acceptable.reduce((sum, { multiplicity }) => sum + multiplicity, 0)).toBe(8);
  });

  test('the mediator proposes (85, 67), (73, 74) and (70, 83)', () => {
    const found = proposals(space);
    if (found.outcome !== 'found') throw new Error(found.outcome);
    expect(found.proposals).toEqual([
      { labels: ['nash'], offered: [1, 1, 2, 2, 2], scores: [8500, 6700] },
      { labels: ['balanced', 'max-min'], offered: [1, 1, 1, 2, 1], scores: [7300, 7400] },
      { labels: ['best-total'], offered: [1, 0, 1, 2, 2], scores: [7000, 8300] },
    ]);
    expect(found.ideal).toEqual([8500, 9000]);
    expect(found.efficient).toHaveLength(8);
    expect(Object.values(found.solutions).map(({ tieCount }) => tieCount)).toEqual([1, 1, 1, 1]);
    expect(scoreOf100(space, 7300)).toBe(73);
  });

  test('26 packages are better for both than (56, 51), the best being (70, 83)', () => {
    const agreed = [1, 2, 0, 2, 0];
    expect(packageScores(space, agreed)).toEqual([5600, 5100]);
    expect(improvements(space, agreed)).toEqual({
      outcome: 'found',
      count: 26,
      nearest: { offered: [1, 1, 2, 2, 0], scores: [7000, 7300], changedIssues: [1, 2] },
      best: { offered: [1, 0, 1, 2, 2], scores: [7000, 8300], changedIssues: [1, 2, 4] },
    });
    expect(improvements(space, [1, 0, 1, 2, 2])).toEqual({ outcome: 'none' });
  });

  test('the position of Sales (all customers, 5 days, nothing else) breaks the first rule and no other', () => {
    expect(brokenRules([2, 0, 0, 0, 0], rules)).toEqual([0]);
  });
});
