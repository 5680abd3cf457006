import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readNegotiation } from '../../src/field-file/read-negotiation.ts';
import { spaceOfNegotiation } from '../../src/field-file/space-of-negotiation.ts';
import { type DirectName, directSolution, frontierVectors, type Space, seededGenerator } from '../../src/math/index.ts';
import { quantile } from '../figure.ts';
import { enumeratedFrontier } from './enumeration.ts';
import { drawnSpace, type Interests } from './spaces.ts';

/** What one child process measured; times are its own processor time in milliseconds. */
export interface Measured {
  readonly times: readonly number[];
  /** Points of the frontier, or nodes of the search, of each run. */
  readonly sizes: readonly number[];
  /** The largest stated gap; 0 where every answer is proven. */
  readonly gap: number;
  readonly megabytes: number;
}

/** Points compared before a frontier is given up. */
const LIMIT = 400_000_000;
/** Packages above which plain enumeration would not fit into the memory that a case may use. */
const LISTABLE = 400_000;

/** What a child is asked for, as words of its command line. */
export type Asked =
  | readonly ['frontier', parties: string, issues: string, options: string, interests: Interests, rules: string]
  | readonly ['solution', name: DirectName, parties: string, issues: string, options: string]
  | readonly ['domains', which: 'listable' | 'larger', how: 'built' | 'listed'];

const SEEDS = [1, 2, 3, 4, 5, 6, 7];

export function measureCase(asked: Asked): Omit<Measured, 'megabytes'> {
  if (asked[0] === 'frontier') {
    const [, parties, issues, options, interests, rules] = asked;
    const spaces = SEEDS.map((seed) =>
      drawnSpace(seededGenerator(seed), +parties, +issues, +options, interests, +rules),
    );
    return timed(spaces, (space) => ({ size: frontierSize(space), gap: 0 }));
  }
  if (asked[0] === 'solution') {
    const [, name, parties, issues, options] = asked;
    const spaces = SEEDS.map((seed) => drawnSpace(seededGenerator(seed), +parties, +issues, +options, 'random'));
    return timed(spaces, (space) => {
      const found = directSolution(space, name);
      if (found.outcome !== 'found') throw new Error(`${name}: ${found.outcome}`);
      return { size: found.nodes, gap: found.gap };
    });
  }
  const [, which, how] = asked;
  const find = how === 'built' ? frontierSize : enumeratedFrontier;
  const runs = domains()
    .filter(({ listable }) => listable === (which === 'listable'))
    .map(({ space }) =>
      timed(which === 'listable' && how === 'built' ? [space, space, space] : [space], (one) => ({
        size: find(one),
        gap: 0,
      })),
    );
  return {
    times: runs.map(({ times }) => quantile(times, 0.5)),
    sizes: runs.map(({ sizes }) => sizes[0] as number),
    gap: 0,
  };
}

/** One run to warm up, then each space once. */
function timed(
  spaces: readonly Space[],
  run: (space: Space) => { readonly size: number; readonly gap: number },
): Omit<Measured, 'megabytes'> {
  run(spaces[0] as Space);
  const measured = spaces.map((space) => {
    const before = process.cpuUsage();
    const { size, gap } = run(space);
    const { user, system } = process.cpuUsage(before);
    return { time: (user + system) / 1000, size, gap };
  });
  return {
    times: measured.map(({ time }) => time),
    sizes: measured.map(({ size }) => size),
    gap: Math.max(...measured.map(({ gap }) => gap)),
  };
}

function frontierSize(space: Space): number {
  const found = frontierVectors(space, LIMIT);
  if (found.outcome !== 'complete') throw new Error('the whole frontier was expected');
  return found.points.length;
}

function domainSpace(collection: string, name: string): Space {
  const folder = join('tests/golden', collection, name);
  const files = readdirSync(folder).filter((file) =>
    collection === 'negolog' ? /^profile.*\.json$/.test(file) : /\.xml$/.test(file) && file !== 'pareto.xml',
  );
  const read = readNegotiation(files.map((file) => ({ name: file, text: readFileSync(join(folder, file), 'utf8') })));
  if ('faults' in read) throw new Error(`${name}: ${JSON.stringify(read.faults)}`);
  return spaceOfNegotiation(read.value, { reservation: 'none' });
}

/** Every domain of the competitions; `listable` where plain enumeration can answer too. */
export function domains() {
  return ['anac', 'negolog', 'anac-nonlinear'].flatMap((collection) =>
    readdirSync(join('tests/golden', collection), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => {
        const space = domainSpace(collection, name);
        const packages = space.optionCounts.reduce((product, count) => product * count, 1);
        return { name, space, packages, listable: packages <= LISTABLE };
      }),
  );
}
