import { describe, expect, it } from 'vitest';
import { quotientRange } from '../forecast/lognormal-quotient.ts';
import { seededGenerator, standardNormal } from '../random/generator.ts';
import { sequenceHalfWidth, sequenceRho } from './confidence-sequence.ts';
import { normalQuantile } from './normal-quantile.ts';
import { fewestStretches, ratioInterval } from './ratio-interval.ts';
import { studentQuantile } from './student-quantile.ts';
import { wilsonInterval } from './wilson-interval.ts';

const seed = Date.now() % 2 ** 31;

describe('quantiles', () => {
  it('are those of the printed tables', () => {
    for (const [p, z] of [
      [0.5, 0],
      [0.9, 1.2815515655446004],
      [0.975, 1.959963984540054],
      [0.001, -3.090232306167813],
      [1e-12, -7.034483825301132],
    ] as const)
      expect(normalQuantile(p)).toBeCloseTo(z, 12);
    for (const [p, degrees, t] of [
      [0.975, 1, 12.706205],
      [0.975, 2, 4.302653],
      [0.9, 3, 1.637744],
      [0.9, 4, 1.533206],
      [0.975, 9, 2.262157],
      [0.995, 5, 4.032143],
      [0.9, 30, 1.310415],
    ] as const)
      expect(studentQuantile(p, degrees)).toBeCloseTo(t, 3);
  });

  it('have no end at the ends', () => {
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
  });
});

describe('intervals', () => {
  it('SCORE2: 7 of 10 stand for 0.397 to 0.892', () => {
    const { low, high } = wilsonInterval(7, 10);
    expect(low).toBeCloseTo(0.39677815, 7);
    expect(high).toBeCloseTo(0.89220873, 7);
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
    expect(wilsonInterval(0, 4).low).toBe(0);
    expect(wilsonInterval(4, 4).high).toBe(1);
  });

  it('SEQ1: a sequence is wider than one look, by what looking every day costs', () => {
    expect(sequenceRho(0.05, 5_000)).toBeCloseTo(0.039840067, 8);
    expect(sequenceHalfWidth(10_000, 0.05, 5_000)).toBeCloseTo(0.030614772, 8);
  });

  it('LN3: 2 to 8 over 3 to 5 ends at 2.16', () => {
    const range = quotientRange({ low: 2, high: 8 }, { low: 3, high: 5 });
    expect(range?.high).toBeCloseTo(2.1618768, 6);
    expect(quotientRange({ low: 0, high: 8 }, { low: 2, high: 4 })).toEqual({ low: 0, high: 4 });
    expect(quotientRange({ low: 2, high: 8 }, { low: 0, high: 4 })).toBeUndefined();
  });
});

describe('the interval of a ratio', () => {
  it('says nothing from few stretches, and nothing over nothing', () => {
    const one = { above: 3, below: 2 };
    expect(ratioInterval(Array.from({ length: fewestStretches - 1 }, () => one))).toBeUndefined();
    expect(ratioInterval(Array.from({ length: fewestStretches }, () => ({ above: 3, below: 0 })))).toBeUndefined();
    expect(ratioInterval(Array.from({ length: fewestStretches }, () => one))).toEqual({ low: 1.5, high: 1.5 });
  });

  it(`holds the true ratio at all of sixty looks in at least eight of ten courses (seed ${seed})`, () => {
    const random = seededGenerator(seed);
    const courses = 1_500;
    let held = 0;
    for (let course = 0; course < courses; course += 1) {
      const stretches: { above: number; below: number }[] = [];
      let kept = true;
      for (let look = 0; look < 60 && kept; look += 1) {
        // Skewed as money is: costs lognormal, value 1.4 times as much with noise of its own.
        const below = Math.exp(0.4 * standardNormal(random) - 0.08);
        stretches.push({ above: 1.4 * below * Math.exp(0.5 * standardNormal(random) - 0.125), below });
        const interval = ratioInterval(stretches);
        kept = interval === undefined || (interval.low <= 1.4 && interval.high >= 1.4);
      }
      if (kept) held += 1;
    }
    // Three standard errors of 1,500 courses below 0.8.
    expect(held / courses).toBeGreaterThan(0.77);
  });
});
