import { describe, expect, test } from 'vitest';
import type { Mail } from '../../src/app/port/mail.ts';
import { renderMail } from '../../src/integration/mail/render-mail.ts';
import { signedS3 } from '../s3/signed-s3.ts';

type Signed = Awaited<ReturnType<typeof signedS3>>;

/** S3 as signed, Sara reading Spanish, with its notices and mails told apart by what they say. */
async function told() {
  const s3 = await signedS3();
  const { parley } = s3;
  await s3.people.sales.client.account.change({ language: 'es' });
  const notices = async (side: 'sales' | 'product') => (await s3.people[side].client.notice.list({})).notices;
  const noticeMails = () => parley.mails.filter((mail) => mail.notice !== undefined);
  return {
    ...s3,
    notices,
    mailsOf: (kind: string) => noticeMails().filter((mail) => mail.notice?.kind === kind),
    noticeMails,
    kinds: async (side: 'sales' | 'product') => (await notices(side)).map(({ kind }) => kind).toReversed(),
    look: async (at: string) => {
      s3.at(at);
      await parley.parley.tick();
      await parley.parley.tick();
    },
  };
}

const said = (mails: readonly Mail[]) =>
  mails.map((mail) => [mail.to, mail.language, renderMail(mail).subject]).toSorted();

describe('S3, branch 1: nobody decides', () => {
  test('both signers are reminded seven days before, two days before, on the day and at the end, each once, in their language', async () => {
    const s3 = await told();
    const subjects: unknown[] = [];
    for (const at of [
      '2026-03-29T05:59:59.000Z',
      '2026-03-29T06:00:00.000Z',
      '2026-04-03T06:00:00.000Z',
      '2026-04-05T06:00:00.000Z',
      '2026-04-05T21:59:59.999Z',
      '2026-04-05T22:00:00.000Z',
      '2026-04-12T22:00:00.000Z',
    ]) {
      const before = s3.noticeMails().length;
      await s3.look(at);
      subjects.push(said(s3.noticeMails().slice(before)).map(([to, , subject]) => `${to}: ${subject}`));
    }
    const title = s3.mailsOf('opened')[0]?.notice?.values.title;
    expect(subjects).toEqual([
      [],
      [`pau@acme.example: Ends in 7 days: ${title}`, `sara@acme.example: Termina en 7 días: ${title}`],
      [`pau@acme.example: Ends in 2 days: ${title}`, `sara@acme.example: Termina en 2 días: ${title}`],
      [`pau@acme.example: Ends today: ${title}`, `sara@acme.example: Termina hoy: ${title}`],
      [],
      [`pau@acme.example: It has ended: ${title}`, `sara@acme.example: Ha terminado: ${title}`],
      [
        `pau@acme.example: The extra days are over: ${title}`,
        `sara@acme.example: Los días extra han terminado: ${title}`,
      ],
    ]);
    const ended = s3.mailsOf('ended').map((mail) => renderMail(mail).text);
    expect(ended.find((text) => text.includes('switched off'))).toContain(
      'It was switched off at Mon 6 April, 00:00, because nobody decided otherwise. Acme keeps it until the end of Sun 12 April (extra days).',
    );
    await s3.signInAgain();
    expect(await s3.kinds('product')).toEqual(await s3.kinds('sales'));
  });

  test('what was missed while no server ran is told late, once, with when it was due; what is superseded is not told', async () => {
    const s3 = await told();
    await s3.look('2026-04-03T11:00:00.000Z');
    expect(s3.mailsOf('reminder').map((mail) => mail.notice?.values.reminder)).toEqual([2, 2]);
    const [mail] = s3.mailsOf('reminder').filter(({ language }) => language === 'en');
    expect(mail && renderMail(mail).text).toContain('This was due at Fri 3 April, 08:00; it could not be told in time');
    await s3.look('2026-04-09T11:00:00.000Z');
    expect(s3.mailsOf('reminder')).toHaveLength(2);
    expect(s3.mailsOf('ended')).toHaveLength(2);
    await s3.signInAgain();
    const [end] = await s3.notices('product');
    expect(end).toMatchObject({ kind: 'ended', dueAt: '2026-04-05T22:00:00.000Z', toldAt: '2026-04-09T11:00:00.000Z' });
  });
});

