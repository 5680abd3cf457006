import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, Meter } from '../../../tests/measurement/meter.ts';

const seed = Date.now() % 2 ** 31;
const [recorded, corrected, breached] = ['ObservationsRecorded', 'ObservationsCorrected', 'GuardrailBreached'];

describe('a guardrail', () => {
  it('is breached by its third reading in a row beyond the bound: 438, 441, 452', () => {
    const meter = new Meter().defined();
    expect(meter.reads({ at: at(1), value: 438 })).toEqual([recorded]);
    expect(meter.reads({ at: at(2), value: 441 })).toEqual([recorded]);
    expect(meter.reads({ at: at(3), value: 452 })).toEqual([recorded, breached]);
    expect(meter.state.breaches[0]?.values).toEqual([438, 441, 452]);
  });

  it('counts in the order of the readings, not of their coming, and starts again after a good one', () => {
    const meter = new Meter().defined();
    meter.reads({ at: at(1), value: 438 }, { at: at(4), value: 452 }, { at: at(2), value: 400 });
    expect(meter.reads({ at: at(3), value: 441 })).toEqual([recorded]);
    expect(meter.reads({ at: at(5), value: 500 })).toContain(breached);
  });

  it('is breached by a correction too, and not again by what was answered for', () => {
    const meter = new Meter().defined();
    meter.reads({ at: at(1), value: 438 }, { at: at(2), value: 399 }, { at: at(3), value: 452 });
    expect(meter.reads({ at: at(2), value: 441 })).toEqual([corrected, breached]);
    expect(meter.reads({ at: at(4), value: 470 })).toEqual([recorded]);
    meter.now = '2026-04-13T07:30:00.000Z';
    meter.send({ type: 'RearmGuardrails', at: at(4) }, 'system');
    meter.now = '2026-04-13T09:30:00.000Z';
    expect(meter.reads({ at: at(5), value: 450 }, { at: at(6), value: 450 })).toEqual([recorded]);
    expect(meter.reads({ at: at(7), value: 450 })).toContain(breached);
  });

  it('is breached by a late reading that closes the run it belongs to, and a good one that comes later undoes nothing', () => {
    const meter = new Meter().defined();
    meter.reads({ at: at(1), value: 438 }, { at: at(3), value: 452 }, { at: at(4), value: 380 });
    expect(meter.reads({ at: at(2), value: 441 })).toEqual([recorded, breached]);
    expect(meter.reads({ at: '2026-04-12T01:30:00.000Z', value: 380 })).toEqual([recorded]);
    expect(meter.state.openBreaches).toEqual(['p95']);
  });

  it('is not breached by readings from before ink, by a withdrawal, or by silence', () => {
    const meter = new Meter().defined();
    const before = ['01', '02', '03'].map((day) => ({ at: `2026-03-${day}T10:00:00.000Z`, value: 900 }));
    expect(meter.reads(...before)).toEqual([recorded]);
    const between = { metric: 'p95', externalId: 'between' };
    meter.reads({ at: at(1), value: 438 }, { at: at(2), value: 441 }, { at: at(3), value: 100, ...between });
    meter.reads({ at: at(4), value: 452 });
    expect(meter.send({ type: 'WithdrawObservations', readings: [between], reason: 'A test run' })).toEqual([
      'ObservationsWithdrawn',
    ]);
    meter.pullsFrom();
    meter.now = '2026-04-12T18:00:00.000Z';
    expect(meter.send({ type: 'NoteSilence', metric: 'p95', why: 'no-answer', detail: '' }, 'system')).toEqual([
      'SourceSilent',
    ]);
    expect(meter.state.breaches).toEqual([]);
    expect(meter.reads({ at: at(5), value: 400 })).toEqual([recorded]);
    expect(meter.reads({ at: at(6), value: 401 }, { at: at(7), value: 401 }, { at: at(8), value: 401 })).toContain(
      breached,
    );
  });

  it(`is breached by the batch that a slow reading of every window says, whatever comes when (seed ${seed})`, () => {
    const batch = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 399, max: 402 })), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.array(batch, { minLength: 1, maxLength: 8 }), (batches) => {
        const meter = new Meter().defined();
        const standing = new Map<number, number>();
        let told = false;
        for (const readings of batches) {
          const sent = new Map(readings);
          const news = [...sent].filter(([hour, read]) => standing.get(hour) !== read).map(([hour]) => hour);
          for (const [hour, read] of sent) standing.set(hour, read);
          const hours = [...standing.keys()].sort((a, b) => a - b);
          const windows = hours.map((_, index) => hours.slice(index, index + 3)).filter((one) => one.length === 3);
          const passed = windows.some(
            (hoursOf) =>
              hoursOf.every((hour) => (standing.get(hour) ?? 0) > 400) && hoursOf.some((hour) => news.includes(hour)),
          );
          const events = meter.reads(...[...sent].map(([hour, read]) => ({ at: at(hour), value: read })));
          expect(Array.isArray(events) && events.includes('GuardrailBreached')).toBe(passed && !told);
          told ||= passed;
        }
      }),
      { seed, numRuns: 400 },
    );
  });

  it(`comes to the same end in whatever order the same readings come, one by one (seed ${seed})`, () => {
    const series = fc.array(fc.integer({ min: 395, max: 410 }), { minLength: 3, maxLength: 9 });
    const orders = series.chain((values) =>
      fc.tuple(
        fc.constant(values),
        fc.shuffledSubarray([...values.keys()], { minLength: values.length, maxLength: values.length }),
      ),
    );
    fc.assert(
      fc.property(orders, ([values, order]) => {
        const meter = new Meter().defined();
        for (const hour of order) meter.reads({ at: at(hour), value: values[hour] ?? 0 });
        const inOrder = values.some(
          (_, index) => index >= 2 && values.slice(index - 2, index + 1).every((v) => v > 400),
        );
        if (inOrder) expect(meter.state.breaches).toHaveLength(1);
        // A run that a good reading parts later was told while nobody knew of it, and stays told.
        else if (meter.state.breaches.length > 0)
          expect(meter.state.breaches[0]?.values.every((one) => one > 400)).toBe(true);
      }),
      { seed, numRuns: 300 },
    );
  });
});

