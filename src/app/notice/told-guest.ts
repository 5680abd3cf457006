import type { Id } from '../../domain/id.ts';
import type { NegotiationState } from '../../domain/negotiation/state.ts';
import type { Language } from '../../domain/text.ts';
import type { GuestSubject } from '../identity/authenticate.ts';
import type { LinkSubject } from '../identity/link-token.ts';
import type { TokenRow } from '../port/store.ts';
import type { Work } from '../work.ts';

/** A guest as far as notices go. */
export interface ToldGuest {
  readonly address: string;
  /** As last chosen by the guest; until then the one of the invitation. */
  readonly language: Language;
  /** Whether the guest showed a code sent to this address, coming in or later. */
  readonly verified: boolean;
}

/**
 * The guest who acts for a side of this one negotiation now; undefined for everybody else. Who was invited to another
 * negotiation is no guest of this one, whatever its parties say.
 */
export async function guestOf(work: Work, negotiation: Id, person: Id): Promise<ToldGuest | undefined> {
  const { state } = await work.standing<NegotiationState>('negotiation', negotiation);
  const acts = state.parties.some(({ members }) => members.some(({ kind, id }) => kind === 'guest' && id === person));
  if (!acts) return undefined;
  const { tokens } = work.transaction;
  const about = ({ subject }: TokenRow) => subject.guest === person && subject.negotiation === negotiation;
  const invitation = newest(
    (await tokens.all('invitation')).filter((row) => about(row) && row.revokedAt === undefined),
  );
  if (invitation === undefined) return undefined;
  const { address, language, verified } = invitation.subject as unknown as Extract<LinkSubject, { kind: 'guest' }>;
  const sessions = (await tokens.all('guest-session')).filter(about);
  const chosen = (newest(sessions)?.subject as unknown as GuestSubject | undefined)?.language;
  const shownLater = sessions.some(({ subject, revokedAt }) => subject.verified === true && revokedAt === undefined);
  const confirmed = (verified && invitation.usedAt !== undefined) || shownLater;
  return { address, language: chosen ?? language, verified: confirmed };
}

function newest(rows: readonly TokenRow[]): TokenRow | undefined {
  return rows.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0];
}
