import type { Id } from '../domain/id.ts';
import { plusMilliseconds } from '../domain/instant.ts';
import { isRefused, refuse } from '../domain/refusal.ts';
import {
  type Begun,
  challengeOf,
  mayBeTrusted,
  readBegun,
  type SigningDeps,
  signedElsewhere,
  standOf,
  tokenHash,
} from './begun-signature.ts';
import type { Ceremony } from './ceremony.ts';
import { runCommand, settle } from './handle-command.ts';
import { actingOf } from './identity/act.ts';
import { limit, throttleOf } from './identity/limit.ts';
import { sendSigningCode } from './prove-again.ts';
import { proofOffer, proveSigner, type SigningAnswer, TEN_MINUTES } from './prove-signer.ts';
import { Work } from './work.ts';

export type { SigningDeps } from './begun-signature.ts';

/** Begins to sign the text as it stands: names the exact hash and what a passkey has to answer. Signs nothing. */
export function beginSigning(deps: SigningDeps): Ceremony<{ readonly negotiation: Id; readonly sendCode: boolean }> {
  return async (session, { negotiation, sendCode }, request) => {
    if (!session) return refuse('signed-in-only');
    const refused = await limit(deps, throttleOf(deps, 'signing-begun', session.actor.id));
    if (refused) return refused;
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
      await transaction.tokens.put({ hash, kind: 'signing', subject, createdAt: now, expiresAt });
      return { subject, revision: stand.revision, expiresAt };
    });
    if (isRefused(begun)) return begun;
    const sent = sendCode ? await sendSigningCode(deps, session, request.ip) : undefined;
    if (sent && isRefused(sent)) return sent;
    const { signatureId, party, onBehalfOf, recordHash } = begun.subject;
    const offer = await proofOffer(deps, session, challengeOf(begun.subject), sent !== undefined);
    const { revision, expiresAt } = begun;
    return { output: { signatureId, party, onBehalfOf, recordHash, revision, expiresAt, ...offer } };
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
    const proof = await proveSigner(deps, session, challengeOf(begun), answer);
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
