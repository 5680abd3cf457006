import type { Actor } from '../../actor.ts';
import type { Id } from '../../id.ts';
import type { Instant } from '../../instant.ts';
import { type Refused, refuse } from '../../refusal.ts';
import type { Signer } from '../../signature.ts';
import { type AgreementNo, decideRefusal, personRefusal, sidesRefusal, standFor, standingRefusal } from '../can-act.ts';
import type { OpenDecision, Proposal } from '../decision.ts';
import type { AgreementMaterial } from '../material.ts';
import type { AgreementRefusal } from '../refusals.ts';
import type { AgreementState } from '../state.ts';
import { proposalRefusal } from './can-propose.ts';
import type { DecisionSignature } from './decision-signature.ts';
import { needsExecutive } from './extension.ts';

/** For whom a person would sign a decision now. */
export interface DecisionStand {
  /** Null: as an executive. */
  readonly party: Id | null;
  readonly onBehalfOf: Signer | null;
}

/** Who asks, and when: `trusted` is whether somebody confirmed the address behind the session. */
export interface DecidingPerson {
  readonly actor: Actor;
  readonly trusted: boolean;
  readonly now: Instant;
}

/** Who would put this on the table and sign it for their party, or every reason why not. */
export function proposeStand(
  state: AgreementState,
  material: AgreementMaterial,
  { actor, trusted, now }: DecidingPerson,
  { proposal, reason }: { readonly proposal: Proposal; readonly reason: string },
): DecisionStand | Refused<AgreementRefusal> {
  const no = decideRefusal(state, material, actor, now) ?? trustRefusal(trusted) ?? openRefusal(state, proposal);
  if (no) return { refusal: no };
  const { terms } = state;
  const refused = terms && proposalRefusal(state, terms, material, { proposal, reason }, now);
  if (refused) return { refusal: refused };
  const { party, onBehalfOf } = standFor(material, actor, now);
  return party === undefined ? refuse('signing-parties-only') : { party, onBehalfOf: onBehalfOf ?? null };
}

/** Who would sign what another party proposed, as it was read; asked again at every signature. */
export function signStand(
  state: AgreementState,
  material: AgreementMaterial,
  { actor, trusted, now }: DecidingPerson,
  decision: { readonly id: Id; readonly hash: string },
): (DecisionStand & { readonly open: OpenDecision }) | Refused<AgreementRefusal> {
  const standing = personRefusal(material, actor) ?? trustRefusal(trusted) ?? standingRefusal(state, now);
  if (standing) return { refusal: standing };
  const open = state.decisions.find((one) => one.id === decision.id);
  if (!open) return refuse('decision-unknown');
  if (open.hash !== decision.hash) return refuse('decision-changed');
  const stand = standOn(state, material, actor, now, open);
  if ('code' in stand) return { refusal: stand };
  const { party, onBehalfOf } = stand;
  const before = open.signatures.find((one) => one.party === party);
  if (before) return refuse('decision-signed-already', { name: before.signer.name });
  const people = [actor.id, ...(onBehalfOf ? [onBehalfOf.id] : [])];
  if (open.signatures.some((one) => people.some((person) => standsInDecision(one, person))))
    return refuse('decides-for-two');
  const { terms } = state;
  const refused = terms && proposalRefusal(state, terms, material, open, now);
  return refused ? { refusal: refused } : { ...stand, open };
}

/** Whether a signature with a verified proof is this person's, in this stand, on this hash. */
export function isSignatureOf(
  signature: DecisionSignature,
  actor: Actor,
  { party, onBehalfOf }: DecisionStand,
  hash: string,
): boolean {
  return (
    signature.hash === hash &&
    signature.signer.id === actor.id &&
    signature.party === party &&
    (signature.onBehalfOf?.id ?? null) === (onBehalfOf?.id ?? null)
  );
}

/** For their party, for a member who delegated, or, where an executive is needed, as one. */
function standOn(
  state: AgreementState,
  material: AgreementMaterial,
  actor: Actor,
  now: Instant,
  open: OpenDecision,
): DecisionStand | AgreementNo {
  const { party, onBehalfOf } = standFor(material, actor, now);
  if (party !== undefined)
    return sidesRefusal(state, actor, party, onBehalfOf) ?? { party, onBehalfOf: onBehalfOf ?? null };
  const executive = needsExecutive(state, open.proposal);
  if (executive && material.executives.some(({ id }) => id === actor.id)) {
    const signedOnce = state.signedBy.some(({ signer }) => signer.id === actor.id);
    return signedOnce ? { code: 'decides-for-two' } : { party: null, onBehalfOf: null };
  }
  return { code: 'signing-parties-only', values: { parties: state.signedBy.map(({ name }) => name) } };
}

function standsInDecision({ signer, onBehalfOf }: DecisionSignature, person: Id): boolean {
  return signer.id === person || onBehalfOf?.id === person;
}

function trustRefusal(trusted: boolean): AgreementNo | undefined {
  return trusted ? undefined : { code: 'decider-unverified' };
}

function openRefusal(state: AgreementState, proposal: Proposal): AgreementNo | undefined {
  const same = state.decisions.some((one) => one.proposal.kind === proposal.kind);
  return same ? { code: 'decision-open-already' } : undefined;
}
