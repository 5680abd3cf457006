import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frontierVectors, paretoFrontier, type Space } from '../../src/math/index.ts';
import { anySpace } from './any-space.ts';

const seed = Date.now() % 2 ** 31;
/** One point of the clean space in the noisy one, whose scores are off by at most one each. */
const COARSE = 1000;
const TOLERANCE = 100;

/** A space and the same one measured badly. */
const measuredBadly = anySpace.chain((clean) =>
  fc.infiniteStream(fc.integer({ min: -1, max: 1 })).map((noise) => {
    const badly = (value: number) => value * COARSE + (noise.next().value as number);
    const noisy: Space = {
      ...clean,
      hundred: clean.hundred * COARSE,
      tolerance: TOLERANCE,
      parties: clean.parties.map(({ scores, terms = [], reservation }) => ({
        reservation: reservation * COARSE,
        scores: scores.map((options) => options.map(badly)),
        terms: terms.map(({ when, value }) => ({ when, value: badly(value) })),
      })),
    };
    return { clean, noisy };
  }),
);

test(`noise within the tolerance makes no point and loses none, counted or not (seed ${seed})`, () => {
  fc.assert(
    fc.property(measuredBadly, ({ clean, noisy }) => {
      const whole = (points: readonly { readonly scores: readonly number[] }[]) =>
        points.map(({ scores }) => scores.map((score) => Math.round(score / COARSE) + 0));
      const truth = paretoFrontier(clean);
      const counted = paretoFrontier(noisy);
      const uncounted = frontierVectors(noisy);
      if (truth.outcome !== 'complete' || counted.outcome !== 'complete' || uncounted.outcome !== 'complete')
        throw new Error('the whole frontier was expected');
      expect(whole(counted.points)).toEqual(truth.points.map(({ scores }) => scores));
      expect(whole(uncounted.points)).toEqual(truth.points.map(({ scores }) => scores));
      expect(counted.points.map(({ multiplicity }) => multiplicity)).toEqual(
        truth.points.map(({ multiplicity }) => multiplicity),
      );
    }),
    { seed, numRuns: 300 },
  );
});
