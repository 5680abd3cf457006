import type { Instant } from '../../instant.ts';
import type { NegotiationSummary, RfcStatus } from '../summary.ts';
import { currentStep, partyNeed, stepOf } from './next-step.ts';
import { type QuickStep, quickSteps, type Step, type StepView, steps } from './step.ts';

/** The nine steps with whose turn it is at each. */
export function stepViews(summary: NegotiationSummary, rfc: RfcStatus | null, now: Instant): readonly StepView<Step>[] {
  const current = steps.indexOf(currentStep(summary, rfc, now));
  return steps.map((step, index) => {
    const missing = step === 'evidence' && !summary.slipsFilled;
    const reached = index < current && !missing ? 'done' : 'later';
    const state = endedWithoutInk(summary) ? endedState(summary, step) : index === current ? 'current' : reached;
    const turn = summary.parties.filter((party) => {
      const kind = partyNeed(summary, rfc, party, now);
      return kind !== null && stepOf[kind] === step;
    });
    return { step, state, turn: turn.map((party) => party.id) };
  });
}

function endedWithoutInk({ state }: NegotiationSummary): boolean {
  return state === 'withdrawn' || state === 'not-yet';
}

/** What was withdrawn or answered with «not yet» shows as done what was done, and nothing as waiting. */
function endedState(summary: NegotiationSummary, step: Step): 'done' | 'later' {
  const sealed = summary.parties.every((party) => party.revision > 0);
  const done: Readonly<Partial<Record<Step, boolean>>> = {
    ask: true,
    interests: summary.parties.every((party) => party.interestConfirmed),
    evidence: summary.slipsFilled,
    options: sealed,
  };
  return done[step] === true ? 'done' : 'later';
}

const quickOf: Readonly<Record<Step, QuickStep>> = {
  ask: 'ask',
  interests: 'why',
  evidence: 'why',
  options: 'choose',
  packages: 'choose',
  rfc: 'sign',
  signatures: 'sign',
  live: 'sign',
  review: 'sign',
};

/** The same in four words. */
export function quickStepViews(views: readonly StepView<Step>[]): readonly StepView<QuickStep>[] {
  const at = views.find((view) => view.state === 'current')?.step;
  const over = at === 'live' || at === 'review';
  const current = at === undefined ? -1 : quickSteps.indexOf(quickOf[at]);
  return quickSteps.map((step, index) => {
    const own = views.filter((view) => quickOf[view.step] === step);
    const done = at === undefined ? own.every((view) => view.state === 'done') : over || index < current;
    return {
      step,
      state: done ? 'done' : index === current ? 'current' : 'later',
      turn: [...new Set(own.flatMap((view) => view.turn))],
    };
  });
}
