import { PASSWORD } from './client.ts';
import type { Walk } from './every-operation.ts';

/** The log itself: where it stands, and the text of one entry taken out of it. */
export async function walkRecord({ say }: Walk, owner: string, negotiation: string): Promise<void> {
  await say(owner, 'session.reauthenticateComplete', { proof: { by: 'password', password: PASSWORD } });
  const { entries } = await say(owner, 'negotiation.record', { negotiation });
  const { position } = entries.find((entry: { redaction: unknown }) => entry.redaction === 'possible');
  await say(owner, 'record.redact', { negotiation, position, reason: 'The name of a person' });
  await say(owner, 'record.head');
}
