import { canonical } from '../../canonical.ts';
import type { CalendarDay, Instant } from '../../instant.ts';
import { hasEnded, lifeAt } from '../../life.ts';
import { localDay, plusDays } from '../../work-calendar.ts';
import type { AgreementNo } from '../can-act.ts';
import type { Proposal } from '../decision.ts';
import type { AgreementMaterial } from '../material.ts';
import type { AmendmentFault } from '../refusals.ts';
import { type AgreementState, lifeFacts, signedCalendar } from '../state.ts';
import type { AgreementTerms, Amendable } from '../terms.ts';
import { verdictOf } from '../verdict.ts';
import { extensionRefusal } from './extension.ts';

/** Keeping and extending are decided in the last days before the end, not on the day of ink. */
const decisionDays = 7;

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
    case 'extend':
      return outsideWindow(state, today, now) ?? extensionRefusal(state, terms, material, proposal.until, reason);
    case 'end-early':
      if (proposal.on < today) return { code: 'end-in-the-past' };
      // Of an end that has passed, or was noted before a clock was set back, nothing comes earlier.
      return hasEnded(lifeFacts(state), now) || (state.endOn !== null && proposal.on >= state.endOn)
        ? { code: 'end-not-earlier' }
        : undefined;
    case 'amend': {
      const faults = amendmentFaultsOf(terms, proposal.terms);
      return faults.length === 0 ? undefined : { code: 'amendment-refused', values: { faults } };
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

/** Names by which value and cost are read; no guardrail may take them. */
const ownMetrics: readonly string[] = ['value', 'cost'];

/** What is wrong with an amendment; every reason is named. */
function amendmentFaultsOf(terms: AgreementTerms, amended: Amendable): readonly AmendmentFault[] {
  const { segments, share, guardrails } = terms;
  const metrics = amended.guardrails.map(({ metric }) => metric);
  const twice = (names: readonly string[]) => new Set(names).size < names.length;
  const faults: readonly (readonly [AmendmentFault, boolean])[] = [
    ['changes-nothing', canonical(amended) === canonical({ segments, share, guardrails })],
    ['segment-twice', twice(amended.segments)],
    ['metric-twice', twice(metrics)],
    ['metric-reserved', metrics.some((metric) => ownMetrics.includes(metric))],
  ];
  return faults.filter(([, stands]) => stands).map(([fault]) => fault);
}

function turnOnRefusal(state: AgreementState, now: Instant): AgreementNo | undefined {
  if (state.off === null) return { code: 'flag-not-off' };
  if (state.off.because === 'killed' && state.off.reason === null) return { code: 'kill-reason-missing' };
  const ready = lifeAt({ ...lifeFacts(state), off: null }, now) !== 'before-launch';
  return ready ? undefined : { code: 'evidence-missing-for-launch' };
}
