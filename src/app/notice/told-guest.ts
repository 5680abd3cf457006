import type { Id } from '../../domain/id.ts';
import type { NegotiationState } from '../../domain/negotiation/state.ts';
import type { Language } from '../../domain/text.ts';
import type { GuestSubject } from '../identity/authenticate.ts';
import type { GuestLink, MemberLink } from '../identity/link-token.ts';
import type { TokenRow } from '../port/tokens.ts';
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
  const invitations = (await tokens.all('invitation')).filter(({ revokedAt }) => revokedAt === undefined);
  const invitation = newest(invitations.filter(({ subject }) => isAbout(subject)));
  if (invitation?.subject.kind !== 'guest') return undefined;
  const { address, language, verified } = invitation.subject;
  const sessions = (await tokens.all('guest-session')).filter(({ subject }) => isAbout(subject));
  const shownLater = sessions.some(({ subject, revokedAt }) => subject.verified && revokedAt === undefined);
  const confirmed = (verified && invitation.usedAt !== undefined) || shownLater;
  return { address, language: newest(sessions)?.subject.language ?? language, verified: confirmed };

  function isAbout(subject: MemberLink | GuestLink | GuestSubject): boolean {
    return 'guest' in subject && subject.guest === person && subject.negotiation === negotiation;
  }
}

function newest<Row extends TokenRow>(rows: readonly Row[]): Row | undefined {
  return rows.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0];
}
