import type { Session } from '../app/port/identity.ts';
import type { OperationMeta } from '../contract/operation.ts';
import type { ProblemCause } from './problem-answer.ts';

/** The one place that says who may call an operation at all; rules say the rest. */
export function barred(who: OperationMeta['who'], session: Session | undefined): ProblemCause | undefined {
  if (who === 'anyone') return undefined;
  if (session === undefined) return { code: 'not-signed-in', status: 401 };
  if (who === 'member' && session.actor.kind === 'guest') return { code: 'members-only', status: 403 };
  if (who === 'human' && session.actor.kind === 'key') return { code: 'people-only', status: 403 };
  return undefined;
}
