import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Account, Accounts, Passkey, SessionRow } from '../../src/app/identity/accounts.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 9, minute)).toISOString();

function account(part: Partial<Account> = {}): Account {
  const id = randomUUID();
  return {
    id,
    address: `${id}@acme.example`,
    addressVerified: false,
    name: 'Ana',
    language: 'es',
    passwordHash: 'hash',
    createdAt: at(0),
    ...part,
  };
}
function session(of: Account, part: Partial<SessionRow> = {}): SessionRow {
  return {
    hash: randomUUID(),
    id: randomUUID(),
    account: of.id,
    createdAt: at(0),
    authenticatedAt: at(0),
    authenticatedBy: 'password',
    expiresAt: at(30),
    ...part,
  };
}
function passkey(of: string, part: Partial<Passkey> = {}): Passkey {
  return {
    id: randomUUID(),
    owner: { kind: 'member', id: of },
    name: 'Laptop',
    publicKey: 'cose',
    spki: 'spki',
    algorithm: -7,
    counter: 3,
    transports: ['internal', 'hybrid'],
    deviceType: 'multiDevice',
    backedUp: true,
    createdAt: at(0),
    lastUsedAt: null,
    ...part,
  };
}

/** What every implementation of the accounts keeps; run on memory and on real servers. */
export function accountsContract(name: string, open: () => Promise<Accounts> | Accounts): void {
  describe(`accounts on ${name}`, () => {
    it('fix the workspace of the instance once, whoever races', async () => {
      const accounts = await open();
      const before = await accounts.instance();
      const proposals = Array.from({ length: 8 }, () => randomUUID());
      const fixed = new Set(await Promise.all(proposals.map((one) => accounts.fixInstance(one))));
      expect(fixed.size).toBe(1);
      expect(await accounts.instance()).toBe(before ?? [...fixed][0]);
    });

    it('have one account per address', async () => {
      const accounts = await open();
      const ana = account();
      expect(await accounts.add(ana)).toBe(true);
      expect(await accounts.add(account({ address: ana.address }))).toBe(false);
      expect(await accounts.byAddress(ana.address)).toEqual(ana);
      expect(await accounts.byId(ana.id)).toEqual(ana);
      expect(await accounts.byAddress('nobody@acme.example')).toBeUndefined();
      await accounts.change(ana.id, { name: 'Ana María', addressVerified: true });
      await accounts.change(ana.id, { passwordHash: null });
      expect(await accounts.byId(ana.id)).toEqual({
        ...ana,
        name: 'Ana María',
        addressVerified: true,
        passwordHash: null,
      });
    });

    it('forget an account with its sessions and passkeys', async () => {
      const accounts = await open();
      const ana = account();
      const row = session(ana);
      const key = passkey(ana.id);
      await accounts.add(ana);
      await accounts.addSession(row);
      await accounts.addPasskey(key);
      await accounts.remove(ana.id);
      expect(await accounts.byId(ana.id)).toBeUndefined();
      expect(await accounts.session(row.hash, at(1))).toBeUndefined();
      expect(await accounts.passkey(key.id)).toBeUndefined();
    });

    it('know a session until the clock that is given outlives it', async () => {
      const accounts = await open();
      const ana = account();
      const row = session(ana);
      await accounts.add(ana);
      await accounts.addSession(row);
      expect(await accounts.session(row.hash, at(29))).toEqual({ session: row, account: ana });
      expect(await accounts.session(row.hash, at(30))).toBeUndefined();
      await accounts.renewProof(row.id, at(5), 'mail-code');
      expect((await accounts.session(row.hash, at(6)))?.session).toMatchObject({
        authenticatedAt: at(5),
        authenticatedBy: 'mail-code',
      });
      await accounts.sweep(at(31));
      expect(await accounts.session(row.hash, at(1))).toBeUndefined();
    });

    it('end one session, or all but one', async () => {
      const accounts = await open();
      const ana = account();
      const ben = account();
      const [first, second, third, other] = [session(ana), session(ana), session(ana), session(ben)];
      await accounts.add(ana);
      await accounts.add(ben);
      for (const row of [first, second, third, other]) await accounts.addSession(row);
      await accounts.endSession(first.id);
      expect(await accounts.session(first.hash, at(1))).toBeUndefined();
      expect(await accounts.endSessions(ana.id, second.id)).toBe(1);
      expect(await accounts.session(second.hash, at(1))).toBeDefined();
      expect(await accounts.endSessions(ana.id)).toBe(1);
      expect(await accounts.session(other.hash, at(1))).toBeDefined();
    });

    it('keep passkeys by owner, and refuse a counter that does not rise', async () => {
      const accounts = await open();
      const ana = randomUUID();
      const key = passkey(ana);
      const still = passkey(ana, { counter: 0, createdAt: at(1), transports: [] });
      const guest = passkey(ana, { owner: { kind: 'guest', id: ana } });
      for (const one of [key, still, guest]) expect(await accounts.addPasskey(one)).toBe(true);
      expect(await accounts.addPasskey(key)).toBe(false);
      expect(await accounts.passkeysOf({ kind: 'member', id: ana })).toEqual([key, still]);
      expect(await accounts.notePasskeyUse(key.id, 3, at(2))).toBe(false);
      expect(await accounts.notePasskeyUse(key.id, 4, at(2))).toBe(true);
      expect(await accounts.notePasskeyUse(still.id, 0, at(2))).toBe(true);
      expect(await accounts.passkey(key.id)).toEqual({ ...key, counter: 4, lastUsedAt: at(2) });
      expect(await accounts.removePasskey(key.id, { kind: 'guest', id: ana })).toBe(false);
      expect(await accounts.removePasskey(key.id, { kind: 'member', id: ana })).toBe(true);
      await accounts.removePasskeysOf({ kind: 'guest', id: ana });
      expect(await accounts.passkeysOf({ kind: 'guest', id: ana })).toEqual([]);
      expect(await accounts.passkeysOf({ kind: 'member', id: ana })).toHaveLength(1);
    });

    it('accept a proof once, in time, and after at most four wrong tries', async () => {
      const accounts = await open();
      const row = { id: randomUUID(), secretHash: 'right', subject: { account: 'ana' }, expiresAt: at(10) };
      await accounts.putProof(row);
      expect(await accounts.tryProof(row.id, 'right', at(10))).toBeUndefined();
      for (let tries = 0; tries < 4; tries += 1)
        expect(await accounts.tryProof(row.id, 'wrong', at(1))).toBeUndefined();
      expect(await accounts.tryProof(row.id, 'right', at(1))).toEqual({ account: 'ana' });
      expect(await accounts.tryProof(row.id, 'right', at(1))).toBeUndefined();
      await accounts.putProof(row);
      for (let tries = 0; tries < 5; tries += 1) await accounts.tryProof(row.id, 'wrong', at(1));
      expect(await accounts.tryProof(row.id, 'right', at(1))).toBeUndefined();
      const open1 = { ...row, id: randomUUID(), secretHash: null };
      await accounts.putProof(open1);
      const raced = await Promise.all(Array.from({ length: 8 }, () => accounts.tryProof(open1.id, null, at(1))));
      expect(raced.filter(Boolean)).toHaveLength(1);
    });

    it('let so many tries through at once and one more per interval, also when they race', async () => {
      const accounts = await open();
      const throttle = { key: randomUUID(), capacity: 3, refill: 60_000 };
      const waits = await Promise.all(Array.from({ length: 8 }, () => accounts.take(throttle, at(0))));
      expect(waits.filter((wait) => wait === 0)).toHaveLength(3);
      expect(Math.max(...waits)).toBe(60_000);
      expect(await accounts.take(throttle, at(1))).toBe(0);
      expect(await accounts.take(throttle, at(1))).toBeGreaterThan(0);
      await accounts.giveBack(throttle);
      expect(await accounts.take(throttle, at(1))).toBe(0);
      expect(await accounts.take(throttle, at(0)), 'a clock that goes back refills nothing').toBeGreaterThan(0);
    });

    it('note a mail before it goes, once', async () => {
      const accounts = await open();
      const id = randomUUID();
      expect(await accounts.mailOutcome(id)).toBeUndefined();
      expect(await accounts.beginMail(id, 'code', at(0))).toBe(true);
      expect(await accounts.mailOutcome(id)).toBe('sending');
      expect(await accounts.beginMail(id, 'code', at(0))).toBe(false);
      await accounts.settleMail(id, 'unknown');
      expect(await accounts.mailOutcome(id)).toBe('unknown');
    });
  });
}
