import type { Decision, Facts } from '../decider.ts';
import type { Id } from '../id.ts';
import { invariant } from '../invariant.ts';
import { type Refused, refuse } from '../refusal.ts';
import { type AgreementNo, decideRefusal, personRefusal, sidesRefusal, standingRefusal } from './can-act.ts';
import { executiveFrom, proposalRefusal } from './can-propose.ts';
import type { AgreementRuleCommand } from './decide.ts';
import { decisionHash, type OpenDecision, type Proposal } from './decision.ts';
import type { AgreementEvent } from './events.ts';
import { type AgreementMaterial, partyOfPerson } from './material.ts';
import type { AgreementRefusal } from './refusals.ts';
import type { AgreementState } from './state.ts';
import type { AgreementTerms } from './terms.ts';

type Of<T extends AgreementRuleCommand['type']> = Extract<AgreementRuleCommand, { readonly type: T }>;

/** Puts a decision on the table, signed by the proposing party. */
export function propose(command: Of<'ProposeDecision'>, state: AgreementState, facts: Facts): Decision<AgreementEvent> {
  const { material, proposal } = command;
  const reason = command.reason.trim();
  const no =
    decideRefusal(state, material, facts.actor, facts.now) ??
    openRefusal(state, proposal) ??
    proposalRefusal(state, termsOf(state), material, { proposal, reason }, facts.now);
  if (no) return { refusal: no };
  const id = facts.newId();
  const hash = decisionHash(state.recordHash, id, proposal, reason);
  const by = { id: facts.actor.id, name: facts.actor.name };
  const party = partyOfPerson(material, facts.actor.id) ?? null;
  const open: OpenDecision = {
    id,
    proposal,
    reason,
    hash,
    proposedBy: facts.actor.id,
    at: facts.now,
    signatures: [{ party, signer: by, at: facts.now }],
  };
  return {
    events: [
      { type: 'DecisionProposed', decision: id, proposal, reason, hash },
      { type: 'DecisionSigned', decision: id, party, hash },
      ...outcome(open, state, material),
    ],
  };
}

/** Signs what another party proposed; the last signature makes it happen. */
export function sign(command: Of<'SignDecision'>, state: AgreementState, facts: Facts): Decision<AgreementEvent> {
  const { material, decision: id, hash } = command;
  const { actor, now } = facts;
  const standing = personRefusal(material, actor) ?? standingRefusal(state, now);
  if (standing) return { refusal: standing };
  const open = state.decisions.find((one) => one.id === id);
  if (!open) return no('decision-unknown');
  if (open.hash !== hash) return no('decision-changed');
  const party = partyOfPerson(material, actor.id);
  const executive = needsExecutive(state, open.proposal) && material.executives.includes(actor.id);
  if (party === undefined && !executive) return no('signing-parties-only');
  const sides = party === undefined ? undefined : sidesRefusal(state, actor, party);
  if (sides) return { refusal: sides };
  const before = open.signatures.find((one) => one.party === (party ?? null));
  if (before) return no('decision-signed-already', { name: before.signer.name });
  if (open.signatures.some((one) => one.signer.id === actor.id)) return no('decides-for-two');
  const refused = proposalRefusal(state, termsOf(state), material, open, now);
  if (refused) return { refusal: refused };
  const signer = { id: actor.id, name: actor.name };
  const signed = { ...open, signatures: [...open.signatures, { party: party ?? null, signer, at: now }] };
  return {
    events: [{ type: 'DecisionSigned', decision: id, party: party ?? null, hash }, ...outcome(signed, state, material)],
  };
}

/** Only the party that proposed takes it from the table. */
export function withdraw(
  command: Of<'WithdrawDecision'>,
  state: AgreementState,
  facts: Facts,
): Decision<AgreementEvent> {
  const refused = decideRefusal(state, command.material, facts.actor, facts.now);
  if (refused) return { refusal: refused };
  const open = state.decisions.find((one) => one.id === command.decision);
  if (!open) return no('decision-unknown');
  const own = partyOfPerson(command.material, facts.actor.id);
  if (open.signatures[0]?.party !== own) return no('decision-not-yours');
  return { events: [{ type: 'DecisionWithdrawn', decision: open.id }] };
}

function openRefusal(state: AgreementState, proposal: Proposal): AgreementNo | undefined {
  const same = state.decisions.some((one) => one.proposal.kind === proposal.kind);
  return same ? { code: 'decision-open-already' } : undefined;
}

/** Whether an executive must approve beside the parties: from the third extension on. */
export function needsExecutive(state: AgreementState, proposal: Proposal): boolean {
  return proposal.kind === 'extend' && state.counters.extensions + 1 >= executiveFrom;
}

/** What follows when the last signature needed stands; nothing before. */
function outcome(open: OpenDecision, state: AgreementState, material: AgreementMaterial): readonly AgreementEvent[] {
  const parties = state.signedBy.every(({ id }) => open.signatures.some((one) => one.party === id));
  const executive =
    !needsExecutive(state, open.proposal) || open.signatures.some((one) => material.executives.includes(one.signer.id));
  return parties && executive ? [effect(open.id, open.proposal, state)] : [];
}

function effect(decision: Id, proposal: Proposal, state: AgreementState): AgreementEvent {
  switch (proposal.kind) {
    case 'keep': {
      const end = state.endOn ?? '';
      const until = termsOf(state).checkpoints.find((day) => day > end) ?? null;
      return { type: 'AgreementKept', decision, until };
    }
    case 'extend':
      return {
        type: 'AgreementExtended',
        decision,
        until: proposal.until,
        number: state.counters.extensions + 1,
      };
    case 'revert':
      return { type: 'AgreementReverted', decision };
    case 'end-early':
      return { type: 'AgreementEndedEarly', decision, on: proposal.on };
    case 'amend':
      return { type: 'TermsAmended', decision, terms: proposal.terms };
    case 'turn-on':
      return { type: 'FlagTurnedOn', decision };
  }
}

function termsOf(state: AgreementState): AgreementTerms {
  invariant(state.terms, 'what stands was signed');
  return state.terms;
}

function no(code: AgreementRefusal, values?: Readonly<Record<string, string>>): Refused<AgreementRefusal> {
  return refuse(code, values);
}
