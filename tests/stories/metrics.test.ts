import { expect, test } from 'vitest';
import { signedS3 } from '../s3/signed-s3.ts';
import type { Answer } from './harness.ts';

type Story = Awaited<ReturnType<typeof signedS3>>;

/** Day 37 of S3: readings come. */
async function onDay37(): Promise<Story> {
  const s3 = await signedS3();
  s3.at('2026-04-05T16:00:00.000Z');
  await s3.signInAgain();
  return s3;
}

const p95 = (at: string, value: number, more = {}) => ({ metric: 'p95', unit: 'ms', at, value, ...more });
const faultsOf = ({ body }: Answer) =>
  (body as { faults?: { path: string; detail: string }[] }).faults?.map(({ path, detail }) => `${path}: ${detail}`);

test('a program sends readings by its key, one or a batch, twice or late, and they stand once', async () => {
  const s3 = await onDay37();
  const agreement = s3.id();
  const probe = await s3.parley.withKey(s3.people.product);
  const send = (...readings: ReturnType<typeof p95>[]) =>
    probe.client.measurement.record({ agreement, source: 'probe', readings });
  const batch = [p95('2026-04-05T17:30:00+02:00', 380), p95('2026-04-01', 350), p95('2026-04-05T15:40:00Z', 390)];
  expect((await send(...batch)).events.map(({ type }) => type)).toEqual(['ObservationsRecorded']);
  expect((await send(...batch)).events).toEqual([]);
  const { metrics, observations } = await probe.client.measurement.get({ agreement });
  expect(observations).toMatchObject([
    { at: '2026-04-01T21:59:59.999Z', value: 350, late: true, source: 'probe' },
    { at: '2026-04-05T15:30:00.000Z', value: 380, late: false },
    { at: '2026-04-05T15:40:00.000Z', value: 390 },
  ]);
  expect(metrics.find(({ id }) => id === 'p95')).toMatchObject({ unit: 'ms', goodWhen: 'low', readings: 3 });
});

test('a batch with faults is refused as a whole, each fault with its place and both units by name', async () => {
  const s3 = await onDay37();
  const agreement = s3.id();
  const ask = (readings: readonly object[]) =>
    s3.parley.ask(s3.people.product, 'measurement.record', { agreement, source: 'probe', readings });
  const rule = await ask([
    p95('2026-04-05T15:30:00Z', 380),
    p95('2026-04-05T15:40:00Z', 0.39, { unit: 's' }),
    p95('2026-04-05T18:00:00Z', 1),
    { ...p95('2026-04-05', 1), metric: 'p99' },
  ]);
  expect(rule.status).toBe(409);
  expect(rule.body).toMatchObject({ code: 'readings-refused' });
  expect(faultsOf(rule)).toEqual([
    'readings.1.unit: «p95» is measured in ms, not in s.',
    'readings.2.at: A reading of «p95» lies in the future.',
    'readings.3.metric: No metric is called «p99» here. Known: value, cost, and p95.',
    expect.stringMatching(/^readings\.3\.at: Sunday 5 April 2026 is not over yet/),
  ]);
  const form = await ask([p95('2026-04-05T15:30:00', 380), { ...p95('2026-04-01', 1), value: 'many' }]);
  expect([form.status, faultsOf(form)?.map((one) => one.split(':')[0])]).toEqual([
    400,
    ['readings.0.at', 'readings.1.value'],
  ]);
  expect((await s3.people.product.client.measurement.get({ agreement })).observations).toEqual([]);
});

test('a reading is corrected and taken back by name, and everybody reads what it said before', async () => {
  const s3 = await onDay37();
  const agreement = s3.id();
  const { measurement } = s3.people.product.client;
  const name = { metric: 'p95', externalId: 'run 7' };
  await measurement.record({
    agreement,
    source: 'probe',
    readings: [p95('2026-04-05T15:30:00Z', 438, { externalId: 'run 7' })],
  });
  await measurement.correct({ agreement, ...name, value: 348, reason: 'Two digits were swapped' });
  await expect(measurement.correct({ agreement, ...name, value: 348, reason: 'Again' })).rejects.toThrow(
    'The reading says this already.',
  );
  const read = async () => (await s3.people.sales.client.measurement.readings({ agreement })).readings;
  expect(await read()).toMatchObject([
    {
      value: 348,
      corrected: true,
      earlier: [{ value: 438, by: { name: 'Pau' }, reason: 'Two digits were swapped', at: '2026-04-05T16:00:00.000Z' }],
      withdrawn: null,
    },
  ]);
  await measurement.withdraw({ agreement, readings: [name], reason: 'A test run' });
  expect(await read()).toMatchObject([{ value: 348, withdrawn: { reason: 'A test run', by: { name: 'Pau' } } }]);
  expect((await measurement.get({ agreement })).observations).toEqual([]);
});

