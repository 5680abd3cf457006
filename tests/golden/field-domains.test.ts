import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { frontierReport } from '../../src/cli/bargain/frontier-report.ts';
import { readNegotiation } from '../../src/field-file/read-negotiation.ts';
import { spaceOfNegotiation, utilityUnit } from '../../src/field-file/space-of-negotiation.ts';
import { directSolution, frontierVectors, paretoFrontier } from '../../src/math/index.ts';

/** The domains of the competitions, from their own files, against answers computed by others (see each SOURCE.md). */

const here = join(import.meta.dirname);
const variants = {
  noReservation: { reservation: 'none', atTime: 0 },
  withReservation: { reservation: 'file', atTime: 0 },
  discountedHalfTime: { reservation: 'file', atTime: 0.5 },
} as const;
const solutions = ['nash', 'egalitarian', 'kalaiSmorodinsky', 'maxWelfare', 'maxRelativeWelfare'] as const;
const directNames = {
  nash: 'nash',
  egalitarian: 'egalitarian',
  kalaiSmorodinsky: 'kalai-smorodinsky',
  maxWelfare: 'total',
  maxRelativeWelfare: 'relative-total',
} as const;

type Expected = {
  readonly empty?: boolean;
  readonly frontier: {
    readonly size: number;
    readonly points?: readonly (readonly number[])[];
    readonly multiplicity?: readonly number[];
  };
} & Readonly<Record<(typeof solutions)[number], { readonly value: number; readonly points: readonly number[][] } | null>>;

function folders(collection: string): readonly string[] {
  return readdirSync(join(here, collection), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

function negotiationIn(collection: string, domain: string, files: RegExp) {
  const folder = join(here, collection, domain);
  const names = readdirSync(folder).filter((name) => files.test(name) && name !== 'pareto.xml');
  const read = readNegotiation(names.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') })));
  if ('faults' in read) throw new Error(`${domain}: ${JSON.stringify(read.faults)}`);
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
  return { negotiation: read.value, expected };
}

const near = (one: readonly number[], other: readonly number[]) =>
  one.every((value, place) => Math.abs(value - (other[place] as number)) < 1e-7);

function agrees(reference: Expected, space: Parameters<typeof frontierReport>[0]): void {
  const report = frontierReport(space, 400_000_000);
  expect(report.exact).toBe(true);
  if (reference.empty) {
    expect(report).toMatchObject({ empty: true, frontier: [], nash: null });
    expect(directSolution(space, 'nash').outcome).toBe('no-zone');
    return;
  }
  expect(report.frontier).toHaveLength(reference.frontier.size);
  for (const [place, point] of (reference.frontier.points ?? []).entries())
    expect(near(report.frontier[place] as readonly number[], point), `point ${place}`).toBe(true);
  for (const name of solutions) {
    const [found, wanted] = [report[name], reference[name]];
    if (wanted === undefined) continue;
    if (wanted === null) {
      // Nobody can gain anything over no deal: shares of an ideal gain have no meaning.
      expect(found, name).toBeNull();
      expect(directSolution(space, directNames[name]).outcome).toBe('nobody-gains');
      continue;
    }
    expect(found?.value, name).toBeCloseTo(wanted.value, 7);
    for (const point of wanted.points)
      expect(found?.points.some((one) => near(one, point)), `${name} lists every tie`).toBe(true);
    const direct = directSolution(space, directNames[name]);
    if (direct.outcome !== 'found' && direct.outcome !== 'nobody-gains') throw new Error(direct.outcome);
    const scores = direct.scores.map((score) => score / utilityUnit);
    expect(wanted.points.some((point) => near(point, scores)), `${name} without the frontier`).toBe(true);
  }
}

describe.each(folders('anac'))('%s, from the original Genius files', (domain) => {
  test('every point of the frontier with its multiplicity, and every solution', () => {
    const { negotiation, expected } = negotiationIn('anac', domain, /\.xml$/);
    for (const [variant, how] of Object.entries(variants)) {
      const reference: Expected | undefined = expected.reference[variant];
      if (reference === undefined) continue;
      const space = spaceOfNegotiation(negotiation, how);
      agrees(reference, space);
      const counted = reference.frontier?.multiplicity;
      if (variant !== 'noReservation' || counted === undefined) continue;
      const whole = paretoFrontier(space, 400_000_000);
      if (whole.outcome !== 'complete') throw new Error(whole.outcome);
      expect(whole.points.map(({ multiplicity }) => multiplicity)).toEqual(counted);
    }
  });

  test('reads the same utilities as the scenario beside it', () => {
    const { negotiation } = negotiationIn('anac', domain, /\.xml$/);
    const { negotiation: scenario } = negotiationIn('anac', domain, /^scenario\.json$/);
    expect(negotiation.parties).toHaveLength(scenario.parties.length);
    for (const [place, { values, reservation, discount }] of scenario.parties.entries()) {
      const read = negotiation.parties[place];
      expect(read?.reservation).toBeCloseTo(reservation, 12);
      expect(read?.discount).toBeCloseTo(discount, 12);
      for (const [issue, options] of values.entries())
        expect(near(read?.values[issue] ?? [], options), `party ${place}, issue ${issue}`).toBe(true);
    }
  });
});

test.each(folders('negolog'))('NegoLog %s: every point and every solution', (domain) => {
  const { negotiation, expected } = negotiationIn('negolog', domain, /^profile[A-Z]\.json$/);
  agrees(expected.reference.noReservation, spaceOfNegotiation(negotiation, variants.noReservation));
});

test.each(folders('anac-nonlinear'))(
  '%s, 10^10 to 10^40 outcomes with interactions: the whole exact frontier',
  (domain) => {
    const { negotiation, expected } = negotiationIn('anac-nonlinear', domain, /\.xml$/);
    const whole = frontierVectors(spaceOfNegotiation(negotiation, variants.noReservation), 400_000_000);
    if (whole.outcome !== 'complete') throw new Error(whole.outcome);
    const found = whole.points.map(({ scores }) =>
      scores.map((score, party) => Math.round((score / utilityUnit) * expected.declaredMaxUtility[party])),
    );
    expect(found).toEqual(expected.frontier.raw);
  },
);
