import { expect, it } from 'vitest';
import type { Claim, ClaimOutcome } from './claim.ts';
import { recordsOfTallies, sideRecord, sideRecords, tallySides } from './side-record.ts';

const said = (chance: number, happened: boolean, side = 'Product') => ({
  claim: {
    id: 'c',
    kind: 'probability',
    statement: '',
    low: chance,
    high: chance,
    unit: '',
    party: null,
    side,
  } satisfies Claim,
  outcome: { kind: happened ? 'happened' : 'did-not-happen' } satisfies ClaimOutcome,
});
const times = (count: number, of: number, chance: number) =>
  Array.from({ length: of }, (_, index) => said(chance, index < count));

const recordOf = (claims: Parameters<typeof sideRecords>[0]) => sideRecords(claims)[0] ?? sideRecord('');

it('S2: of twelve promises 80 in 100 was kept 3 of 5, 23 to 88 in 100, and Brier is 0.2575 all told', () => {
  const record = recordOf([
    ...times(2, 3, 0.9),
    ...times(3, 5, 0.8),
    ...times(1, 2, 0.6),
    ...times(0, 1, 0.5),
    ...times(0, 1, 0.3),
  ]);
  expect(record.brier).toBeCloseTo(0.2575, 4);
  const eighty = record.odds.find(({ stated }) => Math.abs(stated - 0.8) < 1e-9);
  expect(eighty).toMatchObject({ happened: 3, of: 5 });
  expect([eighty?.interval.low, eighty?.interval.high].map((one) => Math.round((one ?? 0) * 100))).toEqual([23, 88]);
  expect(record.odds.map(({ of }) => of)).toEqual([1, 1, 2, 5, 3]);
  expect(record.tooFew).toBe(false);
});

it('nine odds beside nine ranges are still too few of either', () => {
  const ranges = Array.from({ length: 9 }, () => ({
    claim: { ...said(0.7, true).claim, kind: 'value' as const, low: 1, high: 2 },
    outcome: { kind: 'measured' as const, value: 3 },
  }));
  const record = recordOf([...times(9, 9, 0.7), ...ranges]);
  expect(record).toMatchObject({ tooFew: true, probabilities: 9, ranges: 9, inside: 0 });
});

it('sides stand by name and never mix; what nobody can know counts as answered and scores nothing', () => {
  const unknowable = { ...said(0.7, true, 'Sales'), outcome: { kind: 'unknowable' as const } };
  const records = sideRecords([unknowable, said(0.7, false, 'Sales'), said(0.9, true), said(0.4, true, '')]);
  expect(records.map(({ side }) => side)).toEqual(['Product', 'Sales']);
  expect(records[1]).toMatchObject({ claims: 2, resolved: 2, probabilities: 1 });
  expect(sideRecord('Legal')).toMatchObject({ claims: 0, brier: null, odds: [], tooFew: true });
});

it('what is counted by agreement adds up to what is counted at once', () => {
  const [some, others] = [
    [said(0.75, true), said(0.5, false, 'Sales')],
    [said(0.75, false), said(0.25, false)],
  ];
  expect(recordsOfTallies([some, others].map((claims) => ({ tallies: tallySides(claims) })))).toEqual(
    sideRecords([...some, ...others]),
  );
});
