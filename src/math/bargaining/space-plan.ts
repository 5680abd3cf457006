import { eliminationOrder } from './elimination-order.ts';
import { classesOf, type Memory, memoriesOf } from './plan/memory.ts';
import { emptyTable, numberOf, type StateTable } from './plan/state-table.ts';
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

/**
 * Plans the walk in the order of `eliminationOrder`. Returns undefined when more than `limit` transitions would be
 * needed.
 */
export function planSpace(space: Space, limit: number): SpacePlan | undefined {
  const { optionCounts } = space;
  const memories = memoriesOf(space);
  const order = eliminationOrder(
    optionCounts.map((count, issue) => classesOf(issue, count, memories)),
    memories.map(({ scope }) => scope),
    optionCounts,
  );
  if (memories.length === 0) return plainPlan(space, order, limit);
  const width = Math.ceil(memories.length / 32);
  const steps: PlanStep[] = [];
  const undecided = memories.map(({ scope }) => scope.size);
  let states = emptyTable(width);
  numberOf(states, new Int32Array(width));
  let work = 0;
  for (const issue of order) {
    work += states.size * (optionCounts[issue] as number);
    if (work > limit) return undefined;
    const step = stepOf(space, memories, undecided, issue, states);
    steps.push(step.taken);
    states = step.after;
  }
  return { order, steps };
}

/** Where nothing joins anything there is one state. */
function plainPlan(space: Space, order: readonly number[], limit: number): SpacePlan | undefined {
  let work = 0;
  for (const count of space.optionCounts) work += count;
  if (work > limit) return undefined;
  const steps = order.map((issue) => ({
    issue,
    stateCount: 1,
    next: new Int32Array(space.optionCounts[issue] as number),
    gains: [scoresOf(space, issue)],
  }));
  return { order, steps };
}

/** `[option × parties + party]`. */
function scoresOf({ optionCounts, parties }: Space, issue: number): Float64Array {
  const count = optionCounts[issue] as number;
  const plain = new Float64Array(count * parties.length);
  for (let party = 0; party < parties.length; party++) {
    const scores = parties[party]?.scores[issue] as readonly number[];
    for (let option = 0; option < count; option++) plain[option * parties.length + party] = scores[option] as number;
  }
  return plain;
}

/** A term whose last issue is decided now: its bit and what each party gains where it is not lost. */
interface ClosingTerm {
  readonly index: number;
  readonly earned: readonly number[];
}

/** Decides one issue in every state; `undecided` counts, per memory, the issues still to come. */
function stepOf(
  space: Space,
  memories: readonly Memory[],
  undecided: number[],
  issue: number,
  states: StateTable,
): { readonly taken: PlanStep; readonly after: StateTable } {
  const { width } = states;
  const { parties } = space;
  const count = space.optionCounts[issue] as number;
  const plain = scoresOf(space, issue);
  /** `[option × width + word]`: the bits that taking an option sets. */
  const bits = new Int32Array(count * width);
  const open = new Int32Array(width).fill(-1);
  const mustHold = new Int32Array(width);
  const closingTerm = new Int32Array(width);
  const closingTerms: ClosingTerm[] = [];
  for (let index = 0; index < memories.length; index++) {
    const { scope, sets, earned } = memories[index] as Memory;
    if (!scope.has(issue)) continue;
    const word = index >>> 5;
    const bit = 1 << (index & 31);
    for (let option = 0; option < count; option++)
      if (sets(issue, option)) bits[option * width + word] = (bits[option * width + word] as number) | bit;
    undecided[index] = (undecided[index] as number) - 1;
    if (undecided[index] !== 0) continue;
    open[word] = (open[word] as number) & ~bit;
    const closing = earned === undefined ? mustHold : closingTerm;
    closing[word] = (closing[word] as number) | bit;
    if (earned !== undefined) closingTerms.push({ index, earned });
  }
  const after = emptyTable(width);
  const next = new Int32Array(states.size * count).fill(-1);
  const gains = new Array<Float64Array>(states.size).fill(plain);
  const lostSets = emptyTable(width);
  const shared: Float64Array[] = [];
  const words = new Int32Array(width);
  for (let state = 0; state < states.size; state++) {
    if (closingTerms.length > 0) {
      for (let word = 0; word < width; word++)
        words[word] = (states.words[state * width + word] as number) & (closingTerm[word] as number);
      const lost = numberOf(lostSets, words);
      shared[lost] ??= gainsOf(plain, words, bits, closingTerms, parties.length);
      gains[state] = shared[lost] as Float64Array;
    }
    for (let option = 0; option < count; option++) {
      let holds = true;
      for (let word = 0; word < width; word++) {
        const set = (states.words[state * width + word] as number) | (bits[option * width + word] as number);
        const must = mustHold[word] as number;
        if ((set & must) !== must) holds = false;
        words[word] = set & (open[word] as number);
      }
      if (holds) next[state * count + option] = numberOf(after, words);
    }
  }
  return { taken: { issue, stateCount: after.size, next, gains }, after };
}

/** What each option adds where these closing terms are lost already. */
function gainsOf(
  plain: Float64Array,
  lost: Int32Array,
  bits: Int32Array,
  closingTerms: readonly ClosingTerm[],
  parties: number,
): Float64Array {
  const added = plain.slice();
  const width = lost.length;
  for (let option = 0; option * parties < plain.length; option++)
    for (const { index, earned } of closingTerms) {
      const word = index >>> 5;
      const set = (lost[word] as number) | (bits[option * width + word] as number);
      if (((set >>> (index & 31)) & 1) === 1) continue;
      for (let party = 0; party < parties; party++) {
        const at = option * parties + party;
        added[at] = (added[at] as number) + (earned[party] as number);
      }
    }
  return added;
}
