import type { FieldIssue } from '../../field-file/field-negotiation.ts';
import {
  boundedImprovements,
  brokenRules,
  improvements,
  isListable,
  type Package,
  packageScores,
  type Space,
  tradeBetween,
} from '../../math/index.ts';

/** Nodes of each search where the frontier is too large; some seconds in all. */
const boundedLimit = 1_000_000;

export interface ReportedPackage {
  readonly package: Readonly<Record<string, string>>;
  readonly utilities: readonly number[];
}

/** A package that is better for all, and the trade that makes the difference from the given one. */
export interface ReportedBetter extends ReportedPackage {
  /** The issues that change. */
  readonly changed: readonly string[];
  /** By changed issue, what it gives (below 0: takes) each party, in utilities. */
  readonly trade: readonly {
    readonly issue: string;
    readonly from: string;
    readonly to: string;
    readonly gains: readonly number[];
  }[];
  /** What interactions between issues give each party beside; null where there are none. */
  readonly together: readonly number[] | null;
}

/** What `parley improve --json` prints. */
export interface ImproveReport extends ReportedPackage {
  /** Whether the package obeys the rules. */
  readonly feasible: boolean;
  readonly improvable: boolean;
  /** How many packages are better for all; null where nothing is known of them. */
  readonly count: number | null;
  /** Whether there are exactly so many; otherwise at least. */
  readonly counted: boolean;
  readonly nearest: ReportedBetter | null;
  readonly best: ReportedBetter | null;
  /** Proven: nothing better exists, or nothing better than the best and nothing nearer than the nearest. */
  readonly exact: boolean;
  readonly ms: number;
}

/** Packages better for every party than the given one, or that there is none. `unit`: one of a utility in scores. */
export function improveReport(
  space: Space,
  issues: readonly FieldIssue[],
  agreed: Package,
  unit: number,
  workLimit: number,
): Omit<ImproveReport, 'ms'> {
  const inUnits = (scores: readonly number[]) => scores.map((score) => score / unit);
  const own = { package: namedPackage(issues, agreed), utilities: inUnits(packageScores(space, agreed)) };
  const describe = (offered: Package): ReportedBetter => {
    const made = tradeBetween(space, agreed, offered);
    const trade = made.issues.map(({ issue, from, to, gains }) => {
      const { name = '', options = [] } = issues[issue] ?? {};
      return { issue: name, from: options[from] ?? '', to: options[to] ?? '', gains: inUnits(gains) };
    });
    return {
      package: namedPackage(issues, offered),
      utilities: inUnits(packageScores(space, offered)),
      changed: trade.map(({ issue }) => issue),
      trade,
      together: space.parties.some(({ terms }) => terms !== undefined && terms.length > 0)
        ? inUnits(made.together)
        : null,
    };
  };
  const feasible = brokenRules(agreed, space.rules).length === 0;
  const none = { ...own, feasible, improvable: false, count: 0, counted: true, nearest: null, best: null, exact: true };
  const found = isListable(space) ? improvements(space, agreed, workLimit) : undefined;
  if (found?.outcome === 'none') return none;
  if (found?.outcome === 'found') {
    const [nearest, best] = [describe(found.nearest.offered), describe(found.best.offered)];
    return { ...none, improvable: true, count: found.count, nearest, best };
  }
  const bounded = boundedImprovements(space, agreed, boundedLimit);
  if (bounded.outcome === 'none') return none;
  if (bounded.outcome === 'stopped') return { ...none, count: null, counted: false, exact: false };
  return {
    ...none,
    improvable: true,
    count: bounded.count,
    counted: bounded.counted,
    nearest: describe(bounded.nearest.offered),
    best: describe(bounded.best.offered),
    exact: bounded.nearestProven && bounded.bestProven,
  };
}

export function namedPackage(issues: readonly FieldIssue[], offered: Package): Readonly<Record<string, string>> {
  return Object.fromEntries(issues.map(({ name, options }, issue) => [name, options[offered[issue] as number] ?? '']));
}
