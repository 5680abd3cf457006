import { defaultWorkLimit, type Stopped } from './frontier.ts';
import type { PartyScores, Space } from './space.ts';
import { planSpace } from './space-plan.ts';

/** The whole number of packages asked for; `Stopped` stands for a count that met its limit. */
export interface PackageCount {
  readonly outcome: 'complete';
  /** Exact below 2^53. */
  readonly count: number;
}

/**
 * How many packages obey the rules and give every party at least its floor (an integer score; omit the floors to count
 * all feasible ones). Counted issue by issue: packages in the making that are in the same state of the rules and still
 * lack the same amounts are one entry; a party whose floor is sure lacks nothing, one that cannot reach it is dropped.
 * `stopped` after `workLimit` entries.
 */
export function countPackages(
  space: Space,
  floors: readonly number[] = [],
  workLimit: number = defaultWorkLimit / 4,
): PackageCount | Stopped {
  const stopped: Stopped = { outcome: 'stopped', workLimit };
  const plan = planSpace(space, workLimit);
  if (plan === undefined) return stopped;
  const parties = space.parties.slice(0, floors.length);
  const lowest = parties.map((party) => restOf(party, plan.order, Math.min));
  const highest = parties.map((party) => restOf(party, plan.order, Math.max));
  /** What must still come: null when out of reach, 0 when sure whatever comes, else the amount above the sure rest. */
  const lacking = (lack: number, party: number, depth: number): number | null => {
    const sure = lowest[party]?.[depth] as number;
    if (lack > (highest[party]?.[depth] as number)) return null;
    return lack <= sure ? sure : lack;
  };
  const start = floors.map((floor, party) => lacking(floor, party, 0));
  if (start.includes(null)) return { outcome: 'complete', count: 0 };
  type Entry = { lacks: readonly number[]; count: number };
  let entries: readonly Map<string, Entry>[] = [new Map([['', { lacks: start as number[], count: 1 }]])];
  let work = 0;
  for (const [depth, { issue, stateCount, next, gains }] of plan.steps.entries()) {
    const options = space.optionCounts[issue] as number;
    const after = Array.from({ length: stateCount }, () => new Map<string, Entry>());
    for (const [state, known] of entries.entries())
      for (const { lacks, count } of known.values())
        for (let option = 0; option < options; option++) {
          const target = next[state * options + option] as number;
          if (target < 0) continue;
          if (++work > workLimit) return stopped;
          const left: number[] = [];
          for (const [party, lack] of lacks.entries()) {
            const gained = gains[state]?.[option * space.parties.length + party] as number;
            const rest = lacking(lack - gained, party, depth + 1);
            if (rest === null) break;
            left.push(rest);
          }
          if (left.length < lacks.length) continue;
          const key = left.join();
          const entry = after[target]?.get(key);
          if (entry === undefined) after[target]?.set(key, { lacks: left, count });
          else entry.count = Math.min(entry.count + count, Number.MAX_SAFE_INTEGER);
        }
    entries = after;
  }
  let count = 0;
  for (const known of entries)
    for (const entry of known.values()) count = Math.min(count + entry.count, Number.MAX_SAFE_INTEGER);
  return { outcome: 'complete', count };
}

/** `[depth]` → the least (or most) a party can get from the issues of the order from that depth on, rules aside. */
function restOf(
  { scores, terms = [] }: PartyScores,
  order: readonly number[],
  pick: (...values: number[]) => number,
): readonly number[] {
  const rest = new Array<number>(order.length + 1).fill(0);
  for (let depth = order.length - 1; depth >= 0; depth--)
    rest[depth] = (rest[depth + 1] as number) + pick(...(scores[order[depth] as number] as readonly number[]));
  for (const { when, value } of terms) {
    const issues = when.length === 0 ? [0] : when.map(({ issue }) => issue);
    const closesAt = Math.max(...issues.map((issue) => order.indexOf(issue)));
    for (let depth = 0; depth <= closesAt; depth++) rest[depth] = (rest[depth] as number) + pick(0, value);
  }
  return rest;
}
