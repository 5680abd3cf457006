import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchOf, type TargetingRule } from '../../domain/flag/targeting.ts';
import { flagdTargeting } from './flagd-targeting.ts';

const seed = Date.now() % 2 ** 31;
const names = fc.constantFrom(
  'Acme',
  ' ACME ',
  'Globex',
  'staff',
  'Beta  testers',
  'beta testers',
  'Ñandú',
  '',
  'null',
);
const percents = fc.oneof(fc.constantFrom(0, 100, 50, 0.0001, 99.9999), fc.double({ min: 0, max: 100, noNaN: true }));
const rules: fc.Arbitrary<TargetingRule> = fc.record({
  client: names,
  segments: fc.array(names, { maxLength: 3 }),
  share: fc.record({ client: percents, others: percents }),
});
const contexts = fc.record(
  {
    client: names,
    segments: fc.array(names, { maxLength: 3 }),
    targetingKey: fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('', '0', 'false', '\ud800')),
  },
  { requiredKeys: [] },
);

describe('the targeting of a running server', () => {
  it(`says of ten thousand contexts what the rule of the domain says (seed ${seed})`, () => {
    const targeting = flagdTargeting();
    fc.assert(
      fc.property(
        fc.stringMatching(/^parley-[0-9a-f]{12}$/),
        rules,
        contexts,
        fc.boolean(),
        (key, rule, context, clientOnly) => {
          targeting.set(key, rule);
          expect(targeting.match(key, context, clientOnly)).toBe(matchOf(key, rule, context, clientOnly));
        },
      ),
      { seed, numRuns: 10_000 },
    );
  }, 120_000);

  it('takes over a new rule for a flag it knows, and knows none after it was cleared', () => {
    const targeting = flagdTargeting();
    const rule = (others: number): TargetingRule => ({ client: 'Acme', segments: [], share: { client: 100, others } });
    targeting.set('k', rule(0));
    expect(targeting.match('k', { client: 'Globex' }, false)).toBe('none');
    targeting.set('k', rule(100));
    expect(targeting.match('k', { client: 'Globex' }, false)).toBe('share');
    targeting.clear();
    expect(targeting.match('k', { client: 'Acme' }, false)).toBe('none');
  });

  it('keeps workspaces apart', () => {
    const [one, other] = [flagdTargeting(), flagdTargeting()];
    one.set('k', { client: 'Acme', segments: [], share: { client: 100, others: 0 } });
    expect(other.match('k', { client: 'Acme' }, false)).toBe('none');
  });
});
