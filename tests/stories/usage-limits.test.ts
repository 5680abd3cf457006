import { expect, test } from 'vitest';
import { signedS3 } from '../s3/signed-s3.ts';

const perDay = { metric: 'exports', unit: 'exports', most: 20, per: 'day', whenPassed: 'told' } as const;
const inAll = { metric: 'rows', unit: 'rows', most: 1_000_000, per: 'all', whenPassed: 'off' } as const;

test('passing a signed usage limit is told to both once a run, stands in the record, and switches nothing off', async () => {
  const s3 = await signedS3(undefined, undefined, [perDay]);
  const { client } = s3.people.sales;
  expect((await s3.view()).terms?.limits).toEqual([{ metric: 'exports', unit: 'exports', most: 20, per: 'day' }]);
  const used = async (day: string, value: number) => {
    s3.at(`${day}T20:00:00.000Z`);
    await s3.read('exports', 'exports', value, `${day}T19:00:00.000Z`);
  };
  const passes = async () => {
    const { entries } = await client.negotiation.record({ negotiation: s3.id() });
    return entries.filter(({ sentence }) => sentence === 'UsageLimitPassed').map(({ values }) => values);
  };
  await used('2026-03-09', 20);
  expect(await passes()).toEqual([]);
  await used('2026-03-10', 31);
  await used('2026-03-11', 33);
  expect(await passes()).toEqual([{ metric: 'exports', value: 31, most: 20 }]);
  await used('2026-03-12', 4);
  await used('2026-03-13', 21);
  expect(await passes()).toHaveLength(2);
  expect(await s3.flags()).toEqual([true, true, false]);
  for (const side of ['sales', 'product'] as const) {
    const { notices } = await s3.people[side].client.notice.list({});
    expect(notices.filter(({ kind }) => kind === 'limit-passed')).toHaveLength(2);
  }
  // What all amend while it runs leaves the limit as it was signed.
  await s3.decide({ kind: 'amend', terms: { segments: [], share: { client: 100, others: 0 }, guardrails: [] } });
  const { metrics } = await client.measurement.get({ agreement: s3.id() });
  expect(metrics.map(({ id }) => id)).toContain('exports');
});

test('a limit that is signed to switch off is a guardrail of one reading', async () => {
  const s3 = await signedS3(undefined, undefined, [inAll]);
  const { terms } = await s3.view();
  expect(terms?.limits).toBeUndefined();
  expect(terms?.guardrails).toContainEqual({
    metric: 'rows',
    unit: 'rows',
    goodWhen: 'low',
    bound: 1_000_000,
    readings: 1,
  });
  s3.at('2026-03-10T20:00:00.000Z');
  await s3.read('rows', 'rows', 1_000_000, '2026-03-10T18:00:00.000Z');
  expect(await s3.flags()).toEqual([true, true, false]);
  await s3.read('rows', 'rows', 1_000_001, '2026-03-10T19:00:00.000Z');
  expect(await s3.flags()).toEqual([false, false, false]);
  expect((await s3.view()).off).toMatchObject({ because: 'guardrail', metric: 'rows' });
});
