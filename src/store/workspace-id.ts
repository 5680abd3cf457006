import type { Id } from '../domain/id.ts';
import { invariant } from '../domain/invariant.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A workspace's id is written into statements as it stands, so it must be a lower-case UUID. */
export function assertWorkspaceId(workspace: Id): void {
  invariant(UUID.test(workspace), 'a workspace is named by a lower-case UUID');
}