test('the mail seven days before carries the measure, three links that only open, and the review as a calendar entry', async () => {
  const s3 = await told();
  await s3.look('2026-03-29T06:00:00.000Z');
  const [mail] = s3.mailsOf('reminder').filter(({ language }) => language === 'en');
  const { text } = renderMail(mail as Mail);
  expect(text).toContain('Nothing was measured yet that counts for it.');
  for (const way of ['keep', 'extend', 'revert'])
    expect(text).toContain(`http://localhost:4600/agreements/${s3.id()}?decide=${way}`);
  expect(mail?.notice?.entry).toMatchObject({
    uid: `review-${s3.id()}`,
    sequence: 0,
    on: '2026-04-05',
    cancelled: false,
  });
});

test('the calendar entry moves with the end and is cancelled with the agreement', async () => {
  const s3 = await told();
  const entries = () => s3.noticeMails().flatMap(({ notice }) => (notice?.entry ? [notice.entry] : []));
  expect(entries().map(({ on, sequence }) => [on, sequence])).toEqual([
    ['2026-04-05', 0],
    ['2026-04-05', 0],
  ]);
  s3.at('2026-04-05T10:00:00.000Z');
  await s3.signInAgain();
  await s3.read('value', 'EUR', 30, '2026-04-05T09:00:00.000Z');
  await s3.read('cost', 'EUR', 10, '2026-04-05T09:00:00.000Z');
  await s3.decide({ kind: 'keep' });
  expect(entries().at(-1)).toMatchObject({ on: '2026-05-05', sequence: 1, cancelled: false });
  await s3.decide({ kind: 'revert' });
  expect(entries().at(-1)).toMatchObject({ sequence: 2, cancelled: true });
  expect(new Set(entries().map(({ uid }) => uid)).size).toBe(1);
});

test('a kill is told to the other signer at once, and its reason asked of whoever did it', async () => {
  const s3 = await told();
  await s3.people.sales.client.agreement.kill({ agreement: s3.id() });
  expect((await s3.kinds('sales')).at(-1)).toBe('reason-asked');
  expect((await s3.kinds('product')).at(-1)).toBe('killed');
  expect(s3.mailsOf('killed').map(({ to }) => to)).toEqual(['pau@acme.example']);
});

test('a stop by guardrail, the way back and a proposal are told', async () => {
  const s3 = await told();
  s3.at('2026-03-12T12:00:00.000Z');
  for (const [value, at] of [
    [438, '2026-03-12T11:40:00.000Z'],
    [441, '2026-03-12T11:50:00.000Z'],
    [452, '2026-03-12T12:00:00.000Z'],
  ] as const)
    await s3.read('p95', 'ms', value, at);
  await s3.signInAgain();
  await s3.decide({ kind: 'turn-on' }, 'The index was missing');
  expect(await s3.kinds('sales')).toEqual(['opened', 'stopped', 'turned-on']);
  expect(await s3.kinds('product')).toEqual(['opened', 'stopped', 'proposed', 'turned-on']);
  const [stopped] = s3.mailsOf('stopped').filter(({ language }) => language === 'es');
  expect(stopped && renderMail(stopped).text).toContain('p95 ha superado el límite firmado (438 · 441 · 452)');
});

test('clean-up is told of before it is due and when it is overdue, and no more once it is paid', async () => {
  const s3 = await told();
  await s3.look('2026-05-24T06:00:00.000Z');
  await s3.look('2026-06-01T06:00:00.000Z');
  expect(s3.mailsOf('clean-up-due')).toHaveLength(2);
  expect(s3.mailsOf('clean-up-overdue')).toHaveLength(2);
  const paid = await told();
  await paid.people.product.client.debt.pay({ agreement: paid.id(), days: 8, what: 'All of it' });
  await paid.look('2026-05-24T06:00:00.000Z');
  await paid.look('2026-06-01T06:00:00.000Z');
  expect(paid.mailsOf('clean-up-due')).toEqual([]);
  expect(paid.mailsOf('clean-up-overdue')).toEqual([]);
});

