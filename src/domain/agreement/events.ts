import type { Id } from '../id.ts';
import type { CalendarDay, Instant } from '../instant.ts';
import type { LapseStep } from '../life.ts';
import type { DecisionSignature } from './decision/decision-signature.ts';
import type { Proposal, SigningParty } from './decision.ts';
import type { AgreementTerms, Amendable } from './terms.ts';

/** The reading with which a signed usage limit was passed. */
export interface PassedLimit {
  readonly metric: string;
  readonly value: number;
  readonly most: number;
  /** The instant the reading speaks of. */
  readonly at: Instant;
}

export type AgreementEvent =
  /** An RFC named the flag: from here on its key answers, for ever, an explicit value. */
  | {
      readonly type: 'FlagNamed';
      readonly key: string;
      readonly title: string;
      readonly client: string;
      readonly sample: boolean;
    }
  | { readonly type: 'CriterionEvidenced'; readonly criterion: Id; readonly text: string; readonly source: string }
  /** Every signature stands on the same hash. */
  | {
      readonly type: 'AgreementOpened';
      readonly terms: AgreementTerms;
      readonly title: string;
      readonly signedBy: readonly SigningParty[];
      readonly recordHash: string;
      readonly inkedAt: Instant;
    }
  /** By any signer or on-call, without approval; the reason is asked afterwards. */
  | { readonly type: 'FlagKilled' }
  | { readonly type: 'KillReasonGiven'; readonly reason: string }
  /** Told to all who signed; it switches nothing off. */
  | ({ readonly type: 'UsageLimitPassed' } & PassedLimit)
  | { readonly type: 'FlagStoppedByGuardrail'; readonly metric: string; readonly values: readonly number[] }
  | {
      readonly type: 'DecisionProposed';
      readonly decision: Id;
      readonly proposal: Proposal;
      readonly reason: string;
      /** What every signature on it covers. */
      readonly hash: string;
    }
  /** A proof was verified; the evidence lies in the signature, so that it can be checked without this server. */
  | { readonly type: 'DecisionSigned'; readonly decision: Id; readonly signature: DecisionSignature }
  | { readonly type: 'DecisionWithdrawn'; readonly decision: Id }
  /** All signed to keep it: until the next checkpoint's end, or, after the last, until a signed end. */
  | { readonly type: 'AgreementKept'; readonly decision: Id; readonly until: CalendarDay | null }
  | { readonly type: 'AgreementExtended'; readonly decision: Id; readonly until: CalendarDay; readonly number: number }
  | { readonly type: 'AgreementReverted'; readonly decision: Id }
  | { readonly type: 'AgreementEndedEarly'; readonly decision: Id; readonly on: CalendarDay }
  | { readonly type: 'TermsAmended'; readonly decision: Id; readonly terms: Amendable }
  | { readonly type: 'FlagTurnedOn'; readonly decision: Id }
  /** Value and cost were both read for a checkpoint, in time. */
  | { readonly type: 'CheckpointRead'; readonly checkpoint: CalendarDay }
  /** Its readings were taken back while there was still time to read it anew. */
  | { readonly type: 'CheckpointUnread'; readonly checkpoint: CalendarDay }
  /** An end that nobody moved has passed; noted once, so that no clock set back revives it. */
  | {
      readonly type: 'AgreementLapsed';
      readonly step: LapseStep;
      /** When it was to pass, as signed. */
      readonly due: Instant;
      /** When a server noted it, at once or after being down. */
      readonly executed: Instant;
    };
