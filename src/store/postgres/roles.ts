import type pg from 'pg';

/** The application: bound by row-level security, owns nothing. */
export const APP_ROLE = 'parley_app';
/** Reads sealed rows of one negotiation; taken on inside a transaction of the application, never logged in as. */
export const MEDIATOR_ROLE = 'parley_mediator';
/** Owns schema `auth` and sees no other. */
export const AUTH_ROLE = 'parley_auth';

export interface RolePasswords {
  readonly app: string;
  readonly auth: string;
}

/** The database lacks what only its administrator may give; the message says which statements to run. */
export class DatabaseNotPrepared extends Error {
  override readonly name = 'DatabaseNotPrepared';
}

/** The statements an administrator runs once per server when the owner may not create roles. */
export function roleStatements(owner: string, database: string): readonly string[] {
  return [
    `CREATE ROLE ${MEDIATOR_ROLE} NOLOGIN;`,
    `CREATE ROLE ${APP_ROLE} LOGIN NOINHERIT PASSWORD '…';`,
    `CREATE ROLE ${AUTH_ROLE} LOGIN PASSWORD '…';`,
    `GRANT ${MEDIATOR_ROLE} TO ${APP_ROLE};`,
    `GRANT ${AUTH_ROLE} TO "${owner}";`,
    `ALTER ROLE ${AUTH_ROLE} SET search_path = auth;`,
    `GRANT CREATE ON DATABASE "${database}" TO "${owner}";`,
  ];
}

/**
 * Sees to it that the three roles exist: creates what is missing when the owner may, with the passwords of the given
 * addresses, and otherwise throws `DatabaseNotPrepared` with the statements to run. Roles that exist are left alone.
 */
export async function ensureRoles(client: pg.Client, passwords: RolePasswords): Promise<void> {
  const { rows } = await client.query<{ rolname: string }>(
    `SELECT rolname FROM pg_roles WHERE rolname IN ('${APP_ROLE}', '${MEDIATOR_ROLE}', '${AUTH_ROLE}')`,
  );
  const present = new Set(rows.map((row) => row.rolname));
  const login = (role: string, extra: string, password: string) =>
    `CREATE ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS ${extra} PASSWORD ${client.escapeLiteral(password)}`;
  const statements: string[] = [];
  if (!present.has(MEDIATOR_ROLE)) statements.push(`CREATE ROLE ${MEDIATOR_ROLE} NOLOGIN NOSUPERUSER NOBYPASSRLS`);
  if (!present.has(APP_ROLE)) statements.push(login(APP_ROLE, 'NOINHERIT', passwords.app));
  if (!present.has(AUTH_ROLE)) {
    statements.push(login(AUTH_ROLE, '', passwords.auth), `ALTER ROLE ${AUTH_ROLE} SET search_path = auth`);
  }
  statements.push(...(await missingMemberships(client, present)));
  if (statements.length === 0) return;
  try {
    await client.query(['BEGIN', ...statements, 'COMMIT'].join(';\n'));
  } catch (error) {
    await client.query('ROLLBACK');
    if ((error as { code?: string }).code !== '42501') throw error;
    const { rows: names } = await client.query<{ owner: string; database: string }>(
      'SELECT current_user AS owner, current_database() AS database',
    );
    throw new DatabaseNotPrepared(
      `Parley's database roles are missing and ${names[0]?.owner} may not create them (${(error as Error).message}). ` +
        'Ask the administrator of the server to run, as docs/guides/database.md explains:\n' +
        roleStatements(names[0]?.owner ?? '', names[0]?.database ?? '').join('\n'),
    );
  }
}

async function missingMemberships(client: pg.Client, present: ReadonlySet<string>): Promise<readonly string[]> {
  const grants: string[] = [];
  const isMember = async (member: string, role: string) => {
    const { rows } = await client.query(
      `SELECT 1 FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.roleid JOIN pg_roles u ON u.oid = m.member
       WHERE r.rolname = $1 AND u.rolname = $2
       ${(await hasMembershipOptions(client)) ? 'AND m.set_option' : ''}`,
      [role, member],
    );
    return rows.length > 0;
  };
  if (!present.has(APP_ROLE) || !present.has(MEDIATOR_ROLE) || !(await isMember(APP_ROLE, MEDIATOR_ROLE)))
    grants.push(`GRANT ${MEDIATOR_ROLE} TO ${APP_ROLE}`);
  const { rows } = await client.query<{ owner: string; all: boolean }>(
    'SELECT current_user AS owner, rolsuper AS all FROM pg_roles WHERE rolname = current_user',
  );
  const owner = rows[0];
  if (owner && !owner.all && !(present.has(AUTH_ROLE) && (await isMember(owner.owner, AUTH_ROLE))))
    grants.push(`GRANT ${AUTH_ROLE} TO CURRENT_USER`);
  return grants;
}

/** PostgreSQL 16 and newer tell apart whether a member may take the role on. */
async function hasMembershipOptions(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ version: string }>("SELECT current_setting('server_version_num') AS version");
  return Number(rows[0]?.version) >= 160000;
}

/** Throws unless the application's login is bound by the rules: no superuser, no bypass, owner of nothing. */
export async function checkApplicationRole(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string; powerful: boolean; owns: boolean }>(
    `SELECT rolname AS name, rolsuper OR rolbypassrls OR rolcreaterole AS powerful,
       EXISTS (SELECT 1 FROM pg_class WHERE relowner = r.oid) OR EXISTS (SELECT 1 FROM pg_namespace WHERE nspowner = r.oid)
         AS owns
     FROM pg_roles r WHERE rolname = session_user`,
  );
  const role = rows[0];
  if (role?.name !== APP_ROLE)
    throw new DatabaseNotPrepared(`DATABASE_URL must log in as ${APP_ROLE}, not as ${role?.name}.`);
  if (role.powerful || role.owns)
    throw new DatabaseNotPrepared(
      `The role ${APP_ROLE} may do too much: it must own nothing and be neither superuser, nor creator of roles, nor exempt from row-level security.`,
    );
}
