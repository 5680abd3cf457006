import { eliminationOrder } from './elimination-order.ts';
import { type Condition, conditionsOf } from './rule.ts';
import type { Space } from './space.ts';

/**
 * How to walk through the issues one by one, obey every rule and earn every interaction without listing packages. After
 * each issue the only thing the past must remember is, of the *open* rules and terms (some of their issues decided,
 * some not), which rules already hold and which terms are already lost: that set is the state. The steps carry states
 * as small numbers, so that sets of points can be kept per state.
 */
export interface SpacePlan {
  /** Issues in the order of deciding. */
  readonly order: readonly number[];
  readonly steps: readonly PlanStep[];
}

export interface PlanStep {
  readonly issue: number;
  /** States after this step; 1 after the last. */
  readonly stateCount: number;
  /** `[state before × options + option]` → state after, or −1 where a rule breaks. */
  readonly next: Int32Array;
  /**
   * `[state before][option × parties + party]` → what the step adds to the party's score, closing terms included. States
   * that earn the same share one array.
   */
  readonly gains: readonly Float64Array[];
}

/** Something that must be remembered while only some of its issues are decided; one bit of the state. */
interface Memory {
  readonly scope: ReadonlySet<number>;
  /** Whether taking the option sets the bit: a rule holds, or a term is lost. */
  readonly sets: (issue: number, option: number) => boolean;
  /** Of a term: what each party gains when its last issue is decided and the bit is not set. */
  readonly earned: readonly number[] | undefined;
}

/**
 * Plans the walk in the order of `eliminationOrder`. Returns undefined when more than `limit` transitions would be
 * needed.
 */
export function planSpace(space: Space, limit: number): SpacePlan | undefined {
  const { optionCounts, parties } = space;
  const memories = [...space.rules.map((rule) => ruleMemory(conditionsOf(rule))), ...termMemories(space)];
  const order = eliminationOrder(
    optionCounts.map((count, issue) => classesOf(issue, count, memories)),
    memories.map(({ scope }) => scope),
  );
  const steps: PlanStep[] = [];
  const decided = new Set<number>();
  let states: readonly bigint[] = [0n];
  let work = 0;
  for (const issue of order) {
    decided.add(issue);
    const count = optionCounts[issue] as number;
    work += states.length * count;
    if (work > limit) return undefined;
    const bits = new Array<bigint>(count).fill(0n);
    let closing = 0n;
    let mustHold = 0n;
    const closingTerms: { readonly bit: bigint; readonly earned: readonly number[] }[] = [];
    for (const [index, { scope, sets, earned }] of memories.entries()) {
      if (!scope.has(issue)) continue;
      const bit = 1n << BigInt(index);
      if ([...scope].every((member) => decided.has(member))) {
        closing |= bit;
        if (earned === undefined) mustHold |= bit;
        else closingTerms.push({ bit, earned });
      }
      for (let option = 0; option < count; option++)
        if (sets(issue, option)) bits[option] = (bits[option] as bigint) | bit;
    }
    const plain = Float64Array.from(
      Array.from({ length: count }, (_, option) =>
        parties.map(({ scores }) => scores[issue]?.[option] as number),
      ).flat(),
    );
    const numbers = new Map<bigint, number>();
    const next = new Int32Array(states.length * count).fill(-1);
    const closingTerm = closingTerms.reduce((mask, { bit }) => mask | bit, 0n);
    const shared = new Map<bigint, Float64Array>();
    const gains = states.map((state) => {
      const lost = state & closingTerm;
      const known = shared.get(lost) ?? gainsOf(plain, lost, bits, closingTerms, parties.length);
      shared.set(lost, known);
      return known;
    });
    const open = ~closing;
    for (const [index, state] of states.entries())
      for (const [option, set] of bits.entries()) {
        const after = state | set;
        if ((after & mustHold) !== mustHold) continue;
        const kept = after & open;
        const known = numbers.get(kept) ?? numbers.size;
        numbers.set(kept, known);
        next[index * count + option] = known;
      }
    steps.push({ issue, stateCount: numbers.size, next, gains });
    states = [...numbers.keys()];
  }
  return { order, steps };
}

/** What each option adds where these closing terms are lost already. */
function gainsOf(
  plain: Float64Array,
  lost: bigint,
  bits: readonly bigint[],
  closingTerms: readonly { readonly bit: bigint; readonly earned: readonly number[] }[],
  parties: number,
): Float64Array {
  if (closingTerms.length === 0) return plain;
  const added = plain.slice();
  for (const [option, set] of bits.entries())
    for (const { bit, earned } of closingTerms)
      if (((lost | set) & bit) === 0n)
        for (const [party, value] of earned.entries()) {
          const at = option * parties + party;
          added[at] = (added[at] as number) + value;
        }
  return added;
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
function classesOf(issue: number, options: number, memories: readonly Memory[]): number {
  const concerned = memories.filter(({ scope }) => scope.size > 1 && scope.has(issue));
  const kinds = new Set<string>();
  for (let option = 0; option < options; option++)
    kinds.add(concerned.map(({ sets }) => (sets(issue, option) ? 1 : 0)).join(''));
  return kinds.size;
}
