import { expect, test } from 'vitest';
import { renderMail } from '../../src/integration/mail/render-mail.ts';
import type { Person } from './harness.ts';
import { readyToSign, sign } from './ready-to-sign.ts';

const DAY = 86_400_000;

/** An agreement that Gil, a guest, signed for Sales; Gala is a guest of another negotiation in the same workspace. */
async function signedByGuest() {
  const story = await readyToSign();
  const { sales, product, owner, negotiation, parties, enterAsGuest, teams } = story;
  const { id: other } = await product.client.ask.file({
    ask: 'Another export for Globex',
    forWhom: 'Globex',
    parties: [teams.sales, teams.product],
  });
  const { parties: others } = await product.client.negotiation.get({ negotiation: other });
  const gil = await enterAsGuest(sales, 'Gil', negotiation, parties.sales);
  const gala = await enterAsGuest(product, 'Gala', other, others.find(({ name }) => name === 'Product')?.id ?? '');
  await gil.client.account.change({ language: 'es' });
  const { signatureId } = await gil.client.signing.begin({ negotiation, sendCode: false });
  await gil.client.signing.complete({ negotiation, signatureId, proof: { method: 'fresh' } });
  await sign(product, negotiation);
  const look = async (at: string) => {
    story.clock.set(at);
    await story.parley.tick();
    await story.parley.tick();
  };
  /** Long after every answer was due. */
  const late = () => look(new Date(Date.parse(story.clock.now()) + 20 * DAY).toISOString());
  const told = async (person: Person) => (await person.client.notice.list({})).notices;
  const mailsTo = (name: string) =>
    story.mails.filter(({ to, notice }) => to === `${name}@client.example` && notice !== undefined);
  const { rfc } = owner.client;
  const { record } = await rfc.get({ negotiation });
  return { ...story, other, others, gil, gala, look, late, told, mailsTo, endOn: record?.review.on ?? '' };
}

test('a guest who signed is told of its agreement, in the inbox and by mail, in its own language', async () => {
  const s = await signedByGuest();
  expect((await s.told(s.gil)).map(({ kind, about }) => [kind, about])).toEqual([['opened', s.negotiation]]);
  await s.look(`${s.endOn}T10:00:00.000Z`);
  await s.look(new Date(Date.parse(`${s.endOn}T10:00:00.000Z`) + DAY).toISOString());
  const mails = s.mailsTo('gil');
  expect(mails.map(({ language, notice }) => [language, notice?.kind])).toEqual([
    ['es', 'opened'],
    ['es', 'reminder'],
    ['es', 'ended'],
  ]);
  expect(mails.map((mail) => renderMail(mail).subject.split(':')[0])).toEqual([
    'Firmado por todos',
    'Termina hoy',
    'Ha terminado',
  ]);
  expect(mails.map((mail) => renderMail(mail).text).join()).not.toContain('Ajustes');
});

test('sees, puts away and chooses as anybody does', async () => {
  const { gil, told, mailsTo, negotiation, product } = await signedByGuest();
  const [notice] = await told(gil);
  expect((await gil.client.notice.list({})).unseen).toBe(1);
  await gil.client.notice.see({});
  expect((await gil.client.notice.list({})).unseen).toBe(0);
  await gil.client.notice.dismiss({ notice: notice?.id ?? '' });
  expect(await told(gil)).toEqual([]);
  await gil.client.notice.choose({ group: 'stops', mail: false });
  await product.client.agreement.kill({ agreement: negotiation });
  expect((await told(gil)).map(({ kind }) => kind)).toEqual(['killed']);
  expect(mailsTo('gil').map(({ notice: of }) => of?.kind)).toEqual(['opened']);
});

test('a guest is told nothing of another negotiation, also where its sides name the guest as theirs', async () => {
  const s = await signedByGuest();
  const { product, other, others, gil, gala, negotiation } = s;
  expect(await s.told(gala)).toEqual([]);
  const party = others.find(({ name }) => name === 'Product')?.id ?? '';
  const member = { kind: 'guest' as const, id: gil.account, name: 'Gil' };
  await product.client.party['add-member']({ negotiation: other, party, member }).catch(() => undefined);
  await s.late();
  expect((await s.told(gala)).map(({ kind, about }) => [kind, about])).toEqual([['answer-overdue', other]]);
  expect(new Set((await s.told(gil)).map(({ about }) => about))).toEqual(new Set([negotiation]));
  expect(JSON.stringify(s.mailsTo('gil'))).not.toContain('Globex');
  expect(JSON.stringify(s.mailsTo('gala').map(({ notice }) => notice))).not.toContain('Acme');
});

test('a guest gets a new link after ink too, and no mail until it came in by it', async () => {
  const s = await signedByGuest();
  const before = s.mailsTo('gil').length;
  await s.sales.client.guest.inviteAgain({ negotiation: s.negotiation, guest: s.gil.account });
  await s.product.client.agreement.kill({ agreement: s.negotiation });
  expect(s.mailsTo('gil')).toHaveLength(before);
});

test('whom a side took out is told no more', async () => {
  const { product, other, others, gala, late, mailsTo } = await signedByGuest();
  const party = others.find(({ name }) => name === 'Product')?.id ?? '';
  await product.client.party['remove-member']({ negotiation: other, party, member: gala.account });
  await late();
  expect(mailsTo('gala')).toEqual([]);
});

test('a guest whose link was handed over is told in the inbox, and no mail goes to an address nobody confirmed', async () => {
  const { sales, teams, enterAsGuest, clock, parley, mails } = await readyToSign({ mail: false });
  const parties = [teams.sales, teams.product];
  const { id: negotiation } = await sales.client.ask.file({ ask: 'Another export', forWhom: 'Globex', parties });
  const view = await sales.client.negotiation.get({ negotiation });
  const gil = await enterAsGuest(sales, 'Gil', negotiation, view.parties[0]?.id ?? '');
  clock.advance(20 * DAY);
  await parley.tick();
  expect((await gil.client.notice.list({})).notices).toMatchObject([{ kind: 'answer-overdue', about: negotiation }]);
  expect(mails).toEqual([]);
});
