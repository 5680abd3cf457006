import { expect, it } from 'vitest';
import type { Store } from '../../src/app/port/store.ts';
import { at, later, newId } from './sample.ts';

/** What every store promises of secrets that open other systems. */
export function describeSecrets(open: () => Store): void {
  it('keeps a secret for another system under its name, replaces it and forgets it', async () => {
    const workspace = newId();
    const name = newId();
    const store = open();
    const read = () => store.transaction(workspace, ({ secrets }) => secrets.get('metric-source', name));
    await store.transaction(workspace, async (transaction) => {
      await transaction.lockHead();
      await transaction.secrets.put('metric-source', name, 'Bearer one', at);
      expect(await transaction.secrets.get('metric-source', name)).toBe('Bearer one');
    });
    await store.transaction(workspace, ({ secrets }) => secrets.put('metric-source', name, "Bearer «two» \\ '", later));
    expect(await read()).toBe("Bearer «two» \\ '");
    expect(await store.transaction(workspace, ({ secrets }) => secrets.get('webhook', name))).toBeUndefined();
    await store.transaction(workspace, ({ secrets }) => secrets.remove('metric-source', name));
    expect(await read()).toBeUndefined();
  });
}
