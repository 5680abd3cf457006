import type pg from 'pg';
import { codeOf } from '../session.ts';

/** The job queue's own schema. Its tables belong to the owner; the application works it, and puts in by one function. */
export const JOB_SCHEMA = 'parley_jobs';
/** The last migration of the installed graphile-worker; a test compares it with what that brings along. */
export const JOB_REVISION = 19;

/** What a worker does with each table; into `_private_jobs` only the owner's function puts anything. */
const GRANTS: Readonly<Record<string, string>> = {
  migrations: 'SELECT',
  _private_tasks: 'SELECT, INSERT',
  _private_jobs: 'SELECT, UPDATE, DELETE',
  _private_job_queues: 'SELECT, UPDATE, DELETE',
  _private_known_crontabs: 'SELECT',
};

/**
 * Brings the queue's schema to what the installed worker needs and lets the application's login work it. The library
 * is loaded only when something is missing, so that a start is not slower for it.
 */
export async function prepareJobs(owner: pg.Client, migrateAddress: string): Promise<void> {
  if ((await revisionOf(owner)) < JOB_REVISION) {
    const { Logger, runMigrations } = await import('graphile-worker');
    const logger = new Logger(() => () => undefined);
    await runMigrations({ connectionString: migrateAddress, schema: JOB_SCHEMA, logger });
    await owner.query(
      [
        'BEGIN',
        // One server after the other: two that start at once would give the same grants at once.
        `LOCK TABLE ${JOB_SCHEMA}.migrations IN EXCLUSIVE MODE`,
        `REVOKE ALL ON SCHEMA ${JOB_SCHEMA} FROM PUBLIC`,
        `REVOKE ALL ON ALL FUNCTIONS IN SCHEMA ${JOB_SCHEMA} FROM PUBLIC`,
        `GRANT USAGE ON SCHEMA ${JOB_SCHEMA} TO parley_app`,
        `GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${JOB_SCHEMA} TO parley_app`,
        ...Object.entries(GRANTS).flatMap(([table, grant]) => [
          `GRANT ${grant} ON ${JOB_SCHEMA}.${table} TO parley_app`,
          ...(table === 'migrations'
            ? []
            : [
                `DROP POLICY IF EXISTS work ON ${JOB_SCHEMA}.${table}`,
                `CREATE POLICY work ON ${JOB_SCHEMA}.${table} TO parley_app USING (true) WITH CHECK (true)`,
              ]),
        ]),
        'COMMIT',
      ].join(';\n'),
    );
  }
}

async function revisionOf(owner: pg.Client): Promise<number> {
  try {
    const { rows } = await owner.query<{ revision: number; open: boolean }>(
      `SELECT max(id) AS revision, has_schema_privilege('parley_app', '${JOB_SCHEMA}', 'USAGE') AS open
       FROM ${JOB_SCHEMA}.migrations`,
    );
    return rows[0]?.open ? (rows[0].revision ?? 0) : 0;
  } catch (error) {
    // Nothing of it is there yet.
    if (/^(42P01|3F000)$/.test(codeOf(error))) return 0;
    throw error;
  }
}
