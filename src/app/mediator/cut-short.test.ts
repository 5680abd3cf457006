import { describe, expect, test } from 'vitest';
import { type Issue, mostIssues, mostOptions, type Rule } from '../../domain/negotiation/issue.ts';
import type { Sheet } from '../../domain/negotiation/sheet.ts';
import { proposals } from '../../math/bargaining/proposals.ts';
import { brokenRules } from '../../math/bargaining/rule.ts';
import { rankOf } from '../../math/bargaining/solution.ts';
import { packageScores } from '../../math/bargaining/space.ts';
import { type Generator, seededGenerator } from '../../math/random/generator.ts';
import { betterCutShort, dealsCutShort, withinSteps } from './cut-short.ts';
import { findBetter, findDeals } from './released.ts';
import { plainPackage, spaceOf, type Table } from './space-of.ts';

const seed = Date.now() % 2 ** 31;

function tableOf(points: number, choices: number, rules: number, chance: Generator): Table {
  const issues: Issue[] = Array.from({ length: points }, (_, point) => ({
    id: `point ${point}`,
    text: `point ${point}`,
    options: Array.from({ length: choices }, (_, choice) => ({ id: `${point}.${choice}`, text: `${choice}` })),
  }));
  const choiceOf = (point: number) => ({
    issue: `point ${point}`,
    option: `${point}.${Math.floor(chance() * choices)}`,
  });
  return {
    issues,
    rules: Array.from({ length: rules }, (_, index): Rule => {
      const point = Math.floor(chance() * points);
      const kind = chance() < 0.7 ? 'excludes' : 'requires';
      return { id: `rule ${index}`, kind, choice: choiceOf(point), other: choiceOf((point + 1) % points) };
    }),
  };
}

function sheetsFor(table: Table, sides: number, reservation: number, chance: Generator): readonly Sheet[] {
  return Array.from({ length: sides }, () => ({
    weights: Object.fromEntries(table.issues.map(({ id }) => [id, 1 + Math.floor(chance() * 20)])),
    ratings: Object.fromEntries(
      table.issues.map(({ id, options }) => [
        id,
        Object.fromEntries(options.map((option) => [option.id, 5 * Math.floor(chance() * 21)])),
      ]),
    ),
    reservation,
  }));
}

describe(`a mediator run that cannot list every efficient deal (seed ${seed})`, () => {
  test.each([1, 2, 3, 4, 5, 6])('each rule by itself chooses what it chooses among all of them (%d)', (more) => {
    const chance = seededGenerator(seed + more);
    const table = tableOf(5, 3, 4, chance);
    const space = spaceOf(table, sheetsFor(table, 2 + (more % 3), 40, chance));
    const whole = proposals(space);
    const deals = dealsCutShort(table, space);
    if (whole.outcome !== 'found') {
      expect(deals).toEqual([]);
      return;
    }
    const names = { nash: 'nash', balanced: 'balanced', 'max-min': 'max-min', 'best-total': 'best-total' } as const;
    for (const { chosen, labels, within } of deals ?? []) {
      expect(within).toBeUndefined();
      const ideals = whole.ideal.map((ideal, party) => ideal - space.parties[party]!.reservation);
      const scores = packageScores(space, plainPackage(table.issues, chosen));
      for (const label of labels) {
        if (label === 'nearest') throw new Error('no such deal is looked for here');
        const rank = (of: readonly number[]) => rankOf(names[label], of, space, ideals);
        expect(rank(scores)).toEqual(rank(whole.solutions[names[label]].scores));
      }
    }
    expect((deals ?? []).flatMap(({ labels }) => labels).toSorted()).toEqual(Object.keys(names).toSorted());
  });

  test('six sides on the largest table there is: deals that obey the rules, proven or within a coarse step', () => {
    const chance = seededGenerator(seed);
    const table = tableOf(mostIssues(6), mostOptions, 10, chance);
    const sheets = sheetsFor(table, 6, 10, chance);
    const found = findDeals(table, sheets);
    if (found.outcome !== 'deals') throw new Error(found.outcome);
    const space = spaceOf(table, sheets);
    for (const { chosen, ties, within } of found.deals) {
      const offered = plainPackage(table.issues, chosen);
      expect(brokenRules(offered, space.rules)).toEqual([]);
      expect(packageScores(space, offered).every((score, party) => score >= space.parties[party]!.reservation)).toBe(
        true,
      );
      expect(ties).toBe(0);
      if (within !== undefined) expect(withinSteps).toContain(within);
    }
  });

  test('what is better for all is found there too, and is not said to be all that there is', () => {
    const chance = seededGenerator(seed);
    const table = tableOf(mostIssues(6), mostOptions, 10, chance);
    const sheets = sheetsFor(table, 6, 10, chance);
    const space = spaceOf(table, sheets);
    const offered = table.issues.map(() => 0);
    const chosen = Object.fromEntries(table.issues.map(({ id, options }) => [id, options[0]?.id as string]));
    const better = betterCutShort(table, space, offered);
    if (better === 'stopped' || better === null) {
      expect(findBetter(table, sheets, chosen)).toEqual(better);
      return;
    }
    const now = packageScores(space, offered);
    for (const one of [better.nearest, better.best])
      expect(packageScores(space, plainPackage(table.issues, one)).every((score, party) => score > now[party]!)).toBe(
        true,
      );
    expect(better.count).toBeGreaterThan(0);
  });
});