test('a file is shown before anything is kept, kept as a whole, the same again changes nothing, and taken back', async () => {
  const s3 = await onDay37();
  const agreement = s3.id();
  const { measurement } = s3.people.product.client;
  const text = 'métrica;fecha;valor\np95;2026-04-03;352,5\np95;2026-04-04;361\np95;2026-04-05 17:00;389\n';
  const preview = await measurement['preview-file']({ agreement, text });
  expect(preview).toMatchObject({
    zone: 'Europe/Madrid',
    columns: [{ as: 'metric' }, { as: 'at' }, { as: 'value' }],
    faults: [],
    readings: [
      { line: 2, at: '2026-04-03T21:59:59.999Z', value: 352.5, as: 'new' },
      { line: 3, value: 361, as: 'new' },
      { line: 4, at: '2026-04-05T15:00:00.000Z', value: 389, as: 'new' },
    ],
  });
  expect((await measurement.get({ agreement })).observations).toEqual([]);
  const kept = await measurement['keep-file']({ agreement, text });
  expect(kept).toMatchObject({ added: 3, corrected: 0, same: 0 });
  expect(await measurement['keep-file']({ agreement, text })).toMatchObject({ added: 0, corrected: 0, same: 3 });
  const changed = text.replace('361', '316');
  expect((await measurement['preview-file']({ agreement, text: changed })).readings[1]).toMatchObject({
    as: 'correction',
    was: 361,
  });
  expect(await measurement['keep-file']({ agreement, text: changed })).toMatchObject({ corrected: 1, same: 2 });
  await measurement.withdraw({ agreement, readings: kept.withdrawable, reason: 'The wrong file' });
  expect((await measurement.get({ agreement })).observations).toEqual([]);

  const wrong = `${text}p95;2026-04-06;soon\np98;2026-04-05 15:00;1\n`;
  const { faults } = await measurement['preview-file']({ agreement, text: wrong });
  expect(faults.map(({ line, column, code }) => [line, column, code])).toEqual([
    [5, 'valor', 'number-unreadable'],
    [6, 'métrica', 'metric-unknown'],
  ]);
  const refused = await s3.parley.ask(s3.people.product, 'measurement.keep-file', { agreement, text: wrong });
  expect(refused.status).toBe(409);
  expect(faultsOf(refused)?.[0]).toBe('line 5, valor: «soon» is no number.');
  expect((await measurement.get({ agreement })).observations).toEqual([]);
});

test('of many readings the page is told one page at a time, and the picture its peaks', async () => {
  const s3 = await onDay37();
  const agreement = s3.id();
  const { measurement } = s3.people.product.client;
  const first = Date.parse('2026-04-01T00:00:00.000Z');
  for (let batch = 0; batch < 4; batch += 1) {
    const readings = Array.from({ length: 500 }, (_, index) =>
      p95(new Date(first + (batch * 500 + index) * 60_000).toISOString(), batch === 2 && index === 7 ? 399 : 200),
    );
    await measurement.record({ agreement, source: 'probe', readings });
  }
  const { readings, total } = await measurement.readings({ agreement, metric: 'p95', skip: 1999, limit: 50 });
  expect([readings.length, total, readings[0]?.at]).toEqual([1, 2000, '2026-04-01T00:00:00.000Z']);
  const { observations, metrics } = await measurement.get({ agreement });
  expect(observations.length).toBeLessThan(410);
  expect(observations.filter(({ value }) => value === 399)).toHaveLength(1);
  expect(metrics.find(({ id }) => id === 'p95')?.readings).toBe(2000);
});
