import type { Id } from '../domain/id.ts';
import { type Instant, plusMilliseconds } from '../domain/instant.ts';
import { isRefused, type Refused, refuse } from '../domain/refusal.ts';
import { signRefusal } from '../domain/rfc/can-sign.ts';
import type { RfcRefusal } from '../domain/rfc/refusals.ts';
import { currentRecord, type RfcState, recordHash } from '../domain/rfc/state.ts';
import { type PasskeyProof, type ReauthenticationProof, type Signer, signatureChallenge } from '../domain/signature.ts';
import type { Ceremony } from './ceremony.ts';
import { runCommand, settle } from './handle-command.ts';
import type { PasskeyOwner } from './identity/accounts.ts';
import { actingOf } from './identity/act.ts';
import { addressHint } from './identity/address.ts';
import type { IdentityDeps } from './identity/deps.ts';
import type { Session } from './port/identity.ts';
import type { InstanceSeal } from './port/signing.ts';
import { openMethods, type ProofGiven, proveAgain, sendSigningCode } from './prove-again.ts';
import { rfcMaterialOf } from './slices/rfc-material.ts';
import { Work } from './work.ts';

export interface SigningDeps extends IdentityDeps {
  readonly instance: InstanceSeal;
}

/** A signature that was begun holds ten minutes, opens once, and only in the session that began it. */
const TEN_MINUTES = 10 * 60_000;

/** What a begun signature is bound to; lies in the table of tokens, public to nobody but the server. */
interface Begun {
  readonly signatureId: Id;
  readonly negotiation: Id;
  readonly session: Id;
  readonly party: Id;
  readonly signer: Signer;
  readonly onBehalfOf: Signer | null;
  readonly recordHash: string;
}

/** Begins to sign the text as it stands: names the exact hash and what a passkey has to answer. Signs nothing. */
export function beginSigning(deps: SigningDeps): Ceremony<{ readonly negotiation: Id; readonly sendCode: boolean }> {
  return async (session, { negotiation, sendCode }, request) => {
    if (!session) return refuse('signed-in-only');
    const begun = await deps.app.store.transaction(session.workspace, async (transaction) => {
      const stand = await standOf(new Work(deps.app, transaction), session, negotiation);
      if (isRefused(stand)) return stand;
      const now = deps.app.environment.now();
      const subject: Begun = {
        signatureId: deps.app.environment.newId(),
        negotiation,
        session: session.id,
        signer: { id: session.actor.id, name: session.actor.name },
        ...stand.about,
      };
      const expiresAt = plusMilliseconds(now, TEN_MINUTES);
      const hash = tokenHash(deps, subject.signatureId);
      await transaction.tokens.put({ hash, kind: 'signing', subject: { ...subject }, createdAt: now, expiresAt });
      return { subject, revision: stand.revision, expiresAt };
    });
    if (isRefused(begun)) return begun;
    const sent = sendCode ? await sendSigningCode(deps, session, request.ip) : undefined;
    if (sent && isRefused(sent)) return sent;
    return { output: await offered(deps, session, begun, sent !== undefined) };
  };
}

async function offered(
  deps: SigningDeps,
  session: Session,
  begun: { readonly subject: Begun; readonly revision: number; readonly expiresAt: Instant },
  codeSent: boolean,
) {
  const { subject } = begun;
  const challenge = challengeOf(subject);
  const passkeys = await deps.accounts.passkeysOf(ownerOf(session));
  const methods = await openMethods(deps, session);
  return {
    signatureId: subject.signatureId,
    party: subject.party,
    onBehalfOf: subject.onBehalfOf,
    recordHash: subject.recordHash,
    revision: begun.revision,
    challenge,
    expiresAt: begun.expiresAt,
    methods: passkeys.length > 0 ? ['passkey', ...methods] : methods,
    publicKeyOptions:
      passkeys.length > 0
        ? deps.passkeys.requestOptions({
            challenge,
            relyingParty: deps.instance.place.relyingParty,
            allow: passkeys.map(({ id, transports }) => ({ id, transports })),
          })
        : null,
    codeSentTo: codeSent ? addressHint(session.address ?? '') : null,
  };
}

