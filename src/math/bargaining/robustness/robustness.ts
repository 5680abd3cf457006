import { defaultWorkLimit, type Stopped } from '../frontier.ts';
import { type Proposals, proposals } from '../proposals.ts';
import type { Rule } from '../rule.ts';
import { compareRanks, rankOf, type SolutionName, solutionNames } from '../solution.ts';
import { packageScores, type Space } from '../space.ts';
import { type Sheet, type SheetFault, spaceFromSheets } from '../space-from-sheets.ts';
import { changedSheet, type OwnChange } from './own-changes.ts';

/** A bargaining problem as its parties' sheets, and whose numbers are in doubt. */
export interface OwnDoubt {
  readonly optionCounts: readonly number[];
  readonly sheets: readonly Sheet[];
  readonly rules: readonly Rule[];
  /** Position in `sheets`. */
  readonly party: number;
}

/** How often each rule keeps to its choice when one number at a time is changed. */
export interface Robustness {
  readonly outcome: 'complete';
  readonly cases: number;
  /** In how many of the cases a rule still chooses the same package. */
  readonly unchanged: Readonly<Record<SolutionName, number>>;
  /** In how many of them every rule does. */
  readonly allUnchanged: number;
}

/** `nothing-proposed`: without the change there is no proposal whose standing could be asked. */
export type RobustnessAnswer =
  | Robustness
  | { readonly outcome: 'nothing-proposed' }
  | { readonly outcome: 'faulty'; readonly faults: readonly SheetFault[] }
  | Stopped;

/**
 * How the proposals stand under errors in one's own numbers: each change is made alone, everything else stays. A rule's
 * choice is the same while the package it chose is still among those it would choose (ties included). It says nothing
 * of other parties' numbers, nor of anybody's honesty.
 */
export function robustness(
  doubt: OwnDoubt,
  changes: readonly OwnChange[],
  workLimit: number = defaultWorkLimit,
): RobustnessAnswer {
  const base = proposed(doubt, undefined, workLimit);
  if ('outcome' in base) return base;
  const unchanged: Record<SolutionName, number> = { nash: 0, balanced: 0, 'max-min': 0, 'best-total': 0 };
  let allUnchanged = 0;
  for (const change of changes) {
    const changed = proposed(doubt, change, workLimit);
    if ('outcome' in changed && (changed.outcome === 'stopped' || changed.outcome === 'faulty')) return changed;
    const same = solutionNames.filter((name) => !('outcome' in changed) && stillChosen(base, changed, name));
    for (const name of same) unchanged[name] += 1;
    if (same.length === solutionNames.length) allUnchanged += 1;
  }
  return { outcome: 'complete', cases: changes.length, unchanged, allUnchanged };
}

/** The smallest change of one weight that alters what a rule chooses. */
export interface TippingPoint {
  readonly issue: number;
  /** In whole per cent of the weight, negative when it is made smaller. */
  readonly percent: number;
}

/**
 * For one rule, the smallest change of a single own weight, in whole per cent up to `most`, after which it chooses
 * another package; undefined when none does. Of equal changes the first issue's, an increase before a decrease.
 */
export function tippingPoint(
  doubt: OwnDoubt,
  name: SolutionName,
  most = 50,
  workLimit: number = defaultWorkLimit,
): TippingPoint | undefined | Exclude<RobustnessAnswer, Robustness> {
  const base = proposed(doubt, undefined, workLimit);
  if ('outcome' in base) return base;
  const weights = doubt.sheets[doubt.party]?.weights ?? [];
  for (let size = 1; size <= most; size++)
    for (const [issue, weight] of weights.entries())
      for (const percent of weight > 0 ? [size, -size] : []) {
        const changed = proposed(doubt, { kind: 'weight', issue, factor: 1 + percent / 100 }, workLimit);
        if ('outcome' in changed) {
          if (changed.outcome === 'nothing-proposed') return { issue, percent };
          return changed;
        }
        if (!stillChosen(base, changed, name)) return { issue, percent };
      }
  return undefined;
}

/**
 * For every rule at once, the smallest change of a single own weight, in whole per cent up to `most`, after which it
 * chooses another package; null when none does. Of equal changes the first issue's, an increase before a decrease.
 */
export function tippingPoints(
  doubt: OwnDoubt,
  most: number,
  workLimit: number = defaultWorkLimit,
): Readonly<Record<SolutionName, TippingPoint | null>> | Exclude<RobustnessAnswer, Robustness> {
  const base = proposed(doubt, undefined, workLimit);
  if ('outcome' in base) return base;
  const tips: Record<SolutionName, TippingPoint | null> = {
    nash: null,
    balanced: null,
    'max-min': null,
    'best-total': null,
  };
  const weights = doubt.sheets[doubt.party]?.weights ?? [];
  for (let size = 1; size <= most; size++)
    for (const [issue, weight] of weights.entries())
      for (const percent of weight > 0 ? [size, -size] : []) {
        const open = solutionNames.filter((name) => tips[name] === null);
        if (open.length === 0) return tips;
        const changed = proposed(doubt, { kind: 'weight', issue, factor: 1 + percent / 100 }, workLimit);
        const nothing = 'outcome' in changed;
        if (nothing && changed.outcome !== 'nothing-proposed') return changed;
        for (const name of open) if (nothing || !stillChosen(base, changed, name)) tips[name] = { issue, percent };
      }
  return tips;
}

/** What is proposed for sheets, with what it takes to rank any other package beside it. */
interface Proposed {
  readonly solutions: Extract<Proposals, { readonly outcome: 'found' | 'nobody-gains' }>['solutions'];
  readonly space: Space;
  /** Per party, the most it could gain over its reservation. */
  readonly ideals: readonly number[];
}

function proposed(
  { optionCounts, sheets, rules, party }: OwnDoubt,
  change: OwnChange | undefined,
  workLimit: number,
): Proposed | Exclude<RobustnessAnswer, Robustness> {
  const asked = sheets.map((sheet, index) => (change && index === party ? changedSheet(sheet, change) : sheet));
  const built = spaceFromSheets(optionCounts, asked, rules);
  if ('faults' in built) return { outcome: 'faulty', faults: built.faults };
  const { space } = built;
  const found = proposals(space, workLimit);
  if (found.outcome === 'stopped') return found;
  if (!('solutions' in found)) return { outcome: 'nothing-proposed' };
  const ideals = found.ideal.map((score, index) => score - (space.parties[index]?.reservation as number));
  return { solutions: found.solutions, space, ideals };
}

/** Whether a rule's former choice ranks with its present one; ranked, not looked up, for lists of ties are cut. */
function stillChosen(before: Proposed, { solutions, space, ideals }: Proposed, name: SolutionName): boolean {
  const scores = packageScores(space, before.solutions[name].offered);
  const acceptable = space.parties.every(({ reservation }, party) => (scores[party] as number) >= reservation);
  return (
    acceptable &&
    compareRanks(rankOf(name, scores, space, ideals), rankOf(name, solutions[name].scores, space, ideals)) === 0
  );
}
