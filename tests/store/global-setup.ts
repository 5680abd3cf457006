import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type EmbeddedPostgres, launchEmbedded } from '../../src/store/embedded/embedded-postgres.ts';
import type { Major } from '../../src/store/embedded/native-folder.ts';
import { createTemplate, dropTemplate, type TestServer } from './test-database.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    servers: readonly TestServer[];
  }
}

/**
 * Starts PostgreSQL 18 and 15 from npm, and adds the server of TEST_DATABASE_URL when there is one, each with a
 * migrated template database. A server that cannot start fails the suite with what to do: nothing is skipped.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const running: { server: EmbeddedPostgres; folder: string }[] = [];
  const servers: TestServer[] = [];
  const tearDown = async () => {
    for (const server of servers) await dropTemplate(server);
    for (const { server, folder } of running) {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    }
  };
  try {
    for (const major of [18, 15] satisfies Major[]) {
      const folder = mkdtempSync(join(tmpdir(), `parley-store-${major}-`));
      const server = await launchEmbedded({ dataFolder: folder, major, durable: false });
      running.push({ server, folder });
      servers.push(await createTemplate(`PostgreSQL ${major} from npm`, server.url('postgres', 'postgres')));
    }
    const given = process.env.TEST_DATABASE_URL;
    if (given) servers.push(await createTemplate('the server of TEST_DATABASE_URL', given));
    project.provide('servers', servers);
  } catch (error) {
    await tearDown();
    throw error;
  }
  return tearDown;
}
