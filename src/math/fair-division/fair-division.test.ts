import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adjustedWinner } from './adjusted-winner.ts';
import { maxNashWelfare } from './max-nash-welfare.ts';

const seed = Date.now() % 2 ** 31;

describe(`maximum Nash welfare (seed ${seed})`, () => {
  const goodsOf = (parties: number, goods: number) =>
    fc.array(fc.array(fc.nat(9), { minLength: goods, maxLength: goods }), { minLength: parties, maxLength: parties });
  const anyGoods = fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 6 }))
    .chain(([p, g]) => goodsOf(p, g));

  const divisions = (parties: number, goods: number): number[][] =>
    goods === 0
      ? [[]]
      : divisions(parties, goods - 1).flatMap((rest) =>
          Array.from({ length: parties }, (_, owner) => [...rest, owner]),
        );
  const worthOf = (values: readonly (readonly number[])[], owner: readonly number[], whose: number, whom = whose) =>
    values[whom]!.reduce((sum, value, good) => (owner[good] === whose ? sum + value : sum), 0);

  test('has the largest product of all divisions, over as many parties as can get something', () => {
    fc.assert(
      fc.property(anyGoods, (values) => {
        const found = maxNashWelfare(values);
        if (found.outcome !== 'complete') throw new Error(found.outcome);
        const served = (owner: readonly number[]) =>
          values.flatMap((_, party) => (worthOf(values, owner, party) > 0 ? [party] : []));
        const product = (owner: readonly number[]) =>
          served(owner).reduce((soFar, party) => soFar * worthOf(values, owner, party), 1);
        const best = divisions(values.length, values[0]!.length).sort(
          (a, b) =>
            served(b).length - served(a).length ||
            served(a).join().localeCompare(served(b).join()) ||
            product(b) - product(a),
        )[0]!;
        expect(served(found.owner)).toEqual(served(best));
        expect(product(found.owner)).toBe(product(best));
        expect(found.worth).toEqual(values.map((_, party) => worthOf(values, found.owner, party)));
        expect(found.proven).toBe(true);
      }),
      { seed, numRuns: 150 },
    );
  });

  test('nobody who got something envies another by more than one good', () => {
    fc.assert(
      fc.property(anyGoods, (values) => {
        const found = maxNashWelfare(values);
        if (found.outcome !== 'complete' || found.worth.some((worth) => worth === 0)) return;
        for (const own of values.keys())
          for (const other of values.keys()) {
            const envied = worthOf(values, found.owner, other, own);
            const dearest = Math.max(0, ...values[own]!.filter((_, good) => found.owner[good] === other));
            if (own !== other) expect(found.worth[own]).toBeGreaterThanOrEqual(envied - dearest);
          }
      }),
      { seed, numRuns: 150 },
    );
  });

  test('more parties than goods: those who can be served are, the first ones first, and in no time that doubles', () => {
    const values = Array.from({ length: 40 }, (_, party) => [party === 1 ? 0 : 3, party < 2 ? 0 : 5, 0]);
    expect(maxNashWelfare(values)).toMatchObject({
      outcome: 'complete',
      owner: expect.arrayContaining([0, 2]),
      worth: values.map((_, party) => (party === 0 ? 3 : party === 2 ? 5 : 0)),
      proven: true,
    });
    expect(maxNashWelfare([[0], [0]])).toEqual({ outcome: 'complete', owner: [0], worth: [0, 0], proven: true });
  });

  test('values that are no whole numbers, or rows of different length, are refused with all that is wrong', () => {
    expect(maxNashWelfare([])).toEqual({ outcome: 'faulty', faults: ['no-party'] });
    expect(maxNashWelfare([[0.5, 1], [-3]])).toEqual({
      outcome: 'faulty',
      faults: ['length-differs', 'not-a-whole-number'],
    });
    expect(maxNashWelfare([[2 ** 53 - 1, 1]])).toEqual({ outcome: 'faulty', faults: ['too-large'] });
  });

  test('thirty goods among five are divided with a proof', () => {
    const values = Array.from({ length: 5 }, (_, party) =>
      Array.from({ length: 30 }, (_, good) => 1 + ((good * (party + 3) * 7 + party * 11) % 19)),
    );
    const found = maxNashWelfare(values);
    expect(found).toMatchObject({ outcome: 'complete', proven: true });
  });
});

