import type { Id } from '../../domain/id.ts';
import { assertWorkspaceId } from '../workspace-id.ts';
import { withClient } from './prepare-database.ts';

/**
 * Takes payload and salt of one event away for good, as the owner: the application may only add to the log. Header
 * and commitment stay, so the chain still verifies. Lists and search still hold what was taken from the event until
 * they are rebuilt. False when there is no such event.
 */
export async function redact(migrateAddress: string, workspace: Id, position: number): Promise<boolean> {
  assertWorkspaceId(workspace);
  return withClient(migrateAddress, async (owner) => {
    const { rowCount } = await owner.query(
      'UPDATE parley.events SET payload = NULL, salt = NULL WHERE workspace = $1 AND position = $2',
      [workspace, position],
    );
    return rowCount === 1;
  });
}
