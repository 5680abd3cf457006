import { expect, test } from 'vitest';
import { clientWords } from '../../src/words/client-sentence.ts';
import { signedS3 } from '../s3/signed-s3.ts';
import { startParley } from './harness.ts';
import { propose, signDecision } from './ready-to-sign.ts';

test('a sentence of the sample says that it is one, and no other does', async () => {
  const { sales, teams } = await startParley();
  await sales.client.sample.open({ language: 'en' });
  await sales.client.ask.file({ ask: 'Another', forWhom: 'Globex', parties: [teams.sales, teams.product] });
  const of = async (client: string) =>
    new Set((await sales.client.client.sentences({ client })).lines.map(({ sample }) => sample));
  expect(await of('Globex')).toEqual(new Set([false]));
  expect(await of('Acme')).toEqual(new Set([true]));
});

test('Monday tells each side what is due this week, and what the client may hear', async () => {
  const { sales, product, owner, teams, clock } = await startParley();
  const { id: negotiation } = await sales.client.ask.file({
    ask: 'Audit export for Acme by Friday',
    forWhom: 'Acme',
    parties: [teams.sales, teams.product],
  });
  const monday = await sales.client.monday.get({});
  expect(monday).toMatchObject({ from: '2026-03-02', until: '2026-03-08' });
  expect(monday.answersDue).toMatchObject({
    total: 1,
    lines: [
      { negotiation, client: 'Acme', by: '2026-03-05T09:00:00.000Z', overdue: false, waitingFor: ['Sales', 'Product'] },
    ],
  });
  expect(monday.told.lines).toMatchObject([
    { client: 'Acme', says: { kind: 'answer-by', by: '2026-03-05T09:00:00.000Z', zone: 'Europe/Madrid' } },
  ]);
  expect(monday.endsThisWeek.total + monday.cleanUp.total + monday.atRisk.total).toBe(0);

  // Whoever stands in no side has a quiet week, and may read everybody's.
  expect((await owner.client.monday.get({})).answersDue.total).toBe(0);
  expect((await owner.client.monday.get({ scope: 'all' })).answersDue.total).toBe(1);

  // The week after, it is overdue, and the old sentence is not the one to say.
  clock.set('2026-03-09T08:00:00.000Z');
  expect((await product.client.monday.get({})).answersDue.lines).toMatchObject([{ negotiation, overdue: true }]);
  const { lines } = await sales.client.client.sentences({ client: 'acm' });
  expect(lines).toMatchObject([{ negotiation, says: { kind: 'answer-late' } }]);
  expect((await sales.client.client.sentences({ client: 'Globex' })).lines).toEqual([]);
});

test('Monday tells of an agreement: its end this week, its clean-up, and why it is at risk', async () => {
  const s3 = await signedS3();
  const monday = () => s3.people.sales.client.monday.get({});
  const heard = async () => (await s3.people.sales.client.client.sentences({ client: 'Acme' })).lines[0]?.says;
  expect((await monday()).cleanUp.total).toBe(0);
  expect(await heard()).toEqual({ kind: 'on', until: '2026-04-05' });

  // The week of the review: it ends on Sunday at midnight in Madrid, and nothing was measured.
  s3.at('2026-03-30T07:00:00.000Z');
  const week = await monday();
  expect(week.endsThisWeek.lines).toMatchObject([
    { agreement: s3.id(), what: 'review', at: '2026-04-05T22:00:00.000Z' },
  ]);
  expect(week.atRisk.lines).toMatchObject([{ agreement: s3.id(), because: 'no-data' }]);

  // The week after only the grace is left; what ended is told as ended.
  s3.at('2026-04-06T07:00:00.000Z');
  await s3.signInAgain();
  expect((await monday()).endsThisWeek.lines).toMatchObject([{ what: 'grace-ends', at: '2026-04-12T22:00:00.000Z' }]);
  expect(await heard()).toMatchObject({ kind: 'in-grace', until: '2026-04-12T22:00:00.000Z' });
  s3.at('2026-04-13T07:00:00.000Z');
  expect((await monday()).endsThisWeek.total).toBe(0);
  expect(await heard()).toEqual({ kind: 'over' });

  // The clean-up, due on 31 May, is told in the fortnight before, and as overdue afterwards.
  s3.at('2026-05-18T07:00:00.000Z');
  await s3.signInAgain();
  expect((await monday()).cleanUp.lines).toMatchObject([{ agreement: s3.id(), dueOn: '2026-05-31', overdue: false }]);
  s3.at('2026-06-08T07:00:00.000Z');
  expect((await monday()).cleanUp.lines).toMatchObject([{ overdue: true }]);
});

test('what is switched off is at risk on Monday, and its client hears that no date is promised', async () => {
  const s3 = await signedS3();
  const { client } = s3.people.sales;
  await client.agreement.kill({ agreement: s3.id() });
  expect((await client.monday.get({})).atRisk.lines).toMatchObject([{ agreement: s3.id(), because: 'killed' }]);
  expect((await client.client.sentences({ client: 'Acme' })).lines).toMatchObject([{ says: { kind: 'off-now' } }]);
});

test('a client is told for how many of its users it is on, when that is not all of them', async () => {
  const s3 = await signedS3();
  const { sales, product } = s3.people;
  const agreement = s3.id();
  const heard = async () => {
    const [line] = (await sales.client.client.sentences({ client: 'Acme' })).lines;
    const monday = (await sales.client.monday.get({})).told.lines[0];
    expect(monday?.says).toEqual(line?.says);
    return line && (['en', 'es'] as const).map((language) => clientWords(line.says, language));
  };
  expect((await heard())?.[0]).toContain('It is on for you until');
  const amended = async (client: number) => {
    const { terms } = await sales.client.agreement.get({ agreement });
    const { segments = [], guardrails = [] } = terms ?? {};
    await propose(sales, agreement, {
      kind: 'amend',
      terms: { segments: [...segments], guardrails: [...guardrails], share: { client, others: 0 } },
    });
    await signDecision(product, agreement);
  };
  await amended(12.5);
  expect(await heard()).toEqual([
    expect.stringContaining('It is on for 12.5 % of your users until'),
    expect.stringContaining('Está encendido para el 12,5 % de tus usuarios hasta'),
  ]);
  await amended(0);
  expect(await heard()).toEqual([
    'It is signed, and on for none of your users for now.',
    'Está firmado, y por ahora no está encendido para ninguno de tus usuarios.',
  ]);
});
