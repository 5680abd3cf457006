import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Asked, domains, type Measured } from './bargaining/cases.ts';
import { type Grown, growthPicture, growthTable } from './bargaining/growth.ts';
import { type Figure, quantile } from './figure.ts';

const PICTURES = 'docs/guides/pictures';
const MEGABYTES = 256;

/** The frontier and its solutions, each case in a process of its own; processor time, for the machine may be shared. */
export function bargainingFigures(): readonly Figure[] {
  const grown = growth();
  const figures = [...domainFigures()];
  figures.push(
    frontier('Two parties, 20 issues × 6 options (3.7·10¹⁵ packages), random', 2, 20, 6, 'random', 0, 5),
    frontier('The same, opposed (every option efficient in its issue)', 2, 20, 6, 'opposed', 0, 20),
    frontier('Two parties, 50 × 6 (8·10³⁸ packages), random', 2, 50, 6, 'random', 0, 50),
    frontier('The same, opposed', 2, 50, 6, 'opposed', 0, 50),
    frontier('Two parties, 20 × 6 with 20 rules, random', 2, 20, 6, 'random', 20),
    frontier('The same, opposed', 2, 20, 6, 'opposed', 20),
    frontier('Three parties, 20 × 6, random', 3, 20, 6, 'random', 0, 200),
    frontier('Five parties, 8 × 5, random', 5, 8, 5, 'random', 0, 1000),
  );
  for (const parties of [3, 5, 8]) {
    figures.push(solution('nash', 'Nash', parties, 100), solution('kalai-smorodinsky', 'Kalai–Smorodinsky', parties));
  }
  figures.push(grown);
  return figures;
}

/** Ours beside plain enumeration where that can answer; the rest alone. */
function* domainFigures(): Generator<Figure> {
  const all = domains();
  const named = (listable: boolean) => all.filter((one) => one.listable === listable);
  const ours = measured(['domains', 'listable', 'built']);
  const peer = measured(['domains', 'listable', 'listed']);
  const ratios = peer.times.map((time, index) => time / Math.max(0.01, ours.times[index] as number));
  const differing = named(true).filter((_, index) => ours.sizes[index] !== peer.sizes[index]);
  yield {
    what: `The exact frontier of ${ours.times.length} domains of the competitions`,
    here: `${(sum(peer.times) / sum(ours.times)).toFixed(0)} times as fast in total (median ${quantile(ratios, 0.5).toFixed(1)} times, least ${Math.min(...ratios).toFixed(2)} times): ${sum(ours.times).toFixed(0)} ms, worst ${worst(named(true), ours.times)}; ${ours.megabytes.toFixed(0)} MB`,
    beside: `every package listed, sorted and filtered: ${sum(peer.times).toFixed(0)} ms, worst ${worst(named(true), peer.times)}; ${peer.megabytes.toFixed(0)} MB; ${differing.length === 0 ? 'as many points in every domain' : `other numbers of points in ${differing.map(({ name }) => name).join(', ')}`}`,
    aim: `under ${MEGABYTES} MB`,
    met: ours.megabytes < MEGABYTES,
  };
  const larger = measured(['domains', 'larger', 'built']);
  yield {
    what: `The exact frontier of the ${larger.times.length} domains too large to list, to 10^${Math.floor(Math.log10(Math.max(...named(false).map(({ packages }) => packages))))} packages`,
    here: `${sum(larger.times).toFixed(0)} ms in total, worst ${worst(named(false), larger.times)}; ${larger.megabytes.toFixed(0)} MB`,
    beside: 'nothing that lists packages',
    aim: `under ${MEGABYTES} MB`,
    met: larger.megabytes < MEGABYTES,
  };
}

function frontier(
  what: string,
  parties: number,
  issues: number,
  options: number,
  interests: 'random' | 'opposed',
  rules: number,
  aim?: number,
): Figure {
  const { times, sizes, megabytes } = measured([
    'frontier',
    `${parties}`,
    `${issues}`,
    `${options}`,
    interests,
    `${rules}`,
  ]);
  const points = `${Math.min(...sizes).toLocaleString('en')} to ${Math.max(...sizes).toLocaleString('en')} points`;
  return judged(what, times, `${points}; ${megabytes.toFixed(0)} MB`, megabytes, aim);
}

function solution(name: 'nash' | 'kalai-smorodinsky', says: string, parties: number, aim?: number): Figure {
  const { times, sizes, gap, megabytes } = measured(['solution', name, `${parties}`, '50', '6']);
  const proof = gap === 0 ? 'all proven' : `stated gap at most ${(gap * 100).toFixed(2)} %`;
  const nodes = `${Math.max(...sizes).toLocaleString('en')} nodes at most`;
  return judged(
    `${says} of ${parties} parties, 50 × 6`,
    times,
    `${proof}, ${nodes}; ${megabytes.toFixed(0)} MB`,
    megabytes,
    aim,
  );
}

function judged(what: string, times: readonly number[], more: string, megabytes: number, aim?: number): Figure {
  const median = quantile(times, 0.5);
  const share = aim === undefined ? '' : `${(median / aim).toFixed(2)} of the aim: `;
  return {
    what,
    here: `${share}median ${median.toFixed(1)} ms, worst ${Math.max(...times).toFixed(1)} ms; ${more}`,
    beside: 'the limit; such a space cannot be listed',
    aim: aim === undefined ? `under ${MEGABYTES} MB` : `≤ ${aim} ms, under ${MEGABYTES} MB`,
    met: (aim === undefined || median <= aim) && megabytes < MEGABYTES,
  };
}

/** Writes the picture and the table of how time grows with issues. */
function growth(): Figure {
  const grown: Grown[] = [
    { says: 'two parties, random', parties: 2, interests: 'random' as const, upTo: 60 },
    { says: 'two parties, opposed', parties: 2, interests: 'opposed' as const, upTo: 60 },
    { says: 'three parties, random', parties: 3, interests: 'random' as const, upTo: 20 },
  ].map(({ says, parties, interests, upTo }) => ({
    says,
    points: Array.from({ length: upTo / 5 }, (_, index) => (index + 1) * 5).map((issues) => {
      const { times, sizes } = measured(['frontier', `${parties}`, `${issues}`, '6', interests, '0']);
      return { issues, milliseconds: quantile(times, 0.5), size: quantile(sizes, 0.5) };
    }),
  }));
  mkdirSync(PICTURES, { recursive: true });
  writeFileSync(join(PICTURES, 'frontier-growth.svg'), growthPicture(grown));
  writeFileSync(join(PICTURES, 'frontier-growth.md'), growthTable(grown));
  const [first] = grown;
  const last = first?.points.at(-1);
  return {
    what: 'Growth of time with issues (6 options each)',
    here: `two parties, random: ${last?.milliseconds.toFixed(1)} ms at ${last?.issues} issues; picture and table in ${PICTURES}`,
    beside: 'listing grows sixfold with every issue',
    aim: 'none promised',
  };
}

/** Runs one case in a child, whose memory is measured with it. */
function measured(asked: Asked): Measured {
  const program = join(dirname(process.argv[1] ?? ''), 'bargaining.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--max-old-space-size=4096', program, ...asked], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${asked.join(' ')}: ${stderr}`);
  return JSON.parse(stdout) as Measured;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function worst(named: readonly { readonly name: string }[], times: readonly number[]): string {
  const most = Math.max(...times);
  return `${named[times.indexOf(most)]?.name} ${most.toFixed(1)} ms`;
}
