import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readNegotiation } from '../../src/field-file/read-negotiation.ts';
import { type ReadAs, spaceOfNegotiation, utilityUnit } from '../../src/field-file/space-of-negotiation.ts';
import { directSolution, frontierVectors, type Space } from '../../src/math/index.ts';

/**
 * What the platforms that researchers use were measured to answer (`peers` in expected.json, see SOURCE.md of each
 * collection), and that Parley does not answer so.
 */

const golden = join(import.meta.dirname, '..', 'golden');
type Point = readonly number[];

interface Solved {
  readonly value: number;
  readonly points: readonly Point[];
}
interface Expected {
  readonly reference: Record<
    string,
    {
      readonly nash?: Solved | null;
      readonly nashFromMin?: Solved | null;
      readonly kalaiSmorodinskyFromMin?: Solved | null;
      readonly ideal: Point;
      readonly minOverAll: Point;
      readonly frontier: { readonly points: readonly Point[] };
    }
  >;
  readonly peers: {
    readonly 'genius10.4': { readonly nash: Point | null };
    readonly negmas: {
      readonly frontierPointsReportedWithoutReservation: number;
      readonly ips: { readonly outcomes: number } | null;
      readonly xmlImportFrontierPoints: number;
      readonly 'ks(min spread of advantages)': readonly Point[];
    };
  };
  readonly exactRationalFrontierSize?: number | null;
}

function expectedOf(domain: string): Expected {
  return JSON.parse(readFileSync(join(golden, 'anac', domain, 'expected.json'), 'utf8'));
}

