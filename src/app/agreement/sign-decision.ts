import { proposeStand, signStand } from '../../domain/agreement/decision/decision-stand.ts';
import { decisionHash, type Proposal } from '../../domain/agreement/decision.ts';
import type { AgreementState } from '../../domain/agreement/state.ts';
import type { Id } from '../../domain/id.ts';
import { plusMilliseconds } from '../../domain/instant.ts';
import { isRefused, type Refused, refuse } from '../../domain/refusal.ts';
import { mayBeTrusted, type SigningDeps, tokenHash } from '../begun-signature.ts';
import type { Ceremony, CeremonyAnswer, CeremonyRequest } from '../ceremony.ts';
import { runCommand, settle } from '../handle-command.ts';
import { actingOf } from '../identity/act.ts';
import { limit, throttleOf } from '../identity/limit.ts';
import type { Session } from '../port/identity.ts';
import { sendSigningCode } from '../prove-again.ts';
import { proofOffer, proveSigner, type SigningAnswer, TEN_MINUTES } from '../prove-signer.ts';
import { Work } from '../work.ts';
import { agreementMaterialOf } from './agreement-material.ts';
import {
  type BegunDecision,
  decidesElsewhere,
  decisionChallengeOf,
  personAt,
  readBegunDecision,
} from './begun-decision.ts';

type About = Pick<BegunDecision, 'decision' | 'hash' | 'party' | 'onBehalfOf' | 'proposes'>;

/** Begins to propose a decision: names the exact hash that would be signed. Nothing is on the table yet. */
export function beginProposal(deps: SigningDeps): Ceremony<{
  readonly agreement: Id;
  readonly proposal: Proposal;
  readonly reason: string;
  readonly sendCode: boolean;
}> {
  return async (session, { agreement, proposal, reason: given, sendCode }, request) => {
    const reason = given.trim();
    return begin(deps, session, { agreement, sendCode }, request, async (work, by, state) => {
      const material = await agreementMaterialOf(work, agreement);
      const { now, newId } = deps.app.environment;
      const stand = proposeStand(state, material, personAt(by, now()), { proposal, reason });
      if (isRefused(stand)) return stand;
      const elsewhere = await decidesElsewhere(work, by, state, stand.party, undefined);
      if (elsewhere) return elsewhere;
      const decision = newId();
      const hash = decisionHash(state.recordHash, decision, proposal, reason);
      return { ...stand, decision, hash, proposes: { proposal, reason } };
    });
  };
}

/** Begins to sign what another party proposed, as it was read. Signs nothing. */
export function beginDecisionSignature(deps: SigningDeps): Ceremony<{
  readonly agreement: Id;
  readonly decision: Id;
  readonly hash: string;
  readonly sendCode: boolean;
}> {
  return (session, { agreement, decision, hash, sendCode }, request) =>
    begin(deps, session, { agreement, sendCode }, request, async (work, by, state) => {
      const material = await agreementMaterialOf(work, agreement);
      const person = personAt(by, deps.app.environment.now());
      const stand = signStand(state, material, person, { id: decision, hash });
      if (isRefused(stand)) return stand;
      const { party, onBehalfOf, open } = stand;
      const elsewhere = await decidesElsewhere(work, by, state, party, open);
      return elsewhere ?? { party, onBehalfOf, decision, hash, proposes: null };
    });
}

async function begin(
  deps: SigningDeps,
  session: Session | undefined,
  { agreement, sendCode }: { readonly agreement: Id; readonly sendCode: boolean },
  request: CeremonyRequest,
  standOf: (work: Work, session: Session, state: AgreementState) => Promise<About | Refused>,
): Promise<CeremonyAnswer | Refused> {
  if (!session) return refuse('signed-in-only');
  const refused = await limit(deps, throttleOf(deps, 'signing-begun', session.actor.id));
  if (refused) return refused;
  const now = deps.app.environment.now();
  const expiresAt = plusMilliseconds(now, TEN_MINUTES);
  const begun = await deps.app.store.transaction(
    session.workspace,
    async (transaction): Promise<BegunDecision | Refused> => {
      if (session.negotiation !== undefined && session.negotiation !== agreement) return refuse('unknown-thing');
      const work = new Work(deps.app, transaction);
      const { state } = await work.standing<AgreementState>('agreement', agreement);
      if (state.key === '') return refuse('unknown-thing');
      const about = await standOf(work, session, state);
      if (isRefused(about)) return about;
      const signer = { id: session.actor.id, name: session.actor.name };
      const signatureId = deps.app.environment.newId();
      const subject: BegunDecision = { signatureId, agreement, session: session.id, signer, ...about };
      const hash = tokenHash(deps, signatureId);
      await transaction.tokens.put({ hash, kind: 'signing', subject, createdAt: now, expiresAt });
      return subject;
    },
  );
  if (isRefused(begun)) return begun;
  const sent = sendCode ? await sendSigningCode(deps, session, request.ip) : undefined;
  if (sent && isRefused(sent)) return sent;
  const { signatureId, decision, party, onBehalfOf, hash } = begun;
  const offer = await proofOffer(deps, session, decisionChallengeOf(begun), sent !== undefined);
  return { output: { signatureId, decision, party, onBehalfOf, hash, expiresAt, ...offer } };
}

/** Signs: the proof is checked, the begun signature used up, the rules asked once more, all must hold. */
export function completeDecisionSignature(deps: SigningDeps): Ceremony<{
  readonly agreement: Id;
  readonly signatureId: Id;
  readonly proof: SigningAnswer;
}> {
  return async (session, { agreement, signatureId, proof: answer }) => {
    if (!session) return refuse('signed-in-only');
    const begun = await readBegunDecision(deps, session, agreement, signatureId);
    if (isRefused(begun)) return begun;
    const proof = await proveSigner(deps, session, decisionChallengeOf(begun), answer);
    if (isRefused(proof)) return proof;
    return deps.app.store.transaction(session.workspace, async (transaction) => {
      await transaction.lockHead();
      const now = deps.app.environment.now();
      const work = new Work(deps.app, transaction);
      const { state } = await work.standing<AgreementState>('agreement', agreement);
      const { decision, party, signer, onBehalfOf, hash, proposes } = begun;
      const open = state.decisions.find((one) => one.id === decision);
      const elsewhere = await decidesElsewhere(work, session, state, party, open);
      if (elsewhere) return elsewhere;
      if (!(await transaction.tokens.use(tokenHash(deps, signatureId), now))) return refuse('signing-used-already');
      const signature = {
        id: signatureId,
        party,
        signer,
        ...(onBehalfOf ? { onBehalfOf } : {}),
        hash,
        at: now,
        proof,
      };
      const about = { decision, signature, trusted: mayBeTrusted(session) };
      const command = proposes
        ? { type: 'ProposeDecision', ...proposes, ...about }
        : { type: 'SignDecision', ...about };
      const decided = await runCommand(work, { slice: 'agreement', id: agreement, command, acting: actingOf(session) });
      if (isRefused(decided)) return decided;
      await settle(work, decided);
      const events = work.appended.map((stored) => ({ id: stored.id, type: stored.event.type }));
      return { output: { id: agreement, position: work.appended.at(-1)?.position ?? 0, events } };
    });
  };
}
