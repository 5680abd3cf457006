import type { SealedKind, SealedRow, SealedStore } from '../../app/port/store.ts';
import type { Id } from '../../domain/id.ts';
import { invariant } from '../../domain/invariant.ts';
import type { KeyRing } from '../key-ring.ts';
import { padded } from '../padded.ts';
import { canonical } from '../text/canonical.ts';
import { instantOf } from './instant-of.ts';
import { MEDIATOR_ROLE } from './roles.ts';
import type { Row, Session } from './session.ts';
import { type Statement, sql } from './statement.ts';

const COLUMNS = sql`id, negotiation, party, kind, at, digest, encode(ciphertext, 'base64') AS ciphertext`;

/** Sealed rows: encrypted here, filtered by party in the database. `party` is whom `actFor` named. */
export function sealedRows(
  session: Session,
  workspace: Id,
  keyRing: KeyRing,
  party: () => Id | undefined,
): SealedStore {
  const open = (row: Row): SealedRow => {
    const named = {
      seal: { id: String(row.id), digest: String(row.digest) },
      negotiation: String(row.negotiation),
      party: String(row.party),
      kind: String(row.kind) as SealedKind,
    };
    const plain = keyRing.unseal(Buffer.from(String(row.ciphertext), 'base64'), placeOf(workspace, named));
    return { ...named, at: instantOf(row.at), content: (JSON.parse(plain) as { content: unknown }).content };
  };
  const own = async (condition: Statement): Promise<SealedRow | undefined> => {
    const acting = party();
    if (acting === undefined) return undefined;
    const rows = await session.read(
      ['sealed'],
      sql`SELECT ${COLUMNS} FROM parley.sealed WHERE workspace = ${workspace} AND party = ${acting} AND ${condition}`,
    );
    return rows[0] && open(rows[0]);
  };
  return {
    put: async (row) => {
      invariant(row.party === party(), 'a sealed row is written by its own party');
      if (row.kind === 'sheet-draft')
        session.write(
          'sealed',
          sql`DELETE FROM parley.sealed WHERE workspace = ${workspace} AND negotiation = ${row.negotiation}
            AND party = ${row.party} AND kind = ${row.kind}`,
        );
      const ciphertext = keyRing.seal(
        padded(canonical({ salt: row.salt, content: row.content })),
        placeOf(workspace, row),
      );
      session.write(
        'sealed',
        sql`INSERT INTO parley.sealed (workspace, id, negotiation, party, kind, at, digest, ciphertext) VALUES
          (${workspace}, ${row.seal.id}, ${row.negotiation}, ${row.party}, ${row.kind}, ${row.at}, ${row.seal.digest},
           ${ciphertext})`,
      );
    },
    latestOwn: (negotiation, kind) =>
      own(sql`negotiation = ${negotiation} AND kind = ${kind} ORDER BY at DESC, id DESC LIMIT 1`),
    own: (id) => own(sql`id = ${id}`),
    forMediator: async (negotiation, ids) => {
      if (ids.length === 0) return [];
      const rows = await session.readUnder(
        [sql`SET LOCAL parley.negotiation = ${negotiation}`, sql`SET LOCAL ROLE ${{ text: MEDIATOR_ROLE }}`],
        sql`SELECT ${COLUMNS} FROM parley.sealed WHERE workspace = ${workspace} AND negotiation = ${negotiation}
          AND id = ANY(${ids})`,
        [sql`SET LOCAL ROLE NONE`, sql`SET LOCAL parley.negotiation = ''`],
      );
      const opened = new Map(rows.map((row) => [String(row.id), row]));
      return ids.flatMap((id) => {
        const row = opened.get(id);
        return row ? [open(row)] : [];
      });
    },
  };
}

/** What a ciphertext is bound to: moved to another row it cannot be opened. */
function placeOf(workspace: Id, row: Pick<SealedRow, 'seal' | 'negotiation' | 'party' | 'kind'>): string {
  return canonical([workspace, row.negotiation, row.party, row.kind, row.seal.id, row.seal.digest]);
}