describe(`adjusted winner (seed ${seed})`, () => {
  test('the divorce that its authors tell: 72⅔ points for each, and two fifteenths of one house change hands', () => {
    // Brams and Taylor, «The Win-Win Solution» (1999): Connecticut estate, Palm Beach mansion, Trump Plaza apartment,
    // Trump Tower triplex, cash and jewellery.
    const found = adjustedWinner([10, 40, 10, 38, 2], [38, 20, 30, 10, 2]);
    if (found.outcome !== 'divided') throw new Error(found.outcome);
    expect(found.points[0]).toBeCloseTo(218 / 3, 9);
    expect(found.points[1]).toBeCloseTo(218 / 3, 9);
    expect(found.split).toBe(1);
    expect(found.firstShare[1]).toBeCloseTo(13 / 15, 9);
    expect(found.firstShare.filter((_, good) => good !== 1)).toEqual([0, 0, 1, 0]);
  });

  test('equitable, envy-free, at most one good split, and no trade of whole goods makes both better', () => {
    const points = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(points, points, (one, two) => {
        const goods = Math.min(one.length, two.length);
        const [a, b] = [one.slice(0, goods), two.slice(0, goods)];
        const found = adjustedWinner(a, b);
        if (found.outcome === 'faulty') {
          expect(found.faults).toEqual(['nothing-valued']);
          return;
        }
        expect(found.points[0]).toBeCloseTo(found.points[1], 6);
        expect(found.points[0]).toBeGreaterThanOrEqual(50 - 1e-6);
        expect(found.firstShare.filter((share) => share > 1e-9 && share < 1 - 1e-9).length).toBeLessThanOrEqual(1);
        const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
        for (let bits = 0; bits < 2 ** goods; bits++) {
          const mine = a.filter((_, good) => (bits >> good) & 1);
          const yours = b.filter((_, good) => !((bits >> good) & 1));
          const both =
            (sum(mine) * 100) / sum(a) > found.points[0] + 1e-6 && (sum(yours) * 100) / sum(b) > found.points[1] + 1e-6;
          expect(both).toBe(false);
        }
      }),
      { seed, numRuns: 200 },
    );
  });

  test('gives both as much as any division that splits no more than one good and leaves them equal', () => {
    const points = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(points, points, (one, two) => {
        const goods = Math.min(one.length, two.length);
        const share = (values: readonly number[]) => {
          const sum = values.reduce((total, value) => total + value, 0);
          return values.slice(0, goods).map((value) => (value * 100) / sum);
        };
        const [a, b] = [share(one.slice(0, goods)), share(two.slice(0, goods))];
        const found = adjustedWinner(one.slice(0, goods), two.slice(0, goods));
        if (found.outcome === 'faulty') return;
        let best = 0;
        for (let bits = 0; bits < 2 ** goods; bits++)
          for (let split = 0; split < goods; split++) {
            const mine = a.reduce((sum, value, good) => (good !== split && (bits >> good) & 1 ? sum + value : sum), 0);
            const yours = b.reduce(
              (sum, value, good) => (good !== split && !((bits >> good) & 1) ? sum + value : sum),
              0,
            );
            const both = (a[split] as number) + (b[split] as number);
            const part = both === 0 ? Number(mine !== yours) * 2 : (yours + (b[split] as number) - mine) / both;
            if (part >= -1e-12 && part <= 1 + 1e-12) best = Math.max(best, mine + part * (a[split] as number));
          }
        expect(Math.min(...found.points)).toBeGreaterThanOrEqual(best - 1e-6);
      }),
      { seed, numRuns: 200 },
    );
  });

  test('points of any size are divided: only their proportions count', () => {
    for (const size of [1e-300, 1, 1e300])
      expect(adjustedWinner([60 * size, 40 * size], [30, 70])).toMatchObject({ outcome: 'divided', split: 1 });
    expect(adjustedWinner([1e308, 1e308], [1e308, 1e308])).toMatchObject({ points: [50, 50] });
  });

  test('says everything that is wrong with the points', () => {
    expect(adjustedWinner([], [1])).toEqual({ outcome: 'faulty', faults: ['no-good', 'length-differs'] });
    expect(adjustedWinner([-1], [Number.NaN])).toEqual({ outcome: 'faulty', faults: ['not-a-number'] });
  });
});