function spaceOf(path: string, how: ReadAs): Space {
  const folder = join(golden, path);
  const names = readdirSync(folder).filter((name) => name.endsWith('.xml') && name !== 'pareto.xml');
  const read = readNegotiation(names.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') })));
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return spaceOfNegotiation(read.value, how);
}

function frontierOf(space: Space): readonly Point[] {
  const found = frontierVectors(space, 400_000_000);
  if (found.outcome !== 'complete') throw new Error(found.outcome);
  return found.points.map(({ scores }) => scores.map((score) => score / utilityUnit));
}

const none = { reservation: 'none' } as const;
const near = (a: Point, b: Point) => a.every((value, party) => Math.abs(value - (b[party] as number)) < 1e-7);
const domains = readdirSync(join(golden, 'anac'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe('what the platforms of the field get wrong', () => {
  test.each(['Jobs', 'SupermarketA', 'BarterA'])(
    '1: in %s no deal is kept for a difference in the last bit of a floating-point sum',
    (domain) => {
      const { peers, reference } = expectedOf(domain);
      const points = frontierOf(spaceOf(`anac/${domain}`, none));
      expect(points).toHaveLength(reference.noReservation?.frontier.points.length ?? 0);
      expect(peers.negmas.frontierPointsReportedWithoutReservation).toBeGreaterThan(points.length);
      for (const a of points)
        expect(
          points.some((b) => b !== a && b.every((value, party) => value >= (a[party] as number) - 1e-9)),
          'one beside it is as good for all',
        ).toBe(false);
    },
  );

  test.each([
    ['Kitchen', 80],
    ['ItexVsCypress', 18],
  ])('2: in %s all %d points are found: no grid rounds them away', (domain, size) => {
    expect(frontierOf(spaceOf(`anac/${domain}`, none))).toHaveLength(size);
    expect(expectedOf(domain).peers.negmas.ips?.outcomes).toBeLessThan(size);
  });

  test('3: Kalai–Smorodinsky is the largest smallest share of the ideal gain, not the smallest spread', () => {
    let otherwise = 0;
    for (const domain of domains) {
      const { peers, reference } = expectedOf(domain);
      const wanted = reference.noReservation;
      if (!wanted?.kalaiSmorodinskyFromMin) continue;
      const { ideal, minOverAll } = wanted;
      if (ideal.some((most, party) => most - (minOverAll[party] as number) < 1e-9)) continue;
      const share = (point: Point) =>
        Math.min(
          ...point.map((value, party) => {
            const least = minOverAll[party] as number;
            return (value - least) / ((ideal[party] as number) - least);
          }),
        );
      const space = spaceOf(`anac/${domain}`, none);
      const fromLeast: Space = {
        ...space,
        parties: space.parties.map((party) => ({
          ...party,
          reservation: party.scores.reduce((sum, options) => sum + Math.min(...options), 0),
        })),
      };
      const found = directSolution(fromLeast, 'kalai-smorodinsky');
      if (found.outcome !== 'found') throw new Error(`${domain}: ${found.outcome}`);
      const ours = share(found.scores.map((score) => score / utilityUnit));
      expect(ours, domain).toBeCloseTo(wanted.kalaiSmorodinskyFromMin.value, 6);
      // The platform's point takes reservations in; where the file has none the two may be compared.
      if (reference.withReservation !== undefined) continue;
      for (const point of peers.negmas['ks(min spread of advantages)']) {
        expect(share(point), domain).toBeLessThan(ours + 1e-7);
        if (share(point) < ours - 1e-6) otherwise += 1;
      }
    }
    expect(otherwise).toBeGreaterThan(0);
  });

  test('4: the disagreement point is the reservation as it was given, also below the worst outcome', () => {
    let differing = 0;
    for (const domain of domains) {
      const wanted = expectedOf(domain).reference.noReservation;
      const { nash, nashFromMin } = wanted ?? {};
      if (!nash || !nashFromMin) continue;
      if (nash.points.some((point) => nashFromMin.points.some((other) => near(point, other)))) continue;
      differing += 1;
      const found = directSolution(spaceOf(`anac/${domain}`, none), 'nash');
      if (found.outcome !== 'found') throw new Error(`${domain}: ${found.outcome}`);
      const scores = found.scores.map((score) => score / utilityUnit);
      expect(
        nash.points.some((point) => near(point, scores)),
        domain,
      ).toBe(true);
    }
    expect(differing).toBeGreaterThan(0);
  });

  test.each(['Lunch', 'SYAgent3'])('5: where nothing suits everybody, as in %s, no solution is named', (domain) => {
    expect(expectedOf(domain).peers['genius10.4'].nash).not.toBeNull();
    const space = spaceOf(`anac/${domain}`, { reservation: 'file' });
    for (const name of ['nash', 'egalitarian', 'kalai-smorodinsky', 'total', 'relative-total'] as const)
      expect(directSolution(space, name)).toEqual({ outcome: 'no-zone' });
  });

  test.each(['AmsterdamA', 'BarterA', 'SupermarketA'])(
    '6: evaluations of %s are divided by the largest of their issue, so that reservations stand on the same scale',
    (domain) => {
      const { peers, reference } = expectedOf(domain);
      const points = frontierOf(spaceOf(`anac/${domain}`, none));
      expect(points.length).not.toBe(peers.negmas.xmlImportFrontierPoints);
      expect(points.every((point, place) => near(point, reference.noReservation?.frontier.points[place] ?? []))).toBe(
        true,
      );
      expect(points.flat().every((utility) => utility >= 0 && utility <= 1 + 1e-9)).toBe(true);
    },
  );

  test('7: a published frontier is no proof: all 12 points of 50issues are beaten by packages that exist', () => {
    const folder = 'anac-nonlinear/50issues';
    const text = readFileSync(join(golden, folder, 'pareto.xml'), 'utf8');
    const published = text
      .trim()
      .split('\n')
      .map((line) => line.split(',').map(Number));
    const points = frontierOf(spaceOf(folder, none));
    expect(published).toHaveLength(12);
    for (const point of published)
      expect(points.some((own) => own.every((value, party) => value > (point[party] as number) - 1e-6))).toBe(true);
    for (const point of published) expect(points.some((own) => near(own, point))).toBe(false);
  });
});
