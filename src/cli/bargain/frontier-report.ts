import {
  countPackages,
  type Direct,
  type DirectName,
  directSolutions,
  frontierSample,
  frontierVectors,
  isListable,
  type Space,
} from '../../math/index.ts';

/** The best value of a rule and every efficient point that has it. */
export interface ReportedSolution {
  readonly value: number;
  readonly points: readonly (readonly number[])[];
}

/** What `parley frontier --json` prints; utilities as the files have them. */
export interface FrontierReport {
  /** Not finite (null in JSON) where they are too many to count, or more than 10^308. */
  readonly outcomes: number;
  readonly parties: number;
  /** Efficient among the outcomes that leave everybody its reservation, the first party's best first. */
  readonly frontier: readonly (readonly number[])[];
  readonly nash: ReportedSolution | null;
  readonly egalitarian: ReportedSolution | null;
  readonly kalaiSmorodinsky: ReportedSolution | null;
  readonly maxWelfare: ReportedSolution | null;
  readonly maxRelativeWelfare: ReportedSolution | null;
  /** No outcome leaves everybody its reservation. */
  readonly empty: boolean;
  /** Whether the frontier is whole and every solution proven; otherwise `frontier` is a sample of it. */
  readonly exact: boolean;
  /** Of a sample alone: per point of `frontier`, whether it is proven that nothing beats it. */
  readonly proven?: readonly boolean[];
  /** No solution's value can be larger than (1 + gap) times what is said; null where a rule's was not found. */
  readonly gap: number | null;
  readonly ms: number;
}

type Reported = Omit<FrontierReport, 'ms'>;

/** An outcome as good as a reservation but for 1e-9 counts as good enough. */
const slack = 1e-9;
/** Values closer than this, relatively, are the same value. */
const same = 1e-9;

/**
 * The frontier with its solutions; where it is too large for the limit of work, the solutions by branch and bound with
 * their gap, and a sample of the frontier.
 */
export function frontierReport(space: Space, workLimit: number): Reported {
  const facts = { outcomes: outcomesOf(space), parties: space.parties.length };
  const whole = isListable(space, 'reduced') ? frontierVectors(space, workLimit) : undefined;
  if (whole?.outcome !== 'complete') return { ...facts, ...withoutFrontier(space) };
  const reservations = space.parties.map(({ reservation }) => reservation / space.hundred);
  const points = whole.points
    .map(({ scores }) => scores.map((score) => score / space.hundred))
    .filter((point) => point.every((utility, party) => utility >= (reservations[party] as number) - slack));
  if (points.length === 0) return { ...facts, ...nothing, empty: true, exact: true, gap: 0 };
  return {
    ...facts,
    frontier: points,
    ...solutionsOf(points, reservations),
    empty: false,
    exact: true,
    gap: 0,
  };
}

/** How many outcomes obey the rules; NaN where they cannot be counted. */
function outcomesOf({ optionCounts, rules, hundred }: Space): number {
  if (rules.length === 0) return Number(optionCounts.reduce((size, count) => size * BigInt(count), 1n));
  const free: Space = { optionCounts, rules, hundred, parties: [] };
  const counted = isListable(free) ? countPackages(free) : undefined;
  return counted?.outcome === 'complete' ? counted.count : Number.NaN;
}

const nothing = {
  frontier: [],
  nash: null,
  egalitarian: null,
  kalaiSmorodinsky: null,
  maxWelfare: null,
  maxRelativeWelfare: null,
} as const;

function gainsOf(point: readonly number[], reservations: readonly number[]): readonly number[] {
  return point.map((utility, party) => Math.max(0, utility - (reservations[party] as number)));
}

function worthsOver(points: readonly (readonly number[])[], reservations: readonly number[]) {
  const ideals = reservations.map((_, party) =>
    Math.max(...points.map((point) => gainsOf(point, reservations)[party] as number)),
  );
  const share = (gain: number, party: number) => {
    const ideal = ideals[party] as number;
    return ideal > slack ? gain / ideal : 1;
  };
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    nash: (point: readonly number[]) => gainsOf(point, reservations).reduce((product, gain) => product * gain, 1),
    egalitarian: (point: readonly number[]) => Math.min(...gainsOf(point, reservations)),
    kalaiSmorodinsky: (point: readonly number[]) => Math.min(...gainsOf(point, reservations).map(share)),
    maxWelfare: sum,
    maxRelativeWelfare: (point: readonly number[]) => sum(gainsOf(point, reservations).map(share)),
  };
}

function solutionsOf(points: readonly (readonly number[])[], reservations: readonly number[]) {
  const worths = worthsOver(points, reservations);
  const best = (worth: (point: readonly number[]) => number): ReportedSolution => {
    const value = Math.max(...points.map(worth));
    return { value, points: points.filter((point) => worth(point) >= value - same * Math.max(1e-3, Math.abs(value))) };
  };
  // Shares of an ideal gain have no meaning where nobody can gain anything.
  const gaining = points.some((point) => gainsOf(point, reservations).some((gain) => gain > slack));
  return {
    nash: best(worths.nash),
    egalitarian: best(worths.egalitarian),
    kalaiSmorodinsky: gaining ? best(worths.kalaiSmorodinsky) : null,
    maxWelfare: best(worths.maxWelfare),
    maxRelativeWelfare: gaining ? best(worths.maxRelativeWelfare) : null,
  };
}

const directNames: Readonly<Record<keyof ReturnType<typeof worthsOver>, DirectName>> = {
  nash: 'nash',
  egalitarian: 'egalitarian',
  kalaiSmorodinsky: 'kalai-smorodinsky',
  maxWelfare: 'total',
  maxRelativeWelfare: 'relative-total',
};

function withoutFrontier(space: Space): Omit<Reported, 'outcomes' | 'parties'> {
  const names = Object.keys(directNames) as (keyof typeof directNames)[];
  const solved = directSolutions(space, Object.values(directNames));
  const found = names.map((name) => [name, solved[directNames[name]]] as const);
  if (found.some(([, direct]) => direct.outcome === 'no-zone' || direct.outcome === 'no-package'))
    return { ...nothing, empty: true, exact: true, gap: 0 };
  const floors = space.parties.map(({ reservation }) => reservation);
  const reservations = floors.map((floor) => floor / space.hundred);
  const points = found.flatMap(([, direct]) => (hasPoint(direct) ? [direct.scores.map((s) => s / space.hundred)] : []));
  const worths = worthsOver(points.length > 0 ? points : [reservations], reservations);
  const solutions = Object.fromEntries(
    found.map(([name, direct]) => {
      if (!hasPoint(direct)) return [name, null];
      const point = direct.scores.map((score) => score / space.hundred);
      return [name, { value: worths[name](point), points: [point] }];
    }),
  );
  const gaps = found.map(([, direct]) =>
    direct.outcome === 'found' ? direct.gap : hasPoint(direct) ? 0 : Number.POSITIVE_INFINITY,
  );
  const gap = Math.max(...gaps);
  const sample = frontierSample(space, { floors: floors.map((floor) => floor - (space.tolerance ?? 0)) });
  const sampled = sample.outcome === 'sample' ? sample.points : [];
  return {
    ...nothing,
    ...solutions,
    frontier: sampled.map(({ scores }) => scores.map((score) => score / space.hundred)),
    empty: false,
    exact: false,
    gap: Number.isFinite(gap) ? gap : null,
    proven: sampled.map(({ proven }) => proven),
  };
}

function hasPoint(direct: Direct): direct is Extract<Direct, { readonly scores: readonly number[] }> {
  return direct.outcome === 'found' || direct.outcome === 'nobody-gains';
}
