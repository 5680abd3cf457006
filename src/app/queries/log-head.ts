import { headText, type LogHead, type SealedHead } from '../../domain/log-head.ts';
import { refuse } from '../../domain/refusal.ts';
import type { InstanceSeal } from '../port/signing.ts';
import type { Query } from './query.ts';

/** Where the log stands now, sealed by the instance, to be kept by whoever wants to hold the instance to it. */
export function getHead(instance: InstanceSeal): Query<object> {
  return async (app, session) => {
    const head = await app.store.head(session.workspace);
    if (head === undefined) return refuse('unknown-thing');
    const statement: LogHead = {
      format: 'parley.head.v1',
      origin: instance.place.origin,
      workspace: session.workspace,
      position: head.position,
      hash: head.hash,
      at: app.environment.now(),
    };
    return { ...statement, seal: await instance.seal(headText(statement)) } satisfies SealedHead;
  };
}
