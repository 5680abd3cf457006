import {
  type Generator,
  packageScores,
  paretoFrontier,
  proposals,
  type SolutionName,
  type Space,
  solutionNames,
} from '../../src/math/index.ts';
import type { HumanTalk } from './human-deals.ts';

/** What became of one agreement beside what could have. Points of both sides together, unless said. */
export interface MeasuredDeal {
  /** Some outcome is at least as good for both and better for one. */
  readonly dominated: boolean;
  readonly betterForBoth: boolean;
  readonly points: readonly number[];
  readonly most: number;
  /** The most that could be added with nobody losing. */
  readonly addable: number;
  readonly satisfaction: number | undefined;
  /** What each rule proposes, as the points of each side. */
  readonly proposed: Readonly<Record<SolutionName, readonly number[]>>;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/**
 * Measures an agreement against the exact frontier of its talk. `noise`: the sheets that the proposals are computed
 * from are off by so much (0.2: each weight up to 20 % up or down, by the generator), the points they are judged by
 * are not.
 */
export function measureDeal(
  { space, deal, satisfaction }: HumanTalk & { readonly deal: readonly number[] },
  noise = 0,
  draw: Generator = () => 0.5,
): MeasuredDeal {
  const points = packageScores(space, deal);
  const frontier = paretoFrontier(space);
  if (frontier.outcome === 'stopped') throw new Error('the frontier of a human talk is small');
  const slack = space.tolerance ?? 0;
  const atLeast = frontier.points.filter(({ scores }) => scores.every((score, side) => score >= points[side]! - slack));
  const better = atLeast.filter(({ scores }) => scores.some((score, side) => score > points[side]! + slack));
  const found = proposals(noise === 0 ? space : disturbed(space, noise, draw));
  if (found.outcome !== 'found') throw new Error(`a human talk has a zone of agreement: ${found.outcome}`);
  const proposed = Object.fromEntries(
    solutionNames.map((name) => [name, packageScores(space, found.solutions[name].offered)]),
  ) as MeasuredDeal['proposed'];
  return {
    dominated: better.length > 0,
    betterForBoth: better.some(({ scores }) => scores.every((score, side) => score > points[side]! + slack)),
    points,
    most: Math.max(...frontier.points.map(({ scores }) => sum(scores))),
    addable: Math.max(0, ...better.map(({ scores }) => sum(scores) - sum(points))),
    satisfaction: satisfaction && sum(satisfaction) / satisfaction.length,
    proposed,
  };
}

/** Every issue of every side weighs up to so much more or less. */
function disturbed(space: Space, noise: number, draw: Generator): Space {
  return {
    ...space,
    parties: space.parties.map((party) => {
      const factors = party.scores.map(() => 1 + noise * (2 * draw() - 1));
      return {
        ...party,
        scores: party.scores.map((options, issue) =>
          options.map((score) => Math.round(score * factors[issue]! * 1000)),
        ),
        terms: party.terms?.map(({ when, value }) => ({
          when,
          value: Math.round(value * factors[when[0]?.issue ?? 0]! * 1000),
        })),
        reservation: party.reservation * 1000,
      };
    }),
    hundred: space.hundred * 1000,
    tolerance: (space.tolerance ?? 0) * 1000,
  };
}

/** A mean with the middle 95 % of the means of samples drawn from the same values (bootstrap; Efron 1979). */
export interface MeanWithin {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly of: number;
}

export function bootstrapMean(values: readonly number[], draw: Generator, samples = 2000): MeanWithin {
  const mean = sum(values) / values.length;
  const means = Array.from({ length: samples }, () => {
    let total = 0;
    for (let index = 0; index < values.length; index++) total += values[Math.floor(draw() * values.length)]!;
    return total / values.length;
  }).sort((a, b) => a - b);
  const at = (share: number) => means[Math.min(samples - 1, Math.floor(share * samples))]!;
  return { mean, low: at(0.025), high: at(0.975), of: values.length };
}
