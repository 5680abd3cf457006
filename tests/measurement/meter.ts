import type { Actor } from '../../src/domain/actor.ts';
import { fold, type Recorded } from '../../src/domain/decider.ts';
import { type MeasurementCommand, measurementDecider } from '../../src/domain/measurement/decide.ts';
import type { MeasurementEvent } from '../../src/domain/measurement/events.ts';
import type { Metric } from '../../src/domain/measurement/metric.ts';
import type { SentReading } from '../../src/domain/measurement/reading.ts';
import type { MetricSource } from '../../src/domain/measurement/source.ts';
import { isRefused } from '../../src/domain/refusal.ts';

export const p95: Metric = {
  id: 'p95',
  name: 'p95',
  unit: 'ms',
  goodWhen: 'low',
  guardrail: { bound: 400, readings: 3 },
};
export const value: Metric = { id: 'value', name: 'Margin', unit: 'EUR', goodWhen: 'high', guardrail: null };

/** An hour of 12 April 2026, UTC. */
export const at = (hour: number) => `2026-04-12T${String(hour).padStart(2, '0')}:00:00.000Z`;

/** One agreement's measurement as the rules see it: commands in, event types or a refusal out. */
export class Meter {
  readonly log: Recorded<MeasurementEvent>[] = [];
  now = '2026-04-12T12:00:00.000Z';

  get state() {
    return fold(measurementDecider, this.log);
  }

  send(command: MeasurementCommand, kind: Actor['kind'] = 'key', id = kind === 'system' ? 'system' : 'probe') {
    const actor = { kind, id, name: id } as const;
    const calendar = { zone: 'UTC', workdays: [1], holidays: [] };
    const rule = { ...command, observers: ['probe', 'gil'], unverified: ['gil'], zone: 'Europe/Madrid' };
    const decision = measurementDecider.decide(rule, this.state, { now: this.now, actor, calendar, newId: () => 'id' });
    if (isRefused(decision)) return decision.refusal;
    for (const event of decision.events) this.log.push({ event, actor, at: this.now, version: this.log.length + 1 });
    return decision.events.map((event) => event.type);
  }

  /** Signed on 6 March: both metrics stand. */
  defined(...metrics: readonly Metric[]) {
    const then = this.now;
    this.now = '2026-03-06T10:05:00.000Z';
    this.send({ type: 'DefineMetrics', metrics: metrics.length > 0 ? metrics : [value, p95] }, 'system');
    this.now = then;
    return this;
  }

  reads(...readings: Partial<SentReading>[]) {
    return this.send({
      type: 'RecordObservations',
      source: 'probe',
      readings: readings.map((one) => ({ metric: 'p95', unit: 'ms', value: 0, at: this.now, ...one })),
    });
  }

  pullsFrom(source: Partial<MetricSource> = {}) {
    return this.send({ type: 'SetSource', source: { ...prometheus, ...source } }, 'member');
  }

  pulled(...samples: readonly (readonly [string, number])[]) {
    return this.send(
      { type: 'RecordPulled', metric: 'p95', samples: samples.map(([when, read]) => ({ at: when, value: read })) },
      'system',
    );
  }
}

export const prometheus: MetricSource = {
  metric: 'p95',
  url: 'https://prometheus.example.org',
  query: 'histogram_quantile(0.95, sum by (le) (rate(export_seconds_bucket[5m])))',
  every: 300,
  factor: 1,
  unit: 'ms',
  counter: false,
  secret: false,
};
