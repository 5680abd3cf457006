import { describe, expect, test } from 'vitest';
import { PASSWORD, startParley } from './harness.ts';
import { readyToSign, sheetOf, sign } from './ready-to-sign.ts';

const refused = (code: string) => ({ problem: { code } });
const linkOf = (address: string | null | undefined) => address?.split('#')[1] ?? '';

/** A negotiation in which both sides have sealed their answers. */
async function sealedByBoth(options: Parameters<typeof startParley>[0] = {}) {
  const story = await startParley(options);
  const { sales, product, teams } = story;
  const { id: negotiation } = await sales.client.ask.file({
    ask: 'Audit export for Acme by Friday',
    forWhom: 'Acme',
    parties: [teams.sales, teams.product],
  });
  const { parties, issues } = await sales.client.negotiation.get({ negotiation });
  const party = (name: string) => parties.find((one) => one.name === name)?.id ?? '';
  for (const [person, name] of [
    [sales, 'Sales'],
    [product, 'Product'],
  ] as const)
    await person.client.preferences.seal({ negotiation, ready: false, sealed: sheetOf(issues, name) });
  return { ...story, negotiation, parties: { sales: party('Sales'), product: party('Product') } };
}

describe('what a party sealed is out of reach', () => {
  test('of an owner who removes its member and comes back under the member’s address by a link in hand', async () => {
    const { owner, product, stranger, negotiation, personOf } = await sealedByBoth({ mail: false });
    await owner.client.member.remove({ account: product.account });
    const { link } = await owner.client.invitation.invite({ address: 'pau@acme.example' });
    const joined = await stranger.client.invitation.accept({
      link: linkOf(link),
      name: 'Pau',
      password: 'a password of the owner',
      token: true,
    });
    expect(joined.person.id).not.toBe(product.account);
    const impostor = personOf('Pau', joined.person.id, joined.token ?? undefined);
    await expect(impostor.client.preferences.mine({ negotiation })).rejects.toMatchObject(refused('not-in-a-party'));
    expect((await impostor.client.negotiation.get({ negotiation })).own).toBeNull();
    const old = stranger.client.session.signIn({ address: 'pau@acme.example', password: PASSWORD });
    await expect(old).rejects.toMatchObject(refused('sign-in-failed'));
  });

  test('of a guest whom it took out and an owner invites again', async () => {
    const { owner, product, negotiation, parties, enterAsGuest } = await sealedByBoth();
    const guest = await enterAsGuest(product, 'Gil', negotiation, parties.product);
    await product.client.party['remove-member']({ negotiation, party: parties.product, member: guest.account });
    await expect(guest.client.preferences.mine({ negotiation })).rejects.toMatchObject(refused('not-signed-in'));
    const again = owner.client.guest.inviteAgain({ negotiation, guest: guest.account });
    await expect(again).rejects.toMatchObject(refused('only-members-add'));
  });

  test('of whoever handed a seat over, at once', async () => {
    const { owner, product, negotiation } = await sealedByBoth();
    await product.client.party['hand-over']({
      negotiation,
      to: { kind: 'member', id: owner.account, name: 'Olga' },
    });
    await expect(product.client.preferences.mine({ negotiation })).rejects.toMatchObject(refused('not-in-a-party'));
  });

  test('of an API key that would seat somebody: a seat is given by a person', async () => {
    const { owner, product, negotiation, parties, withKey } = await sealedByBoth();
    const key = await withKey(product);
    const member = { kind: 'member', id: owner.account, name: 'Olga' } as const;
    const added = key.client.party['add-member']({ negotiation, party: parties.product, member });
    await expect(added).rejects.toMatchObject(refused('people-only'));
    await expect(key.client.party['hand-over']({ negotiation, to: member })).rejects.toMatchObject(
      refused('people-only'),
    );
  });
});

