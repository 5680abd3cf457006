import { describe, expect, test } from 'vitest';
import type { Mail } from '../../src/app/port/mail.ts';
import { SoftwareAuthenticator } from '../identity/software-authenticator.ts';
import { ORIGIN, type Parley, type Person } from './harness.ts';
import { edit, readyToSign, sign, withPassword } from './ready-to-sign.ts';

const refused = (code: string) => ({ problem: { code } });

async function registerPasskey(person: Person, authenticator: SoftwareAuthenticator) {
  const { ceremony, options } = await person.client.passkey.registerBegin({});
  const response = authenticator.register(options as { challenge: string });
  await person.client.passkey.registerComplete({ ceremony, name: 'Key', response });
}

async function verdictOn({ sales, stranger, negotiation }: Parley & { negotiation: string }) {
  const { body } = await sales.client.rfc.export({ negotiation, format: 'json', language: 'en' });
  return stranger.client.verification.verify({ file: body });
}

describe('signing', () => {
  test('with a passkey and with a mailed code ends in ink that verifies, each proof told apart', async () => {
    const story = await readyToSign();
    const { sales, product, negotiation } = story;
    const authenticator = new SoftwareAuthenticator(ORIGIN, 'localhost');
    await registerPasskey(sales, authenticator);
    const begun = await sales.client.signing.begin({ negotiation, sendCode: false });
    expect(begun.methods).toContain('passkey');
    expect(begun.publicKeyOptions).toMatchObject({ challenge: begun.challenge, userVerification: 'required' });
    const assertion = authenticator.assert({ challenge: begun.challenge });
    await sales.client.signing.complete({
      negotiation,
      signatureId: begun.signatureId,
      proof: { method: 'passkey', assertion },
    });
    const second = await product.client.signing.begin({ negotiation, sendCode: true });
    expect(second.codeSentTo).toBe('p•••@acme.example');
    const code = story.mails.at(-1)?.values.code ?? '';
    await product.client.signing.complete({
      negotiation,
      signatureId: second.signatureId,
      proof: { method: 'mail-code', code },
    });
    const verdict = await verdictOn(story);
    expect(verdict.faults).toEqual([]);
    expect(verdict.signatures.map((one) => one.attestedBy)).toEqual(['passkey', 'instance-only']);
    expect(verdict.key?.trusted).toBe(true);
  });

  test('is not done by beginning, and not by a wrong proof', async () => {
    const { sales, negotiation } = await readyToSign();
    const { signatureId } = await sales.client.signing.begin({ negotiation, sendCode: false });
    const attempt = sales.client.signing.complete({
      negotiation,
      signatureId,
      proof: { method: 'password', password: 'not it at all' },
    });
    await expect(attempt).rejects.toMatchObject(refused('password-wrong'));
    expect((await sales.client.rfc.get({ negotiation })).signatures).toEqual([]);
    await sales.client.signing.complete({ negotiation, signatureId, proof: withPassword });
    expect((await sales.client.rfc.get({ negotiation })).signatures).toHaveLength(1);
  });

  test('opens once, in ten minutes, in the session that began it, for whoever began it', async () => {
    const { sales, product, negotiation, clock, app } = await readyToSign();
    const begin = () => sales.client.signing.begin({ negotiation, sendCode: false });
    const complete = (person: Person, signatureId: string) =>
      person.client.signing.complete({ negotiation, signatureId, proof: withPassword });
    const first = await begin();
    await expect(complete(product, first.signatureId)).rejects.toMatchObject(refused('signing-of-another-session'));
    clock.advance(10 * 60_000);
    await expect(complete(sales, first.signatureId)).rejects.toMatchObject(refused('signing-expired'));
    const second = await begin();
    await complete(sales, second.signatureId);
    await expect(complete(sales, second.signatureId)).rejects.toMatchObject(refused('signing-used-already'));
    const unknown = app.environment.newId();
    await expect(complete(sales, unknown)).rejects.toMatchObject(refused('signing-unknown'));
  });

  test('stands on the text it was begun on: one that changed meanwhile is not signed', async () => {
    const { sales, product, negotiation } = await readyToSign();
    const { signatureId } = await sales.client.signing.begin({ negotiation, sendCode: false });
    await product.client.rfc.edit({
      negotiation,
      basedOn: (await product.client.rfc.get({ negotiation })).revision,
      edit: { field: 'prevailing', value: 'es' },
    });
    await sales.client.rfc['nothing-to-add']({ negotiation });
    const late = sales.client.signing.complete({ negotiation, signatureId, proof: withPassword });
    await expect(late).rejects.toMatchObject(refused('signs-another-text'));
  });

  test('takes a passkey’s answer to this very challenge only', async () => {
    const { sales, negotiation } = await readyToSign();
    const authenticator = new SoftwareAuthenticator(ORIGIN, 'localhost', 'EdDSA');
    await registerPasskey(sales, authenticator);
    const begun = await sales.client.signing.begin({ negotiation, sendCode: false });
    const other = await sales.client.signing.begin({ negotiation, sendCode: false });
    const answer = (assertion: ReturnType<SoftwareAuthenticator['assert']>) =>
      sales.client.signing.complete({
        negotiation,
        signatureId: begun.signatureId,
        proof: { method: 'passkey', assertion },
      });
    await expect(answer(authenticator.assert({ challenge: other.challenge }))).rejects.toMatchObject(
      refused('passkey-not-accepted'),
    );
    const strange = new SoftwareAuthenticator(ORIGIN, 'localhost');
    await expect(answer(strange.assert({ challenge: begun.challenge }))).rejects.toMatchObject(
      refused('passkey-unknown'),
    );
    authenticator.flags = 0x01;
    await expect(answer(authenticator.assert({ challenge: begun.challenge }))).rejects.toMatchObject(
      refused('passkey-not-accepted'),
    );
    authenticator.flags = 0x05;
    await answer(authenticator.assert({ challenge: begun.challenge }));
    expect((await sales.client.rfc.get({ negotiation })).signatures).toHaveLength(1);
  });

  test('is refused to a guest whose link was handed over, because nobody confirmed the address', async () => {
    const { sales, negotiation, parties, enterAsGuest } = await readyToSign({ mail: false });
    const guest = await enterAsGuest(sales, 'Gil', negotiation, parties.sales);
    const { may } = await guest.client.rfc.get({ negotiation });
    expect(may.sign).toMatchObject({ code: 'signer-unverified' });
    await expect(guest.client.signing.begin({ negotiation, sendCode: false })).rejects.toMatchObject(
      refused('signer-unverified'),
    );
  });

  test('is refused to a member who came by a link handed over, in any way, until the address is confirmed', async () => {
    const { sales, product, negotiation, clock } = await readyToSign({ mail: false });
    for (const person of [sales, product]) {
      expect((await person.client.rfc.get({ negotiation })).may.sign).toMatchObject({ code: 'signer-unverified' });
      await expect(person.client.signing.begin({ negotiation, sendCode: false })).rejects.toMatchObject(
        refused('signer-unverified'),
      );
    }
    const until = new Date(Date.parse(clock.now()) + 86_400_000).toISOString();
    const delegated = sales.client.rfc.delegate({ negotiation, to: product.account, until });
    await expect(delegated).rejects.toMatchObject(refused('signer-unverified'));
    const { members } = await sales.client.workspace.get({});
    expect(members.map((member) => [member.name, member.verified])).toEqual([
      ['Olga', true],
      ['Sara', false],
      ['Pau', false],
    ]);
  });

  test('opens to that member once a link sent to the address has come back, and the record says so', async () => {
    const sent: Mail[] = [];
    let available = false;
    const mailer = {
      get available() {
        return available;
      },
      send: async (mail: Mail) => {
        sent.push(mail);
        return 'sent' as const;
      },
    };
    const { sales, stranger, negotiation, personOf } = await readyToSign({ mail: false, parts: { mailer } });
    available = true;
    await stranger.client.session.requestLink({ address: 'sara@acme.example' });
    const link = sent.at(-1)?.values.link?.split('#')[1] ?? '';
    const { token } = await stranger.client.session.useLink({ link, token: true });
    const sara = personOf('Sara', sales.account, token ?? undefined);
    expect((await sara.client.rfc.get({ negotiation })).may.sign).toBeNull();
    const { entries } = await sara.client.workspace.record({});
    expect(entries.at(-1)).toMatchObject({ sentence: 'AddressConfirmed' });
  });

  test('is open to a guest who confirmed the invited address, by a fresh proof', async () => {
    const { sales, negotiation, parties, enterAsGuest } = await readyToSign();
    const guest = await enterAsGuest(sales, 'Gil', negotiation, parties.sales);
    const { signatureId, methods } = await guest.client.signing.begin({ negotiation, sendCode: false });
    expect(methods).toEqual(['fresh', 'mail-code']);
    await guest.client.signing.complete({ negotiation, signatureId, proof: { method: 'fresh' } });
    expect((await guest.client.rfc.get({ negotiation })).signatures[0]?.signer.name).toBe('Gil');
  });

  test('by a fresh proof needs one that is fresh', async () => {
    const { sales, negotiation, clock } = await readyToSign();
    clock.advance(5 * 60_000 + 1);
    const { signatureId, methods } = await sales.client.signing.begin({ negotiation, sendCode: false });
    expect(methods).not.toContain('fresh');
    const stale = sales.client.signing.complete({ negotiation, signatureId, proof: { method: 'fresh' } });
    await expect(stale).rejects.toMatchObject(refused('reauthentication-needed'));
  });

  test('is refused to keys and to outsiders', async () => {
    const { sales, owner, negotiation, withKey } = await readyToSign();
    const key = await withKey(sales);
    await expect(key.client.signing.begin({ negotiation, sendCode: false })).rejects.toMatchObject({
      problem: { status: 403 },
    });
    await expect(owner.client.signing.begin({ negotiation, sendCode: false })).rejects.toMatchObject(
      refused('not-signer-of-party'),
    );
  });

  test('goes to a deputy on somebody’s behalf, and the export says so', async () => {
    const story = await readyToSign();
    const { sales, product, owner, negotiation, clock } = story;
    const until = new Date(Date.parse(clock.now()) + 86_400_000).toISOString();
    await sales.client.rfc.delegate({ negotiation, to: owner.account, until });
    await sign(owner, negotiation);
    await sign(product, negotiation);
    const verdict = await verdictOn(story);
    expect(verdict.faults).toEqual([]);
    expect(verdict.signatures[0]).toMatchObject({ party: 'Sales', signer: 'Olga', onBehalfOf: 'Sara' });
  });

  test('is voided by a change, tells the signer what changed, and starts anew', async () => {
    const { sales, product, negotiation } = await readyToSign();
    await sign(sales, negotiation);
    await edit(product, negotiation, { field: 'change.notIncluded', value: 'Column builder and history' });
    const seen = await sales.client.rfc.get({ negotiation });
    expect(seen.signatures).toEqual([]);
    expect(seen.voided).toMatchObject([{ mine: true, fields: ['change.notIncluded'] }]);
    const { parts } = await sales.client.rfc.diff({
      negotiation,
      from: seen.revision - 1,
      to: seen.revision,
      language: 'en',
    });
    expect(parts).toEqual([
      {
        part: 'change.notIncluded',
        words: [
          { kind: 'same', text: 'Column builder' },
          { kind: 'added', text: ' and history' },
        ],
      },
    ]);
  });
});

describe('the export', () => {
  test('is a draft in words before ink, and a sealed file only after', async () => {
    const { sales, negotiation } = await readyToSign();
    const draft = await sales.client.rfc.export({ negotiation, format: 'markdown', language: 'es' });
    expect(draft.fileName).toMatch(/^audit-export-for-acme-by-friday-[0-9a-f]{8}\.es\.md$/);
    expect(draft.body).toContain('aún no lo han firmado todas las partes');
    await expect(sales.client.rfc.export({ negotiation, format: 'json', language: 'en' })).rejects.toMatchObject(
      refused('agreement-not-inked'),
    );
    const { body } = await sales.client.rfc.export({ negotiation, format: 'verifier', language: 'en' });
    expect(body).toContain('export function verifyExport');
  });

  test('is the same agreement however often it is made, by the keys that everybody may read', async () => {
    const story = await readyToSign();
    await sign(story.sales, story.negotiation);
    await sign(story.product, story.negotiation);
    const first = await verdictOn(story);
    story.clock.advance(60_000);
    const second = await verdictOn(story);
    expect(second).toEqual(first);
    const { keys } = await story.stranger.client.verification.keys({});
    expect(keys.map((key) => key.kid)).toContain(first.key?.thumbprint);
  });
});
