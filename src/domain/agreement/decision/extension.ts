import type { Actor } from '../../actor.ts';
import type { Id } from '../../id.ts';
import type { CalendarDay } from '../../instant.ts';
import { daysBetween, plusDays } from '../../work-calendar.ts';
import type { AgreementNo } from '../can-act.ts';
import type { Proposal } from '../decision.ts';
import { type AgreementMaterial, partyOfPerson } from '../material.ts';
import type { ExtensionFault } from '../refusals.ts';
import type { AgreementState } from '../state.ts';
import type { AgreementTerms } from '../terms.ts';
import { verdictOf } from '../verdict.ts';

/** From this extension on an executive must approve too. */
export const executiveFrom = 3;

/** What the next extension costs, for everybody to see before it is proposed. */
export interface ExtensionPrice {
  /** Which one it would be, from 1. */
  readonly number: number;
  /** How many the signed rule allows. */
  readonly allowed: number;
  /** The last day it may run to; null while it is kept until a signed end. */
  readonly latest: CalendarDay | null;
  /** Since when the clean-up is overdue; null when it is not. */
  readonly overdueSince: CalendarDay | null;
  readonly needsExecutive: boolean;
  /**
   * Who may approve as an executive, by name: nobody who stands for a side. Null for guests, who are told the people of
   * their negotiation and no others.
   */
  readonly executives: readonly string[] | null;
}

/** Whether an executive must approve beside the parties: from the third extension on. */
export function needsExecutive(state: AgreementState, proposal: Proposal): boolean {
  return proposal.kind === 'extend' && nextNumber(state) >= executiveFrom;
}

export function extensionPrice(
  state: AgreementState,
  terms: AgreementTerms,
  material: AgreementMaterial,
  viewer: Pick<Actor, 'kind'>,
): ExtensionPrice {
  return {
    number: nextNumber(state),
    allowed: terms.extensions,
    latest: latestEnd(state, terms),
    overdueSince: material.overdueSince,
    needsExecutive: nextNumber(state) >= executiveFrom,
    executives: viewer.kind === 'guest' ? null : executivesOf(state, material),
  };
}

function executivesOf(state: AgreementState, material: AgreementMaterial): readonly string[] {
  return material.executives.filter(({ id }) => !standsForSide(state, material, id)).map(({ name }) => name);
}

function standsForSide(state: AgreementState, material: AgreementMaterial, person: Id): boolean {
  return partyOfPerson(material, person) !== undefined || state.signedBy.some(({ signer }) => signer.id === person);
}

/** Why it cannot be extended until a day; every reason is named at once. */
export function extensionRefusal(
  state: AgreementState,
  terms: AgreementTerms,
  material: AgreementMaterial,
  until: CalendarDay,
  reason: string,
): AgreementNo | undefined {
  const end = state.endOn;
  const faults: readonly (readonly [ExtensionFault, boolean])[] = [
    ['no-reason', reason.trim() === ''],
    ['not-later', end !== null && until <= end],
    ['longer-than-signed', end !== null && daysBetween(end, until) > signedLength(terms)],
    ['rule-used-up', state.counters.extensions >= terms.extensions],
    ['verdict-revert', verdictOf(terms.thresholds, material.reading).verdict === 'revert'],
    ['compensation-overdue', material.overdueSince !== null],
  ];
  const reasons = faults.filter(([, stands]) => stands).map(([fault]) => fault);
  if (reasons.length === 0) return undefined;
  const values = {
    reasons,
    allowed: terms.extensions,
    dueOn: material.overdueSince ?? '',
    latest: latestEnd(state, terms) ?? '',
  };
  return { code: 'extension-refused', values };
}

function nextNumber({ counters }: AgreementState): number {
  return counters.extensions + 1;
}

function latestEnd({ endOn }: AgreementState, terms: AgreementTerms): CalendarDay | null {
  return endOn === null ? null : plusDays(endOn, signedLength(terms));
}

/** Days from the start to the signed review: no extension is longer. */
function signedLength(terms: AgreementTerms): number {
  return daysBetween(terms.startOn, terms.endOn);
}