describe('one person stands on one side', () => {
  test('also as a guest: an address of the other side is not invited', async () => {
    const { sales, product, negotiation, parties, enterAsGuest } = await sealedByBoth();
    const invite = (party: string, address: string) =>
      sales.client.guest.invite({ negotiation, party, name: 'Somebody', address });
    await expect(invite(parties.sales, 'Pau@acme.example')).rejects.toMatchObject(refused('person-in-two-parties'));
    await enterAsGuest(product, 'Gil', negotiation, parties.product);
    await expect(invite(parties.sales, 'gil@client.example')).rejects.toMatchObject(refused('person-in-two-parties'));
    const { parties: seats } = await sales.client.negotiation.get({ negotiation });
    expect(seats.map(({ members }) => members.length)).toEqual([1, 2]);
  });

  test('also when the account came after the guest: one address signs once', async () => {
    const story = await readyToSign();
    const { owner, sales, product, negotiation, parties, enterAsGuest, mails, stranger } = story;
    const guest = await enterAsGuest(product, 'Gil', negotiation, parties.product);
    await owner.client.invitation.invite({ address: 'gil@client.example' });
    const link = linkOf(mails.at(-1)?.values.link);
    await stranger.client.invitation.sendCode({ link });
    const code = mails.at(-1)?.values.code;
    const account = await stranger.client.invitation.accept({
      link,
      code,
      name: 'Gil',
      password: PASSWORD,
      token: true,
    });
    const member = story.personOf('Gil', account.person.id, account.token ?? undefined);
    await sales.client.party['add-member']({
      negotiation,
      party: parties.sales,
      member: { kind: 'member', id: member.account, name: 'Gil' },
    });
    const { signatureId } = await guest.client.signing.begin({ negotiation, sendCode: false });
    await sign(member, negotiation);
    const late = guest.client.signing.complete({ negotiation, signatureId, proof: { method: 'fresh' } });
    await expect(late).rejects.toMatchObject(refused('signed-for-another-party'));
    const anew = guest.client.signing.begin({ negotiation, sendCode: false });
    await expect(anew).rejects.toMatchObject(refused('signed-for-another-party'));
    await sign(product, negotiation);
    expect((await sales.client.rfc.get({ negotiation })).phase).toBe('inked');
  });

  test('also behind a deputy: who signed for one side lets nobody sign for the other', async () => {
    const story = await readyToSign();
    const { sales, product, owner, negotiation, parties, clock, join } = story;
    const nora = await join(owner, 'Nora');
    const seat = { kind: 'member', id: nora.account, name: 'Nora' } as const;
    await sales.client.party['add-member']({ negotiation, party: parties.sales, member: seat });
    await sign(nora, negotiation);
    await sales.client.party['remove-member']({ negotiation, party: parties.sales, member: nora.account });
    await product.client.party['add-member']({ negotiation, party: parties.product, member: seat });
    const until = new Date(Date.parse(clock.now()) + 86_400_000).toISOString();
    await nora.client.rfc.delegate({ negotiation, to: owner.account, until });
    const begun = owner.client.signing.begin({ negotiation, sendCode: false });
    await expect(begun).rejects.toMatchObject(refused('signed-for-another-party'));
  });

  test('and nobody signs by way of a guest whom nobody knows', async () => {
    const { sales, owner, negotiation, parties, clock, enterAsGuest } = await readyToSign({ mail: false });
    const guest = await enterAsGuest(sales, 'Gil', negotiation, parties.sales);
    const until = new Date(Date.parse(clock.now()) + 86_400_000).toISOString();
    const delegated = guest.client.rfc.delegate({ negotiation, to: owner.account, until });
    await expect(delegated).rejects.toMatchObject(refused('signer-unverified'));
  });
});

test('a deal that is reopened and agreed again is not looked at again, whatever was sealed in between', async () => {
  const story = await readyToSign();
  const { sales, product, negotiation } = story;
  const looks = async () => {
    const { entries } = await sales.client.negotiation.record({ negotiation });
    return entries.filter(({ sentence }) => /^(No)?BetterDeals?Found$/.test(sentence)).length;
  };
  expect(await looks()).toBe(1);
  const { deal, issues } = await sales.client.negotiation.get({ negotiation });
  const chosen = deal?.chosen ?? {};
  for (const reservation of [0, 10]) {
    await product.client.deal.reopen({ negotiation, reason: 'Once more' });
    const sealed = { ...sheetOf(issues, 'Product'), reservation };
    await product.client.preferences.seal({ negotiation, ready: false, sealed });
    await product.client.offer.make({ negotiation, chosen, words: '' });
    const { offers } = await sales.client.negotiation.get({ negotiation });
    await sales.client.offer.accept({ negotiation, offer: offers.find(({ status }) => status === 'open')?.id ?? '' });
  }
  expect((await sales.client.negotiation.get({ negotiation })).deal).toMatchObject({ chosen, better: null });
  expect(await looks()).toBe(1);
});
