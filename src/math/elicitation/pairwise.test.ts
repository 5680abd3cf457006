import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brokenRules, type Rule } from '../bargaining/rule.ts';
import { spaceFromSheets } from '../bargaining/space-from-sheets.ts';
import { seededGenerator, standardNormal } from '../random/generator.ts';
import { conflictsAmongAnswers, contradictionsWithSheet, type PairwiseAnswer } from './pairwise-answer.ts';
import { nextPairwiseQuestion, type OwnSheet } from './pairwise-question.ts';

const sheet: OwnSheet = {
  weights: [50, 30, 20],
  ratings: [
    [0, 50, 100],
    [100, 50, 0],
    [0, 100, 50],
  ],
};
const optionCounts = [3, 3, 3];
const built = spaceFromSheets(optionCounts, [{ ...sheet, reservation: 0 }], []);
if ('faults' in built) throw new Error(JSON.stringify(built.faults));
const { space } = built;

describe('answers and the sheet', () => {
  test('an answer the weights turn round is named with what the weights make of it, and nothing is mended', () => {
    const answers: readonly PairwiseAnswer[] = [
      { first: [2, 2, 0], second: [0, 0, 0], preferred: 'first' },
      { first: [0, 0, 1], second: [2, 2, 0], preferred: 'first' },
      { first: [0, 1, 1], second: [0, 2, 2], preferred: 'same' },
    ];
    expect(contradictionsWithSheet(space, 0, answers)).toEqual([
      // Equal worth, 50 each, is no contradiction; the third differs by 25, more than «the same».
      { answer: 2, firstScore: 3500, secondScore: 1000 },
    ]);
    expect(contradictionsWithSheet(space, 0, [{ ...answers[0]!, preferred: 'second' }])).toEqual([
      { answer: 0, firstScore: 5000, secondScore: 3000 },
    ]);
  });

  test('answers that lead in a circle are in conflict whatever the weights', () => {
    const [a, b, c, d] = [
      [0, 0, 0],
      [0, 0, 1],
      [0, 1, 0],
      [1, 0, 0],
    ] as const;
    const ring: readonly PairwiseAnswer[] = [
      { first: a, second: b, preferred: 'first' },
      { first: d, second: a, preferred: 'first' },
      { first: c, second: b, preferred: 'same' },
      { first: a, second: c, preferred: 'second' },
    ];
    expect(conflictsAmongAnswers(ring)).toEqual([[0, 2, 3]]);
    expect(conflictsAmongAnswers(ring.slice(0, 3))).toEqual([]);
    expect(conflictsAmongAnswers([ring[0]!, { first: b, second: a, preferred: 'first' }])).toEqual([[0, 1]]);
    expect(conflictsAmongAnswers([{ first: a, second: b, preferred: 'same' }])).toEqual([]);
  });
});

describe('conflicts', () => {
  test('are found exactly where some strict answer is turned round by a chain of the others', () => {
    const answer = fc.record({
      first: fc.nat(4).map((option) => [option]),
      second: fc.nat(4).map((option) => [option]),
      preferred: fc.constantFrom('first' as const, 'second' as const, 'same' as const),
    });
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 8 }), (answers) => {
        const reaches = Array.from({ length: 5 }, (_, a) => Array.from({ length: 5 }, (_, b) => a === b));
        for (const { first, second, preferred } of answers) {
          if (preferred !== 'second') reaches[first[0]!]![second[0]!] = true;
          if (preferred !== 'first') reaches[second[0]!]![first[0]!] = true;
        }
        for (let via = 0; via < 5; via++)
          for (let a = 0; a < 5; a++)
            for (let b = 0; b < 5; b++) if (reaches[a]![via] && reaches[via]![b]) reaches[a]![b] = true;
        const turned = answers.some(({ first, second, preferred }) =>
          preferred === 'first'
            ? reaches[second[0]!]![first[0]!]
            : preferred === 'second' && reaches[first[0]!]![second[0]!],
        );
        expect(conflictsAmongAnswers(answers).length > 0).toBe(turned);
      }),
      { seed: Date.now() % 2 ** 31, numRuns: 300 },
    );
  });
});

