import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { s3Terms } from '../../../../tests/agreement/s3-agreement.ts';
import { verdictOf } from '../verdict.ts';
import { type JointObservation, jointMeasure } from './joint-measure.ts';

const seed = Date.now() % 2 ** 31;
const inkedAt = '2026-03-06T10:05:00.000Z';
const agreed = (endOn: string | null, checkpoints = s3Terms.checkpoints) => ({
  terms: { ...s3Terms, checkpoints },
  inkedAt,
  endOn,
});
const on = (day: string, value: number, cost: number): readonly JointObservation[] => [
  { metric: 'value', at: `${day}T09:00:00.000Z`, value },
  { metric: 'cost', at: `${day}T09:00:00.000Z`, value: cost },
];
const april = on('2026-04-05', 14_400, 8_100);
const may = on('2026-05-05', 28_800, 21_600);

describe('which readings count', () => {
  it('S3: J is 1.78 for 5 April, nothing yet for 5 May until it is read, then 1.33', () => {
    expect(jointMeasure(agreed('2026-04-05'), april, '2026-04-05T16:00:00.000Z')).toMatchObject({
      for: '2026-04-05',
      since: inkedAt,
      reading: { value: 14_400, cost: 8_100 },
      days: [{ joint: expect.closeTo(1.78, 2), counts: true }],
    });
    expect(jointMeasure(agreed('2026-05-05'), april, '2026-04-06T10:00:00.000Z')).toMatchObject({
      for: '2026-05-05',
      since: '2026-04-05T22:00:00.000Z',
      reading: { value: null, cost: null },
      days: [{ counts: false }],
    });
    expect(jointMeasure(agreed('2026-05-05'), [...may, ...april], '2026-05-05T10:00:00.000Z')).toMatchObject({
      reading: { value: 28_800, cost: 21_600 },
      days: [{ counts: false }, { joint: expect.closeTo(1.33, 2), counts: true }],
    });
  });

  it('a reading some days before its review counts, also where the review lies behind the last checkpoint', () => {
    const early = on('2026-03-30', 10, 5);
    expect(jointMeasure(agreed('2026-04-05'), early, '2026-04-05T10:00:00.000Z').reading.value).toBe(10);
    // Extended until a week and a half after a checkpoint that is still to come: today's reading is for that one.
    const extended = agreed('2026-06-14');
    expect(jointMeasure(extended, on('2026-05-15', 9, 3), '2026-05-16T10:00:00.000Z')).toMatchObject({
      for: '2026-06-04',
      reading: { value: 9, cost: 3 },
    });
  });

  it('a review within a week of a checkpoint shares its readings, a later one asks for its own', () => {
    const read = on('2026-06-03', 9, 3);
    const shared = jointMeasure(agreed('2026-06-10'), read, '2026-06-06T10:00:00.000Z');
    expect(shared).toMatchObject({ for: '2026-06-10', reading: { value: 9, cost: 3 } });
    const own = jointMeasure(agreed('2026-06-11'), read, '2026-06-06T10:00:00.000Z');
    expect(own).toMatchObject({ for: '2026-06-11', reading: { value: null, cost: null } });
  });

  it('nothing before ink, nothing from the future, and nothing without its cost', () => {
    const read = (readings: readonly JointObservation[]) =>
      jointMeasure(agreed('2026-04-05'), readings, '2026-04-05T10:00:00.000Z');
    expect(read(on('2026-03-05', 1, 1)).days).toEqual([]);
    expect(read(on('2026-04-06', 1, 1)).days).toEqual([]);
    expect(read(on('2026-04-01', 1, 0)).days).toEqual([]);
    expect(read(on('2026-04-01', 1, 1).slice(0, 1))).toMatchObject({ days: [], reading: { value: 1, cost: null } });
    expect(jointMeasure({ ...agreed(null), inkedAt: null }, april, inkedAt).for).toBeNull();
  });

  it('kept until a signed end, the last checkpoint stays the one it is about', () => {
    const kept = agreed(null);
    expect(jointMeasure(kept, may, '2026-09-01T10:00:00.000Z').for).toBe('2026-06-04');
    expect(jointMeasure(kept, on('2026-07-01', 4, 2), '2026-09-01T10:00:00.000Z').reading.value).toBe(4);
  });
});

describe('picture, sentence and verdict', () => {
  it(`agree: the last day that counts is the verdict’s J, and none counts exactly where there is none (seed ${seed})`, () => {
    const instant = fc
      .integer({ min: 0, max: 110 * 24 })
      .map((hours) => new Date(Date.parse('2026-03-01T00:00:00.000Z') + hours * 3_600_000).toISOString());
    const reading = fc.record({
      metric: fc.constantFrom('value', 'cost', 'p95'),
      at: instant,
      value: fc.integer({ min: 0, max: 9 }),
    });
    const end = fc.constantFrom('2026-04-05', '2026-04-20', '2026-05-05', '2026-06-09', null);
    fc.assert(
      fc.property(fc.array(reading, { maxLength: 40 }), end, instant, (readings, endOn, now) => {
        const measure = jointMeasure(agreed(endOn), readings, now);
        const { joint } = verdictOf(s3Terms.thresholds, measure.reading);
        const last = measure.days.findLast(({ counts }) => counts);
        // A last day without a cost has no J of its own, and the verdict says «no data» with it.
        if (joint !== null) expect(last?.joint).toBe(joint);
        if (last === undefined) expect(joint).toBeNull();
        expect(measure.days.map(({ at }) => at)).toEqual(measure.days.map(({ at }) => at).toSorted());
        expect(jointMeasure(agreed(endOn), readings.toReversed(), now).days.length).toBe(measure.days.length);
      }),
      { seed },
    );
  });
});

describe('the interval', () => {
  const weekly = (weeks: number) =>
    Array.from({ length: weeks }, (_, week) =>
      on(
        new Date(Date.parse('2026-03-09T00:00:00.000Z') + week * 7 * 86_400_000).toISOString().slice(0, 10),
        (week + 1) * 140 + (week % 2) * 20,
        (week + 1) * 100,
      ),
    ).flat();
  it('says «too few» under ten stretches, and holds J from there', () => {
    const ends = '2026-12-01';
    const few = jointMeasure(agreed(ends), weekly(9), '2026-08-01T00:00:00.000Z');
    expect([few.stretches, few.interval]).toEqual([9, null]);
    const enough = jointMeasure(agreed(ends), weekly(12), '2026-08-01T00:00:00.000Z');
    const joint = enough.days.at(-1)?.joint ?? 0;
    expect(enough.stretches).toBe(12);
    expect(enough.interval?.low).toBeLessThan(joint);
    expect(enough.interval?.high).toBeGreaterThan(joint);
  });
});
