import type { Actor } from '../actor.ts';
import type { Id } from '../id.ts';
import type { CalendarDay, Instant } from '../instant.ts';
import type { PartyMember } from '../party-member.ts';
import type { Language, Text } from '../text.ts';
import type { NegotiationEvent } from './events.ts';
import type { Displaced, Estimate, Evidence } from './evidence.ts';
import type { DealState, OfferState, PreferencesState, RoundState } from './evolve/choosing-state.ts';
import type { Issue, Package, Rule } from './issue.ts';
import type { ContextField, Moment } from './moment.ts';
import type { Party } from './party.ts';

/** Everything public that a negotiation's history adds up to. Sealed content is not in it: only seals are. */
export interface NegotiationState {
  readonly filing: Filing | null;
  readonly ask: AskState | null;
  readonly moment: Moment;
  readonly parties: readonly Party[];
  readonly invitations: readonly Invitation[];
  readonly sentences: readonly ({ readonly language: Language; readonly text: string } & Authored)[];
  readonly context: readonly StatedField[];
  readonly interests: readonly Interest[];
  readonly evidence: readonly (Evidence & { readonly party: Id | null } & Authored)[];
  readonly displaced: readonly (Displaced & Authored)[];
  readonly nothingSlips: ({ readonly name: string } & Authored) | null;
  readonly estimates: readonly EstimateState[];
  readonly issues: readonly Issue[];
  readonly rules: readonly Rule[];
  /** Rises with every change of points, choices or rules: what was proposed before is outdated. */
  readonly pointsRevision: number;
  readonly preferences: Readonly<Record<Id, PreferencesState>>;
  readonly rounds: readonly RoundState[];
  /** Parties that have asked for one more round since the last one. */
  readonly roundAskedBy: readonly Id[];
  readonly offers: readonly OfferState[];
  readonly deal: DealState | null;
  /** Every package that was ever agreed here, each once. */
  readonly agreedBefore: readonly Package[];
  readonly notYet: ({ readonly party: Id } & NotYet & Authored) | null;
  readonly escalations: readonly ({ readonly to: string; readonly reason: string } & Authored)[];
  readonly withdrawal: ({ readonly reason: string } & Authored) | null;
  readonly closed: { readonly outcome: 'yes' | 'yes-if'; readonly at: Instant } | null;
  readonly archived: boolean;
  readonly notes: readonly ({ readonly id: Id; readonly party: Id | null; readonly text: string } & Authored)[];
  readonly understood: readonly { readonly party: Id; readonly understood: boolean; readonly words: string }[];
  readonly consentGivenBy: readonly Id[];
  readonly disclosed: Readonly<Record<Id, Id>> | null;
  /** The latest name of everything that ever had one: the record names what is gone, too. */
  readonly names: Readonly<Record<Id, Text>>;
  /** Versions of events that came after the answer's clock had ended without a deal. */
  readonly late: readonly number[];
  readonly lastEvent: { readonly type: NegotiationEvent['type']; readonly by: Person; readonly at: Instant } | null;
}

export type Person = Pick<Actor, 'id' | 'name'>;

export interface Authored {
  readonly by: Person;
  readonly at: Instant;
}

export type Filing = Pick<
  Extract<NegotiationEvent, { type: 'AskFiled' }>,
  'asking' | 'language' | 'rfcHours' | 'commentHours' | 'defaultOutcome' | 'calendar' | 'sample'
> & {
  readonly smallFor: string | null;
  readonly reasonMandatory: boolean;
} & Authored;

export interface AskState {
  readonly text: string;
  readonly forWhom: string;
  readonly neededBy: CalendarDay | null;
  readonly neededByWords: string;
  readonly revision: number;
}

export interface Invitation extends Authored {
  readonly party: Id;
  readonly guest: Id;
  readonly name: string;
  readonly addressHint: string;
  readonly verified: boolean;
  /** How often the link was issued. */
  readonly issued: number;
}

export interface StatedField extends Authored {
  readonly field: ContextField;
  readonly party: Id | null;
  readonly text: string;
  readonly revision: number;
}

export interface Interest extends Authored {
  readonly id: Id;
  readonly party: Id;
  readonly text: string;
  readonly confirmed: boolean;
  /** First written by another side about this party. */
  readonly guess: boolean;
  /** The points it is about. */
  readonly concerns: readonly Id[];
}

export interface EstimateState {
  readonly id: Id;
  readonly engineer: PartyMember;
  readonly asked: Authored;
  readonly given: (Estimate & { readonly at: Instant }) | null;
}

export interface NotYet {
  readonly reason: string;
  readonly wouldChange: string;
  readonly askAgainOn: CalendarDay;
  readonly clientWords: string;
}

export const initialState: NegotiationState = {
  filing: null,
  ask: null,
  moment: 'prioritization',
  parties: [],
  invitations: [],
  sentences: [],
  context: [],
  interests: [],
  evidence: [],
  displaced: [],
  nothingSlips: null,
  estimates: [],
  issues: [],
  rules: [],
  pointsRevision: 0,
  preferences: {},
  rounds: [],
  roundAskedBy: [],
  offers: [],
  deal: null,
  agreedBefore: [],
  notYet: null,
  escalations: [],
  withdrawal: null,
  closed: null,
  archived: false,
  notes: [],
  understood: [],
  consentGivenBy: [],
  disclosed: null,
  names: {},
  late: [],
  lastEvent: null,
};