/** Signs: the proof is checked, the begun signature used up, the rules asked once more, all must hold. */
export function completeSigning(deps: SigningDeps): Ceremony<{
  readonly negotiation: Id;
  readonly signatureId: Id;
  readonly proof: SigningAnswer;
}> {
  return async (session, { negotiation, signatureId, proof: answer }) => {
    if (!session) return refuse('signed-in-only');
    const begun = await readBegun(deps, session, negotiation, signatureId);
    if (isRefused(begun)) return begun;
    const proof = await prove(deps, session, begun, answer);
    if (isRefused(proof)) return proof;
    return deps.app.store.transaction(session.workspace, async (transaction) => {
      await transaction.lockHead();
      const now = deps.app.environment.now();
      if (!(await transaction.tokens.use(tokenHash(deps, signatureId), now))) return refuse('signing-used-already');
      const work = new Work(deps.app, transaction);
      const signature = {
        id: signatureId,
        party: begun.party,
        signer: begun.signer,
        ...(begun.onBehalfOf ? { onBehalfOf: begun.onBehalfOf } : {}),
        recordHash: begun.recordHash,
        at: now,
        proof,
      };
      const command = { type: 'RecordSignature', signature, addressVerified: mayBeTrusted(session) };
      const decided = await runCommand(work, { slice: 'rfc', id: negotiation, command, acting: actingOf(session) });
      if (isRefused(decided)) return decided;
      await settle(work, decided);
      const events = work.appended.map((stored) => ({ id: stored.id, type: stored.event.type }));
      return { output: { id: negotiation, position: work.appended.at(-1)?.position ?? 0, events } };
    });
  };
}

export type SigningAnswer = { readonly method: 'passkey'; readonly assertion: AssertionJson } | ProofGiven;

/** For which party this person would sign now, on which text; or the rule's own answer. */
async function standOf(
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
  return {
    about: { party: stand.party, onBehalfOf: stand.onBehalfOf ?? null, recordHash: recordHash(record) },
    revision: record.revision,
  };
}

async function readBegun(
  deps: SigningDeps,
  session: Session,
  negotiation: Id,
  signatureId: Id,
): Promise<Begun | Refused<RfcRefusal>> {
  const hash = tokenHash(deps, signatureId);
  const row = await deps.app.store.transaction(session.workspace, (transaction) => transaction.tokens.get(hash));
  const begun = row?.subject as Begun | undefined;
  if (row?.kind !== 'signing' || begun?.negotiation !== negotiation) return refuse('signing-unknown');
  if (begun.session !== session.id || begun.signer.id !== session.actor.id) return refuse('signing-of-another-session');
  if (row.usedAt !== undefined) return refuse('signing-used-already');
  return deps.app.environment.now() >= row.expiresAt ? refuse('signing-expired') : begun;
}

async function prove(
  deps: SigningDeps,
  session: Session,
  begun: Begun,
  answer: SigningAnswer,
): Promise<PasskeyProof | ReauthenticationProof | Refused> {
  if (answer.method !== 'passkey') return proveAgain(deps, session, answer);
  const { assertion } = answer;
  const { place } = deps.instance;
  const passkey = (await deps.accounts.passkeysOf(ownerOf(session))).find((one) => one.id === assertion.id);
  if (!passkey) return refuse('passkey-unknown');
  const expected = { challenge: challengeOf(begun), origin: place.origin, relyingParty: place.relyingParty };
  const counter = await deps.passkeys.verifyAssertion(assertion, expected, passkey);
  const now = deps.app.environment.now();
  // biome-ignore lint/correctness/useHookAtTopLevel: no React here, the port's name only begins like a hook's
  if (counter === undefined || !(await deps.accounts.notePasskeyUse(passkey.id, counter, now)))
    return refuse('passkey-not-accepted');
  const { clientDataJSON, authenticatorData, signature } = assertion.response;
  return {
    method: 'passkey',
    credentialId: passkey.id,
    clientDataJson: clientDataJSON,
    authenticatorData,
    signature,
    publicKey: passkey.spki,
    algorithm: passkey.algorithm,
    origin: place.origin,
    relyingParty: place.relyingParty,
  };
}

interface AssertionJson {
  readonly id: string;
  readonly response: {
    readonly clientDataJSON: string;
    readonly authenticatorData: string;
    readonly signature: string;
  };
}

/** Base64url of the 32 bytes, the form in which browsers exchange a challenge. */
function challengeOf(begun: Begun): string {
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

function base64urlOfHex(hex: string): string {
  const bits = [...hex].map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('');
  const sextets = bits.match(/.{1,6}/g) ?? [];
  return sextets.map((sextet) => alphabet[Number.parseInt(sextet.padEnd(6, '0'), 2)]).join('');
}

function tokenHash(deps: SigningDeps, signatureId: Id): string {
  return deps.app.environment.sha256(`parley.signing.v1\n${signatureId}`);
}

/** Accounts stand for themselves; a guest's address must have been confirmed. */
function mayBeTrusted(session: Session): boolean {
  return session.actor.kind === 'member' || session.addressVerified;
}

function ownerOf(session: Session): PasskeyOwner {
  return { kind: session.actor.kind === 'guest' ? 'guest' : 'member', id: session.actor.id };
}
