import { expect, test } from 'vitest';
import { acme, signedS3, staff } from '../s3/signed-s3.ts';

test('S3, ink: the flag is an explicit false until 11:04:59 and true with the last signature at 11:05', async () => {
  const s3 = await signedS3(async ({ flags, key, ask }) => {
    expect(await flags()).toEqual([false, false, false]);
    expect((await ask(`/${key()}`, acme)).body).toMatchObject({
      value: false,
      reason: 'DISABLED',
      metadata: { phase: 'before-ink' },
    });
  });
  expect(await s3.flags()).toEqual([true, true, false]);
  const view = await s3.view();
  expect(view).toMatchObject({
    phase: 'live',
    client: 'Acme',
    inkedAt: '2026-03-06T10:05:00.000Z',
    endsAt: '2026-04-05T22:00:00.000Z',
    graceEndsAt: '2026-04-12T22:00:00.000Z',
    terms: {
      startOn: '2026-03-06',
      segments: ['staff'],
      checkpoints: ['2026-04-05', '2026-05-05', '2026-06-04'],
      graceDays: 7,
    },
  });
  expect(view.signedBy.map((party) => [party.name, party.signer.name]).sort()).toEqual([
    ['Product', 'Pau'],
    ['Sales', 'Sara'],
  ]);
  // What runs is what was signed: the same record verifies with its terms of life in it.
  const verified = await s3.parley.stranger.client.verification.verify({ file: s3.file });
  expect(verified.verified).toBe(true);
  expect(verified.agreement?.recordHash).toBe(view.recordHash);
  const minutes = async (language: 'en' | 'es') =>
    (await s3.people.sales.client.rfc.export({ negotiation: s3.id(), format: 'markdown', language })).body;
  const both = [await minutes('en'), await minutes('es')];
  for (const text of both) expect(text).toContain(`sha256: "${view.recordHash}"`);
  expect(both[0]).toContain('p95 is above 400 ms in 3 readings in a row');
  expect(both[1]).toContain('Se apaga si p95 supera 400 ms en 3 lecturas seguidas');
  expect(both[0]).toContain('value and cost not both read within 14 days after a checkpoint: revert');
  expect(both[1]).toContain('sin leer el valor y el coste a los 14 días de un punto de control: revertir');
  expect(view.terms?.noDataDays).toBe(14);
});

test('S3, branch 1: nobody decides, so it ends by itself to the millisecond, and Acme after its grace', async () => {
  const s3 = await signedS3();
  const bulk = async (tag?: string) => s3.ask('', staff, tag ? { 'if-none-match': tag } : {});
  s3.at('2026-04-05T21:59:59.999Z');
  expect(await s3.flags()).toEqual([true, true, false]);
  const before = await bulk();
  expect((await bulk(before.headers.get('etag') ?? '')).status).toBe(304);
  s3.at('2026-04-05T22:00:00.000Z');
  expect(await s3.flags()).toEqual([true, false, false]);
  expect((await s3.ask(`/${s3.key()}`, acme)).body).toMatchObject({
    value: true,
    reason: 'TARGETING_MATCH',
    metadata: { grace: true, phase: 'grace' },
  });
  // A reader who holds the old tag hears the explicit false at once.
  const after = await bulk(before.headers.get('etag') ?? '');
  expect(after.status).toBe(200);
  expect(after.body.flags).toMatchObject([{ key: s3.key(), value: false }]);
  // A clock set back an hour turns nothing on again: the end was noted when it was seen, once.
  s3.at('2026-04-05T21:00:00.000Z');
  expect(await s3.flags()).toEqual([true, false, false]);
  s3.at('2026-04-12T21:59:59.999Z');
  expect(await s3.flags()).toEqual([true, false, false]);
  s3.at('2026-04-12T22:00:00.000Z');
  expect(await s3.flags()).toEqual([false, false, false]);
  s3.at('2026-04-12T21:00:00.000Z');
  expect(await s3.flags()).toEqual([false, false, false]);
  s3.at('2026-04-12T22:30:00.000Z');
  await s3.signInAgain();
  const { entries } = await s3.people.sales.client.negotiation.record({ negotiation: s3.id() });
  expect(entries.filter(({ sentence }) => sentence === 'AgreementLapsed').map(({ values }) => values)).toEqual([
    { step: 'end', due: '2026-04-05T22:00:00.000Z', executed: '2026-04-05T22:00:00.000Z' },
    { step: 'grace', due: '2026-04-12T22:00:00.000Z', executed: '2026-04-12T22:00:00.000Z' },
  ]);
  await s3.signInAgain();
  expect(await s3.view()).toMatchObject({ phase: 'over', may: { kill: { code: 'agreement-over' } } });
  await expect(s3.decide({ kind: 'turn-on' })).rejects.toThrow('This agreement is over.');
});

