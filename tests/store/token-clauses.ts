import { expect, it } from 'vitest';
import type { Store } from '../../src/app/port/store.ts';
import { at, later, memberLink, newId, tokenHash } from './sample.ts';

/** What holds of bearer tokens in every store. */
export function describeTokens(open: () => Store): void {
  it('opens a token once, before it expires, while it is not revoked', async () => {
    const workspace = newId();
    const hashes = ['once', 'expired', 'revoked'].map((name) => tokenHash(workspace + name));
    const [once = '', expired = '', revoked = ''] = hashes;
    const row = { kind: 'invitation', createdAt: at, expiresAt: later } as const;
    await open().transaction(workspace, async (transaction) => {
      await transaction.tokens.put({ ...row, hash: once, subject: memberLink('p1') });
      await transaction.tokens.put({ ...row, hash: expired, subject: memberLink('p1'), expiresAt: at });
      await transaction.tokens.put({ ...row, hash: revoked, subject: memberLink('p2') });
      await transaction.tokens.amend(once, memberLink('p1', 'Ben'));
    });
    expect(await open().workspaceOfToken(once)).toBe(workspace);
    expect(await open().workspaceOfToken(tokenHash('unknown'))).toBeUndefined();
    await open().transaction(workspace, async (transaction) => {
      const { tokens } = transaction;
      expect(await tokens.get(once)).toEqual({ ...row, hash: once, subject: memberLink('p1', 'Ben') });
      expect(await tokens.revoke({ kind: 'guest-session', subject: { address: 'p2' } }, at)).toBe(0);
      expect(await tokens.revoke({ kind: 'invitation', subject: { address: 'p2' } }, at)).toBe(1);
      expect(await tokens.revoke({ kind: 'invitation', subject: { address: 'p2' } }, at)).toBe(0);
      expect(await tokens.use(once, at)).toBe(true);
      expect(await tokens.use(once, at)).toBe(false);
      expect(await tokens.use(expired, at)).toBe(false);
      expect(await tokens.use(revoked, at)).toBe(false);
      expect(await tokens.use(tokenHash('unknown'), at)).toBe(false);
      expect(await tokens.get(once)).toMatchObject({ usedAt: at });
      expect((await tokens.all('invitation')).map((token) => token.hash)).toEqual([...hashes].sort());
      expect(await tokens.all('calendar')).toEqual([]);
    });
  });

  it('lets a token be used once by eight at the same time', async () => {
    const workspace = newId();
    const hash = tokenHash(workspace);
    await open().transaction(workspace, (transaction) =>
      transaction.tokens.put({
        hash,
        kind: 'calendar',
        subject: { account: 'ana' },
        createdAt: at,
        expiresAt: later,
      }),
    );
    const use = () => open().transaction(workspace, (transaction) => transaction.tokens.use(hash, at));
    const used = await Promise.all(Array.from({ length: 8 }, use));
    expect(used.filter(Boolean)).toHaveLength(1);
  });
}
