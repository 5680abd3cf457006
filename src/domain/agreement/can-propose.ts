import { canonical } from '../canonical.ts';
import type { CalendarDay, Instant } from '../instant.ts';
import { hasEnded, lifeAt } from '../life.ts';
import { daysBetween, localDay, plusDays } from '../work-calendar.ts';
import type { AgreementNo } from './can-act.ts';
import type { Proposal } from './decision.ts';
import type { AgreementMaterial } from './material.ts';
import type { ExtensionFault } from './refusals.ts';
import { type AgreementState, lifeFacts, signedCalendar } from './state.ts';
import type { AgreementTerms } from './terms.ts';
import { verdictOf } from './verdict.ts';

/** Keeping and extending are decided in the last days before the end, not on the day of ink. */
const decisionDays = 7;

/** From this extension on an executive must approve too. */
export const executiveFrom = 3;

/** The first day on which keeping or extending can be decided; null while it is kept until a signed end. */
export function decisionOpensOn(state: AgreementState): CalendarDay | null {
  return state.endOn === null ? null : plusDays(state.endOn, -decisionDays);
}

/** Whether what is proposed may be decided now; asked again at every signature, because the world moves on. */
export function proposalRefusal(
  state: AgreementState,
  terms: AgreementTerms,
  material: AgreementMaterial,
  { proposal, reason }: { readonly proposal: Proposal; readonly reason: string },
  now: Instant,
): AgreementNo | undefined {
  const today = localDay(signedCalendar(terms.zone), now);
  switch (proposal.kind) {
    case 'revert':
      return undefined;
    case 'keep':
      return outsideWindow(state, today, now) ?? keepRefusal(terms, material);
    case 'extend': {
      const outside = outsideWindow(state, today, now);
      if (outside) return outside;
      const reasons = extensionFaultsOf(state, terms, material, proposal.until, reason);
      if (reasons.length === 0) return undefined;
      const values = {
        reasons,
        allowed: terms.extensions,
        dueOn: material.overdueSince ?? '',
        latest: plusDays(state.endOn ?? today, signedLength(terms)),
      };
      return { code: 'extension-refused', values };
    }
    case 'end-early':
      if (proposal.on < today) return { code: 'end-in-the-past' };
      return state.endOn !== null && proposal.on >= state.endOn ? { code: 'end-not-earlier' } : undefined;
    case 'amend': {
      const { segments, share, guardrails } = terms;
      return canonical(proposal.terms) === canonical({ segments, share, guardrails })
        ? { code: 'amends-nothing' }
        : undefined;
    }
    case 'turn-on':
      return turnOnRefusal(state, now);
  }
}

/** From a week before the end until the end itself: nothing signed afterwards revives it, in grace neither. */
function outsideWindow(state: AgreementState, today: CalendarDay, now: Instant): AgreementNo | undefined {
  if (hasEnded(lifeFacts(state), now)) return { code: 'review-passed' };
  const opensOn = decisionOpensOn(state);
  if (opensOn === null) return { code: 'decision-too-early', values: { opensOn: '' } };
  return today < opensOn ? { code: 'decision-too-early', values: { opensOn } } : undefined;
}

function keepRefusal(terms: AgreementTerms, material: AgreementMaterial): AgreementNo | undefined {
  const { verdict, joint } = verdictOf(terms.thresholds, material.reading);
  if (verdict === 'keep') return undefined;
  const values = {
    verdict,
    joint: joint === null ? '' : Math.round(joint * 100) / 100,
    from: terms.thresholds.keepFrom,
  };
  return { code: 'verdict-not-keep', values };
}

/** The price of an extension; every reason against it is named. */
function extensionFaultsOf(
  state: AgreementState,
  terms: AgreementTerms,
  material: AgreementMaterial,
  until: CalendarDay,
  reason: string,
): readonly ExtensionFault[] {
  const end = state.endOn;
  const faults: readonly (readonly [ExtensionFault, boolean])[] = [
    ['no-reason', reason.trim() === ''],
    ['not-later', end !== null && until <= end],
    ['longer-than-signed', end !== null && daysBetween(end, until) > signedLength(terms)],
    ['rule-used-up', state.counters.extensions >= terms.extensions],
    ['verdict-revert', verdictOf(terms.thresholds, material.reading).verdict === 'revert'],
    ['compensation-overdue', material.overdueSince !== null],
  ];
  return faults.filter(([, stands]) => stands).map(([fault]) => fault);
}

/** Days from the start to the signed review: no extension is longer. */
function signedLength(terms: AgreementTerms): number {
  return daysBetween(terms.startOn, terms.endOn);
}

function turnOnRefusal(state: AgreementState, now: Instant): AgreementNo | undefined {
  if (state.off === null) return { code: 'flag-not-off' };
  if (state.off.because === 'killed' && state.off.reason === null) return { code: 'kill-reason-missing' };
  const ready = lifeAt({ ...lifeFacts(state), off: null }, now) !== 'before-launch';
  return ready ? undefined : { code: 'evidence-missing-for-launch' };
}
