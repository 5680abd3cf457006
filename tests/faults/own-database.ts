import { once } from 'node:events';
import { createConnection, createServer, type Server, type Socket } from 'node:net';
import { launchEmbedded } from '../../src/store/embedded/embedded-postgres.ts';
import { createTemplate, createTestDatabase } from '../store/test-database.ts';
import { freePort, temporaryFolder } from './running-parley.ts';

/** A PostgreSQL server that no Parley owns, reached over a line that can be cut. */
export interface OwnDatabase {
  /** The four settings with which a Parley uses it. */
  readonly variables: Readonly<Record<string, string>>;
  /** Every connection ends, and none is taken any more. */
  cut(): Promise<void>;
  mend(): Promise<void>;
  close(): Promise<void>;
}

export async function ownDatabase(): Promise<OwnDatabase> {
  const folder = temporaryFolder();
  const server = await launchEmbedded({ dataFolder: folder.path });
  const admin = new URL(server.url('postgres', 'postgres'));
  const line = await cuttableLine(`${admin.searchParams.get('host')}/.s.PGSQL.${admin.port}`);
  const template = await createTemplate('the tests’ own', admin.href);
  const { addresses } = await createTestDatabase(template, true);
  const through = (address: string) => {
    const { username, password, pathname } = new URL(address);
    return `postgresql://${username}:${password}@127.0.0.1:${line.port}${pathname}`;
  };
  return {
    variables: {
      DATABASE_MIGRATE_URL: through(addresses.migrate),
      DATABASE_URL: through(addresses.app),
      DATABASE_AUTH_URL: through(addresses.auth),
      DATABASE_DIRECT_URL: through(addresses.direct),
    },
    cut: line.cut,
    mend: line.mend,
    close: async () => {
      await line.cut();
      await server.close();
      folder.remove();
    },
  };
}

async function cuttableLine(socketPath: string) {
  const port = await freePort();
  const open = new Set<Socket>();
  let listener: Server | undefined;
  const mend = async () => {
    listener = createServer((near) => {
      const far = createConnection(socketPath);
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        open.add(one);
        one.on('close', () => {
          open.delete(one);
          other.destroy();
        });
        one.on('error', () => undefined);
        one.pipe(other);
      }
    });
    listener.listen(port, '127.0.0.1');
    await once(listener, 'listening');
  };
  const cut = async () => {
    const closed = listener && new Promise((resolve) => listener?.close(resolve));
    for (const socket of open) socket.destroy();
    listener = undefined;
    await closed;
  };
  await mend();
  return { port, cut, mend };
}
