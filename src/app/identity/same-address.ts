import type { Id } from '../../domain/id.ts';
import type { NegotiationState } from '../../domain/negotiation/state.ts';
import { memberOf, type WorkspaceState } from '../../domain/workspace/state.ts';
import type { Work } from '../work.ts';

/** A person who acts for a party, by id. */
interface Acting {
  readonly party: Id;
  readonly person: Id;
}

/**
 * Of people who act for other parties, the first whose address is this one: an account and a guest, or two guests, with
 * one mailbox are one person. Undefined when there is none.
 */
export async function sameAddressElsewhere(
  work: Work,
  party: Id,
  address: string,
  acting: readonly Acting[],
): Promise<Id | undefined> {
  const others = acting.filter((one) => one.party !== party);
  if (others.length === 0) return undefined;
  const { state } = await work.standing<WorkspaceState>('workspace', work.workspace);
  const invitations = await work.transaction.tokens.all('invitation');
  const addressOf = (person: Id): unknown =>
    memberOf(state, person)?.address ??
    invitations.find(({ subject }) => subject.kind === 'guest' && subject.guest === person)?.subject.address;
  return others.find(({ person }) => addressOf(person) === address)?.person;
}

/** Everybody who acts for a party of the negotiation now. */
export function peopleOfParties({ parties }: NegotiationState): readonly Acting[] {
  return parties.flatMap(({ id, members }) => members.map((member) => ({ party: id, person: member.id })));
}
