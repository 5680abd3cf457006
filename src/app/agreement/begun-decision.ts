import { decisionChallenge } from '../../domain/agreement/decision/decision-signature.ts';
import type { DecidingPerson, DecisionStand } from '../../domain/agreement/decision/decision-stand.ts';
import type { OpenDecision, Proposal } from '../../domain/agreement/decision.ts';
import type { AgreementRefusal } from '../../domain/agreement/refusals.ts';
import type { AgreementState } from '../../domain/agreement/state.ts';
import type { Id } from '../../domain/id.ts';
import { type Refused, refuse } from '../../domain/refusal.ts';
import type { Signer } from '../../domain/signature.ts';
import { base64urlOfHex, mayBeTrusted, type SigningDeps, tokenHash } from '../begun-signature.ts';
import { sameAddressElsewhere } from '../identity/same-address.ts';
import type { Session } from '../port/identity.ts';
import type { Work } from '../work.ts';

/** What the begun signature of a decision is bound to; lies in the table of tokens, public to nobody but the server. */
export interface BegunDecision extends DecisionStand {
  readonly signatureId: Id;
  readonly agreement: Id;
  readonly session: Id;
  readonly signer: Signer;
  readonly decision: Id;
  readonly hash: string;
  /** What comes on the table with this signature; null when it is there already. */
  readonly proposes: { readonly proposal: Proposal; readonly reason: string } | null;
}

/** Base64url of the 32 bytes that a passkey is asked to sign. */
export function decisionChallengeOf(begun: BegunDecision): string {
  const { signatureId: id, party, signer, onBehalfOf, hash } = begun;
  return base64urlOfHex(decisionChallenge({ id, party, signer, onBehalfOf: onBehalfOf ?? undefined, hash }));
}

export function personAt(session: Session, now: string): DecidingPerson {
  return { actor: session.actor, trusted: mayBeTrusted(session), now };
}

/** The begun signature of this person in this session, not used and not over. */
export async function readBegunDecision(
  deps: SigningDeps,
  session: Session,
  agreement: Id,
  signatureId: Id,
): Promise<BegunDecision | Refused> {
  const hash = tokenHash(deps, signatureId);
  const row = await deps.app.store.transaction(session.workspace, (transaction) => transaction.tokens.get(hash));
  if (row?.kind !== 'signing' || !('agreement' in row.subject)) return refuse('signing-unknown');
  const begun = row.subject;
  if (begun.agreement !== agreement) return refuse('signing-unknown');
  if (begun.session !== session.id || begun.signer.id !== session.actor.id) return refuse('signing-of-another-session');
  if (row.usedAt !== undefined) return refuse('signing-used-already');
  return deps.app.environment.now() >= row.expiresAt ? refuse('signing-expired') : begun;
}

/** Whether somebody with this person's address stands for another side: the same person by another name. */
export async function decidesElsewhere(
  work: Work,
  session: Session,
  state: AgreementState,
  party: Id | null,
  open: OpenDecision | undefined,
): Promise<Refused<AgreementRefusal> | undefined> {
  if (session.address === undefined) return undefined;
  const executive = 'executive';
  const people = [
    ...state.signedBy.map(({ id, signer }) => ({ party: id, person: signer.id })),
    ...(open?.signatures ?? []).flatMap((one) =>
      [one.signer, one.onBehalfOf].flatMap((signer) =>
        signer ? [{ party: one.party ?? executive, person: signer.id }] : [],
      ),
    ),
  ];
  const other = await sameAddressElsewhere(work, party ?? executive, session.address, people);
  return other === undefined ? undefined : refuse('decides-for-two');
}
