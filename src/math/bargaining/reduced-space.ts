import { conditionsOf } from './rule.ts';
import type { Package, Space } from './space.ts';

/** A space with fewer options that has the same frontier, and the way back to packages of the whole space. */
export interface ReducedSpace {
  readonly space: Space;
  readonly packageOf: (reduced: Package) => Package;
}

/**
 * Leaves out every option that another one of its issue makes needless for everybody: at least its scores, every
 * condition of a rule that it meets, every gain and no loss by interaction that it has not. Of options that are the
 * same in all this the first stays. What is lost is how many packages have a score, and which of them is the first;
 * conditions that every remaining option meets are taken out of the interactions.
 */
export function reducedSpace(space: Space): ReducedSpace {
  const kept = space.optionCounts.map((count, issue) => {
    const profiles: (readonly number[])[] = [];
    for (let option = 0; option < count; option++) profiles.push(profileOf(space, issue, option));
    return neededOf(profiles);
  });
  const placeOf = (issue: number, option: number) => (kept[issue] as readonly number[]).indexOf(option);
  const placed = (issue: number, options: readonly number[]) =>
    options.map((option) => placeOf(issue, option)).filter((place) => place >= 0);
  /** A choice that was left out is never taken: as if it were an option beyond the last. */
  const choice = <T extends { readonly issue: number; readonly option: number }>(one: T): T => {
    const place = placeOf(one.issue, one.option);
    return { ...one, option: place >= 0 ? place : (kept[one.issue] as readonly number[]).length };
  };
  return {
    space: {
      ...space,
      optionCounts: kept.map((options) => options.length),
      rules: space.rules.map((rule) =>
        rule.kind === 'only-with'
          ? { ...rule, a: choice(rule.a), oneOf: rule.oneOf.map(choice) }
          : { ...rule, a: choice(rule.a), b: choice(rule.b) },
      ),
      parties: space.parties.map(({ scores, reservation, terms = [] }) => ({
        reservation,
        scores: kept.map((options, issue) => options.map((option) => scores[issue]?.[option] as number)),
        terms: terms.flatMap(({ when, value }) => {
          const within = when.map(({ issue, options }) => ({ issue, options: placed(issue, options) }));
          if (within.some(({ options }) => options.length === 0)) return [];
          return [{ value, when: within.filter(({ issue, options }) => !all(options, kept[issue] ?? [])) }];
        }),
      })),
    },
    packageOf: (reduced) => reduced.map((place, issue) => kept[issue]?.[place] as number),
  };
}

/** Comparisons spent on the options of one issue; what is left after them stays. */
const COMPARISONS = 1_000_000;

/**
 * The options that no other one covers; of those that cover each other the first. From the largest sum down, so that an
 * option need be compared only with those that stay.
 */
function neededOf(profiles: readonly (readonly number[])[]): readonly number[] {
  const sums = profiles.map((profile) => profile.reduce((sum, value) => sum + value, 0));
  const order = Array.from(profiles.keys()).sort((a, b) => (sums[b] as number) - (sums[a] as number) || a - b);
  const needed: number[] = [];
  let left = COMPARISONS;
  for (const option of order) {
    const own = profiles[option] as readonly number[];
    let covered = false;
    for (let place = 0; place < needed.length && !covered && left > 0; place++, left--)
      covered = covers(profiles[needed[place] as number] as readonly number[], own);
    if (!covered) needed.push(option);
  }
  return needed.sort((a, b) => a - b);
}

function all(options: readonly number[], kept: readonly number[]): boolean {
  return new Set(options).size === kept.length;
}

/** What an option is to everybody: more is better in every place. */
function profileOf({ parties, rules }: Space, issue: number, option: number): readonly number[] {
  const profile: number[] = [];
  for (const { scores, terms = [] } of parties) {
    profile.push(scores[issue]?.[option] as number);
    for (const { when, value } of terms) {
      const own = when.filter((within) => within.issue === issue);
      if (own.length > 0)
        profile.push((own.every(({ options }) => options.includes(option)) ? 1 : 0) * Math.sign(value));
    }
  }
  for (const rule of rules)
    for (const condition of conditionsOf(rule))
      if (condition.issue === issue) profile.push((condition.option === option) === condition.taken ? 1 : 0);
  return profile;
}

function covers(one: readonly number[], other: readonly number[]): boolean {
  for (let place = 0; place < one.length; place++) if ((one[place] as number) < (other[place] as number)) return false;
  return true;
}
