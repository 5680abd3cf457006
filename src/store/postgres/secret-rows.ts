import type { SecretStore } from '../../app/port/secret-store.ts';
import type { Id } from '../../domain/id.ts';
import type { KeyRing } from '../key-ring.ts';
import { canonical } from '../text/canonical.ts';
import type { Session } from './session.ts';
import { sql } from './statement.ts';

/** Secrets for other systems, encrypted here; a ciphertext moved to another row cannot be opened. */
export function secretRows(session: Session, workspace: Id, keyRing: KeyRing): SecretStore {
  const place = (kind: string, name: string) => canonical(['secret', workspace, kind, name]);
  return {
    put: async (kind, name, secret, at) =>
      session.write(
        'secret',
        sql`INSERT INTO parley.secret (workspace, kind, name, at, ciphertext)
          VALUES (${workspace}, ${kind}, ${name}, ${at}, ${keyRing.seal(secret, place(kind, name))})
          ON CONFLICT (workspace, kind, name) DO UPDATE SET at = excluded.at, ciphertext = excluded.ciphertext`,
      ),
    get: async (kind, name) => {
      const [row] = await session.read(
        ['secret'],
        sql`SELECT encode(ciphertext, 'base64') AS ciphertext FROM parley.secret
          WHERE workspace = ${workspace} AND kind = ${kind} AND name = ${name}`,
      );
      return row && keyRing.unseal(Buffer.from(String(row.ciphertext), 'base64'), place(kind, name));
    },
    remove: async (kind, name) =>
      session.write(
        'secret',
        sql`DELETE FROM parley.secret WHERE workspace = ${workspace} AND kind = ${kind} AND name = ${name}`,
      ),
  };
}
