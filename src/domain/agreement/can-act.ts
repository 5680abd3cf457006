import type { Actor } from '../actor.ts';
import type { Id } from '../id.ts';
import type { Instant } from '../instant.ts';
import { lifeAt } from '../life.ts';
import type { Refusal } from '../refusal.ts';
import type { Signer } from '../signature.ts';
import { type AgreementMaterial, partyOfPerson } from './material.ts';
import type { AgreementRefusal } from './refusals.ts';
import { type AgreementState, lifeFacts } from './state.ts';

export type AgreementNo = Refusal<AgreementRefusal>;

/** An agreement that is signed and not over. */
export function standingRefusal(state: AgreementState, now: Instant): AgreementNo | undefined {
  const phase = lifeAt(lifeFacts(state), now);
  if (phase === 'before-ink') return { code: 'agreement-not-signed-yet' };
  return phase === 'over' ? { code: 'agreement-over' } : undefined;
}

/**
 * Members of the parties and whoever is on call may prove a criterion, before ink too, each once; nobody of whom it is
 * not known who they are, for what they prove turns the flag on.
 */
export function evidenceRefusal(
  state: AgreementState,
  material: AgreementMaterial,
  actor: Actor,
): AgreementNo | undefined {
  if (state.key === '') return { code: 'flag-not-named' };
  const no = handRefusal(state, material, actor);
  if (no) return no;
  return material.unverified.includes(actor.id) ? { code: 'prover-unverified' } : undefined;
}

/** Any signer or on-call, also by key, without approval: what turns something off never waits. */
export function killRefusal(
  state: AgreementState,
  material: AgreementMaterial,
  actor: Actor,
  now: Instant,
): AgreementNo | undefined {
  const no = handRefusal(state, material, actor) ?? standingRefusal(state, now);
  if (no) return no;
  return state.off === null ? undefined : { code: 'flag-off-already' };
}

export function killReasonRefusal(
  state: AgreementState,
  material: AgreementMaterial,
  actor: Actor,
): AgreementNo | undefined {
  const no = handRefusal(state, material, actor);
  if (no) return no;
  const asked = state.off?.because === 'killed' && state.off.reason === null;
  return asked ? undefined : { code: 'kill-reason-not-asked' };
}

/** People decide for their party, with a session and a confirmed address; a key never does. */
export function decideRefusal(
  state: AgreementState,
  material: AgreementMaterial,
  actor: Actor,
  now: Instant,
): AgreementNo | undefined {
  const no = personRefusal(material, actor);
  if (no) return no;
  const { party, onBehalfOf } = standFor(material, actor, now);
  if (party === undefined)
    return { code: 'signing-parties-only', values: { parties: state.signedBy.map(({ name }) => name) } };
  return sidesRefusal(state, actor, party, onBehalfOf) ?? standingRefusal(state, now);
}

/**
 * The party a person decides for: their own, or that of a member who delegated to them, dated and not revoked, for as
 * long as that member still acts for it. Neither: they decide for none.
 */
export function standFor(
  material: AgreementMaterial,
  actor: Pick<Actor, 'id'>,
  now: Instant,
): { readonly party?: Id | undefined; readonly onBehalfOf?: Signer | undefined } {
  const own = partyOfPerson(material, actor.id);
  if (own !== undefined) return { party: own };
  const given = material.delegations.find((one) => one.to.id === actor.id && one.until > now);
  const stands = given !== undefined && partyOfPerson(material, given.from.id) === given.party;
  return stands ? { party: given.party, onBehalfOf: given.from } : {};
}

/** A known person, not a program. */
export function personRefusal(material: AgreementMaterial, actor: Actor): AgreementNo | undefined {
  if (actor.kind !== 'member' && actor.kind !== 'guest') return { code: 'decides-in-person' };
  return material.unverified.includes(actor.id) ? { code: 'decider-unverified' } : undefined;
}

/** Whoever signed the agreement for one side never decides for another, wherever they are a member since. */
export function sidesRefusal(
  state: AgreementState,
  actor: Actor,
  party: Id,
  onBehalfOf?: Signer,
): AgreementNo | undefined {
  const people = [actor.id, ...(onBehalfOf ? [onBehalfOf.id] : [])];
  const elsewhere = state.signedBy.some((signed) => people.includes(signed.signer.id) && signed.id !== party);
  return elsewhere ? { code: 'decides-for-two' } : undefined;
}

function handRefusal(state: AgreementState, material: AgreementMaterial, actor: Actor): AgreementNo | undefined {
  const may =
    partyOfPerson(material, actor.id) !== undefined ||
    material.onCall.includes(actor.id) ||
    state.signedBy.some((party) => party.signer.id === actor.id);
  return may ? undefined : { code: 'parties-or-on-call-only' };
}
