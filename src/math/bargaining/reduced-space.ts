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
    const profiles = Array.from({ length: count }, (_, option) => profileOf(space, issue, option));
    return profiles.flatMap((own, option) =>
      profiles.some((other, rival) => rival !== option && covers(other, own) && (rival < option || !covers(own, other)))
        ? []
        : [option],
    );
  });
  const places = kept.map((options) => new Map(options.map((option, place) => [option, place])));
  const placed = (issue: number, options: readonly number[]) =>
    options.flatMap((option) => places[issue]?.get(option) ?? []);
  /** A choice that was left out is never taken: as if it were an option beyond the last. */
  const choice = <T extends { readonly issue: number; readonly option: number }>(one: T): T => ({
    ...one,
    option: places[one.issue]?.get(one.option) ?? (kept[one.issue] as readonly number[]).length,
  });
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
  return one.every((value, place) => value >= (other[place] as number));
}
