import type { Ceremony } from '../../ceremony.ts';
import { workspaceNow } from '../act.ts';
import type { IdentityDeps } from '../deps.ts';
import { personOf } from '../open-session.ts';
import { isClaimed } from './first-run.ts';

/** Who I am here, if anybody; answers everyone, and tells a stranger only whether there is a workspace. */
export function whoami(deps: IdentityDeps): Ceremony<object> {
  return async (session) => ({
    output: {
      claimed: session !== undefined || (await isClaimed(deps)),
      workspaceName: session ? (await workspaceNow(deps.app, session.workspace)).name : null,
      person: session ? personOf(session) : null,
      mail: deps.mailer.available,
      testClock: deps.testClock,
      serverTime: deps.app.environment.now(),
      position: session ? ((await deps.app.store.head(session.workspace))?.position ?? 0) : null,
    },
  });
}
