import { describe, expect, it } from 'vitest';
import type { Begun } from './ceremony-clauses.ts';
import {
  claimed,
  codeIn,
  eventTypes,
  filed,
  type IdentityFixture,
  type IdentityFixtureOptions,
  identityFixture,
  joined,
  linkIn,
  origin,
  password,
  signedInBy,
} from './identity-fixture.ts';
import { SoftwareAuthenticator } from './software-authenticator.ts';

/** What holds of links that invite, and of keys, whatever the store. */
export function invitationClauses(
  name: string,
  open: () => Promise<Pick<IdentityFixtureOptions, 'store' | 'accounts'>>,
): void {
  const start = async (options: IdentityFixtureOptions = {}) => identityFixture({ ...(await open()), ...options });

  describe(`an invitation into the workspace on ${name}`, () => {
    it('goes by mail only, is not used up by looking, and opens once with a code to the invited address', async () => {
      const fixture = await start();
      const owner = await claimed(fixture);
      const invite = { address: 'Ben@acme.example' };
      expect(await fixture.call('invitation.invite', invite, owner.session)).toMatchObject({
        delivery: 'mailed',
        link: null,
      });
      const link = linkIn(fixture.outbox.at(-1));
      const seen = await fixture.call('invitation.peek', { link });
      expect(seen).toMatchObject({ kind: 'member', workspaceName: 'Acme', inviter: 'Ana', codeNeeded: true });
      expect(seen).toMatchObject({ addressHint: 'b•••@acme.example' });
      await fixture.call('invitation.peek', { link });
      const person = { link, name: 'Ben', password, token: true };
      expect(await fixture.call('invitation.accept', person)).toMatchObject({ refusal: 'code-needed' });
      await fixture.call('invitation.sendCode', { link });
      expect(fixture.outbox.at(-1)).toMatchObject({ to: 'ben@acme.example', template: 'code' });
      const code = codeIn(fixture.outbox.at(-1));
      const ben = await signedInBy(fixture, await fixture.call('invitation.accept', { ...person, code }));
      expect(ben.session).toMatchObject({ role: 'member', addressVerified: true, authenticatedBy: 'mail-code' });
      expect(await fixture.call('invitation.accept', { ...person, code })).toMatchObject({ refusal: 'link-not-valid' });
      expect(await fixture.call('invitation.peek', { link })).toMatchObject({ refusal: 'link-not-valid' });
    });
    it('is replaced by the next one for the same address, and can be taken back', async () => {
      const fixture = await start();
      const { session } = await claimed(fixture);
      await fixture.call('invitation.invite', { address: 'ben@acme.example' }, session);
      const first = linkIn(fixture.outbox.at(-1));
      const { invitation } = await fixture.call('invitation.invite', { address: 'ben@acme.example' }, session);
      expect(await fixture.call('invitation.peek', { link: first })).toMatchObject({ refusal: 'link-not-valid' });
      const second = linkIn(fixture.outbox.at(-1));
      await fixture.call('invitation.revoke', { invitation }, session);
      expect(await fixture.call('invitation.peek', { link: second })).toMatchObject({ refusal: 'link-not-valid' });
    });
    it('is handed over without a mail server, shown once, and stays unverified', async () => {
      const fixture = await start({ mail: false });
      const { session } = await claimed(fixture);
      const handed = await fixture.call('invitation.invite', { address: 'ben@acme.example' }, session);
      expect(handed).toMatchObject({
        delivery: 'hand-over',
        link: expect.stringContaining(`${origin}/invitation#pyl_`),
      });
      const link = String(handed.link).split('#')[1];
      const ben = await signedInBy(
        fixture,
        await fixture.call('invitation.accept', { link, name: 'Ben', password, token: true }),
      );
      expect(ben.session.addressVerified).toBe(false);
    });
    it('is given by owners and administrators only', async () => {
      const fixture = await start();
      const owner = await claimed(fixture);
      const ben = await joined(fixture, owner.session, 'ben@acme.example', 'Ben');
      expect(await fixture.call('invitation.invite', { address: 'eve@acme.example' }, ben.session)).toMatchObject({
        refusal: 'administrators-only',
      });
      expect(fixture.outbox.at(-1)?.to).not.toBe('eve@acme.example');
    });
  });

  describe(`a guest on ${name}`, () => {
    it('enters one negotiation with link and code, once', async () => {
      const fixture = await start();
      const { session } = await claimed(fixture);
      const { guest, link, code, negotiation } = await invitedGuest(fixture, session);
      expect(await fixture.call('guest.enter', { link })).toMatchObject({ refusal: 'code-needed' });
      const entered = await signedInBy(fixture, await fixture.call('guest.enter', { link, code, token: true }));
      expect(entered.session).toMatchObject({
        actor: { kind: 'guest', id: guest, name: 'Carla' },
        negotiation,
        addressVerified: true,
      });
      expect(entered.session.role).toBeUndefined();
      expect(await fixture.call('guest.enter', { link, code })).toMatchObject({ refusal: 'link-not-valid' });
      expect(await fixture.call('apiKey.issue', { name: 'x' }, entered.session)).toMatchObject({
        refusal: 'members-only',
      });
      await fixture.call('session.signOut', {}, entered.session);
      expect(await fixture.authenticate(entered.token)).toBeUndefined();
    });
    it('loses session and passkeys when invited again, and the record says so', async () => {
      const fixture = await start();
      const { session } = await claimed(fixture);
      const { guest, link, code, negotiation } = await invitedGuest(fixture, session);
      const entered = await signedInBy(fixture, await fixture.call('guest.enter', { link, code, token: true }));
      const device = new SoftwareAuthenticator(origin, 'localhost');
      const begun = (await fixture.call('passkey.registerBegin', {}, entered.session)) as unknown as Begun;
      const register = { ceremony: begun.ceremony, name: 'Phone', response: device.register(begun.options) };
      expect(await fixture.call('passkey.registerComplete', register, entered.session)).toHaveProperty('name');
      const asked = (await fixture.call('session.passkeyBegin')) as unknown as Begun;
      const again = { ceremony: asked.ceremony, response: device.assert(asked.options), token: true };
      const back = await signedInBy(fixture, await fixture.call('session.passkeyComplete', again));
      expect(back.session).toMatchObject({ actor: { kind: 'guest', id: guest }, negotiation });

      expect(await fixture.call('guest.inviteAgain', { negotiation, guest }, session)).toMatchObject({
        delivery: 'mailed',
      });
      expect(await fixture.authenticate(entered.token)).toBeUndefined();
      expect(await fixture.authenticate(back.token)).toBeUndefined();
      expect(await fixture.deps.accounts.passkeysOf({ kind: 'guest', id: guest })).toEqual([]);
      const types = await eventTypes(fixture, session.workspace);
      expect(types.filter((type) => type === 'GuestInvited')).toHaveLength(2);
      const next = linkIn(fixture.outbox.at(-1));
      expect(await fixture.call('invitation.peek', { link: next })).toMatchObject({ kind: 'guest', name: 'Carla' });
    });
    it('is unverified when the link was handed over, and has no fresh proof to sign with', async () => {
      const fixture = await start({ mail: false });
      const { session } = await claimed(fixture);
      const { id: negotiation, other: party } = await filed(fixture, session);
      const invite = { negotiation, party, name: 'Carla', address: 'carla@client.example' };
      const handed = await fixture.call('guest.invite', invite, session);
      const link = String(handed.link).split('#')[1];
      const entered = await signedInBy(fixture, await fixture.call('guest.enter', { link, token: true }));
      expect(entered.session.addressVerified).toBe(false);
      expect(await fixture.call('passkey.registerBegin', {}, entered.session)).toMatchObject({
        refusal: 'reauthentication-needed',
      });
    });
    it('is told nothing of another negotiation, and cannot touch the workspace', async () => {
      const fixture = await start();
      const { session } = await claimed(fixture);
      const { link, code } = await invitedGuest(fixture, session);
      const other = await filed(fixture, session);
      const entered = await signedInBy(fixture, await fixture.call('guest.enter', { link, code, token: true }));
      const invite = { negotiation: other.id, party: other.other, name: 'Eve', address: 'eve@client.example' };
      expect(await fixture.call('guest.invite', invite, entered.session)).toMatchObject({ refusal: 'unknown-thing' });
    });
  });

  describe(`an estimate by link on ${name}`, () => {
    it('shows the ask, takes three answers once, and gives no session', async () => {
      const fixture = await start();
      const { session } = await claimed(fixture);
      const { id: negotiation } = await filed(fixture, session);
      const ask = { negotiation, name: 'Dan', address: 'dan@acme.example' };
      expect(await fixture.call('estimateLink.ask', ask, session)).toMatchObject({ delivery: 'mailed', link: null });
      const link = linkIn(fixture.outbox.at(-1));
      expect(await fixture.call('estimateLink.open', { link })).toMatchObject({
        ask: 'A custom export for Acme by Friday',
        asker: 'Ana',
        name: 'Dan',
      });
      const answer = { link, low: 3, high: 8, drivers: 'two time zones', simpler: 'by hand this time' };
      expect(await fixture.call('estimateLink.give', { ...answer, low: 9 })).toMatchObject({
        refusal: 'range-reversed',
      });
      expect(await fixture.call('guest.enter', { link })).toMatchObject({ refusal: 'link-not-valid' });
      expect(await fixture.call('estimateLink.give', answer)).toMatchObject({ done: true });
      expect(await fixture.call('estimateLink.give', answer)).toMatchObject({ refusal: 'link-not-valid' });
      expect(await eventTypes(fixture, session.workspace)).toContain('EstimateGiven');
    });
  });

  describe(`an API key on ${name}`, () => {
    it('shows its secret once, acts for its account as a program, and ends when revoked or run out', async () => {
      const fixture = await start();
      const { session } = await claimed(fixture);
      const issued = await fixture.call('apiKey.issue', { name: 'script', days: 1 }, session);
      const secret = String(issued.secret);
      expect(secret).toMatch(/^pyk_/);
      expect(await fixture.authenticate(secret)).toMatchObject({
        actor: { kind: 'key', id: session.actor.id, name: 'Ana' },
        role: 'owner',
      });
      const listed = await fixture.call('apiKey.list', {}, session);
      expect(JSON.stringify(listed)).not.toContain(secret);
      const key = await fixture.authenticate(secret);
      expect(await fixture.call('apiKey.issue', { name: 'more' }, key)).toMatchObject({ refusal: 'members-only' });
      expect(await fixture.call('session.signOutEverywhere', {}, key)).toMatchObject({ refusal: 'signed-in-only' });
      await fixture.call('apiKey.revoke', { key: issued.id }, session);
      expect(await fixture.authenticate(secret)).toBeUndefined();
      const short = await fixture.call('apiKey.issue', { name: 'short', days: 1 }, session);
      fixture.move(24 * 60);
      expect(await fixture.authenticate(String(short.secret))).toBeUndefined();
    });
  });
}

async function invitedGuest(fixture: IdentityFixture, session: Parameters<typeof filed>[1]) {
  const { id: negotiation, other: party } = await filed(fixture, session);
  const invite = { negotiation, party, name: 'Carla', address: 'carla@client.example' };
  const answer = await fixture.call('guest.invite', invite, session);
  const link = linkIn(fixture.outbox.at(-1));
  await fixture.call('invitation.sendCode', { link });
  return { guest: String(answer.guest), link, code: codeIn(fixture.outbox.at(-1)), negotiation, party };
}
