import { type Package, type PartyScores, packageScore, type Space } from '../bargaining/space.ts';

/** The answer to «Which would you rather?» between two hypothetical packages. */
export interface PairwiseAnswer {
  readonly first: Package;
  readonly second: Package;
  readonly preferred: 'first' | 'second' | 'same';
}

/** An answer the sheet does not give: what it said, and what the present scores make of the two packages. */
export interface SheetContradiction {
  /** Position among the answers. */
  readonly answer: number;
  readonly firstScore: number;
  readonly secondScore: number;
}

/** «About the same» is taken to agree with scores that differ by no more than this, of 100. */
export const sameWithin = 5;

/**
 * The answers a sheet contradicts: it ranks strictly higher what was not preferred, or sets further apart than
 * `sameWithin` what was called the same. Nothing is mended; which of the two is wrong only the party knows.
 */
export function contradictionsWithSheet(
  space: Space,
  party: number,
  answers: readonly PairwiseAnswer[],
): readonly SheetContradiction[] {
  const own = space.parties[party] as PartyScores;
  return answers.flatMap(({ first, second, preferred }, answer) => {
    const firstScore = packageScore(own, first);
    const secondScore = packageScore(own, second);
    const lead = firstScore - secondScore;
    const agrees =
      preferred === 'same'
        ? Math.abs(lead) * 100 <= sameWithin * space.hundred
        : preferred === 'first'
          ? lead >= 0
          : lead <= 0;
    return agrees ? [] : [{ answer, firstScore, secondScore }];
  });
}

/**
 * Answers that cannot all be true, whatever the weights: each conflict is the shortest round of answers that leads
 * from a package back to itself with at least one strict preference, as positions in ascending order.
 */
export function conflictsAmongAnswers(answers: readonly PairwiseAnswer[]): readonly (readonly number[])[] {
  /** For every package, what it is at least as good as, and by which answer. */
  const atLeast = new Map<string, { other: string; answer: number }[]>();
  const note = (better: string, other: string, answer: number) => {
    const known = atLeast.get(better);
    if (known === undefined) atLeast.set(better, [{ other, answer }]);
    else known.push({ other, answer });
  };
  for (const [answer, { first, second, preferred }] of answers.entries()) {
    if (preferred !== 'second') note(first.join(), second.join(), answer);
    if (preferred !== 'first') note(second.join(), first.join(), answer);
  }
  const conflicts = new Map<string, readonly number[]>();
  for (const [answer, { first, second, preferred }] of answers.entries()) {
    if (preferred === 'same') continue;
    const [winner, loser] = preferred === 'first' ? [first.join(), second.join()] : [second.join(), first.join()];
    const way = shortestWay(loser, winner, atLeast);
    if (way === undefined) continue;
    const round = [...new Set([answer, ...way])].sort((a, b) => a - b);
    conflicts.set(round.join(), round);
  }
  return [...conflicts.values()];
}

/** The answers along the shortest chain of «at least as good as» from one package to another. */
function shortestWay(
  from: string,
  to: string,
  atLeast: ReadonlyMap<string, readonly { other: string; answer: number }[]>,
): readonly number[] | undefined {
  const ways = new Map<string, readonly number[]>([[from, []]]);
  for (const [place, way] of ways) {
    if (place === to) return way;
    for (const { other, answer } of atLeast.get(place) ?? []) if (!ways.has(other)) ways.set(other, [...way, answer]);
  }
  return undefined;
}