describe('an observation', () => {
  it('sent twice stands once; another value under its name corrects it, and the first stays to be read', () => {
    const meter = new Meter().defined();
    expect(meter.reads({ externalId: 'a', value: 1 })).toEqual([recorded]);
    expect(meter.reads({ externalId: 'a', value: 1 })).toEqual([]);
    expect(meter.reads({ externalId: 'a', value: 2 })).toEqual([corrected]);
    expect(
      meter.send({
        type: 'CorrectObservation',
        metric: 'p95',
        externalId: 'a',
        value: 3,
        reason: 'A typing mistake',
      }),
    ).toEqual([corrected]);
    expect(meter.state.observations.all).toMatchObject([
      {
        value: 3,
        corrected: true,
        earlier: [{ value: 1 }, { value: 2, reason: 'A typing mistake', by: { id: 'probe' } }],
      },
    ]);
    expect(meter.reads({ externalId: 'a', value: 2, at: at(1) })).toMatchObject({ code: 'observation-moved' });
  });

  it('that was withdrawn counts no longer, and stands again when it is sent again', () => {
    const meter = new Meter().defined();
    meter.reads({ externalId: 'a', value: 1 }, { externalId: 'b', value: 2 });
    const named = { readings: [{ metric: 'p95', externalId: 'a' }], reason: 'The wrong file' };
    meter.send({ type: 'WithdrawObservations', ...named });
    expect(meter.state.observations.all.map((one) => one.externalId)).toEqual(['b']);
    expect(meter.state.withdrawn).toMatchObject([{ externalId: 'a', withdrawn: { reason: 'The wrong file' } }]);
    expect(meter.send({ type: 'WithdrawObservations', ...named })).toEqual({
      code: 'reading-unknown',
      values: { name: 'a' },
    });
    expect(meter.reads({ externalId: 'a', value: 1 })).toEqual([recorded]);
    expect(meter.state.withdrawn).toEqual([]);
  });

  it('in a wrong unit, of an unknown metric, from the future or from a stranger is refused, the batch with it', () => {
    const meter = new Meter().defined();
    expect(meter.reads({ value: 1 }, { value: 0.4, unit: 's', at: at(1) })).toMatchObject({
      code: 'unit-differs',
      values: { metric: 'p95', unit: 'ms', given: 's' },
      faults: [{ path: 'readings.1.unit', code: 'unit-differs' }],
    });
    expect(meter.reads({ metric: 'p99' })).toMatchObject({ code: 'metric-unknown' });
    expect(meter.reads({ at: '2026-04-12T12:00:00.001Z' })).toMatchObject({ code: 'observed-in-the-future' });
    expect(meter.send({ type: 'RecordObservations', source: '', readings: [] }, 'key', 'nobody')).toEqual({
      code: 'observers-only',
    });
    expect(meter.send({ type: 'RecordObservations', source: '', readings: [] }, 'member', 'gil')).toEqual({
      code: 'observer-unverified',
    });
    expect(meter.state.observations.all).toEqual([]);
    expect(new Meter().reads({})).toEqual({ code: 'metrics-none' });
    expect(meter.send({ type: 'DefineMetrics', metrics: [] })).toEqual({ code: 'metrics-policy-only' });
  });

  it('of a batch tells every fault with its place', () => {
    const meter = new Meter().defined();
    meter.reads({ externalId: 'a', value: 1 });
    const refused = meter.reads(
      { at: at(1), unit: 's', metric: 'p99' },
      { at: at(2), value: 5 },
      { at: '2026-04-13', unit: 's' },
      { at: at(2), value: 6 },
      { at: at(3), externalId: 'a' },
    );
    expect(refused).toMatchObject({ code: 'readings-refused', values: { count: 5 } });
    expect('faults' in refused && refused.faults?.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'readings.0.metric metric-unknown',
      'readings.2.unit unit-differs',
      'readings.2.at day-not-over',
      'readings.3.externalId observation-said-twice',
      'readings.4.at observation-moved',
    ]);
    expect(meter.state.observations.all).toHaveLength(1);
  });

  it('of a whole day stands at the last moment of that day in the signed zone, one with an offset where it belongs', () => {
    const meter = new Meter().defined();
    meter.reads({ at: '2026-03-28' }, { at: '2026-03-29' }, { at: '2026-04-12T11:30:00+02:00' });
    expect(meter.state.observations.all.map((one) => one.at)).toEqual([
      '2026-03-28T22:59:59.999Z',
      '2026-03-29T21:59:59.999Z',
      '2026-04-12T09:30:00.000Z',
    ]);
    // The same instant written otherwise is the same reading.
    expect(meter.reads({ at: '2026-04-12T09:30:00Z' }, { at: '2026-03-29T21:59:59.999Z' })).toEqual([]);
  });

  it('that comes late says so', () => {
    const meter = new Meter().defined();
    meter.reads({ metric: 'value', unit: 'EUR', at: '2026-04-05T10:00:00.000Z', value: 14_400 });
    expect(meter.state.observations.all[0]?.late).toBe(true);
  });
});
