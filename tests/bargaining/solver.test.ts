import highs from 'highs';
import { expect, test } from 'vitest';
import { directSolution, paretoFrontier, type Rule, type Space, seededGenerator } from '../../src/math/index.ts';

/**
 * Dense spaces, too large to list, against an integer programme solved by HiGHS (which answers to about 1e-6, so whole
 * scores are rounded before they are compared).
 */

const seed = Date.now() % 2 ** 31;
const solver = await highs();

function denseSpace(parties: number, issues: number, options: number, drawSeed: number): Space {
  const chance = seededGenerator(drawSeed);
  const below = (most: number) => Math.floor(chance() * most);
  const rules = Array.from({ length: issues }, (): Rule => {
    const first = below(issues);
    const a = { issue: first, option: below(options) };
    const b = { issue: (first + 1 + below(issues - 1)) % issues, option: below(options) };
    return { kind: chance() < 0.6 ? 'excludes' : 'requires', a, b };
  });
  return {
    optionCounts: new Array<number>(issues).fill(options),
    rules,
    hundred: 100 * issues,
    parties: Array.from({ length: parties }, () => ({
      reservation: 0,
      scores: Array.from({ length: issues }, () => Array.from({ length: options }, () => below(101))),
      terms: Array.from({ length: 6 }, () => {
        const first = below(issues);
        return {
          when: [
            { issue: first, options: [below(options)] },
            { issue: (first + 1 + below(issues - 1)) % issues, options: [0, 1] },
          ],
          value: below(101) - 40,
        };
      }),
    })),
  };
}

const x = (issue: number, option: number) => `x_${issue}_${option}`;
const y = (party: number, term: number) => `y_${party}_${term}`;

/** The space as an integer programme in CPLEX' format; `floors`: what each party must have at least. */
function programme(space: Space, objective: string, floors: readonly number[], extra: readonly string[] = []): string {
  const { optionCounts, rules, parties } = space;
  const rows = optionCounts.map(
    (count, issue) => `${Array.from({ length: count }, (_, o) => x(issue, o)).join(' + ')} = 1`,
  );
  for (const { kind, ...rule } of rules) {
    if (!('b' in rule)) throw new Error('no such rule here');
    const [a, b] = [x(rule.a.issue, rule.a.option), x(rule.b.issue, rule.b.option)];
    rows.push(kind === 'excludes' ? `${a} + ${b} <= 1` : `${a} - ${b} <= 0`);
  }
  for (const [party, { terms = [] }] of parties.entries())
    for (const [term, { when }] of terms.entries()) {
      const sums = when.map(({ issue, options }) => [...new Set(options)].map((option) => x(issue, option)));
      for (const sum of sums) rows.push(`${y(party, term)} - ${sum.join(' - ')} <= 0`);
      rows.push(`${y(party, term)} - ${sums.flat().join(' - ')} >= ${1 - sums.length}`);
    }
  for (const [party, floor] of floors.entries()) rows.push(`${worth(space, party)} >= ${floor}`);
  const binaries = [
    ...optionCounts.flatMap((count, issue) => Array.from({ length: count }, (_, option) => x(issue, option))),
    ...parties.flatMap(({ terms = [] }, party) => terms.map((_, term) => y(party, term))),
  ];
  return `Maximize\n obj: ${objective}\nSubject To\n${[...rows, ...extra].map((row, index) => ` c${index}: ${row}`).join('\n')}\nBinary\n ${binaries.join(' ')}\nEnd\n`;
}

function worth({ parties }: Space, party: number): string {
  const { scores, terms = [] } = parties[party]!;
  const parts = [
    ...scores.flatMap((options, issue) => options.map((score, option) => [score, x(issue, option)] as const)),
    ...terms.map(({ value }, term) => [value, y(party, term)] as const),
  ];
  return parts.map(([value, name]) => `${value < 0 ? '-' : '+'} ${Math.abs(value)} ${name}`).join(' ');
}

function best(text: string): number | undefined {
  const { Status, ObjectiveValue } = solver.solve(text);
  return Status === 'Optimal' ? Math.round(ObjectiveValue) : undefined;
}

/** The sum over all parties, each unknown named once, as the format asks for. */
const everybody = ({ optionCounts, parties }: Space) =>
  [
    ...optionCounts.flatMap((count, issue) =>
      Array.from({ length: count }, (_, option) => {
        const sum = parties.reduce((soFar, { scores }) => soFar + scores[issue]![option]!, 0);
        return `+ ${sum} ${x(issue, option)}`;
      }),
    ),
    ...parties.flatMap(({ terms = [] }, party) =>
      terms.map(({ value }, term) => `${value < 0 ? '-' : '+'} ${Math.abs(value)} ${y(party, term)}`),
    ),
  ].join(' ');

test.each([1, 2, 3])(
  `two parties, 8 × 4, rules and interactions: every point of the frontier is proven (seed ${seed} + %d)`,
  (more) => {
    const space = denseSpace(2, 8, 4, seed + more);
    const found = paretoFrontier(space, 400_000_000);
    if (found.outcome !== 'complete') throw new Error(found.outcome);
    if (found.points.length === 0) {
      expect(best(programme(space, everybody(space), []))).toBeUndefined();
      return;
    }
    // From one point to the next: with more for the second party than here, the first can have so much and no more.
    for (const [place, { scores }] of found.points.entries()) {
      const next = found.points[place + 1];
      const first = best(programme(space, worth(space, 0), [-10_000, scores[1]! + 1]));
      expect(first).toBe(next?.scores[0]);
    }
    expect(best(programme(space, worth(space, 0), []))).toBe(found.points[0]?.scores[0]);
  },
);

test.each([
  [3, 10, 4],
  [4, 8, 5],
])(`%d parties, %d × %d: the best total and the largest smallest gain (seed ${seed})`, (parties, issues, options) => {
  const space = denseSpace(parties, issues, options, seed);
  const floors = space.parties.map(() => 0);
  const total = directSolution(space, 'total');
  const solved = best(programme(space, everybody(space), floors));
  if (!('scores' in total)) {
    expect(solved).toBeUndefined();
    return;
  }
  expect(total.scores.reduce((sum, score) => sum + score, 0)).toBe(solved);
  const smallest = directSolution(space, 'egalitarian');
  if (!('scores' in smallest)) throw new Error(smallest.outcome);
  const above = space.parties.map((_, party) => `${worth(space, party)} - least >= 0`);
  expect(Math.min(...smallest.scores)).toBe(best(programme(space, 'least', floors, above)));
});