describe('the inbox', () => {
  const opened = async (s3: Awaited<ReturnType<typeof told>>) => {
    const { client } = s3.people.product;
    const { notices } = await client.notice.list({});
    return { client, notice: notices[0] };
  };

  test('counts what was not seen, lets a notice be put away and taken back, and says what became of its mail', async () => {
    const s3 = await told();
    const { client, notice } = await opened(s3);
    expect(notice).toMatchObject({ kind: 'opened', seenAt: null, mail: { outcome: 'delivered' } });
    expect((await client.notice.list({})).unseen).toBe(1);
    await client.notice.see({});
    expect((await client.notice.list({})).unseen).toBe(0);
    await client.notice.dismiss({ notice: notice?.id ?? '' });
    expect((await client.notice.list({})).notices).toEqual([]);
    await client.notice.dismiss({ notice: notice?.id ?? '', back: true });
    expect((await client.notice.list({})).notices).toHaveLength(1);
  });

  test('is one’s own: nobody sees or puts away another’s notice', async () => {
    const s3 = await told();
    const { notice } = await opened(s3);
    await s3.people.sales.client.notice.dismiss({ notice: notice?.id ?? '' });
    expect(await s3.notices('product')).toHaveLength(1);
    expect(await s3.parley.owner.client.notice.list({})).toEqual({ unseen: 0, notices: [] });
  });

  test('has everything also of which no mail is wanted', async () => {
    const s3 = await told();
    await s3.people.product.client.notice.choose({ group: 'stops', mail: false });
    await s3.people.sales.client.agreement.kill({ agreement: s3.id() });
    expect((await s3.notices('product'))[0]).toMatchObject({ kind: 'killed', mail: null });
    expect(s3.mailsOf('killed')).toEqual([]);
    const { mail } = await s3.people.product.client.notice.choices({});
    expect(mail.filter(({ on }) => !on)).toEqual([{ group: 'stops', on: false }]);
  });
});

describe('the Monday mail', () => {
  test('comes once, at eight on Monday, to those whose week has anything in it and who want it', async () => {
    const s3 = await told();
    const mondays = () => s3.parley.mails.filter(({ template }) => template === 'monday');
    await s3.look('2026-03-30T05:59:59.000Z');
    expect(mondays()).toEqual([]);
    await s3.look('2026-03-30T06:00:00.000Z');
    expect(
      mondays()
        .map(({ to }) => to)
        .toSorted(),
    ).toEqual(['pau@acme.example', 'sara@acme.example']);
    const spanish = mondays().find(({ language }) => language === 'es');
    const { subject, text } = renderMail(spanish as Mail);
    expect(subject).toBe('Tu semana desde el lunes 30 de marzo');
    expect(
      text
        .split('\n\n')
        .slice(0, 5)
        .map((line) => line.split(':')[0]),
    ).toEqual([
      'Respuestas pendientes',
      'Termina esta semana',
      'Limpieza en este sprint',
      'Promesas en riesgo',
      'Qué se ha dicho a quién',
    ]);
    await s3.signInAgain();
    await s3.people.sales.client.notice.choose({ group: 'monday', mail: false });
    await s3.look('2026-04-06T06:00:00.000Z');
    expect(mondays()).toHaveLength(3);
  });
});

describe('the calendar address', () => {
  const read = async (s3: Signed, url: string, headers: Record<string, string> = {}) => {
    const answer = await s3.parley.send(new Request(url, { headers }));
    return { status: answer.status, tag: answer.headers.get('etag') ?? '', text: await answer.text() };
  };

  test('shows the days of one’s own agreements in one’s language, answers 304 to who has it, and stops when revoked', async () => {
    const s3 = await told();
    const { client } = s3.people.sales;
    expect(await client.calendarFeed.get({})).toEqual({ since: null });
    const { url } = await client.calendarFeed.issue({});
    const first = await read(s3, url);
    expect(first.status).toBe(200);
    expect(first.text.match(/^SUMMARY:.*$/gm)?.map((line) => line.slice(8).split(':')[0]?.trim())).toEqual([
      'Revisión',
      'Terminan los días extra',
      'Control',
      'Control',
      'Vence la limpieza',
    ]);
    expect(first.text).toContain(`UID:review-${s3.id()}@localhost`);
    expect(first.text).toContain('DTSTART;VALUE=DATE:20260405');
    expect(await read(s3, url, { 'if-none-match': first.tag })).toMatchObject({ status: 304, text: '' });
    const { url: next } = await client.calendarFeed.issue({});
    expect((await read(s3, url)).status).toBe(404);
    expect((await read(s3, next)).status).toBe(200);
    await client.calendarFeed.revoke({});
    expect((await read(s3, next)).status).toBe(404);
    expect(await client.calendarFeed.get({})).toEqual({ since: null });
  });

  test('shows nothing of what others agreed, opens nothing to a guess, and stands in no log', async () => {
    const s3 = await told();
    const { url } = await s3.parley.owner.client.calendarFeed.issue({});
    expect((await read(s3, url)).text).not.toContain('BEGIN:VEVENT');
    expect((await read(s3, url.replace(/.{4}\.ics/, '0000.ics'))).status).toBe(404);
    expect((await read(s3, `${url.slice(0, url.lastIndexOf('/'))}/${s3.secret}.ics`)).status).toBe(404);
    expect(JSON.stringify(s3.parley.log)).not.toContain(url.split('/').at(-1));
  });
});
