import { expect, test } from 'vitest';
import { signedS3 } from '../s3/signed-s3.ts';

const span = { from: '2026-03-01', until: '2026-07-01' };

test('the calendar of what is over by its date keeps what passed, and of what was to come only the clean-up', async () => {
  const s3 = await signedS3();
  const days = async () => {
    const { entries } = await s3.people.sales.client.agreement.calendar(span);
    return entries.map(({ on, what }) => [on, what]);
  };
  const passed = [
    ['2026-04-05', 'review'],
    ['2026-04-12', 'grace-ends'],
  ];
  const before = await days();
  expect(before).toEqual([
    ...passed,
    ['2026-05-05', 'checkpoint'],
    ['2026-05-31', 'compensation'],
    ['2026-06-04', 'checkpoint'],
  ]);
  // In grace somebody could still believe in it; with its last instant nothing comes any more.
  s3.at('2026-04-12T21:59:59.999Z');
  await s3.signInAgain();
  expect(await days()).toEqual(before);
  s3.at('2026-04-12T22:00:00.000Z');
  expect(await days()).toEqual([...passed, ['2026-05-31', 'compensation']]);
});

test('an agreement that all reverted has neither its review nor its grace before it any more', async () => {
  const s3 = await signedS3();
  s3.at('2026-03-20T10:00:00.000Z');
  await s3.decide({ kind: 'revert' }, 'It cost more than it brought');
  const { entries } = await s3.people.sales.client.agreement.calendar(span);
  expect(entries.map(({ what }) => what)).toEqual(['compensation']);
});
