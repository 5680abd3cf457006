import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from './canonical.ts';

describe('canonical JSON', () => {
  it('is letter by letter what the package of the RFC’s author community writes', () => {
    const seed = Date.now() % 2 ** 31;
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.stringMatching(/^[\\"\u007f\u2028é🙂a]*$/u));
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'medium' },
        text.filter((one) => !/\p{Surrogate}/u.test(one)),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.integer(),
        fc.constantFrom(null, true, false, -0, 1e21, 1e-7, 5e-324),
        fc.array(fc.option(tie('tree'), { nil: undefined })),
        fc.dictionary(
          text.filter((one) => !/\p{Surrogate}/u.test(one)),
          fc.option(tie('tree'), { nil: undefined }),
        ),
        fc.date({ noInvalidDate: true }),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        expect(canonical(value)).toBe(canonicalize(value));
      }),
      { seed, numRuns: 300 },
    );
  });

  it('orders keys by their code units, those that look like numbers too', () => {
    expect(canonical({ b: 1, a: undefined, '\u20ac': 2, '10': 3, '9': 4, '\ud83d\ude02': 5, '\ufb33': 6 })).toBe(
      '{"10":3,"9":4,"b":1,"\u20ac":2,"\ud83d\ude02":5,"\ufb33":6}',
    );
  });

  it('refuses what JSON cannot hold, wherever it stands', () => {
    const circle: unknown[] = [];
    circle.push({ circle });
    for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY, '\ud800', 'a\udc00', 1n, circle])
      for (const value of [wrong, [wrong], { deep: { a: wrong } }]) expect(() => canonical(value)).toThrow(TypeError);
    expect(() => canonical({ '\ud800': 1 })).toThrow(TypeError);
    for (const nothing of [undefined, () => 1, Symbol('s')]) expect(() => canonical(nothing)).toThrow(TypeError);
  });
});
