import type { Decider, Decision, Facts } from '../decider.ts';
import type { Id } from '../id.ts';
import type { CalendarDay, Instant } from '../instant.ts';
import { lapsesDue, lifeAt } from '../life.ts';
import type { Refused } from '../refusal.ts';
import { type AgreementNo, evidenceRefusal, killReasonRefusal, killRefusal } from './can-act.ts';
import { propose, sign, withdraw } from './decision/decide-decision.ts';
import type { DecisionSignature } from './decision/decision-signature.ts';
import type { Proposal, SigningParty } from './decision.ts';
import type { AgreementEvent, PassedLimit } from './events.ts';
import { evolveAgreement } from './evolve.ts';
import type { AgreementMaterial } from './material.ts';
import { type AgreementState, initialAgreement, lifeFacts, mayStillBeRead } from './state.ts';
import type { AgreementTerms } from './terms.ts';

/** Commands that people and their programs send. */
export type AgreementCommand =
  | { readonly type: 'EvidenceCriterion'; readonly criterion: Id; readonly text: string; readonly source: string }
  | { readonly type: 'KillFlag' }
  | { readonly type: 'GiveKillReason'; readonly reason: string }
  /** With the proposing party's signature. `trusted`: somebody confirmed the signer's address. */
  | {
      readonly type: 'ProposeDecision';
      readonly decision: Id;
      readonly proposal: Proposal;
      readonly reason: string;
      readonly signature: DecisionSignature;
      readonly trusted: boolean;
    }
  | {
      readonly type: 'SignDecision';
      readonly decision: Id;
      readonly signature: DecisionSignature;
      readonly trusted: boolean;
    }
  | { readonly type: 'WithdrawDecision'; readonly decision: Id };

/** Commands of policies. */
export type AgreementPolicyCommand =
  | {
      readonly type: 'NameFlag';
      readonly key: string;
      readonly title: string;
      readonly client: string;
      readonly sample: boolean;
    }
  | {
      readonly type: 'OpenAgreement';
      readonly terms: AgreementTerms;
      readonly title: string;
      readonly signedBy: readonly SigningParty[];
      readonly recordHash: string;
      readonly inkedAt: Instant;
    }
  | { readonly type: 'StopByGuardrail'; readonly metric: string; readonly values: readonly number[] }
  /** A signed usage limit was passed: told, never decided upon. */
  | ({ readonly type: 'NoteLimitPassed' } & PassedLimit)
  /** Notes the ends that have passed; nothing when there are none, or another server was first. */
  | { readonly type: 'NoteLapse' }
  /** Value and cost were read for these checkpoints. */
  | { readonly type: 'NoteReadings'; readonly checkpoints: readonly CalendarDay[] }
  /** Readings were taken back: value and cost are still read for these checkpoints alone. */
  | { readonly type: 'NoteTakenBack'; readonly stillRead: readonly CalendarDay[] };

export type AgreementRuleCommand = (AgreementCommand | AgreementPolicyCommand) & {
  readonly material: AgreementMaterial;
};

/** The rules of an agreement's life: it ends by itself unless all decide otherwise. */
export const agreementDecider: Decider<AgreementState, AgreementRuleCommand, AgreementEvent> = {
  initial: initialAgreement,
  decide,
  evolve: evolveAgreement,
};

function decide(command: AgreementRuleCommand, state: AgreementState, facts: Facts): Decision<AgreementEvent> {
  const { material } = command;
  const { actor, now } = facts;
  switch (command.type) {
    case 'NameFlag':
    case 'OpenAgreement':
    case 'StopByGuardrail':
    case 'NoteLimitPassed':
    case 'NoteLapse':
    case 'NoteReadings':
    case 'NoteTakenBack':
      return when(actor.kind === 'system' ? undefined : { code: 'agreement-policy-only' }, () =>
        byPolicy(command, state, now),
      );
    case 'EvidenceCriterion':
      return when(evidenceRefusal(state, material, actor), () => evidence(command, state));
    case 'KillFlag':
      return when(killRefusal(state, material, actor, now), () => [{ type: 'FlagKilled' }]);
    case 'GiveKillReason':
      return when(killReasonRefusal(state, material, actor), () => [
        { type: 'KillReasonGiven', reason: command.reason },
      ]);
    case 'ProposeDecision':
      return propose(command, state, facts);
    case 'SignDecision':
      return sign(command, state, facts);
    case 'WithdrawDecision':
      return withdraw(command, state, facts);
  }
}

function when(
  no: AgreementNo | undefined,
  events: () => readonly AgreementEvent[] | Refused,
): Decision<AgreementEvent> {
  if (no) return { refusal: no };
  const outcome = events();
  return 'refusal' in outcome ? outcome : { events: outcome };
}

function byPolicy(
  command: Extract<AgreementRuleCommand, { type: AgreementPolicyCommand['type'] }>,
  state: AgreementState,
  now: Instant,
): readonly AgreementEvent[] {
  switch (command.type) {
    case 'NameFlag': {
      const { key, title, client, sample } = command;
      return state.key === '' ? [{ type: 'FlagNamed', key, title, client, sample }] : [];
    }
    case 'OpenAgreement': {
      const { terms, title, signedBy, recordHash, inkedAt } = command;
      return state.terms === null ? [{ type: 'AgreementOpened', terms, title, signedBy, recordHash, inkedAt }] : [];
    }
    case 'StopByGuardrail': {
      const phase = lifeAt(lifeFacts(state), now);
      const { metric, values } = command;
      if (phase === 'before-ink' || phase === 'over' || phase === 'off') return [];
      return [{ type: 'FlagStoppedByGuardrail', metric, values }];
    }
    case 'NoteLimitPassed': {
      const phase = lifeAt(lifeFacts(state), now);
      const { metric, value, most, at } = command;
      if (phase === 'before-ink' || phase === 'over') return [];
      return [{ type: 'UsageLimitPassed', metric, value, most, at }];
    }
    case 'NoteReadings': {
      const phase = lifeAt(lifeFacts(state), now);
      if (phase === 'before-ink' || phase === 'over') return [];
      const fresh = command.checkpoints.filter((day) => !state.readFor.includes(day));
      return fresh.map((checkpoint) => ({ type: 'CheckpointRead', checkpoint }));
    }
    case 'NoteTakenBack': {
      const phase = lifeAt(lifeFacts(state), now);
      if (phase === 'before-ink' || phase === 'over') return [];
      const gone = state.readFor.filter((day) => !command.stillRead.includes(day) && mayStillBeRead(state, day, now));
      return gone.map((checkpoint) => ({ type: 'CheckpointUnread', checkpoint }));
    }
    case 'NoteLapse':
      return lapsesDue(lifeFacts(state), now).map((lapse) => ({ type: 'AgreementLapsed', ...lapse, executed: now }));
  }
}

function evidence(
  command: Extract<AgreementRuleCommand, { type: 'EvidenceCriterion' }>,
  state: AgreementState,
): readonly AgreementEvent[] | Refused {
  const { criterion, text, source, material } = command;
  const criteria = state.terms?.criteria ?? material.criteria;
  if (!criteria.some((one) => one.id === criterion)) return { refusal: { code: 'criterion-unknown' } };
  if (state.evidence.some((one) => one.criterion === criterion))
    return { refusal: { code: 'criterion-evidenced-already' } };
  return [{ type: 'CriterionEvidenced', criterion, text, source }];
}
