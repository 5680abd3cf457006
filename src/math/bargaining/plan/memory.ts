import { type Condition, conditionsOf } from '../rule.ts';
import type { Space } from '../space.ts';

/** Something that must be remembered while only some of its issues are decided; one bit of the state. */
export interface Memory {
  readonly scope: ReadonlySet<number>;
  /** Whether taking the option sets the bit: a rule holds, or a term is lost. */
  readonly sets: (issue: number, option: number) => boolean;
  /** Of a term: what each party gains when its last issue is decided and the bit is not set. */
  readonly earned: readonly number[] | undefined;
}

/** Rules and terms of a space, terms of different parties over the same options as one. */
export function memoriesOf(space: Space): readonly Memory[] {
  return [...space.rules.map((rule) => ruleMemory(conditionsOf(rule))), ...termMemories(space)];
}

function ruleMemory(clause: readonly Condition[]): Memory {
  return {
    scope: new Set(clause.map(({ issue }) => issue)),
    sets: (issue, option) => clause.some((one) => one.issue === issue && (one.option === option) === one.taken),
    earned: undefined,
  };
}

/** Terms of different parties over the same options are remembered once. */
function termMemories({ parties }: Space): readonly Memory[] {
  const known = new Map<string, { readonly memory: Memory; readonly earned: number[] }>();
  for (const [party, { terms = [] }] of parties.entries())
    for (const { when, value } of terms) {
      const key = JSON.stringify(when);
      const earned = known.get(key)?.earned ?? new Array<number>(parties.length).fill(0);
      earned[party] = (earned[party] as number) + value;
      const memory: Memory = {
        // A term over no issue is earned by every package: with the first issue.
        scope: new Set(when.length === 0 ? [0] : when.map(({ issue }) => issue)),
        sets: (issue, option) => when.some((one) => one.issue === issue && !one.options.includes(option)),
        earned,
      };
      known.set(key, { memory, earned });
    }
  return [...known.values()].map(({ memory }) => memory);
}

/** How many kinds of options the rules and terms tell apart in an issue. */
export function classesOf(issue: number, options: number, memories: readonly Memory[]): number {
  const concerned = memories.filter(({ scope }) => scope.size > 1 && scope.has(issue));
  if (concerned.length === 0) return 1;
  const kinds = new Set<string>();
  for (let option = 0; option < options; option++)
    kinds.add(concerned.map(({ sets }) => (sets(issue, option) ? 1 : 0)).join(''));
  return kinds.size;
}
