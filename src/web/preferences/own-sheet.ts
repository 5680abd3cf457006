import { pointless } from '../../domain/negotiation/common-sense.ts';
import type { Issue, Package, Rule } from '../../domain/negotiation/issue.ts';
import { byPosition, packageAt, positionsOf } from '../../domain/negotiation/package.ts';
import type { PartyKind } from '../../domain/negotiation/party.ts';
import type { Sheet, SheetAnswer, SheetDraft } from '../../domain/negotiation/sheet.ts';
import type { Rule as PositionRule } from '../../math/bargaining/rule.ts';
import { type Space, scoreOf100 } from '../../math/bargaining/space.ts';
import { spaceFromSheets } from '../../math/bargaining/space-from-sheets.ts';
import { weightsFromImportance } from '../../math/elicitation/importance-weights.ts';
import { type LeastToSign, leastToSign, nextPackageToAsk } from '../../math/elicitation/least-to-sign.ts';
import { readRanges } from './ratings/own-ranges.ts';

export type Mark = 'good' | 'acceptable' | 'bad';
const WORTH: Readonly<Record<Mark, number>> = { good: 100, acceptable: 60, bad: 0 };
/** Questions about the least one would sign. */
export const SIGN_QUESTIONS = 3;

export interface Points {
  readonly issues: readonly Issue[];
  readonly rules: readonly Rule[];
}

/** The mark a rating shows as. */
export function markOf(rating: number | undefined): Mark | undefined {
  if (rating === undefined) return undefined;
  return rating >= 80 ? 'good' : rating > 30 ? 'acceptable' : 'bad';
}

/** The rating a mark stands for: where it agrees with the usual start, the start's own finer number. */
export function ratingFor(mark: Mark, start: number | undefined): number {
  return start !== undefined && markOf(start) === mark ? start : WORTH[mark];
}

/** A sheet to start from: marks where a side usually starts, importance empty. */
export function startingSheet(issues: readonly Issue[], kind: PartyKind): SheetDraft {
  return {
    ratings: Object.fromEntries(
      issues.map((issue) => [
        issue.id,
        Object.fromEntries(
          issue.options.flatMap(({ id, start }) => (start?.[kind] === undefined ? [] : [[id, start[kind]]])),
        ),
      ]),
    ),
  };
}

/** How much each point matters: typed weights, or those of the taps; undefined before anything was tapped. */
export function weightsOf(issues: readonly Issue[], draft: SheetDraft): readonly number[] | undefined {
  if (draft.weights) return issues.map(({ id }) => draft.weights?.[id] ?? 0);
  if (!Object.values(draft.importance ?? {}).includes('most')) return undefined;
  return weightsFromImportance(issues.map(({ id }) => draft.importance?.[id] ?? 'middle'));
}

/** Choices without a mark, by point. */
export function unmarked(issues: readonly Issue[], draft: SheetDraft): number {
  return issues.flatMap((issue) => issue.options.filter(({ id }) => draft.ratings?.[issue.id]?.[id] === undefined))
    .length;
}

/** One's own side of the space; undefined while marks or importance are missing. Deals nobody could want stay out of questions. */
export function ownSpace({ issues, rules }: Points, draft: SheetDraft): Space | undefined {
  const weights = weightsOf(issues, draft);
  if (!weights || unmarked(issues, draft) > 0 || issues.length === 0) return undefined;
  const ratings = issues.map((issue) => issue.options.map(({ id }) => draft.ratings?.[issue.id]?.[id] ?? 0));
  const { optionCounts, rules: positions } = byPosition(issues, rules);
  const made = spaceFromSheets(
    optionCounts,
    [{ weights, ratings, reservation: 0 }],
    [...positions, ...commonSense(issues)],
  );
  return 'space' in made ? made.space : undefined;
}

function commonSense(issues: readonly Issue[]): readonly PositionRule[] {
  return issues.flatMap((one, i) =>
    issues
      .slice(i + 1)
      .flatMap((two, offset) =>
        one.options.flatMap((a, optionA) =>
          two.options.flatMap((b, optionB): PositionRule[] =>
            pointless(issues, { [one.id]: a.id, [two.id]: b.id })
              ? [{ kind: 'excludes', a: { issue: i, option: optionA }, b: { issue: i + 1 + offset, option: optionB } }]
              : [],
          ),
        ),
      ),
  );
}

type SignAnswer = Extract<SheetAnswer, { kind: 'sign' }>;

/** What the answers say about the least one would sign, and the next deal to ask about. */
export interface LeastView {
  readonly answers: readonly SignAnswer[];
  readonly reading: LeastToSign;
  readonly next: Package | undefined;
  /** The band's ends of 100. */
  readonly from: number;
  readonly to: number;
  readonly suggested: number;
}

export function readLeast(points: Points, draft: SheetDraft, space: Space): LeastView {
  const answers = (draft.answers ?? []).filter(
    (answer): answer is SignAnswer =>
      answer.kind === 'sign' && positionsOf(points.issues, answer.offered) !== undefined,
  );
  const asked = answers.map(({ offered, yes }) => ({
    offered: positionsOf(points.issues, offered) ?? [],
    wouldSign: yes,
  }));
  const reading = leastToSign(space, 0, asked);
  const next = answers.length < SIGN_QUESTIONS ? nextPackageToAsk(space, 0, asked) : undefined;
  const band = reading.outcome === 'band' ? reading : undefined;
  return {
    answers,
    reading,
    next: next && packageAt(points.issues, next),
    from: Math.round(scoreOf100(space, band?.above ?? 0)),
    to: Math.round(scoreOf100(space, band?.atMost ?? space.hundred)),
    suggested: Math.floor(band?.suggested ?? 50),
  };
}

/** The whole sheet, ready to be sealed; undefined while something is missing or a range does not hold its rating. */
export function completeSheet(points: Points, draft: SheetDraft): Sheet | undefined {
  const space = ownSpace(points, draft);
  const weights = weightsOf(points.issues, draft);
  const { ranges, outside } = readRanges(points.issues, draft, weights);
  if (!space || !weights || outside > 0) return undefined;
  return {
    ...draft,
    ranges,
    weights: Object.fromEntries(points.issues.map(({ id }, index) => [id, weights[index] ?? 0])),
    ratings: Object.fromEntries(
      points.issues.map((issue) => [
        issue.id,
        Object.fromEntries(issue.options.map(({ id }) => [id, draft.ratings?.[issue.id]?.[id] ?? 0])),
      ]),
    ),
    reservation: draft.reservation ?? readLeast(points, draft, space).suggested,
  };
}