test('S3, branch 2: kept, stopped by its guardrail, turned on, extended at its price, and refused for two reasons', async () => {
  const s3 = await signedS3();
  const joint = async (day: string, value: number, cost: number) => {
    await s3.read('value', 'EUR', value, `${day}T09:00:00.000Z`);
    await s3.read('cost', 'EUR', cost, `${day}T09:00:00.000Z`);
  };
  const owed = async () => (await s3.people.sales.client.debt.ledger({ agreement: s3.id() })).lines[0];
  expect(await owed()).toMatchObject({ balance: { owed: 8 }, givenBy: 'Sales', dueOn: '2026-05-31' });

  // End of week 3: five days of clean-up, interest first.
  s3.at('2026-03-27T16:00:00.000Z');
  await s3.people.product.client.debt.pay({ agreement: s3.id(), days: 5, what: 'Tests of the export' });
  expect(await owed()).toMatchObject({ balance: { owed: 4.5, interest: 0, principal: 4.5 } });

  // Day 30, 5 April at 18:00 in Madrid: J = 1.78, keep, signed by both; it runs on past its first end.
  s3.at('2026-04-05T16:00:00.000Z');
  await s3.signInAgain();
  expect((await s3.view()).verdict).toEqual({ verdict: 'no-data', joint: null });
  await joint('2026-04-05', 14_400, 8_100);
  const kept = await s3.view();
  expect(kept.verdict?.verdict).toBe('keep');
  expect(kept.verdict?.joint).toBeCloseTo(1.78, 2);
  await s3.decide({ kind: 'keep' });
  s3.at('2026-04-05T22:00:00.000Z');
  expect(await s3.flags()).toEqual([true, true, false]);
  expect((await s3.view()).endOn).toBe('2026-05-05');

  // Day 37: three readings beyond 400 ms switch it off; on again only when both say so.
  s3.at('2026-04-12T12:00:00.000Z');
  await s3.read('p95', 'ms', 438, '2026-04-12T11:40:00.000Z');
  await s3.read('p95', 'ms', 441, '2026-04-12T11:50:00.000Z');
  expect(await s3.flags()).toEqual([true, true, false]);
  await s3.read('p95', 'ms', 452, '2026-04-12T12:00:00.000Z');
  expect(await s3.flags()).toEqual([false, false, false]);
  expect((await s3.view()).off).toMatchObject({ because: 'guardrail', metric: 'p95', values: [438, 441, 452] });
  s3.at('2026-04-13T07:30:00.000Z');
  await s3.decide({ kind: 'turn-on' }, 'The index was missing', async () => {
    expect(await s3.flags()).toEqual([false, false, false]);
  });
  expect(await s3.flags()).toEqual([true, true, false]);

  // Week 6: 6.0 engineer-days are owed, €3,600.
  s3.at('2026-04-17T16:00:00.000Z');
  expect(await owed()).toMatchObject({ balance: { owed: 6 }, money: 3600, overdue: false });

  // Day 60, 5 May: J = 1.33, extend; a reason, and a new end no further away than the first was.
  s3.at('2026-05-05T10:00:00.000Z');
  await s3.signInAgain();
  await joint('2026-05-05', 28_800, 21_600);
  expect((await s3.view()).verdict).toMatchObject({ verdict: 'extend' });
  await expect(s3.decide({ kind: 'extend', until: '2026-06-05' })).rejects.toThrow(
    'It cannot be extended: a reason is missing and the new end may be Thursday 4 June 2026 at the latest.',
  );
  await s3.decide({ kind: 'extend', until: '2026-06-04' }, 'The audit runs until June');
  expect(await s3.view()).toMatchObject({ endOn: '2026-06-04', counters: { extensions: 1, kept: 1, switchedOff: 1 } });

  // Day 90, 4 June: J = 1.31, extend, refused for two reasons, both named.
  s3.at('2026-06-04T10:00:00.000Z');
  await s3.signInAgain();
  await joint('2026-06-04', 43_200, 33_000);
  expect((await s3.view()).verdict).toMatchObject({ verdict: 'extend' });
  expect((await owed())?.overdue).toBe(true);
  await expect(s3.decide({ kind: 'extend', until: '2026-07-04' }, 'Once more')).rejects.toThrow(
    'It cannot be extended: the signed rule allows one extension and the clean-up due on Sunday 31 May 2026 is overdue.',
  );
  s3.at('2026-06-04T22:00:00.000Z');
  expect(await s3.flags()).toEqual([true, false, false]);
  s3.at('2026-06-11T22:00:00.000Z');
  expect(await s3.flags()).toEqual([false, false, false]);

  // Sales' 70 % is resolved and stands in Claims beside the other side's, with «too few».
  const { client } = s3.people.sales;
  const claims = await client.claim.list({});
  const chance = claims.lines.find(({ claim }) => claim.kind === 'probability');
  expect(chance?.claim).toMatchObject({ side: 'Sales', low: 0.7, high: 0.7 });
  await client.claim.resolve({
    agreement: s3.id(),
    claim: chance?.claim.id ?? '',
    outcome: { kind: 'did-not-happen' },
    source: 'Acme renewed on 2 June',
  });
  const { sides } = await client.claim.list({});
  expect(sides.find(({ side }) => side === 'Sales')).toMatchObject({ resolved: 1, tooFew: true });
  expect(sides.find(({ side }) => side === 'Sales')?.brier).toBeCloseTo(0.49, 6);
  expect(sides.map(({ side }) => side)).toContain('Product');

  // The record tells it all, in its order.
  const { entries } = await client.negotiation.record({ negotiation: s3.id() });
  const told = entries.filter(({ slice }) => slice === 'agreement').map(({ sentence }) => sentence);
  expect(told.filter((one) => !one.startsWith('Decision') && one !== 'CriterionEvidenced')).toEqual([
    'FlagNamed',
    'AgreementOpened',
    'CheckpointRead',
    'AgreementKept',
    'FlagStoppedByGuardrail',
    'FlagTurnedOn',
    'CheckpointRead',
    'AgreementExtended',
    'CheckpointRead',
    'AgreementLapsed',
    'AgreementLapsed',
  ]);
});