describe('the next pairwise question', () => {
  test('sets two points against each other, everything else alike', () => {
    const question = nextPairwiseQuestion(sheet, { optionCounts, rules: [] }, [])!;
    const [i, j] = question.issues;
    for (const issue of optionCounts.keys())
      expect(question.first[issue] === question.second[issue]).toBe(issue !== i && issue !== j);
    const rating = (offered: readonly number[], issue: number) => sheet.ratings[issue]![offered[issue]!]!;
    expect(rating(question.first, i)).toBeGreaterThan(rating(question.second, i));
    expect(rating(question.first, j)).toBeLessThan(rating(question.second, j));
  });

  test('is the one the stated weights leave most open: 30 against 20, not 50 against 20', () => {
    expect(nextPairwiseQuestion(sheet, { optionCounts, rules: [] }, [])!.issues).toEqual([1, 2]);
  });

  test('is not asked twice, and is the same for the same seed', () => {
    const answers: PairwiseAnswer[] = [];
    const seen = new Set<string>();
    for (let round = 0; round < 5; round++) {
      const question = nextPairwiseQuestion(sheet, { optionCounts, rules: [] }, answers);
      expect(nextPairwiseQuestion(sheet, { optionCounts, rules: [] }, answers)).toEqual(question);
      if (question === undefined) break;
      expect(seen.has(question.issues.join())).toBe(false);
      seen.add(question.issues.join());
      answers.push({ first: question.first, second: question.second, preferred: 'first' });
    }
    expect(seen.size).toBeGreaterThan(0);
    expect(seen.size).toBeLessThanOrEqual(3);
  });

  test('splits the weights that agree with every answer as evenly as any question, after few answers and after many', () => {
    const seed = Date.now() % 2 ** 31;
    for (let draw = 0; draw < 12; draw++) {
      const chance = seededGenerator(seed + draw);
      const count = 3 + Math.floor(chance() * 3);
      const own: OwnSheet = {
        weights: Array.from({ length: count }, () => 5 + Math.floor(chance() * 40)),
        ratings: Array.from({ length: count }, () => [0, Math.floor(chance() * 100), 40 + Math.floor(chance() * 61)]),
      };
      const truth = own.weights.map((weight) => weight * Math.exp(0.6 * standardNormal(chance)));
      const counts = own.weights.map(() => 3);
      const spread = (issue: number) => Math.max(...own.ratings[issue]!) - Math.min(...own.ratings[issue]!);
      const answers: PairwiseAnswer[] = [];
      const known: { i: number; j: number; first: boolean }[] = [];
      for (let round = 0; round < 4; round++) {
        const question = nextPairwiseQuestion(own, { optionCounts: counts, rules: [] }, answers);
        if (question === undefined) break;
        const mean = own.weights.reduce((sum, weight) => sum + weight, 0) / count;
        const other = seededGenerator(seed + 1000 * draw + round);
        const agreeing: number[][] = [];
        for (let drawn = 0; drawn < 40_000 && agreeing.length < 3000; drawn++) {
          const weights = own.weights.map((weight) => (weight + mean / 10) * Math.exp(0.6 * standardNormal(other)));
          if (known.every(({ i, j, first }) => weights[i]! * spread(i) > weights[j]! * spread(j) === first))
            agreeing.push(weights);
        }
        if (agreeing.length < 1000) break;
        const share = (i: number, j: number) =>
          agreeing.filter((weights) => weights[i]! * spread(i) > weights[j]! * spread(j)).length / agreeing.length;
        const [i, j] = question.issues;
        let evenest = 0.5;
        for (let a = 0; a < count; a++)
          for (let b = a + 1; b < count; b++)
            if (!known.some((one) => one.i === a && one.j === b))
              evenest = Math.min(evenest, Math.abs(share(a, b) - 0.5));
        // Four standard errors of a sample of four hundred.
        expect(Math.abs(share(i, j) - 0.5), `seed ${seed} + ${draw}, ${round}`).toBeLessThanOrEqual(evenest + 0.1);
        const first = truth[i]! * spread(i) > truth[j]! * spread(j);
        known.push({ i, j, first });
        answers.push({ first: question.first, second: question.second, preferred: first ? 'first' : 'second' });
      }
      expect(known.length).toBeGreaterThan(0);
    }
  });

  test('«about the same» tells something too: what was equal is not thought far apart', () => {
    const { first, second, issues } = nextPairwiseQuestion(sheet, { optionCounts, rules: [] }, [])!;
    const next = nextPairwiseQuestion(sheet, { optionCounts, rules: [] }, [{ first, second, preferred: 'same' }]);
    expect(next?.issues).not.toEqual(issues);
  });

  test('shows only deals that obey the rules, or is not asked', () => {
    const rules: readonly Rule[] = [
      { kind: 'excludes', a: { issue: 0, option: 1 }, b: { issue: 1, option: 0 } },
      { kind: 'excludes', a: { issue: 0, option: 1 }, b: { issue: 1, option: 2 } },
    ];
    const question = nextPairwiseQuestion(sheet, { optionCounts, rules }, [])!;
    expect(brokenRules(question.first, rules)).toEqual([]);
    expect(brokenRules(question.second, rules)).toEqual([]);
    const never: readonly Rule[] = [{ kind: 'only-with', a: { issue: 0, option: 0 }, oneOf: [] }];
    const alone = { ...sheet, ratings: [[0], [0], [0]] };
    expect(nextPairwiseQuestion(alone, { optionCounts: [1, 1, 1], rules: never }, [])).toBeUndefined();
  });
});
