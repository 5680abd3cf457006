import type { Id } from '../../id.ts';
import type { Term } from '../../term.ts';
import { localDay } from '../../work-calendar.ts';
import type { OptionTemplate } from '../commands.ts';
import type { NegotiationEvent } from '../events.ts';
import type { Issue } from '../issue.ts';
import { clocksOf } from '../standing/clocks.ts';
import type { NegotiationState } from '../state.ts';
import { choiceAt, type Filling, issueOf, type PlannedPoint } from './point.ts';
import { cleanUp, lookAgain, measuredTogether, readyMeans, rollout, whoGetsIt } from './usual-points.ts';

const sides = { builders: ['product', 'engineering'], askers: ['sales', 'customer'] } as const;

/**
 * The points that one of the five interest-based options adds, with defaults. What is settled by a point that is there
 * already is not asked twice; nothing to add gives no events.
 */
export function optionTemplatePoints(
  template: OptionTemplate,
  state: NegotiationState,
  newId: () => Id,
): readonly NegotiationEvent[] {
  if (state.filing === null || state.ask === null) return [];
  const { calendar } = state.filing;
  const from = localDay(calendar, clocksOf(state.filing).answerBy);
  const filling: Filling = { client: state.ask.forWhom, from, calendar, newId };
  const added = planned(template, filling)
    .filter(({ kind }) => !settles(state.issues, kind))
    .map(({ point }) => issueOf(point, sides, newId));
  const events = added.map((issue): NegotiationEvent => ({ type: 'IssueAdded', issue }));
  const everyone = choiceWithTerm(state.issues, (term) => term.kind === 'scope' && term.reach === 'everyone');
  if (template !== 'flag' || added.length === 0 || everyone === undefined) return events;
  // switched on for one client only cannot go together with everyone getting it
  const rule = { id: newId(), kind: 'excludes', choice: everyone, other: choiceAt(added, 0, 2) } as const;
  return [...events, { type: 'RuleAdded', rule }];
}

function planned(
  template: OptionTemplate,
  filling: Filling,
): readonly { readonly kind: Term['kind']; readonly point: PlannedPoint }[] {
  switch (template) {
    case 'temporary':
      return [
        { kind: 'scope', point: whoGetsIt(filling) },
        { kind: 'review', point: lookAgain },
      ];
    case 'criteria':
      return [{ kind: 'criteria', point: readyMeans }];
    case 'shared-metric':
      return [{ kind: 'checkpoints', point: measuredTogether }];
    case 'compensation':
      return [{ kind: 'clean-up', point: cleanUp }];
    case 'flag':
      return [{ kind: 'rollout', point: rollout(filling) }];
  }
}

function settles(issues: readonly Issue[], kind: Term['kind']): boolean {
  return choiceWithTerm(issues, (term) => term.kind === kind) !== undefined;
}

function choiceWithTerm(issues: readonly Issue[], wanted: (term: Term) => boolean) {
  for (const issue of issues)
    for (const option of issue.options)
      if (option.term !== undefined && wanted(option.term)) return { issue: issue.id, option: option.id };
  return undefined;
}