test('the calendar shows what comes if nobody acts, and the kill switch waits for nobody', async () => {
  const s3 = await signedS3();
  const { client } = s3.people.sales;
  const days = await client.agreement.calendar({ from: '2026-03-01', until: '2026-07-01' });
  expect(days.entries.map(({ on, what }) => [on, what])).toEqual([
    ['2026-04-05', 'review'],
    ['2026-04-12', 'grace-ends'],
    ['2026-05-05', 'checkpoint'],
    ['2026-05-31', 'compensation'],
    ['2026-06-04', 'checkpoint'],
  ]);
  await client.agreement.kill({ agreement: s3.id() });
  expect(await s3.flags()).toEqual([false, false, false]);
  await expect(s3.decide({ kind: 'turn-on' })).rejects.toThrow('First say why it was switched off.');
  await client.agreement['give-reason']({ agreement: s3.id(), reason: 'The export is slow' });
  await s3.decide({ kind: 'turn-on' });
  expect(await s3.flags()).toEqual([true, true, false]);
  await expect(s3.parley.owner.client.agreement.kill({ agreement: s3.id() })).rejects.toThrow('on call');
  expect((await client.agreement.list({})).lines).toMatchObject([{ phase: 'live', key: s3.key(), openDecisions: 0 }]);
});
