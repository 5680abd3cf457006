import { expect, test } from 'vitest';
import { startParley } from './harness.ts';

test('a claimed Parley has Olga in no party, Sara in Sales and Pau in Product', async () => {
  const { owner, sales, product, teams, ask, stranger } = await startParley();
  const { members } = await owner.client.workspace.get({});
  expect(members.map((member) => [member.name, member.teams])).toEqual([
    ['Olga', []],
    ['Sara', [teams.sales]],
    ['Pau', [teams.product]],
  ]);
  expect((await sales.client.session.whoami({})).person?.name).toBe('Sara');
  const filed = await sales.client.ask.file({
    ask: 'Audit export',
    forWhom: 'Acme',
    parties: [teams.sales, teams.product],
  });
  const seen = await product.client.negotiation.get({ negotiation: filed.id });
  expect(seen.parties.map((party) => party.name)).toEqual(['Sales', 'Product']);
  expect((await ask(stranger, 'negotiation.get', { negotiation: filed.id })).status).toBe(401);
});

test('a key acts for its account and never where a person has to', async () => {
  const { sales, teams, withKey, ask } = await startParley();
  const key = await withKey(sales);
  const filed = await key.client.ask.file({
    ask: 'Audit export',
    forWhom: 'Acme',
    parties: [teams.sales, teams.product],
  });
  const answer = await ask(key, 'consent.give', { negotiation: filed.id });
  expect([answer.status, (answer.body as { code: string }).code]).toEqual([403, 'people-only']);
});

test('a guest sees its own negotiation, hears a code at its address, and nothing else', async () => {
  const { sales, product, teams, enterAsGuest, ask } = await startParley();
  const file = () =>
    sales.client.ask.file({ ask: 'Audit export', forWhom: 'Acme', parties: [teams.sales, teams.product] });
  const [own, other] = [await file(), await file()];
  const view = await product.client.negotiation.get({ negotiation: own.id });
  const party = view.parties.find((one) => one.name === 'Product')?.id ?? '';
  const guest = await enterAsGuest(product, 'Gala', own.id, party);
  expect((await guest.client.negotiation.get({ negotiation: own.id })).parties).toHaveLength(2);
  const hidden = await ask(guest, 'negotiation.get', { negotiation: other.id });
  const absent = await ask(guest, 'negotiation.get', { negotiation: '00000000-0000-7000-8000-000000000000' });
  const plain = ({ status, body }: typeof hidden) => ({ status, ...(body as object), instance: '' });
  expect(plain(hidden)).toEqual(plain(absent));
  expect(hidden.status).toBe(404);
  expect((await ask(guest, 'workspace.get')).status).toBe(403);
});
