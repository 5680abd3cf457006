import { z } from 'zod';
import type { Need, QuickStep, Standing, Step, StepView, WaitingFor } from '../../domain/negotiation/view/step.ts';
import { identifier, instant } from '../operation.ts';
import type { Wire } from './row.ts';
import { person } from './things.ts';

export const standing = z.enum([
  'open',
  'overdue',
  'agreed',
  'signed',
  'not-yet',
  'withdrawn',
]) satisfies Wire<Standing>;
export const outcome = z.enum(['yes', 'yes-if']).nullable();
export const step = z.enum([
  'ask',
  'interests',
  'evidence',
  'options',
  'packages',
  'rfc',
  'signatures',
  'live',
  'review',
]) satisfies Wire<Step>;
export const quickStep = z.enum(['ask', 'why', 'choose', 'sign']) satisfies Wire<QuickStep>;
export const needKind = z.enum([
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
]) satisfies Wire<Need['kind']>;
export const need: Wire<Need> = z.object({ kind: needKind, step, until: instant.nullable() });
export const waitingFor: Wire<WaitingFor> = z.object({
  parties: z.array(identifier),
  people: z.array(person),
  kind: needKind,
});

export const stepView = <S extends string>(name: Wire<S>): Wire<StepView<S>> =>
  z.object({
    step: name,
    state: z.enum(['done', 'current', 'later']),
    turn: z.array(identifier),
  }) as unknown as Wire<StepView<S>>;
