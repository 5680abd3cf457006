import { describe, expect, test } from 'vitest';
import { seededGenerator, standardNormal } from './generator.ts';

describe('the seeded generator', () => {
  test('gives the same numbers for the same seed and others for another', () => {
    const take = (seed: number) => {
      const next = seededGenerator(seed);
      return Array.from({ length: 50 }, next);
    };
    expect(take(7)).toEqual(take(7));
    expect(take(7)).not.toEqual(take(8));
  });

  test('spreads evenly over [0, 1)', () => {
    const next = seededGenerator(3);
    const bins = new Array<number>(10).fill(0);
    for (let i = 0; i < 100_000; i++) {
      const value = next();
      bins[Math.floor(value * 10)]!++;
    }
    expect(bins).toHaveLength(10);
    // Nine degrees of freedom: beyond 27.9 once in a thousand seeds; this seed is fixed.
    expect(bins.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)).toBeLessThan(27.9);
  });

  test('draws normal numbers of mean 0 and variance 1', () => {
    const next = seededGenerator(5);
    const draws = Array.from({ length: 50_000 }, () => standardNormal(next));
    const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
    expect(Math.abs(mean)).toBeLessThan(0.02);
    expect(draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length).toBeCloseTo(1, 1);
  });
});
