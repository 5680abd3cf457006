import { brokenRules } from '../bargaining/rule.ts';
import type { Package, Space } from '../bargaining/space.ts';
import { seededGenerator, standardNormal } from '../random/generator.ts';
import { type PairwiseAnswer, sameWithin } from './pairwise-answer.ts';

/** Two hypothetical packages that differ in two issues: each is the better one in one of them. */
export interface PairwiseQuestion {
  readonly first: Package;
  readonly second: Package;
  /** The issue where the first is better, then the one where the second is. */
  readonly issues: readonly [number, number];
  /** Share (0 to 1) of the weights thought possible that would prefer the first; 0.5 tells most. */
  readonly expectedFirst: number;
}

/** A party's own sheet: one weight per issue, ratings `[issue][option]`. */
export interface OwnSheet {
  readonly weights: readonly number[];
  readonly ratings: readonly (readonly number[])[];
}

/** Weights that agree with every answer, looked for among so many drawn. */
const sampleSize = 400;
const mostDrawn = 8_000;
/** Fewer agreeing than these say nothing of a share. */
const fewestAgreeing = 20;
/** How far real weights may lie from stated ones: one standard deviation is a factor e^0.6 ≈ 1.8. */
const weightSpread = 0.6;
/** A question whose answer is this sure is not worth asking. */
const sureShare = 0.05;

/**
 * The next pairwise question: the one that splits the weights still thought possible most evenly, for of two answers an
 * even chance tells most (one bit; Shannon 1948). Those weights are a seeded sample around the stated ones (log-normal,
 * one standard deviation a factor of 1.8), drawn until enough agree with every earlier answer: the preferred package
 * is worth more, or both are worth the same within `sameWithin`. Where hardly any agree, the answers contradict the
 * sheet or each other, and the sample is taken without them. The two packages are alike but for two issues, in
 * which they take the party's best and worst options crosswise, and both obey the rules. Ties: issues in order.
 * Undefined when every answer is all but sure.
 */
export function nextPairwiseQuestion(
  sheet: OwnSheet,
  space: Pick<Space, 'optionCounts' | 'rules'>,
  answers: readonly PairwiseAnswer[],
  seed = 1,
): PairwiseQuestion | undefined {
  const possible = possibleWeights(sheet, answers, seed);
  const asked = new Set(answers.flatMap(({ first, second }) => [pairKey(first, second), pairKey(second, first)]));
  let best: PairwiseQuestion | undefined;
  for (let i = 0; i < sheet.weights.length; i++)
    for (let j = i + 1; j < sheet.weights.length; j++) {
      const gain = spread(sheet.ratings[i] ?? []);
      const loss = spread(sheet.ratings[j] ?? []);
      if (gain === 0 || loss === 0) continue;
      const preferring = possible.filter((weights) => (weights[i] as number) * gain > (weights[j] as number) * loss);
      const expectedFirst = preferring.length / possible.length;
      if (Math.min(expectedFirst, 1 - expectedFirst) < sureShare) continue;
      if (best !== undefined && Math.abs(expectedFirst - 0.5) >= Math.abs(best.expectedFirst - 0.5)) continue;
      const pair = feasiblePair(sheet, space, i, j);
      if (pair === undefined || asked.has(pairKey(pair.first, pair.second))) continue;
      best = { ...pair, issues: [i, j], expectedFirst };
    }
  return best;
}

function possibleWeights(sheet: OwnSheet, answers: readonly PairwiseAnswer[], seed: number) {
  const generator = seededGenerator(seed);
  const mean = sheet.weights.reduce((sum, weight) => sum + weight, 0) / sheet.weights.length;
  const draw = () =>
    sheet.weights.map((weight) => (weight + mean / 10) * Math.exp(weightSpread * standardNormal(generator)));
  const worth = (weights: readonly number[], offered: Package) =>
    weights.reduce(
      (sum, weight, issue) => sum + weight * (sheet.ratings[issue]?.[offered[issue] as number] as number),
      0,
    );
  const agrees = (weights: readonly number[]) =>
    answers.every(({ first, second, preferred }) => {
      const lead = worth(weights, first) - worth(weights, second);
      if (preferred === 'same') return Math.abs(lead) <= sameWithin * weights.reduce((sum, weight) => sum + weight, 0);
      return preferred === 'first' ? lead > 0 : lead < 0;
    });
  const sample: (readonly number[])[] = [];
  const agreeing: (readonly number[])[] = [];
  for (let drawn = 0; drawn < mostDrawn && agreeing.length < sampleSize; drawn++) {
    const weights = draw();
    if (sample.length < sampleSize) sample.push(weights);
    if (agrees(weights)) agreeing.push(weights);
  }
  return agreeing.length >= fewestAgreeing ? agreeing : sample;
}

/** Both packages with the same feasible rest, starting from the middle option of each other issue. */
function feasiblePair(
  { ratings }: OwnSheet,
  { optionCounts, rules }: Pick<Space, 'optionCounts' | 'rules'>,
  i: number,
  j: number,
): { first: Package; second: Package } | undefined {
  const others = optionCounts.map((_, issue) => issue).filter((issue) => issue !== i && issue !== j);
  const rest = optionCounts.map((count) => count >> 1);
  const [bestI, worstI] = extremes(ratings[i] ?? []);
  const [bestJ, worstJ] = extremes(ratings[j] ?? []);
  for (let attempt = 0; attempt < 5000; attempt++) {
    const first = rest.map((option, issue) => (issue === i ? bestI : issue === j ? worstJ : option));
    const second = rest.map((option, issue) => (issue === i ? worstI : issue === j ? bestJ : option));
    if (brokenRules(first, rules).length === 0 && brokenRules(second, rules).length === 0) return { first, second };
    let turn = others.length - 1;
    for (; turn >= 0; turn--) {
      const issue = others[turn] as number;
      const count = optionCounts[issue] as number;
      rest[issue] = ((rest[issue] as number) + 1) % count;
      if (rest[issue] !== count >> 1) break;
    }
    if (turn < 0) return undefined;
  }
  return undefined;
}

function extremes(ratings: readonly number[]): readonly [best: number, worst: number] {
  return [ratings.indexOf(Math.max(...ratings)), ratings.indexOf(Math.min(...ratings))];
}

function spread(ratings: readonly number[]): number {
  return Math.max(...ratings) - Math.min(...ratings);
}

function pairKey(first: Package, second: Package): string {
  return `${first.join()}|${second.join()}`;
}
