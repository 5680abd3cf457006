import type { Id } from '../domain/id.ts';
import { type Instant, plusMilliseconds } from '../domain/instant.ts';
import { isRefused, type Refused, refuse } from '../domain/refusal.ts';
import type { PasskeyProof, ReauthenticationProof } from '../domain/signature.ts';
import {
  type Begun,
  challengeOf,
  mayBeTrusted,
  ownerOf,
  readBegun,
  type SigningDeps,
  signedElsewhere,
  standOf,
  tokenHash,
} from './begun-signature.ts';
import type { Ceremony } from './ceremony.ts';
import { runCommand, settle } from './handle-command.ts';
import { actingOf } from './identity/act.ts';
import { addressHint } from './identity/address.ts';
import type { Session } from './port/identity.ts';
import { openMethods, type ProofGiven, proveAgain, sendSigningCode } from './prove-again.ts';
import { Work } from './work.ts';

export type { SigningDeps } from './begun-signature.ts';

/** A signature that was begun holds ten minutes, opens once, and only in the session that began it. */
const TEN_MINUTES = 10 * 60_000;

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
      const work = new Work(deps.app, transaction);
      if (await signedElsewhere(work, session, negotiation, begun.party)) return refuse('signed-for-another-party');
      if (!(await transaction.tokens.use(tokenHash(deps, signatureId), now))) return refuse('signing-used-already');
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
