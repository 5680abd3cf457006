import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, Meter, p95 } from '../../../tests/measurement/meter.ts';
import { dueWindows, MOST_MISSED, PULL_STEPS } from './source.ts';
import { thinned } from './thin.ts';

const seed = Date.now() % 2 ** 31;

describe('a source', () => {
  it('is set in the unit of its metric by a member, never by a key', () => {
    const meter = new Meter().defined();
    expect(meter.pullsFrom({ unit: 's' })).toMatchObject({ code: 'unit-differs', values: { unit: 'ms', given: 's' } });
    expect(meter.pullsFrom({ metric: 'p99' })).toMatchObject({ code: 'metric-unknown' });
    const source = { type: 'RemoveSource', metric: 'p95' } as const;
    expect(meter.send(source, 'member')).toEqual({ code: 'source-none' });
    expect(meter.send(source, 'key')).toEqual({ code: 'sources-members-only' });
    expect(meter.send(source, 'member', 'gil')).toEqual({ code: 'observer-unverified' });
    expect(meter.pullsFrom()).toEqual(['SourceSet']);
    expect(meter.send(source, 'member')).toEqual(['SourceRemoved']);
    expect(meter.pulled([at(1), 1])).toEqual([]);
  });

  it('pulled again or by two servers adds nothing, and never corrects what a person sent', () => {
    const meter = new Meter().defined();
    meter.pullsFrom();
    meter.reads({ at: at(2), value: 300 });
    expect(meter.pulled([at(1), 310], [at(2), 320])).toEqual(['ObservationsRecorded']);
    expect(meter.pulled([at(1), 311], [at(2), 320])).toEqual([]);
    expect(meter.state.observations.all.map(({ at: when, value }) => [when, value])).toEqual([
      [at(2), 300],
      [at(1), 310],
    ]);
  });

  it('multiplies into the signed unit, and lets the guardrail decide at once', () => {
    const meter = new Meter().defined();
    meter.pullsFrom({ factor: 1000 });
    expect(meter.pulled([at(1), 0.438], [at(2), 0.441], [at(3), 0.452])).toEqual([
      'ObservationsRecorded',
      'GuardrailBreached',
    ]);
    expect(meter.state.breaches[0]?.values).toEqual([438, 441, 452]);
  });

  it('that is a counter goes on from the last reading and through a restart', () => {
    const total = { ...p95, guardrail: null, goodWhen: 'high' as const };
    const meter = new Meter().defined(total);
    meter.reads({ at: '2026-04-11', value: 100 });
    meter.pullsFrom({ counter: true, factor: 2 });
    expect(meter.pulled([at(1), 5_000], [at(2), 5_010])).toEqual(['ObservationsRecorded']);
    expect(meter.pulled([at(3), 4], [at(4), 6])).toEqual(['CounterRestarted', 'ObservationsRecorded']);
    expect(meter.state.observations.all.map((one) => one.value)).toEqual([100, 100, 120, 128, 132]);
  });

  it('is told silent once after three intervals, at once where somebody must act, and heard again with a reading', () => {
    const meter = new Meter().defined();
    meter.pullsFrom();
    const silence = (why: 'no-answer' | 'several-series') =>
      meter.send({ type: 'NoteSilence', metric: 'p95', why, detail: 'a, b' }, 'system');
    meter.now = '2026-04-12T12:15:00.000Z';
    expect(silence('no-answer')).toEqual([]);
    meter.now = '2026-04-12T12:15:00.001Z';
    expect(silence('no-answer')).toEqual(['SourceSilent']);
    expect(silence('several-series')).toEqual([]);
    expect(meter.state.sources[0]?.silent).toEqual({
      since: '2026-04-12T12:00:00.000Z',
      why: 'no-answer',
      detail: 'a, b',
    });
    expect(meter.pulled(['2026-04-12T12:15:00.000Z', 1])).toEqual(['SourceHeard', 'ObservationsRecorded']);
    expect(silence('several-series')).toEqual(['SourceSilent']);
    expect(meter.state.observations.all).toHaveLength(1);
  });

  it(`is asked for every interval once, oldest first, a batch at a time (seed ${seed})`, () => {
    const start = Date.parse('2026-04-01T00:00:00.000Z');
    fc.assert(
      fc.property(
        fc.constantFrom(60, 300, 3600),
        fc.integer({ min: 0, max: 900_000 }),
        fc.integer({ min: 0, max: 9_000_000 }),
        (every, offset, passed) => {
          const reached = new Date(start + offset * 1000).toISOString();
          const now = new Date(start + (offset + passed) * 1000).toISOString();
          const asked = dueWindows(every, reached, now).flatMap(({ from, until, step }) => {
            const count = (Date.parse(until) - Date.parse(from)) / (step * 1000) + 1;
            expect(count).toBeLessThanOrEqual(PULL_STEPS);
            return Array.from({ length: count }, (_, index) => Date.parse(from) + index * step * 1000);
          });
          const all: number[] = [];
          for (
            let then = Math.floor(Date.parse(reached) / 1000 / every) * every + every;
            then * 1000 <= Date.parse(now);
            then += every
          )
            all.push(then * 1000);
          expect(asked).toEqual(all.slice(-MOST_MISSED));
        },
      ),
      { seed, numRuns: 200 },
    );
  });
});

it(`a picture of many readings keeps first, last, lowest and highest, and nothing that was not read (seed ${seed})`, () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 3000 }), (values) => {
      const readings = values.map((value, index) => ({
        metric: 'p95',
        at: new Date(index * 60_000).toISOString(),
        value,
        externalId: `${index}`,
        source: '',
      }));
      const drawn = thinned(readings);
      expect(drawn.length).toBeLessThanOrEqual(Math.min(values.length, 404));
      expect([drawn[0], drawn.at(-1)]).toEqual([readings[0], readings.at(-1)]);
      const ends = (of: readonly { readonly value: number }[]) => [
        Math.min(...of.map((one) => one.value)),
        Math.max(...of.map((one) => one.value)),
      ];
      expect(ends(drawn)).toEqual(ends(readings));
      expect(drawn.every((one) => readings.includes(one))).toBe(true);
    }),
    { seed, numRuns: 60 },
  );
});
