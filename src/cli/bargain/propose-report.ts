import type { BargainingCase } from '../../field-file/case-file.ts';
import {
  countPackages,
  type DirectName,
  directSolutions,
  isListable,
  paretoFrontier,
  proposals,
  type SolutionName,
  type Space,
} from '../../math/index.ts';
import { namedPackage, type ReportedPackage } from './improve-report.ts';

/** A proposal with how many other packages tie with it; null where they could not be counted. */
export interface ReportedProposal extends ReportedPackage {
  readonly ties: number | null;
  /**
   * Where the frontier was too large: nothing has more than (1 + gap) times its value by its rule; null where that is not
   * known. Absent where the whole frontier was searched.
   */
  readonly gap?: number | null;
}

/** What `parley propose --json` prints; utilities 0 to 100. A count is null where it met the limit of work. */
export interface ProposeReport {
  readonly packages: number;
  readonly feasible: number | null;
  readonly acceptable: number | null;
  readonly efficient: number | null;
  readonly efficientAcceptable: number | null;
  readonly proposals: Readonly<Record<'nash' | 'balanced' | 'maxMin' | 'bestTotal', ReportedProposal | null>>;
  /** Proven: no package leaves everybody its reservation. */
  readonly empty: boolean;
}

/** Entries of a count before it is given up; each takes some hundred bytes. */
const countLimit = 1_000_000;

const ruleNames = { nash: 'nash', balanced: 'balanced', maxMin: 'max-min', bestTotal: 'best-total' } as const;
const directNames: Readonly<Record<SolutionName, DirectName>> = {
  nash: 'nash',
  balanced: 'kalai-smorodinsky',
  'max-min': 'max-min',
  'best-total': 'total',
};

/** The four proposals of a case and how many packages there are of each kind. Packages are counted, not vectors. */
export function proposeReport(space: Space, { issues }: BargainingCase, workLimit: number): ProposeReport {
  const listable = isListable(space);
  const count = (floors: readonly number[]) => {
    const counted = listable ? countPackages(space, floors, countLimit) : undefined;
    return counted?.outcome === 'complete' ? counted.count : null;
  };
  const floors = space.parties.map(({ reservation }) => reservation);
  const frontier = listable ? paretoFrontier(space, workLimit) : undefined;
  const multiplicities = (points: readonly { readonly multiplicity: number }[]) =>
    points.reduce((sum, { multiplicity }) => sum + multiplicity, 0);
  const acceptable = (scores: readonly number[]) => scores.every((score, party) => score >= (floors[party] as number));
  const chosen = chosenOf(space, frontier?.outcome === 'complete' ? workLimit : 0);
  const reported = (name: SolutionName): ReportedProposal | null => {
    const found = chosen?.[name];
    if (found === undefined) return null;
    const utilities = found.scores.map((score) => (score * 100) / space.hundred);
    return {
      package: namedPackage(issues, found.offered),
      utilities,
      ties: found.ties,
      ...(found.gap === undefined ? {} : { gap: found.gap }),
    };
  };
  return {
    packages: issues.reduce((size, { options }) => size * options.length, 1),
    feasible: count([]),
    acceptable: count(floors),
    efficient: frontier?.outcome === 'complete' ? multiplicities(frontier.points) : null,
    efficientAcceptable:
      frontier?.outcome === 'complete'
        ? multiplicities(frontier.points.filter(({ scores }) => acceptable(scores)))
        : null,
    proposals: {
      nash: reported(ruleNames.nash),
      balanced: reported(ruleNames.balanced),
      maxMin: reported(ruleNames.maxMin),
      bestTotal: reported(ruleNames.bestTotal),
    },
    empty: chosen === undefined,
  };
}

interface Chosen {
  readonly offered: readonly number[];
  readonly scores: readonly number[];
  readonly ties: number | null;
  readonly gap?: number | null;
}

/** From the whole frontier, or rule by rule where that is too large; undefined where there is no zone of agreement. */
function chosenOf(space: Space, workLimit: number): Partial<Readonly<Record<SolutionName, Chosen>>> | undefined {
  const found = proposals(space, workLimit);
  const names = Object.values(ruleNames);
  if (found.outcome === 'found' || found.outcome === 'nobody-gains')
    return Object.fromEntries(
      names.map((name) => [name, { ...found.solutions[name], ties: found.solutions[name].tieCount - 1 }]),
    );
  if (found.outcome !== 'stopped') return undefined;
  const direct = directSolutions(space, Object.values(directNames));
  if (['no-zone', 'no-package'].includes(direct.nash.outcome)) return undefined;
  return Object.fromEntries(
    names.flatMap((name) => {
      const one = direct[directNames[name]];
      if (!('scores' in one)) return [];
      const gap = one.outcome === 'nobody-gains' ? 0 : Number.isFinite(one.gap) ? one.gap : null;
      return [[name, { ...one, gap, ties: null }]];
    }),
  );
}
