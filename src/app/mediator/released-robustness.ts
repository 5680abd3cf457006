import type { Sheet } from '../../domain/negotiation/sheet.ts';
import type { OwnRanges, RobustnessOfDeals } from '../../domain/negotiation/view/line.ts';
import { isListable } from '../../math/bargaining/listable.ts';
import { type RatingRange, ratingChanges, weightChanges } from '../../math/bargaining/robustness/own-changes.ts';
import { type OwnDoubt, robustness, tippingPoints } from '../../math/bargaining/robustness/robustness.ts';
import { solutionNames } from '../../math/bargaining/solution.ts';
import type { Sheet as PlainSheet } from '../../math/bargaining/space-from-sheets.ts';
import { dealLabels } from './deal-labels.ts';
import { plainProblem, spaceOf, type Table } from './space-of.ts';

/**
 * Part of the declared list (`released.ts`): of one run, for one party alone. `unchanged`: in how many of the `cases`
 * (each own weight that counts times 0.8 and times 1.2, one at a time) the rule still chooses the same deal. `tips`: the
 * smallest change of one own weight, in whole per cent up to 20, that alters the choice; null when none does. `ranges`:
 * one count over all the ends of all ranges of the sheet, never which end. The party chose them, so that fewer than two
 * would let it ask about one number of its choice: `too-few`. A range says something only where its point weighs and it
 * is wider than the rating; the others are not counted, or one could be padded with them.
 */
export type ReleasedRobustness = RobustnessOfDeals;

/** Steps of one of the some two hundred searches: S1 needs two hundred, five sides on its points 6,400. */
const mostTryWork = 40_000;

/** How far, in per cent, one weight is moved at most. */
const mostTipPercent = 20;

/** Ranges that one count may be told of. */
const leastRanges = 2;

/** How one party's view of the deals of a run stands under errors in its own numbers; `party` is its place in `sheets`. */
export function findRobustness(table: Table, sheets: readonly Sheet[], party: number): ReleasedRobustness {
  // Which spaces are listable is a matter of the rules alone, so that no change of one's own numbers alters it.
  if (!isListable(spaceOf(table, sheets))) return { outcome: 'untried' };
  const doubt = { ...plainProblem(table, sheets), party };
  const own = doubt.sheets[party] as PlainSheet;
  const tried = robustness(doubt, weightChanges(own), mostTryWork);
  if (tried.outcome !== 'complete') return { outcome: 'untried' };
  const tips = tippingPoints(doubt, mostTipPercent, mostTryWork);
  if ('outcome' in tips) return { outcome: 'untried' };
  return {
    outcome: 'tried',
    cases: tried.cases,
    allUnchanged: tried.allUnchanged,
    rules: solutionNames.map((name) => {
      const tip = tips[name];
      const issue = tip && table.issues[tip.issue];
      return {
        label: dealLabels[name],
        unchanged: tried.unchanged[name],
        tips: tip && issue ? { issue: issue.id, percent: tip.percent } : null,
      };
    }),
    ranges: findRanges(doubt, own, tellingRanges(table, sheets[party] as Sheet)),
  };
}

function findRanges(doubt: OwnDoubt, own: PlainSheet, ranges: readonly RatingRange[]): OwnRanges {
  if (ranges.length < leastRanges) return { outcome: ranges.length === 0 ? 'none' : 'too-few' };
  const tried = robustness(doubt, ratingChanges(own, ranges), mostTryWork);
  if (tried.outcome !== 'complete') return { outcome: 'untried' };
  return {
    outcome: 'tried',
    given: ranges.length,
    cases: tried.cases,
    allUnchanged: tried.allUnchanged,
    rules: solutionNames.map((name) => ({ label: dealLabels[name], unchanged: tried.unchanged[name] })),
  };
}

/** The ranges that can change anything, by position; of choices that are on the table. */
function tellingRanges({ issues }: Table, { weights, ratings, ranges = {} }: Sheet): readonly RatingRange[] {
  return issues.flatMap(({ id, options }, issue) =>
    options.flatMap((one, option) => {
      const range = ranges[id]?.[one.id];
      const rating = ratings[id]?.[one.id] ?? 0;
      const telling = range && (weights[id] ?? 0) > 0 && (range.low < rating || range.high > rating);
      return telling ? [{ issue, option, ...range }] : [];
    }),
  );
}
