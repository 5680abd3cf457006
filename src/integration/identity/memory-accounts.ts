import {
  type Account,
  type Accounts,
  MOST_TRIES,
  type Passkey,
  type PasskeyOwner,
  type ProofRow,
  type SessionRow,
} from '../../app/identity/accounts.ts';
import type { Id } from '../../domain/id.ts';

interface MemoryProof extends ProofRow {
  readonly tries: number;
  readonly used: boolean;
}

/** Accounts of stories and of the web's tests: nothing outlives the process. */
export function memoryAccounts(): Accounts {
  const accounts = new Map<Id, Account>();
  const sessions = new Map<string, SessionRow>();
  const passkeys = new Map<string, Passkey>();
  const proofs = new Map<string, MemoryProof>();
  const throttles = new Map<string, { level: number; at: number }>();
  const mails = new Map<Id, 'sending' | 'sent' | 'refused' | 'unknown'>();
  let instance: Id | undefined;

  const sessionBy = (id: Id) => [...sessions.values()].find((row) => row.id === id);
  const ownedBy = (owner: PasskeyOwner) =>
    [...passkeys.values()].filter((key) => key.owner.kind === owner.kind && key.owner.id === owner.id);
  const byAddress = (address: string) => [...accounts.values()].find((account) => account.address === address);
  const endSessions = (account: Id, except?: Id) => {
    const ended = [...sessions.values()].filter((row) => row.account === account && row.id !== except);
    for (const row of ended) sessions.delete(row.hash);
    return ended.length;
  };

  return {
    fixInstance: async (proposed) => {
      instance ??= proposed;
      return instance;
    },
    instance: async () => instance,

    add: async (account) => {
      if (byAddress(account.address)) return false;
      accounts.set(account.id, account);
      return true;
    },
    byId: async (id) => accounts.get(id),
    byAddress: async (address) => byAddress(address),
    change: async (id, part) => {
      const account = accounts.get(id);
      if (account) accounts.set(id, { ...account, ...part });
    },
    remove: async (id) => {
      accounts.delete(id);
      endSessions(id);
      for (const key of ownedBy({ kind: 'member', id })) passkeys.delete(key.id);
    },

    addSession: async (row) => void sessions.set(row.hash, row),
    session: async (hash, now) => {
      const session = sessions.get(hash);
      const account = session && accounts.get(session.account);
      return session && account && session.expiresAt > now ? { session, account } : undefined;
    },
    renewProof: async (id, authenticatedAt, authenticatedBy) => {
      const row = sessionBy(id);
      if (row) sessions.set(row.hash, { ...row, authenticatedAt, authenticatedBy });
    },
    endSession: async (id) => {
      const row = sessionBy(id);
      if (row) sessions.delete(row.hash);
    },
    endSessions: async (account, except) => endSessions(account, except),

    addPasskey: async (passkey) => {
      if (passkeys.has(passkey.id)) return false;
      passkeys.set(passkey.id, passkey);
      return true;
    },
    passkey: async (id) => passkeys.get(id),
    passkeysOf: async (owner) =>
      ownedBy(owner).sort((a, b) => compare(a.createdAt, b.createdAt) || compare(a.id, b.id)),
    notePasskeyUse: async (id, counter, at) => {
      const passkey = passkeys.get(id);
      if (!passkey || !(counter > passkey.counter || (counter === 0 && passkey.counter === 0))) return false;
      passkeys.set(id, { ...passkey, counter, lastUsedAt: at });
      return true;
    },
    removePasskey: async (id, owner) => ownedBy(owner).some((key) => key.id === id) && passkeys.delete(id),
    removePasskeysOf: async (owner) => {
      for (const key of ownedBy(owner)) passkeys.delete(key.id);
    },

    putProof: async (row) => void proofs.set(row.id, { ...row, tries: 0, used: false }),
    tryProof: async (id, secretHash, now) => {
      const proof = proofs.get(id);
      if (!proof || proof.used || proof.expiresAt <= now || proof.tries >= MOST_TRIES) return undefined;
      const right = proof.secretHash === secretHash;
      proofs.set(id, { ...proof, tries: proof.tries + 1, used: right });
      return right ? proof.subject : undefined;
    },

    take: async ({ key, capacity, refill }, now) => {
      const at = Date.parse(now);
      const before = throttles.get(key) ?? { level: 0, at };
      const level = Math.max(0, before.level - Math.max(0, at - before.at) / refill);
      const full = level + 1 > capacity;
      throttles.set(key, { level: full ? level : level + 1, at });
      return full ? Math.ceil((level + 1 - capacity) * refill) : 0;
    },
    giveBack: async ({ key }) => {
      const before = throttles.get(key);
      if (before) throttles.set(key, { ...before, level: Math.max(0, before.level - 1) });
    },

    beginMail: async (id) => {
      if (mails.has(id)) return false;
      mails.set(id, 'sending');
      return true;
    },
    settleMail: async (id, outcome) => void mails.set(id, outcome),
    mailOutcome: async (id) => mails.get(id),

    sweep: async (now) => {
      for (const row of sessions.values()) if (row.expiresAt <= now) sessions.delete(row.hash);
      for (const row of proofs.values()) if (row.expiresAt <= now) proofs.delete(row.id);
    },
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
