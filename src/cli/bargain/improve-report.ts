import type { FieldIssue } from '../../field-file/field-negotiation.ts';
import { betterForAll, brokenRules, improvements, type Package, packageScores, type Space } from '../../math/index.ts';

export interface ReportedPackage {
  readonly package: Readonly<Record<string, string>>;
  readonly utilities: readonly number[];
}

/** What `parley improve --json` prints. */
export interface ImproveReport extends ReportedPackage {
  /** Whether the package obeys the rules. */
  readonly feasible: boolean;
  readonly improvable: boolean;
  /** How many packages are better for all; null where they could not be counted. */
  readonly count: number | null;
  readonly nearest: (ReportedPackage & { readonly changed: readonly string[] }) | null;
  readonly best: (ReportedPackage & { readonly changed: readonly string[] }) | null;
  /** Proven: nothing better exists, or nothing better than the best. */
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
  const describe = (offered: Package) => ({
    package: namedPackage(issues, offered),
    utilities: packageScores(space, offered).map((score) => score / unit),
    changed: issues.flatMap(({ name }, issue) => (offered[issue] === agreed[issue] ? [] : [name])),
  });
  const { changed: _, ...own } = describe(agreed);
  const feasible = brokenRules(agreed, space.rules).length === 0;
  const none = { ...own, feasible, improvable: false, count: 0, nearest: null, best: null, exact: true };
  const found = improvements(space, agreed, workLimit);
  if (found.outcome === 'none') return none;
  if (found.outcome === 'found') {
    const [nearest, best] = [describe(found.nearest.offered), describe(found.best.offered)];
    return { ...none, improvable: true, count: found.count, nearest, best };
  }
  const direct = betterForAll(space, agreed);
  if (direct.outcome === 'none') return none;
  if (direct.outcome === 'stopped') return { ...none, count: null, exact: false };
  return { ...none, improvable: true, count: null, best: describe(direct.offered), exact: direct.proven };
}

export function namedPackage(issues: readonly FieldIssue[], offered: Package): Readonly<Record<string, string>> {
  return Object.fromEntries(issues.map(({ name, options }, issue) => [name, options[offered[issue] as number] ?? '']));
}
