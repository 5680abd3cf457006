import { expect, test } from 'vitest';
import { localDay, plusDays } from '../../src/domain/work-calendar.ts';
import { ORIGIN } from './harness.ts';
import { edit, readyToSign, sign } from './ready-to-sign.ts';

const calendar = { zone: 'Europe/Madrid', workdays: [1, 2, 3, 4, 5, 6, 7], holidays: [] };

/** Live for twenty-five days, with one checkpoint after ten and five days signed for reading it; a week of grace. */
async function live() {
  const story = await readyToSign();
  const { sales, product, owner, negotiation: agreement, clock } = story;
  const begun = localDay(calendar, clock.now());
  const { record } = await sales.client.rfc.get({ negotiation: agreement });
  const metric = { ...(record?.metric ?? { name: '', keepFrom: 0, extendFrom: 0 }), ifNobodyDecides: 'off' } as const;
  await edit(sales, agreement, { field: 'metric', value: { ...metric, checkpointDays: [10], noDataDays: 5 } });
  await edit(sales, agreement, { field: 'review', value: { on: plusDays(begun, 25), graceDays: 7 } });
  await product.client.rfc['nothing-to-add']({ negotiation: agreement });
  const { secret } = await owner.client.flagKey.issue({ name: 'service', client: null });
  await sign(sales, agreement);
  await sign(product, agreement);
  const view = () => sales.client.agreement.get({ agreement });
  const { criteria, key } = await view();
  for (const { id: criterion } of criteria)
    await product.client.agreement.evidence({ agreement, criterion, text: 'Green', source: 'CI run 12' });
  const flag = async (): Promise<boolean> => {
    const answer = await story.send(
      new Request(`${ORIGIN}/ofrep/v1/evaluate/flags/${key}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
        body: JSON.stringify({ context: { client: 'Acme', targetingKey: 'somebody' } }),
      }),
    );
    return ((await answer.json()) as { readonly value: boolean }).value;
  };
  const read = async (metric: 'value' | 'cost') =>
    product.client.measurement.record({
      agreement,
      source: 'the warehouse',
      readings: [{ metric, unit: 'EUR', value: 100, at: clock.now() }],
    });
  const startOn = (await view()).terms?.startOn ?? '';
  return { ...story, agreement, view, flag, read, checkpoint: plusDays(startOn, 10), by: plusDays(startOn, 15) };
}

test('nothing read for a checkpoint: after the signed days the flag is off for the client too, to the millisecond', async () => {
  const { clock, view, flag, read, checkpoint, by, agreement, sales } = await live();
  expect((await view()).terms).toMatchObject({ noDataDays: 5, checkpoints: [checkpoint] });
  expect(await flag()).toBe(true);
  clock.set(`${checkpoint}T10:00:00.000Z`);
  expect((await view()).dataDue).toMatchObject({ checkpoint, by });
  // Half a reading is none.
  await read('value');
  clock.set(`${by}T22:59:59.999Z`);
  expect(await flag()).toBe(true);
  clock.set(`${by}T23:00:00.000Z`);
  expect(await flag()).toBe(false);
  await read('cost');
  expect(await flag()).toBe(false);
  expect((await view()).phase).toBe('over');
  const { entries } = await sales.client.negotiation.record({ negotiation: agreement });
  expect(entries.filter(({ sentence }) => sentence === 'AgreementLapsed')).toMatchObject([
    { values: { step: 'no-data', due: `${by}T23:00:00.000Z` } },
  ]);
  // A clock set back finds it noted.
  clock.set(`${by}T20:00:00.000Z`);
  expect(await flag()).toBe(false);
});

test('value and cost read in time: the checkpoint is noted once, and it lives on to its review', async () => {
  const { clock, view, flag, read, checkpoint, by, agreement, sales } = await live();
  clock.set(`${by}T10:00:00.000Z`);
  await read('value');
  await read('cost');
  await read('cost');
  expect((await view()).dataDue).toBeNull();
  clock.set(`${by}T23:00:00.000Z`);
  expect(await flag()).toBe(true);
  const { entries } = await sales.client.negotiation.record({ negotiation: agreement });
  expect(entries.filter(({ sentence }) => sentence === 'CheckpointRead')).toMatchObject([{ values: { checkpoint } }]);
});

test('readings that were taken back before their day is over count for no checkpoint; taken back later, what was so stays', async () => {
  const story = await live();
  const { clock, view, flag, read, checkpoint, by, agreement, product, sales } = story;
  const takeBack = async () => {
    const { readings } = await product.client.measurement.readings({ agreement, skip: 0, limit: 10 });
    const names = readings.filter(({ withdrawn }) => withdrawn === null);
    const named = names.map(({ metric, externalId }) => ({ metric, externalId }));
    await product.client.measurement.withdraw({ agreement, readings: named, reason: 'Made up' });
  };
  clock.set(`${checkpoint}T10:00:00.000Z`);
  await read('value');
  await read('cost');
  expect((await view()).dataDue).toBeNull();
  await takeBack();
  expect((await view()).dataDue).toMatchObject({ checkpoint, by });
  const { entries } = await sales.client.negotiation.record({ negotiation: agreement });
  expect(entries.at(-1)).toMatchObject({ sentence: 'CheckpointUnread', values: { checkpoint } });
  clock.set(`${by}T10:00:00.000Z`);
  await read('value');
  await read('cost');
  clock.set(`${by}T23:00:00.000Z`);
  expect(await flag()).toBe(true);
  await takeBack();
  expect(await flag()).toBe(true);

  const other = await live();
  other.clock.set(`${other.checkpoint}T10:00:00.000Z`);
  await other.read('value');
  await other.read('cost');
  const { readings } = await other.product.client.measurement.readings({
    agreement: other.agreement,
    skip: 0,
    limit: 1,
  });
  const named = readings.map(({ metric, externalId }) => ({ metric, externalId }));
  await other.product.client.measurement.withdraw({ agreement: other.agreement, readings: named, reason: 'Made up' });
  other.clock.set(`${other.by}T23:00:00.000Z`);
  expect(await other.flag()).toBe(false);
});
