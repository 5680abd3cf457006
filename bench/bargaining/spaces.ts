import type { Generator, PartyScores, Rule, Space } from '../../src/math/index.ts';

/** What one option is worth is 0 to this much, in whole numbers. */
const MOST = 1000;

/**
 * `random`: every score by chance. `opposed`: inside each issue what is better for the first party is worse for the
 * second, so every option is efficient there; further parties by chance.
 */
export type Interests = 'random' | 'opposed';

export function drawnSpace(
  chance: Generator,
  parties: number,
  issues: number,
  options: number,
  interests: Interests,
  ruleCount = 0,
): Space {
  const drawn = () => Array.from({ length: options }, () => Math.floor(chance() * (MOST + 1)));
  const sheets: PartyScores[] = Array.from({ length: parties }, (_, party) => ({
    reservation: 0,
    scores: Array.from({ length: issues }, () => {
      const scores = drawn();
      if (interests === 'opposed' && party < 2) scores.sort((a, b) => (party === 0 ? a - b : b - a));
      return scores;
    }),
  }));
  return {
    optionCounts: new Array<number>(issues).fill(options),
    parties: sheets,
    rules: Array.from({ length: ruleCount }, () => drawnRule(chance, issues, options)),
    hundred: MOST * issues,
  };
}

/** Between an issue and one of the three after it, as rules of real negotiations join what belongs together. */
function drawnRule(chance: Generator, issues: number, options: number): Rule {
  const first = Math.floor(chance() * issues);
  const second = (first + 1 + Math.floor(chance() * 3)) % issues;
  const a = { issue: first, option: Math.floor(chance() * options) };
  const b = { issue: second, option: Math.floor(chance() * options) };
  return { kind: chance() < 0.7 ? 'excludes' : 'requires', a, b };
}
