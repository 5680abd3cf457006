import { describe, expect, test } from 'vitest';
import { SoftwareAuthenticator } from '../identity/software-authenticator.ts';
import { ORIGIN, type Person } from './harness.ts';
import { propose, readyToSign, sign, signDecision, withPassword } from './ready-to-sign.ts';

const refused = (code: string) => ({ problem: { code } });
const revert = { kind: 'revert' } as const;

/** An agreement that both sides signed; the ids of a decision on the table. */
async function inked() {
  const story = await readyToSign();
  const { sales, product, negotiation: agreement } = story;
  await sign(sales, agreement);
  await sign(product, agreement);
  const view = (person: Person = sales) => person.client.agreement.get({ agreement });
  const onTable = async () => {
    const [open] = (await view()).decisions;
    return { agreement, decision: open?.id ?? '', hash: open?.hash ?? '' };
  };
  return { ...story, agreement, view, onTable };
}

async function withPasskey(person: Person) {
  const authenticator = new SoftwareAuthenticator(ORIGIN, 'localhost');
  const { ceremony, options } = await person.client.passkey.registerBegin({});
  const response = authenticator.register(options as { challenge: string });
  await person.client.passkey.registerComplete({ ceremony, name: 'Key', response });
  return authenticator;
}

describe('a decision about an agreement', () => {
  test('is on the table only once its proposer has proven who they are, and happens with the last proof', async () => {
    const { sales, product, agreement, view, onTable } = await inked();
    const begun = await sales.client.agreement.propose({ agreement, proposal: revert, reason: 'It does not pay' });
    expect((await view()).decisions).toEqual([]);
    const wrong = { method: 'password', password: 'not it at all' } as const;
    const { signatureId } = begun;
    await expect(sales.client.agreement.complete({ agreement, signatureId, proof: wrong })).rejects.toMatchObject(
      refused('password-wrong'),
    );
    expect((await view()).decisions).toEqual([]);
    await sales.client.agreement.complete({ agreement, signatureId, proof: withPassword });
    const { decision, hash } = await onTable();
    expect([decision, hash]).toEqual([begun.decision, begun.hash]);
    expect((await view()).decisions[0]?.signatures).toMatchObject([{ method: 'reauthentication', party: begun.party }]);

    // Reading it, and beginning to sign it, signs nothing.
    await product.client.agreement.sign(await onTable());
    expect((await view()).phase).not.toBe('over');
    await signDecision(product, agreement);
    expect((await view()).phase).toBe('over');
  });

  test('signed with a passkey and with a mailed code verifies offline in the exported file', async () => {
    const story = await inked();
    const { sales, product, stranger, agreement, onTable } = story;
    const authenticator = await withPasskey(sales);
    const begun = await sales.client.agreement.propose({ agreement, proposal: revert, reason: 'It does not pay' });
    expect(begun.methods).toContain('passkey');
    expect(begun.publicKeyOptions).toMatchObject({ challenge: begun.challenge, userVerification: 'required' });
    const assertion = authenticator.assert({ challenge: begun.challenge });
    const proof = { method: 'passkey', assertion } as const;
    await sales.client.agreement.complete({ agreement, signatureId: begun.signatureId, proof });
    const second = await product.client.agreement.sign({ ...(await onTable()), sendCode: true });
    expect(second.codeSentTo).toBe('p•••@acme.example');
    const code = story.mails.at(-1)?.values.code ?? '';
    await product.client.agreement.complete({
      agreement,
      signatureId: second.signatureId,
      proof: { method: 'mail-code', code },
    });
    const { body } = await sales.client.rfc.export({ negotiation: agreement, format: 'json', language: 'en' });
    const verdict = await stranger.client.verification.verify({ file: body });
    expect(verdict.faults).toEqual([]);
    expect(verdict.decisions).toMatchObject([{ kind: 'revert', reason: 'It does not pay' }]);
    expect(verdict.decisions[0]?.signatures.map((one) => [one.party, one.attestedBy])).toEqual([
      ['Sales', 'passkey'],
      ['Product', 'instance-only'],
    ]);
    const lied = await stranger.client.verification.verify({ file: body.replace('does not pay', 'does not fly') });
    expect(lied.verified).toBe(false);
  });

  test('takes a passkey’s answer to this very decision only', async () => {
    const { sales, product, agreement, onTable } = await inked();
    await propose(sales, agreement, revert);
    const authenticator = await withPasskey(product);
    const begun = await product.client.agreement.sign(await onTable());
    const other = await product.client.agreement.sign(await onTable());
    const { signatureId } = begun;
    const answer = (challenge: string) =>
      product.client.agreement.complete({
        agreement,
        signatureId,
        proof: { method: 'passkey', assertion: authenticator.assert({ challenge }) },
      });
    await expect(answer(other.challenge)).rejects.toMatchObject(refused('passkey-not-accepted'));
    await answer(begun.challenge);
    await expect(answer(begun.challenge)).rejects.toMatchObject(refused('signing-used-already'));
  });

  test('is begun for ten minutes, in one session, on one agreement, and a begun signature of the RFC is another thing', async () => {
    const { sales, product, agreement, clock, onTable } = await inked();
    await propose(sales, agreement, revert);
    const begin = async () => (await product.client.agreement.sign(await onTable())).signatureId;
    const complete = (person: Person, signatureId: string) =>
      person.client.agreement.complete({ agreement, signatureId, proof: withPassword });
    const first = await begin();
    await expect(complete(sales, first)).rejects.toMatchObject(refused('signing-of-another-session'));
    const asRfc = product.client.signing.complete({ negotiation: agreement, signatureId: first, proof: withPassword });
    await expect(asRfc).rejects.toMatchObject(refused('signing-unknown'));
    clock.advance(10 * 60_000);
    await expect(complete(product, first)).rejects.toMatchObject(refused('signing-expired'));
    const late = await begin();
    await sales.client.agreement.withdraw({ agreement, decision: (await onTable()).decision });
    await expect(complete(product, late)).rejects.toMatchObject(refused('decision-unknown'));
  });

  test('is refused to keys and outsiders by name of who can, and goes to a deputy by a dated, revocable word', async () => {
    const { sales, product, owner, agreement, clock, view, withKey, onTable } = await inked();
    const key = await withKey(sales);
    await expect(key.client.agreement.propose({ agreement, proposal: revert })).rejects.toMatchObject({
      problem: { status: 403 },
    });
    await expect(owner.client.agreement.propose({ agreement, proposal: revert })).rejects.toThrow('Sales and Product');
    const until = new Date(Date.parse(clock.now()) + 86_400_000).toISOString();
    await sales.client.rfc.delegate({ negotiation: agreement, to: owner.account, until });
    await propose(owner, agreement, revert);
    expect((await view()).decisions[0]?.signatures[0]).toMatchObject({
      signer: { name: 'Olga' },
      onBehalfOf: { name: 'Sara' },
    });
    const again = sales.client.agreement.sign(await onTable());
    await expect(again).rejects.toMatchObject(refused('decision-signed-already'));
    await sales.client.rfc.revoke({ negotiation: agreement });
    const revoked = owner.client.agreement.withdraw({ agreement, decision: (await onTable()).decision });
    await expect(revoked).rejects.toMatchObject(refused('signing-parties-only'));
    await signDecision(product, agreement);
    expect((await view()).settled[0]?.signatures).toHaveLength(2);
  });

  test('is not signed for the other side by a guest who reads the proposer’s mailbox', async () => {
    const story = await readyToSign();
    const { sales, product, owner, stranger, negotiation: agreement, parties, clock, mails, personOf } = story;
    const party = parties.product;
    await product.client.guest.invite({ negotiation: agreement, party, name: 'Gil', address: 'olga@acme.example' });
    const link = mails.at(-1)?.values.link?.split('#')[1] ?? '';
    await stranger.client.invitation.sendCode({ link });
    const code = mails.at(-1)?.values.code ?? '';
    const { person, token } = await stranger.client.guest.enter({ link, code, token: true });
    const guest = personOf('Gil', person.id, token ?? undefined);
    await sign(sales, agreement);
    await sign(product, agreement);
    const until = new Date(Date.parse(clock.now()) + 86_400_000).toISOString();
    await sales.client.rfc.delegate({ negotiation: agreement, to: owner.account, until });
    await propose(owner, agreement, revert);
    await expect(signDecision(guest, agreement)).rejects.toMatchObject(refused('decides-for-two'));
    await signDecision(product, agreement);
  });
});
