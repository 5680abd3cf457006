import { describe, expect, test } from 'vitest';
import { brokenRules, type Rule } from '../bargaining/rule.ts';
import { spaceFromSheets } from '../bargaining/space-from-sheets.ts';
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
