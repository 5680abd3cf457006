import { expect, test } from 'vitest';
import { frontierVectors, paretoFrontier, type Space } from '../../src/math/index.ts';

const OPTIONS = 100_000;

/** One issue with very many options beside a small one; `second` is what each of the many is worth to the second party. */
function wideSpace(second: (option: number) => number): Space {
  const many = Array.from({ length: OPTIONS }, (_, option) => option);
  return {
    optionCounts: [OPTIONS, 2],
    rules: [],
    hundred: OPTIONS,
    parties: [
      { reservation: 0, scores: [many, [0, 5]] },
      { reservation: 0, scores: [many.map(second), [5, 0]] },
    ],
  };
}

test.each([
  ['drawn without order', (option: number) => OPTIONS - ((option * 7919) % OPTIONS)],
  ['opposed, none of them needless', (option: number) => OPTIONS - option],
  ['all the same to the second party', () => 1],
])('an issue of 100,000 options, %s, is searched without comparing all pairs', (_, second) => {
  const space = wideSpace(second);
  const counted = paretoFrontier(space);
  const uncounted = frontierVectors(space);
  if (counted.outcome !== 'complete' || uncounted.outcome !== 'complete') throw new Error('complete was expected');
  expect(uncounted.points.map(({ scores }) => scores)).toEqual(counted.points.map(({ scores }) => scores));
  expect(counted.points[0]?.scores[0]).toBe(OPTIONS + 4);
});
