import type { RfcEvent } from '../../domain/rfc/events.ts';
import type { RfcState } from '../../domain/rfc/state.ts';
import { sealInk } from '../export/seal-ink.ts';
import { type FollowUp, type Policy, system } from './policy.ts';

/** The last signature brings the instance's seal in the same transaction, and the seal closes the negotiation. */
export const inkRfc: Policy = async (work, news) => {
  const followed: FollowUp[] = [];
  for (const stored of news) {
    if (stored.stream.slice !== 'rfc') continue;
    const event = stored.event as RfcEvent;
    const { id } = stored.stream;
    if (event.type === 'RfcSigned') {
      const { state } = await work.standing<RfcState>('rfc', id);
      const command = await sealInk(work.app.seal, state, work.app.environment.now(), stored);
      if (command !== undefined) followed.push({ slice: 'rfc', id, actor: system, command });
    }
    if (event.type === 'RfcInked') {
      const command = { type: 'CloseNegotiation', outcome: event.record.outcome } as FollowUp['command'];
      followed.push({ slice: 'negotiation', id, actor: system, command });
    }
  }
  return followed;
};
