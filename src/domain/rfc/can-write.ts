import type { Actor } from '../actor.ts';
import type { Instant } from '../instant.ts';
import type { Refusal } from '../refusal.ts';
import { type MaterialParty, partyOfPerson, type RfcMaterial } from './material.ts';
import type { RfcRefusal } from './refusals.ts';
import type { Delegation, RfcState } from './state.ts';
import { draftRecord } from './text/draft.ts';
import { openFaults } from './text/faults.ts';

export type RfcNo = Refusal<RfcRefusal>;

function no(code: RfcRefusal, values?: Refusal['values']): RfcNo {
  return values === undefined ? { code } : { code, values };
}

/** Whether the text can still change at all. */
export function standingRefusal(state: RfcState, material: RfcMaterial): RfcNo | undefined {
  if (state.phase === 'inked') return no('already-inked');
  if (!material.open) return no('negotiation-not-standing');
  if (state.phase === 'none' || state.phase === 'abandoned') return no('rfc-not-drafted');
  return undefined;
}

function partyRefusal(material: RfcMaterial, actor: Actor): RfcNo | undefined {
  return partyOfPerson(material, actor.id) ? undefined : no('not-of-a-party');
}

/** Members of every party edit, before opening and until ink. */
export function editRefusal(state: RfcState, material: RfcMaterial, actor: Actor): RfcNo | undefined {
  return standingRefusal(state, material) ?? partyRefusal(material, actor);
}

/** Any party opens it, once it is complete; all that is missing is named at once. */
export function openRefusal(state: RfcState, material: RfcMaterial, actor: Actor, now: Instant): RfcNo | undefined {
  const standing = standingRefusal(state, material);
  if (standing) return standing;
  if (state.phase === 'open') return no('rfc-open-already');
  const outside = partyRefusal(material, actor);
  if (outside) return outside;
  const faults = openFaults(draftRecord(state, material, now), material, now);
  return faults.length > 0 ? no('rfc-incomplete', { faults }) : undefined;
}

/** Comments are for everybody who may read, until the comment clock ends. */
export function commentRefusal(state: RfcState, material: RfcMaterial, now: Instant): RfcNo | undefined {
  const standing = standingRefusal(state, material);
  if (standing) return standing;
  return commentsClosed(state, now) ? no('comments-closed') : undefined;
}

function commentsClosed(state: RfcState, now: Instant): boolean {
  return state.commentsCloseAt !== null && now >= state.commentsCloseAt;
}

export function resolveRefusal(state: RfcState, material: RfcMaterial): RfcNo | undefined {
  return standingRefusal(state, material);
}

export function nothingToAddRefusal(
  state: RfcState,
  material: RfcMaterial,
  actor: Actor,
  now: Instant,
): RfcNo | undefined {
  const standing = standingRefusal(state, material);
  if (standing) return standing;
  if (state.phase !== 'open') return no('rfc-not-open');
  const party = partyOfPerson(material, actor.id);
  if (!party) return no('not-of-a-party');
  if (commentsClosed(state, now)) return no('comments-closed');
  return state.nothingToAdd.some((one) => one.party === party.id) ? no('nothing-to-add-said-already') : undefined;
}

export function delegateRefusal(state: RfcState, material: RfcMaterial, actor: Actor): RfcNo | undefined {
  if (actor.kind === 'key') return no('key-never-signs');
  // After ink a delegate signs decisions about the agreement.
  const inked = state.phase === 'inked';
  const standing = inked ? undefined : standingRefusal(state, material);
  if (standing) return standing;
  const party = partyOfPerson(material, actor.id);
  if (!party) return no('not-of-a-party');
  if (material.unverified.includes(actor.id)) return no('signer-unverified');
  return !inked && state.signatures.some((signature) => signature.party === party.id)
    ? no('signed-already')
    : undefined;
}

/** To whom: an account of the workspace that stands for no other party, until an instant still to come. */
export function delegateToRefusal(
  state: RfcState,
  material: RfcMaterial,
  party: MaterialParty,
  command: { readonly to: string; readonly until: Instant },
  now: Instant,
): RfcNo | undefined {
  if (!material.people.some((person) => person.id === command.to)) return no('delegate-unknown');
  const own = partyOfPerson(material, command.to);
  const delegatedElsewhere = state.delegations.some(
    (one) => one.to.id === command.to && one.party !== party.id && one.until > now,
  );
  if ((own && own.id !== party.id) || delegatedElsewhere) return no('delegate-of-another-party');
  return command.until <= now ? no('delegation-over-already') : undefined;
}

export function revokeRefusal(state: RfcState, material: RfcMaterial, actor: Actor, now: Instant): RfcNo | undefined {
  return ownDelegation(state, material, actor, now) ? undefined : no('delegation-none');
}

/** The delegation an actor may take back: its own, or one of its party's. */
export function ownDelegation(
  state: RfcState,
  material: RfcMaterial,
  actor: Actor,
  now: Instant,
): Delegation | undefined {
  const party = partyOfPerson(material, actor.id);
  const live = state.delegations.filter((one) => one.until > now);
  return (
    live.find((one) => one.from.id === actor.id) ?? live.find((one) => party !== undefined && one.party === party.id)
  );
}
