import { describe, expect, it } from 'vitest';
import { handleCommand } from '../../src/app/handle-command.ts';
import type { AnyCommand } from '../../src/app/slice.ts';
import {
  claimed,
  codeIn,
  eventTypes,
  type IdentityFixtureOptions,
  identityFixture,
  joined,
  linkIn,
  origin,
  password,
  signedInBy,
} from './identity-fixture.ts';
import { SoftwareAuthenticator } from './software-authenticator.ts';

/** What holds of identity whatever the store; `open` gives a fresh one each time. */
export function ceremonyClauses(
  name: string,
  open: () => Promise<Pick<IdentityFixtureOptions, 'store' | 'accounts'>>,
): void {
  const start = async (options: IdentityFixtureOptions = {}) => identityFixture({ ...(await open()), ...options });

  describe(`first run on ${name}`, () => {
    const claim = {
      workspaceName: 'Acme',
      name: 'Ana',
      address: 'Ana@Acme.example',
      password,
      zone: 'Europe/Madrid',
      language: 'es',
    };
    it('is claimed on loopback by the first visitor, from afar with the code of the data folder only', async () => {
      const fixture = await start();
      expect(await fixture.call('firstRun.status')).toMatchObject({ claimed: false, codeNeeded: true });
      expect(await fixture.call('firstRun.claim', claim)).toMatchObject({ refusal: 'claim-code-wrong' });
      const tunnel = { loopback: true, origin: 'https://parley.example' };
      expect(await fixture.call('firstRun.status', {}, undefined, tunnel)).toMatchObject({ codeNeeded: true });
      const code = 'CODE-IN-THE-FOLDER';
      expect(await fixture.call('firstRun.claim', { ...claim, zone: 'Mars', code })).toMatchObject({
        refusal: 'zone-unknown',
      });
      const owner = await fixture.call('firstRun.claim', { ...claim, code });
      expect(owner).toMatchObject({
        person: { role: 'owner', address: 'ana@acme.example', language: 'es' },
        token: null,
      });
      expect(owner.cookies).toEqual([
        expect.stringMatching(/^parley_session=pys_[0-9a-f]{64}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/),
      ]);
    });
    it('makes one owner when two claim at once', async () => {
      const fixture = await start();
      const race = ['ana@acme.example', 'ben@acme.example'].map((address) =>
        fixture.call('firstRun.claim', { ...claim, address }, undefined, { loopback: true }),
      );
      const answers = await Promise.all(race);
      expect(answers.filter((answer) => 'person' in answer)).toHaveLength(1);
      expect(answers.find((answer) => 'refusal' in answer)).toMatchObject({ refusal: 'workspace-already-claimed' });
    });
    it('marks the cookie as secure and bound to the host on https', async () => {
      const fixture = await start();
      const code = 'CODE-IN-THE-FOLDER';
      const owner = await fixture.call('firstRun.claim', { ...claim, code }, undefined, {
        origin: 'https://p.example',
      });
      expect(owner.cookies?.[0]).toMatch(/^__Host-parley_session=.*; Secure$/);
    });
  });

  describe(`sessions on ${name}`, () => {
    it('open with the password, and fail alike for a wrong password and an unknown address', async () => {
      const fixture = await start();
      await claimed(fixture);
      const right = await fixture.call('session.signIn', { address: 'ANA@acme.example', password, token: true });
      expect((await signedInBy(fixture, right)).session).toMatchObject({
        actor: { kind: 'member', name: 'Ana' },
        role: 'owner',
        authenticatedBy: 'password',
      });
      const wrong = await fixture.call('session.signIn', { address: 'ana@acme.example', password: 'wrong' });
      const unknown = await fixture.call('session.signIn', { address: 'eve@acme.example', password: 'wrong' });
      expect(wrong).toEqual({ refusal: 'sign-in-failed', values: undefined });
      expect(unknown).toEqual(wrong);
    });
    it('cannot be guessed: ten wrong passwords for an address, then one every two minutes', async () => {
      const fixture = await start();
      await claimed(fixture);
      const guess = (ip: string) =>
        fixture.call('session.signIn', { address: 'ana@acme.example', password: 'wrong' }, undefined, { ip });
      for (let tries = 0; tries < 10; tries += 1)
        expect(await guess(`192.0.2.${tries}`)).toMatchObject({ refusal: 'sign-in-failed' });
      expect(await guess('192.0.2.99')).toEqual({ refusal: 'too-many-tries', values: { minutes: 2 } });
      expect(await fixture.call('session.signIn', { address: 'ana@acme.example', password })).toMatchObject({
        refusal: 'too-many-tries',
      });
      fixture.move(2);
      expect(await fixture.call('session.signIn', { address: 'ana@acme.example', password })).toHaveProperty('person');
    });
    it('end thirty days later by the one clock', async () => {
      const fixture = await start();
      const { token } = await claimed(fixture);
      fixture.move(30 * 24 * 60 - 1);
      expect(await fixture.authenticate(token)).toBeDefined();
      fixture.move(1);
      expect(await fixture.authenticate(token)).toBeUndefined();
    });
    it('end at sign-out, here or everywhere, and the cookie is cleared', async () => {
      const fixture = await start();
      const first = await claimed(fixture);
      const signIn = { address: 'ana@acme.example', password, token: true };
      const second = await signedInBy(fixture, await fixture.call('session.signIn', signIn));
      const out = await fixture.call('session.signOut', {}, first.session);
      expect(out.cookies?.[0]).toMatch(/^parley_session=; .*Max-Age=0/);
      expect(await fixture.authenticate(first.token)).toBeUndefined();
      expect(await fixture.authenticate(second.token)).toBeDefined();
      const third = await signedInBy(fixture, await fixture.call('session.signIn', signIn));
      expect(await fixture.call('session.signOutEverywhere', {}, third.session)).toMatchObject({ ended: 2 });
      expect(await fixture.authenticate(second.token)).toBeUndefined();
      expect(await fixture.authenticate(third.token)).toBeUndefined();
    });
    it('end for a member who was removed, also on another server that remembers them', async () => {
      const shared = await open();
      const here = await identityFixture(shared);
      const there = identityFixture({
        store: here.app.store,
        accounts: here.deps.accounts,
      });
      const owner = await claimed(here);
      const ben = await joined(here, owner.session, 'ben@acme.example', 'Ben');
      expect(await there.authenticate(ben.token)).toBeDefined();
      const { workspace, actor, role } = owner.session;
      await handleCommand(here.app, {
        workspace,
        slice: 'workspace',
        id: workspace,
        command: { type: 'RemoveMember', account: ben.session.actor.id } as AnyCommand,
        acting: { actor, role },
      });
      await expect.poll(() => there.authenticate(ben.token), { timeout: 60_000 }).toBeUndefined();
      expect(await here.call('session.signIn', { address: 'ben@acme.example', password })).toMatchObject({
        refusal: 'sign-in-failed',
      });
    });
    it('tell a stranger nothing but whether there is a workspace', async () => {
      const fixture = await start();
      const { session } = await claimed(fixture);
      expect(await fixture.call('session.whoami')).toMatchObject({ claimed: true, workspaceName: null, person: null });
      expect(await fixture.call('session.whoami', {}, session)).toMatchObject({
        workspaceName: 'Acme',
        person: { name: 'Ana', freshUntil: '2026-03-02T09:05:00.000Z' },
        testClock: true,
        serverTime: '2026-03-02T09:00:00.000Z',
      });
    });
  });

  describe(`links and recovery by mail on ${name}`, () => {
    it('answer alike for known and unknown addresses, and mail only the known one', async () => {
      const fixture = await start();
      await claimed(fixture);
      const unknown = await fixture.call('session.requestLink', { address: 'eve@acme.example' });
      expect(fixture.outbox).toHaveLength(0);
      const known = await fixture.call('session.requestLink', { address: 'ana@acme.example' });
      expect(known).toEqual(unknown);
      expect(fixture.outbox).toMatchObject([{ to: 'ana@acme.example', template: 'sign-in-link' }]);
    });
    it('open a session once, within fifteen minutes', async () => {
      const fixture = await start();
      await claimed(fixture);
      await fixture.call('session.requestLink', { address: 'ana@acme.example' });
      const link = linkIn(fixture.outbox.at(-1));
      const used = await signedInBy(fixture, await fixture.call('session.useLink', { link, token: true }));
      expect(used.session).toMatchObject({ authenticatedBy: 'mail-link', addressVerified: true });
      expect(await fixture.call('session.useLink', { link })).toMatchObject({ refusal: 'link-not-valid' });
      await fixture.call('session.requestLink', { address: 'ana@acme.example' });
      fixture.move(15);
      expect(await fixture.call('session.useLink', { link: linkIn(fixture.outbox.at(-1)) })).toMatchObject({
        refusal: 'link-not-valid',
      });
    });
    it('record a password set after a mail link as a recovery, and end all other sessions', async () => {
      const fixture = await start();
      const owner = await claimed(fixture);
      await fixture.call('session.requestLink', { address: 'ana@acme.example' });
      const link = linkIn(fixture.outbox.at(-1));
      const back = await signedInBy(fixture, await fixture.call('session.useLink', { link, token: true }));
      const next = 'another long password';
      expect(await fixture.call('account.changePassword', { password: next }, back.session)).toMatchObject({
        done: true,
      });
      expect(await eventTypes(fixture, owner.session.workspace)).toEqual(
        expect.arrayContaining(['AccountRecovered', 'SessionsEnded']),
      );
      expect(await fixture.authenticate(owner.token)).toBeUndefined();
      expect(await fixture.authenticate(back.token)).toBeDefined();
      expect(await fixture.call('session.signIn', { address: 'ana@acme.example', password })).toMatchObject({
        refusal: 'sign-in-failed',
      });
      expect(await fixture.call('session.signIn', { address: 'ana@acme.example', password: next })).toHaveProperty(
        'person',
      );
      expect(fixture.outbox.at(-1)).toMatchObject({ template: 'sessions-ended' });
    });
    it('are not needed to change the password with the current one, which is no recovery', async () => {
      const fixture = await start();
      const { session } = await claimed(fixture);
      fixture.move(60);
      const change = { password: 'another long password' };
      expect(await fixture.call('account.changePassword', change, session)).toMatchObject({
        refusal: 'reauthentication-needed',
      });
      expect(await fixture.call('account.changePassword', { ...change, current: 'wrong' }, session)).toMatchObject({
        refusal: 'password-wrong',
      });
      await fixture.call('account.changePassword', { ...change, current: password }, session);
      expect(await eventTypes(fixture, session.workspace)).not.toContain('AccountRecovered');
    });
    it('say plainly when there is no mail server', async () => {
      const fixture = await start({ mail: false });
      await claimed(fixture);
      expect(await fixture.call('session.requestLink', { address: 'ana@acme.example' })).toMatchObject({
        refusal: 'mail-server-missing',
      });
    });
  });

  describe(`a fresh proof on ${name}`, () => {
    it('lasts five minutes and is renewed by password, mailed code or passkey', async () => {
      const fixture = await start();
      const { session, token } = await claimed(fixture);
      fixture.move(6);
      expect(await fixture.call('apiKey.issue', { name: 'script' }, session)).toMatchObject({
        refusal: 'reauthentication-needed',
      });
      const prove = (proof: object) => fixture.call('session.reauthenticateComplete', { proof }, session);
      expect(await prove({ by: 'password', password: 'wrong' })).toMatchObject({ refusal: 'password-wrong' });
      expect(await prove({ by: 'password', password })).toMatchObject({
        person: { freshUntil: '2026-03-02T09:11:00.000Z' },
      });
      expect(await fixture.authenticate(token)).toMatchObject({ authenticatedAt: '2026-03-02T09:06:00.000Z' });
      const begun = await fixture.call('session.reauthenticateBegin', { by: 'mail-code' }, session);
      expect(begun).toMatchObject({ sentTo: 'a•••@acme.example', passkey: null });
      const code = codeIn(fixture.outbox.at(-1));
      expect(await prove({ by: 'mail-code', code })).toHaveProperty('person');
      expect(await prove({ by: 'mail-code', code })).toMatchObject({ refusal: 'code-wrong' });
      expect(await fixture.authenticate(token)).toMatchObject({ authenticatedBy: 'mail-code', addressVerified: true });
    });
    it('is spent after five wrong codes, right or not', async () => {
      const fixture = await start();
      const { session } = await claimed(fixture);
      await fixture.call('session.reauthenticateBegin', { by: 'mail-code' }, session);
      const code = codeIn(fixture.outbox.at(-1));
      const wrong = code === '000000' ? '000001' : '000000';
      const prove = (tried: string) =>
        fixture.call('session.reauthenticateComplete', { proof: { by: 'mail-code', code: tried } }, session);
      for (let tries = 0; tries < 5; tries += 1) expect(await prove(wrong)).toMatchObject({ refusal: 'code-wrong' });
      expect(await prove(code)).toMatchObject({ refusal: 'code-wrong' });
    });
  });

  describe(`passkeys on ${name}`, () => {
    it.each(['ES256', 'EdDSA'] as const)('register and sign in (%s), each challenge once', async (algorithm) => {
      const fixture = await start();
      const { session } = await claimed(fixture);
      const device = new SoftwareAuthenticator(origin, 'localhost', algorithm);
      const begun = (await fixture.call('passkey.registerBegin', {}, session)) as unknown as Begun;
      const response = device.register(begun.options);
      const register = { ceremony: begun.ceremony, name: 'Laptop', response };
      expect(await fixture.call('passkey.registerComplete', register, session)).toMatchObject({ name: 'Laptop' });
      expect(await fixture.call('passkey.registerComplete', register, session)).toMatchObject({
        refusal: 'passkey-not-accepted',
      });
      expect((await fixture.deps.accounts.passkey(device.id))?.spki).toBe(device.spki);

      const asked = (await fixture.call('session.passkeyBegin')) as unknown as Begun;
      const answer = { ceremony: asked.ceremony, response: device.assert(asked.options), token: true };
      const signedIn = await signedInBy(fixture, await fixture.call('session.passkeyComplete', answer));
      expect(signedIn.session).toMatchObject({ actor: { name: 'Ana' }, authenticatedBy: 'passkey' });
      expect(await fixture.call('session.passkeyComplete', answer)).toMatchObject({ refusal: 'passkey-not-accepted' });
      expect(await fixture.call('passkey.list', {}, session)).toMatchObject({
        passkeys: [{ id: device.id, lastUsedAt: '2026-03-02T09:00:00.000Z' }],
      });
      await fixture.call('passkey.remove', { passkey: device.id }, session);
      expect(await fixture.call('passkey.list', {}, session)).toMatchObject({ passkeys: [] });
    });
    it.each([
      [
        'made for another site',
        (device: SoftwareAuthenticator) => Object.assign(device, { origin: 'https://evil.example' }),
      ],
      [
        'of another relying party',
        (device: SoftwareAuthenticator) => Object.assign(device, { relyingParty: 'evil.example' }),
      ],
      ['without the user verified', (device: SoftwareAuthenticator) => Object.assign(device, { flags: 0x01 })],
      ['without the user present', (device: SoftwareAuthenticator) => Object.assign(device, { flags: 0x04 })],
      ['with a counter that fell', (device: SoftwareAuthenticator) => Object.assign(device, { counter: -1 })],
    ])('are refused when %s', async (_, spoil) => {
      const fixture = await start();
      const { session } = await claimed(fixture);
      const device = new SoftwareAuthenticator(origin, 'localhost');
      const begun = (await fixture.call('passkey.registerBegin', {}, session)) as unknown as Begun;
      device.counter = 5;
      const register = { ceremony: begun.ceremony, name: 'Laptop', response: device.register(begun.options) };
      expect(await fixture.call('passkey.registerComplete', register, session)).toHaveProperty('name');
      spoil(device);
      const asked = (await fixture.call('session.passkeyBegin')) as unknown as Begun;
      const answer = { ceremony: asked.ceremony, response: device.assert(asked.options) };
      expect(await fixture.call('session.passkeyComplete', answer)).toMatchObject({ refusal: 'passkey-not-accepted' });
    });
  });
}

/** What begins a passkey ceremony. */
export interface Begun {
  readonly ceremony: string;
  readonly options: { readonly challenge: string };
}
