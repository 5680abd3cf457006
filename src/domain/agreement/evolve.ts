import type { Recorded } from '../decider.ts';
import type { Id } from '../id.ts';
import type { ProposalKind } from './decision.ts';
import type { AgreementEvent } from './events.ts';
import type { AgreementState, SwitchedOff } from './state.ts';

/** Folds one event; events this version does not know leave the state as it is. */
export function evolveAgreement(state: AgreementState, recorded: Recorded<AgreementEvent>): AgreementState {
  const { event, actor, at } = recorded;
  const by = { id: actor.id, name: actor.name };
  const { counters } = state;
  switch (event.type) {
    case 'FlagNamed': {
      const { key, title, client, sample } = event;
      return { ...state, key, title, client, sample };
    }
    case 'CriterionEvidenced': {
      const { criterion, text, source } = event;
      return { ...state, evidence: [...state.evidence, { criterion, text, source, by, at }] };
    }
    case 'AgreementOpened': {
      const { terms, title, signedBy, recordHash, inkedAt } = event;
      const { client, endOn, graceDays } = terms;
      return { ...state, terms, title, client, signedBy, recordHash, inkedAt, endOn, graceDays };
    }
    case 'FlagKilled':
      return switchedOff(state, { because: 'killed', at, by, reason: null, metric: null, values: [] });
    case 'FlagStoppedByGuardrail': {
      const { metric, values } = event;
      return switchedOff(state, { because: 'guardrail', at, by, reason: null, metric, values });
    }
    case 'KillReasonGiven':
      return { ...state, off: state.off && { ...state.off, reason: event.reason } };
    case 'DecisionProposed': {
      const { decision: id, proposal, reason, hash } = event;
      const open = { id, proposal, reason, hash, proposedBy: actor.id, at, signatures: [] };
      return { ...state, decisions: [...state.decisions, open] };
    }
    case 'DecisionSigned':
      return {
        ...state,
        decisions: state.decisions.map((one) =>
          one.id === event.decision ? { ...one, signatures: [...one.signatures, event.signature] } : one,
        ),
      };
    case 'DecisionWithdrawn':
      return { ...state, decisions: state.decisions.filter((one) => one.id !== event.decision) };
    case 'AgreementKept':
      return {
        ...endMoved(settled(state, recorded, event.decision)),
        endOn: event.until,
        counters: { ...counters, kept: counters.kept + 1 },
      };
    case 'AgreementExtended':
      return {
        ...endMoved(settled(state, recorded, event.decision)),
        endOn: event.until,
        counters: { ...counters, extensions: event.number },
      };
    case 'AgreementReverted':
      return { ...settled(state, recorded, event.decision), endedAt: at };
    case 'AgreementEndedEarly':
      return { ...endMoved(settled(state, recorded, event.decision)), endOn: event.on, graceDays: 0 };
    case 'TermsAmended':
      return {
        ...settled(state, recorded, event.decision),
        terms: state.terms && { ...state.terms, ...event.terms },
        counters: { ...counters, amendments: counters.amendments + 1 },
      };
    case 'FlagTurnedOn':
      return { ...settled(state, recorded, event.decision), off: null };
    case 'CheckpointRead':
      return { ...state, readFor: [...state.readFor, event.checkpoint] };
    case 'CheckpointUnread':
      return { ...state, readFor: state.readFor.filter((day) => day !== event.checkpoint) };
    case 'AgreementLapsed':
      return { ...state, lapsed: { step: event.step, due: event.due } };
    default:
      return state;
  }
}

function switchedOff(state: AgreementState, off: SwitchedOff): AgreementState {
  return { ...state, off, counters: { ...state.counters, switchedOff: state.counters.switchedOff + 1 } };
}

/** What was proposed about the end that stood before leaves the table: who signed it spoke of that one alone. */
function endMoved(state: AgreementState): AgreementState {
  return { ...state, decisions: state.decisions.filter(({ proposal }) => !ABOUT_THE_END.includes(proposal.kind)) };
}

const ABOUT_THE_END: readonly ProposalKind[] = ['keep', 'extend', 'revert', 'end-early'];

/** A decision that all signed leaves the table. */
function settled(state: AgreementState, { at }: Recorded<AgreementEvent>, decision: Id): AgreementState {
  const open = state.decisions.find((one) => one.id === decision);
  if (open === undefined) return state;
  const { id, proposal, reason, hash, signatures } = open;
  return {
    ...state,
    decisions: state.decisions.filter((one) => one.id !== decision),
    settled: [...state.settled, { id, proposal, reason, hash, at, signatures }],
  };
}
