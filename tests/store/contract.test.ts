import { inject } from 'vitest';
import { temporaryKeyRing } from '../../src/store/key-ring.ts';
import { memoryStore } from '../../src/store/memory/memory-store.ts';
import { postgresStore } from '../../src/store/postgres/postgres-store.ts';
import { at } from './sample.ts';
import { describeStore } from './store-contract.ts';
import { createTestDatabase } from './test-database.ts';

describeStore('memory', async () => {
  const store = memoryStore();
  return { store, close: store.close };
});

for (const server of inject('servers'))
  describeStore(server.name, async () => {
    const { addresses, drop } = await createTestDatabase(server);
    const store = postgresStore({
      address: addresses.app,
      directAddress: addresses.direct,
      keyRing: temporaryKeyRing(at),
    });
    return {
      store,
      close: async () => {
        await store.close();
        await drop();
      },
    };
  });
