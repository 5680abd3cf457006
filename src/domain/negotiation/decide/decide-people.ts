import type { Id } from '../../id.ts';
import type { PartyMember } from '../../party-member.ts';
import { type Party, partyOf } from '../party.ts';
import type { NegotiationState } from '../state.ts';
import {
  type Acting,
  canActForParty,
  canAttend,
  type Handlers,
  isOverseer,
  no,
  ownId,
  ownParty,
  textFault,
  unless,
  type Verdict,
} from './acting.ts';

/**
 * Whoever joins a party can read what it sealed. So only its own people add somebody; others may, when it has nobody
 * yet, because then there is nothing to read.
 */
export function canAddPartyMember(state: NegotiationState, acting: Acting, party: Party): Verdict {
  const own = ownParty(state, acting.actor);
  if (own?.id === party.id) return canActForParty(state, acting);
  const empty = party.members.length === 0 && (own !== undefined || isOverseer(acting));
  return canAttend(state, acting) ?? (empty ? null : no('only-members-add', { party: party.name }));
}

/**
 * A link is handed out again by the party's people, also after ink, for who acts for it stays the same; or by an admin
 * when it goes to an address proven by code.
 */
export function canInviteGuest(
  state: NegotiationState,
  acting: Acting,
  party: Party,
  invited?: { readonly guest: Id; readonly verified: boolean },
): Verdict {
  const earlier = state.invitations.find((one) => one.guest === invited?.guest);
  // Whom the party has taken out, nobody else brings back in.
  const still = party.members.some((member) => member.id === invited?.guest);
  const own = ownParty(state, acting.actor)?.id === party.id;
  const again = still && earlier?.party === party.id && (own || (isOverseer(acting) && invited?.verified));
  return again ? canAttend(state, acting) : canAddPartyMember(state, acting, party);
}

export function canRemovePartyMember(state: NegotiationState, acting: Acting, party: Party): Verdict {
  const may = ownParty(state, acting.actor)?.id === party.id || isOverseer(acting);
  return (
    canAttend(state, acting) ??
    (may ? null : no('not-your-party', { party: party.name })) ??
    (party.members.length > 1 ? null : no('last-member', { party: party.name }))
  );
}

export const canHandOver: (state: NegotiationState, acting: Acting) => Verdict = canActForParty;

export const peopleHandlers: Handlers<'AddPartyMember' | 'RemovePartyMember' | 'HandOver' | 'RecordGuestInvitation'> = {
  AddPartyMember: ({ party: id, member }, state, facts) =>
    onParty(state, id, (party) =>
      unless(
        canAddPartyMember(state, facts, party) ?? nameFault(member) ?? elsewhereFault(state, member, party, true),
        () => [{ type: 'PartyMemberAdded', party: id, member }],
      ),
    ),

  RemovePartyMember: ({ party: id, member }, state, facts) =>
    onParty(state, id, (party) => {
      const known = party.members.some((one) => one.id === member);
      return unless((known ? null : no('unknown-member')) ?? canRemovePartyMember(state, facts, party), () => [
        { type: 'PartyMemberRemoved', party: id, member },
      ]);
    }),

  HandOver: ({ to }, state, facts) => {
    const own = ownParty(state, facts.actor);
    const verdict =
      canHandOver(state, facts) ??
      (to.id === facts.actor.id ? no('hand-over-to-self') : null) ??
      nameFault(to) ??
      (own === undefined ? null : elsewhereFault(state, to, own, false));
    return unless(verdict, () => [
      { type: 'PartyHandedOver', party: ownId(state, facts.actor), from: facts.actor.id, to },
    ]);
  },

  RecordGuestInvitation: ({ type: _, ...invited }, state, facts) =>
    onParty(state, invited.party, (party) =>
      unless(
        canInviteGuest(state, facts, party, invited) ??
          nameFault({ name: invited.name }) ??
          elsewhereFault(state, { id: invited.guest, name: invited.name }, party, !invited.again),
        () => [{ type: 'GuestInvited', ...invited }],
      ),
    ),
};

/** Nobody acts for two parties. */
function elsewhereFault(
  state: NegotiationState,
  member: Pick<PartyMember, 'id' | 'name'>,
  party: Party,
  refuseSame: boolean,
): Verdict {
  const current = partyOf(state.parties, member.id);
  if (current === undefined) return null;
  if (current.id !== party.id) return no('person-in-two-parties', { name: member.name, party: current.name });
  return refuseSame ? no('already-member', { name: member.name, party: party.name }) : null;
}

function nameFault({ name }: Pick<PartyMember, 'name'>): Verdict {
  return textFault(name, 120, 'name');
}

function onParty(
  state: NegotiationState,
  id: Id,
  decide: (party: Party) => ReturnType<typeof unless>,
): ReturnType<typeof unless> {
  const party = state.parties.find((one) => one.id === id);
  return party === undefined ? { refusal: no('unknown-party') } : decide(party);
}
