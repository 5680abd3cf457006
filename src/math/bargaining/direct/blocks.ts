import { frontierPoint, searchFrontier } from '../frontier.ts';
import { type ReducedSpace, reducedSpace } from '../reduced-space.ts';
import type { Rule } from '../rule.ts';
import type { Package, Space } from '../space.ts';
import { planSpace } from '../space-plan.ts';
import { type Rectangle, rectanglesOf } from './joined/rectangle.ts';

/** Issues that rules or interactions join, decided together; alone, an issue that nothing joins to another. */
export interface Block {
  /** `[choice × parties + party]`: what each party gets by the choices of the block that no other choice beats. */
  readonly scores: Float64Array;
  readonly size: number;
  readonly issues: readonly number[];
  /** The options of a choice, in the order of `issues`. */
  readonly options: (choice: number) => readonly number[];
}

/** Blocks, and what joins those of them that could not be decided together. */
export interface Parts {
  readonly blocks: readonly Block[];
  readonly rectangles: readonly Rectangle[];
}

/** Points compared before joined issues are left apart as blocks of their own; about a third of a second. */
const joiningLimit = 3_000_000;

/** Transitions between states of rules and interactions up to which listing the choices of joined issues is tried. */
const joiningTransitions = 30_000;

/**
 * The space as blocks: what any objective that likes more for everybody is optimized over, because a block's beaten
 * choice is beaten in every package. Where listing the choices of joined issues would take more than `workLimit`, each
 * of these issues is a block, and their rules and interactions stand as rectangles over them. `no-package` when the
 * rules leave a block without choices; blocks that rectangles join may still have none.
 */
export function blocksOf(
  space: Space,
  workLimit: number = joiningLimit,
): (Parts & { readonly outcome: 'complete' }) | { readonly outcome: 'no-package' } {
  const blocks: Block[] = [];
  const rectangles: Rectangle[] = [];
  for (const issues of components(space)) {
    const reduced = reducedSpace(partOf(space, issues));
    const sparse = planSpace(reduced.space, Math.min(workLimit, joiningTransitions)) !== undefined;
    const search = sparse ? searchFrontier(reduced.space, workLimit) : undefined;
    if (search === undefined) {
      const before = blocks.length;
      blocks.push(...issuesApart(reduced, issues));
      for (const { members, earned } of rectanglesOf(reduced.space))
        rectangles.push({ earned, members: members.map((one) => ({ ...one, block: before + one.block })) });
      continue;
    }
    if (search.size === 0) return { outcome: 'no-package' };
    blocks.push({
      scores: search.last.scores,
      size: search.size,
      issues,
      options: (choice) => reduced.packageOf(frontierPoint(search, choice).first),
    });
  }
  return { outcome: 'complete', blocks, rectangles };
}

function issuesApart({ space, packageOf }: ReducedSpace, issues: readonly number[]): readonly Block[] {
  return issues.map((issue, place): Block => {
    const count = space.optionCounts[place] as number;
    return {
      scores: Float64Array.from(
        Array.from({ length: count }, (_, option) =>
          space.parties.map(({ scores }) => scores[place]?.[option] as number),
        ).flat(),
      ),
      size: count,
      issues: [issue],
      options: (choice) => {
        const taken = space.optionCounts.map((_, other) => (other === place ? choice : 0));
        return [packageOf(taken)[place] as number];
      },
    };
  });
}

/** The package made of one choice a block. */
export function packageOf(blocks: readonly Block[], choices: ArrayLike<number>): Package {
  const offered: number[] = [];
  for (const [index, { issues, options }] of blocks.entries())
    for (const [place, option] of options(choices[index] as number).entries())
      offered[issues[place] as number] = option;
  return offered;
}

/** Issues joined by a rule or a term stand in one list; lists and their issues in order. */
function components(space: Space): readonly (readonly number[])[] {
  const group = space.optionCounts.map((_, issue) => issue);
  const join = (issues: readonly number[]) => {
    const groups = new Set(issues.map((issue) => group[issue]));
    const target = group[issues[0] ?? 0] as number;
    for (const [issue, own] of group.entries()) if (groups.has(own)) group[issue] = target;
  };
  for (const rule of space.rules) join(issuesOf(rule));
  for (const { terms = [] } of space.parties) for (const { when } of terms) join(when.map(({ issue }) => issue));
  return [...new Set(group)].map((own) => group.flatMap((other, issue) => (other === own ? [issue] : [])));
}

function issuesOf(rule: Rule): readonly number[] {
  const others = rule.kind === 'only-with' ? rule.oneOf : [rule.b];
  return [rule.a.issue, ...others.map(({ issue }) => issue)];
}

/** The space of some issues alone; what joins them stays, and a term over no issue goes with the first of all. */
function partOf(space: Space, issues: readonly number[]): Space {
  const place = new Map(issues.map((issue, index) => [issue, index]));
  const moved = <T extends { readonly issue: number }>(one: T): T => ({
    ...one,
    issue: place.get(one.issue) as number,
  });
  return {
    ...space,
    optionCounts: issues.map((issue) => space.optionCounts[issue] as number),
    rules: space.rules
      .filter((rule) => place.has(rule.a.issue))
      .map((rule) =>
        rule.kind === 'only-with'
          ? { ...rule, a: moved(rule.a), oneOf: rule.oneOf.map(moved) }
          : { ...rule, a: moved(rule.a), b: moved(rule.b) },
      ),
    parties: space.parties.map(({ scores, reservation, terms = [] }) => ({
      reservation,
      scores: issues.map((issue) => scores[issue] as readonly number[]),
      terms: terms
        .filter(({ when }) => place.has(when[0]?.issue ?? 0))
        .map(({ when, value }) => ({ when: when.map(moved), value })),
    })),
  };
}
