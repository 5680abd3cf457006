import type { Id } from '../domain/id.ts';
import { type Refused, refuse } from '../domain/refusal.ts';
import { signRefusal } from '../domain/rfc/can-sign.ts';
import type { RfcRefusal } from '../domain/rfc/refusals.ts';
import { currentRecord, type RfcState, recordHash } from '../domain/rfc/state.ts';
import { type Signer, signatureChallenge } from '../domain/signature.ts';
import type { PasskeyOwner } from './identity/accounts.ts';
import type { IdentityDeps } from './identity/deps.ts';
import { sameAddressElsewhere } from './identity/same-address.ts';
import type { Session } from './port/identity.ts';
import type { InstanceSeal } from './port/signing.ts';
import { rfcMaterialOf } from './slices/rfc-material.ts';
import type { Work } from './work.ts';

export interface SigningDeps extends IdentityDeps {
  readonly instance: InstanceSeal;
}

/** What a begun signature is bound to; lies in the table of tokens, public to nobody but the server. */
export interface Begun {
  readonly signatureId: Id;
  readonly negotiation: Id;
  readonly session: Id;
  readonly party: Id;
  readonly signer: Signer;
  readonly onBehalfOf: Signer | null;
  readonly recordHash: string;
}

/** For which party this person would sign now, on which text; or the rule's own answer. */
export async function standOf(
  work: Work,
  session: Session,
  negotiation: Id,
): Promise<
  { readonly about: Pick<Begun, 'party' | 'onBehalfOf' | 'recordHash'>; readonly revision: number } | Refused
> {
  if (session.negotiation !== undefined && session.negotiation !== negotiation) return refuse('unknown-thing');
  const material = await rfcMaterialOf(work, negotiation);
  if (!material) return refuse('unknown-thing');
  const { state } = await work.standing<RfcState>('rfc', negotiation);
  const now = work.app.environment.now();
  const stand = signRefusal(state, material, session.actor, mayBeTrusted(session), now);
  if (stand.refusal) return { refusal: stand.refusal };
  const record = currentRecord(state);
  if (!record || stand.party === undefined) return refuse<RfcRefusal>('rfc-not-open');
  if (await signedElsewhere(work, session, negotiation, stand.party)) return refuse('signed-for-another-party');
  return {
    about: { party: stand.party, onBehalfOf: stand.onBehalfOf ?? null, recordHash: recordHash(record) },
    revision: record.revision,
  };
}

/** Whether the other side's signature is by somebody with this person's address: the same person by another name. */
export async function signedElsewhere(work: Work, session: Session, negotiation: Id, party: Id): Promise<boolean> {
  if (session.address === undefined) return false;
  const { state } = await work.standing<RfcState>('rfc', negotiation);
  const signers = state.signatures.flatMap((signature) =>
    [signature.signer, signature.onBehalfOf].flatMap((one) =>
      one ? [{ party: signature.party, person: one.id }] : [],
    ),
  );
  return (await sameAddressElsewhere(work, party, session.address, signers)) !== undefined;
}

export async function readBegun(
  deps: SigningDeps,
  session: Session,
  negotiation: Id,
  signatureId: Id,
): Promise<Begun | Refused<RfcRefusal>> {
  const hash = tokenHash(deps, signatureId);
  const row = await deps.app.store.transaction(session.workspace, (transaction) => transaction.tokens.get(hash));
  if (row?.kind !== 'signing' || !('negotiation' in row.subject)) return refuse('signing-unknown');
  const begun = row.subject;
  if (begun.negotiation !== negotiation) return refuse('signing-unknown');
  if (begun.session !== session.id || begun.signer.id !== session.actor.id) return refuse('signing-of-another-session');
  if (row.usedAt !== undefined) return refuse('signing-used-already');
  return deps.app.environment.now() >= row.expiresAt ? refuse('signing-expired') : begun;
}

/** Base64url of the 32 bytes, the form in which browsers exchange a challenge. */
export function challengeOf(begun: Begun): string {
  return base64urlOfHex(
    signatureChallenge({
      id: begun.signatureId,
      party: begun.party,
      signer: begun.signer,
      onBehalfOf: begun.onBehalfOf ?? undefined,
      recordHash: begun.recordHash,
    }),
  );
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The 32 bytes of a hash, in the form in which browsers exchange a challenge. */
export function base64urlOfHex(hex: string): string {
  const bits = [...hex].map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('');
  const sextets = bits.match(/.{1,6}/g) ?? [];
  return sextets.map((sextet) => alphabet[Number.parseInt(sextet.padEnd(6, '0'), 2)]).join('');
}

export function tokenHash(deps: SigningDeps, signatureId: Id): string {
  return deps.app.environment.sha256(`parley.signing.v1\n${signatureId}`);
}

/** A guest's address must have been confirmed; of members the log says who is unverified (`rfc-material.ts`). */
export function mayBeTrusted(session: Session): boolean {
  return session.actor.kind === 'member' || session.addressVerified;
}

export function ownerOf(session: Session): PasskeyOwner {
  return { kind: session.actor.kind === 'guest' ? 'guest' : 'member', id: session.actor.id };
}
