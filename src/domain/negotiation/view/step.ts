import type { Id } from '../../id.ts';
import type { Instant } from '../../instant.ts';
import type { Person } from '../state.ts';

/** The loop, step by step. */
export const steps = [
  'ask',
  'interests',
  'evidence',
  'options',
  'packages',
  'rfc',
  'signatures',
  'live',
  'review',
] as const;
export type Step = (typeof steps)[number];

/** The same loop in the four words of the quick path. */
export const quickSteps = ['ask', 'why', 'choose', 'sign'] as const;
export type QuickStep = (typeof quickSteps)[number];

/** What waits for somebody. */
export const needs = [
  'state-interests',
  'confirm-interest',
  'give-estimate',
  'seal-preferences',
  'mark-changed-lines',
  'declare-ready',
  'ask-round',
  'send-ticks',
  'answer-offer',
  'try-again',
  'answer-better',
  'complete-rfc',
  'read-rfc',
  'sign',
  'answer-understood',
] as const;
export type NeedKind = (typeof needs)[number];

/** One next action, the step where it is done, and when its clock ends. */
export interface Need {
  readonly kind: NeedKind;
  readonly step: Step;
  readonly until: Instant | null;
}

/** Who else has to act before it goes on. */
export interface WaitingFor {
  readonly parties: readonly Id[];
  readonly people: readonly Person[];
  readonly kind: NeedKind;
}

/** `overdue`: the answer's clock has ended and the default outcome stands until somebody acts. */
export type Standing = 'open' | 'overdue' | 'agreed' | 'signed' | 'not-yet' | 'withdrawn';

export interface StepView<S extends string> {
  readonly step: S;
  readonly state: 'done' | 'current' | 'later';
  /** Parties whose turn it is here. */
  readonly turn: readonly Id[];
}
