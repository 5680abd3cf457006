import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, type Recorded } from '../decider.ts';
import { isRefused } from '../refusal.ts';
import { type MeasurementCommand, measurementDecider, type SentReading } from './decide.ts';
import type { MeasurementEvent } from './events.ts';
import { breach, type Metric, readingAt } from './metric.ts';

const seed = Date.now() % 2 ** 31;
const p95: Metric = {
  id: 'p95',
  name: 'p95',
  unit: 'ms',
  goodWhen: 'low',
  guardrail: { bound: 400, readings: 3 },
};
const value: Metric = { id: 'value', name: 'Margin', unit: 'EUR', goodWhen: 'high', guardrail: null };

class Meter {
  readonly log: Recorded<MeasurementEvent>[] = [];
  now = '2026-04-12T12:00:00.000Z';
  get state() {
    return fold(measurementDecider, this.log);
  }
  send(command: MeasurementCommand, id = 'probe', kind: 'key' | 'system' = 'key') {
    const actor = { kind, id, name: id } as const;
    const calendar = { zone: 'UTC', workdays: [1], holidays: [] };
    const rule = { ...command, observers: ['probe'] };
    const decision = measurementDecider.decide(rule, this.state, { now: this.now, actor, calendar, newId: () => 'id' });
    if (isRefused(decision)) return decision.refusal;
    for (const event of decision.events) this.log.push({ event, actor, at: this.now, version: this.log.length + 1 });
    return decision.events.map((event) => event.type);
  }
  defined() {
    this.send({ type: 'DefineMetrics', metrics: [value, p95] }, 'system', 'system');
    return this;
  }
  reads(...readings: Partial<SentReading>[]) {
    return this.send({
      type: 'RecordObservations',
      source: 'probe',
      readings: readings.map((one) => ({ metric: 'p95', unit: 'ms', value: 0, at: this.now, ...one })),
    });
  }
}
const at = (hour: number) => `2026-04-12T${String(hour).padStart(2, '0')}:00:00.000Z`;

describe('a guardrail', () => {
  it('is breached by its third reading in a row beyond the bound: 438, 441, 452', () => {
    const meter = new Meter().defined();
    expect(meter.reads({ at: at(1), value: 438 })).toEqual(['ObservationRecorded']);
    expect(meter.reads({ at: at(2), value: 441 })).toEqual(['ObservationRecorded']);
    expect(meter.reads({ at: at(3), value: 452 })).toEqual(['ObservationRecorded', 'GuardrailBreached']);
    expect(meter.state.breaches[0]?.values).toEqual([438, 441, 452]);
  });

  it('counts in the order of the readings, not of their coming, and starts again after a good one', () => {
    const meter = new Meter().defined();
    meter.reads({ at: at(1), value: 438 }, { at: at(4), value: 452 }, { at: at(2), value: 400 });
    expect(meter.reads({ at: at(3), value: 441 })).toEqual(['ObservationRecorded']);
    expect(meter.reads({ at: at(5), value: 500 })).toContain('GuardrailBreached');
  });

  it('is breached by a correction too, and not again by what was answered for', () => {
    const meter = new Meter().defined();
    meter.reads({ at: at(1), value: 438 }, { at: at(2), value: 399 }, { at: at(3), value: 452 });
    expect(meter.reads({ at: at(2), value: 441 })).toEqual(['ObservationCorrected', 'GuardrailBreached']);
    expect(meter.reads({ at: at(4), value: 470 })).toEqual(['ObservationRecorded']);
    meter.now = '2026-04-13T07:30:00.000Z';
    meter.send({ type: 'RearmGuardrails', at: at(4) }, 'system', 'system');
    meter.now = '2026-04-13T09:30:00.000Z';
    expect(meter.reads({ at: at(5), value: 450 }, { at: at(6), value: 450 })).toEqual([
      'ObservationRecorded',
      'ObservationRecorded',
    ]);
    expect(meter.reads({ at: at(7), value: 450 })).toContain('GuardrailBreached');
  });

  it(`gives the same verdict whatever the order in which the same readings come (seed ${seed})`, () => {
    const series = fc.array(fc.integer({ min: 380, max: 420 }), { minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(series, fc.integer(), (values, shuffle) => {
        const readings = values.map((one, index) => ({
          metric: 'p95',
          at: at(index),
          value: one,
          externalId: `r${index}`,
          source: '',
        }));
        const mixed = readings.toSorted((a, b) => ((a.value * 31 + shuffle) % 7) - ((b.value * 31 + shuffle) % 7));
        const names = new Set(readings.map((one) => one.externalId));
        const oracle = values.some(
          (_, index) => index >= 2 && values.slice(index - 2, index + 1).every((v) => v > 400),
        );
        expect(breach(p95, mixed, null, names) !== undefined).toBe(oracle);
      }),
      { seed },
    );
  });
});

describe('an observation', () => {
  it('sent twice stands once; another value under its name corrects it', () => {
    const meter = new Meter().defined();
    expect(meter.reads({ externalId: 'a', value: 1 })).toEqual(['ObservationRecorded']);
    expect(meter.reads({ externalId: 'a', value: 1 })).toEqual([]);
    expect(meter.reads({ externalId: 'a', value: 2 })).toEqual(['ObservationCorrected']);
    expect(meter.state.observations).toMatchObject([{ value: 2, corrected: true }]);
    expect(meter.reads({ externalId: 'a', value: 2, at: at(1) })).toMatchObject({ code: 'observation-moved' });
  });

  it('in a wrong unit, of an unknown metric, from the future or from a stranger is refused, the batch with it', () => {
    const meter = new Meter().defined();
    expect(meter.reads({ value: 1 }, { value: 0.4, unit: 's' })).toMatchObject({ code: 'unit-differs' });
    expect(meter.reads({ metric: 'p99' })).toMatchObject({ code: 'metric-unknown' });
    expect(meter.reads({ at: '2026-04-12T12:00:00.001Z' })).toMatchObject({ code: 'observed-in-the-future' });
    expect(meter.send({ type: 'RecordObservations', source: '', readings: [] }, 'nobody')).toEqual({
      code: 'observers-only',
    });
    expect(meter.state.observations).toEqual([]);
    expect(new Meter().reads({})).toEqual({ code: 'metrics-none' });
    expect(meter.send({ type: 'DefineMetrics', metrics: [] })).toEqual({ code: 'metrics-policy-only' });
  });

  it('that comes late says so, and is read where it belongs', () => {
    const meter = new Meter().defined();
    meter.reads({ metric: 'value', unit: 'EUR', at: '2026-04-05T10:00:00.000Z', value: 14_400 });
    expect(meter.state.observations[0]?.late).toBe(true);
    const { observations } = meter.state;
    expect(readingAt(observations, 'value', '2026-03-06T10:05:00.000Z', '2026-04-05T22:00:00.000Z')?.value).toBe(
      14_400,
    );
    expect(readingAt(observations, 'value', '2026-04-05T22:00:00.000Z', '2026-05-05T22:00:00.000Z')).toBeUndefined();
  });
});
