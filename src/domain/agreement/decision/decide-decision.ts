import type { Decision, Facts } from '../../decider.ts';
import type { Id } from '../../id.ts';
import { invariant } from '../../invariant.ts';
import { isRefused, type Refused, refuse } from '../../refusal.ts';
import { decideRefusal, standFor } from '../can-act.ts';
import type { AgreementRuleCommand } from '../decide.ts';
import { decisionHash, type OpenDecision, type Proposal } from '../decision.ts';
import type { AgreementEvent } from '../events.ts';
import type { AgreementMaterial } from '../material.ts';
import type { AgreementRefusal } from '../refusals.ts';
import type { AgreementState } from '../state.ts';
import { type DecidingPerson, isSignatureOf, proposeStand, signStand } from './decision-stand.ts';
import { needsExecutive } from './extension.ts';

type Of<T extends AgreementRuleCommand['type']> = Extract<AgreementRuleCommand, { readonly type: T }>;

/** Puts a decision on the table with the proposing party's signature, whose proof was verified. */
export function propose(command: Of<'ProposeDecision'>, state: AgreementState, facts: Facts): Decision<AgreementEvent> {
  const { material, decision: id, proposal, signature } = command;
  const reason = command.reason.trim();
  const stand = proposeStand(state, material, personOf(command, facts), { proposal, reason });
  if (isRefused(stand)) return stand;
  const hash = decisionHash(state.recordHash, id, proposal, reason);
  if (!isSignatureOf(signature, facts.actor, stand, hash)) return no('decision-changed');
  const { id: proposedBy } = facts.actor;
  const open: OpenDecision = { id, proposal, reason, hash, proposedBy, at: facts.now, signatures: [signature] };
  return {
    events: [
      { type: 'DecisionProposed', decision: id, proposal, reason, hash },
      { type: 'DecisionSigned', decision: id, signature },
      ...outcome(open, state, material),
    ],
  };
}

/** Signs what another party proposed; the last signature makes it happen. */
export function sign(command: Of<'SignDecision'>, state: AgreementState, facts: Facts): Decision<AgreementEvent> {
  const { material, decision, signature } = command;
  const stand = signStand(state, material, personOf(command, facts), { id: decision, hash: signature.hash });
  if (isRefused(stand)) return stand;
  const { open } = stand;
  if (!isSignatureOf(signature, facts.actor, stand, open.hash)) return no('decision-changed');
  const signed = { ...open, signatures: [...open.signatures, signature] };
  return { events: [{ type: 'DecisionSigned', decision, signature }, ...outcome(signed, state, material)] };
}

/** Only the party that proposed takes it from the table. */
export function withdraw(
  command: Of<'WithdrawDecision'>,
  state: AgreementState,
  facts: Facts,
): Decision<AgreementEvent> {
  const { material } = command;
  const refused = decideRefusal(state, material, facts.actor, facts.now);
  if (refused) return { refusal: refused };
  const open = state.decisions.find((one) => one.id === command.decision);
  if (!open) return no('decision-unknown');
  const own = standFor(material, facts.actor, facts.now).party;
  if (open.signatures[0]?.party !== own) return no('decision-not-yours');
  return { events: [{ type: 'DecisionWithdrawn', decision: open.id }] };
}

/** What follows when the last signature needed stands; nothing before. */
function outcome(open: OpenDecision, state: AgreementState, material: AgreementMaterial): readonly AgreementEvent[] {
  const parties = state.signedBy.every(({ id }) => open.signatures.some((one) => one.party === id));
  const executives = material.executives.map(({ id }) => id);
  // In a place of its own: whoever signed for a party approves for nobody else.
  const approved = open.signatures.some((one) => one.party === null && executives.includes(one.signer.id));
  const executive = !needsExecutive(state, open.proposal) || approved;
  return parties && executive ? [effect(open.id, open.proposal, state)] : [];
}

function effect(decision: Id, proposal: Proposal, state: AgreementState): AgreementEvent {
  switch (proposal.kind) {
    case 'keep': {
      const end = state.endOn ?? '';
      invariant(state.terms, 'what stands was signed');
      const until = state.terms.checkpoints.find((day) => day > end) ?? null;
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

function personOf({ trusted }: { readonly trusted: boolean }, { actor, now }: Facts): DecidingPerson {
  return { actor, trusted, now };
}

function no(code: AgreementRefusal): Refused<AgreementRefusal> {
  return refuse(code);
}
