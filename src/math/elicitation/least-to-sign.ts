import { obeys, type Rule } from '../bargaining/rule.ts';
import { type Package, type PartyScores, packageScore, type Space } from '../bargaining/space.ts';
import { type Term, termsScore } from '../bargaining/term.ts';

/** The answer to «Would you sign this rather than have no deal?» */
export interface SigningAnswer {
  readonly offered: Package;
  readonly wouldSign: boolean;
}

/**
 * What the answers say about the least a party would sign, in scores of the space.
 * `band`: above `above` (undefined when nothing was refused) and at most `atMost` (undefined when nothing was signed);
 * `suggested` is the middle of the band as a whole number of 100 that agrees with every answer; where no answer bounds
 * it, the party's own least or most possible score does.
 * `conflict`: a package refused although one worth no more would be signed; answers by position.
 */
export type LeastToSign =
  | {
      readonly outcome: 'band';
      readonly above: number | undefined;
      readonly atMost: number | undefined;
      /** 0 to 100, as the sheet keeps it. */
      readonly suggested: number;
    }
  | { readonly outcome: 'conflict'; readonly signed: number; readonly refused: number };

/** Reads the band off the answers under the party's present scores. */
export function leastToSign(space: Space, party: number, answers: readonly SigningAnswer[]): LeastToSign {
  const own = space.parties[party] as PartyScores;
  const scored = answers.map((answer, index) => ({ ...answer, index, score: packageScore(own, answer.offered) }));
  const signed = scored.filter(({ wouldSign }) => wouldSign).sort((a, b) => a.score - b.score)[0];
  const refused = scored.filter(({ wouldSign }) => !wouldSign).sort((a, b) => b.score - a.score)[0];
  if (signed !== undefined && refused !== undefined && refused.score >= signed.score)
    return { outcome: 'conflict', signed: signed.index, refused: refused.index };
  const low = refused?.score ?? lowestScore(own);
  const high = signed?.score ?? highestScore(own);
  const of100 = (score: number) => (score * 100) / space.hundred;
  const middle = Math.round(of100((low + high) / 2));
  const agrees = middle <= of100(high) && (refused === undefined || middle > of100(low));
  const suggested = agrees ? middle : Math.floor(of100(high) * 1e6) / 1e6;
  return {
    outcome: 'band',
    above: refused?.score,
    atMost: signed?.score,
    suggested: Math.min(100, Math.max(0, suggested)),
  };
}

/**
 * The next package to ask about: the feasible one whose own score is nearest to the middle of what the answers leave
 * open (at first the whole of the party's own scores), so that each answer about halves the band. Undefined when no
 * package lies strictly inside, or the answers are in conflict. Ties: lower score, then option order. After 200,000
 * packages looked at, the best one so far.
 */
export function nextPackageToAsk(space: Space, party: number, answers: readonly SigningAnswer[]): Package | undefined {
  const own = space.parties[party] as PartyScores;
  const band = leastToSign(space, party, answers);
  if (band.outcome === 'conflict') return undefined;
  return packageNear(
    space,
    own,
    band.above ?? lowestScore(own),
    band.atMost ?? highestScore(own),
    new Set(answers.map(({ offered }) => offered.join())),
  );
}

/** Packages looked at before the best one so far is taken. */
const searchLimit = 200_000;

function packageNear(
  space: Space,
  own: PartyScores,
  above: number,
  below: number,
  asked: ReadonlySet<string>,
): Package | undefined {
  const target = (above + below) / 2;
  const issueCount = space.optionCounts.length;
  const closing = termsByLastIssue(own, issueCount);
  const least = new Array<number>(issueCount + 1).fill(0);
  const most = new Array<number>(issueCount + 1).fill(0);
  for (let issue = issueCount - 1; issue >= 0; issue--) {
    const terms = closing[issue] as readonly Term[];
    const worst = terms.reduce((sum, { value }) => sum + Math.min(0, value), 0);
    const best = terms.reduce((sum, { value }) => sum + Math.max(0, value), 0);
    least[issue] = (least[issue + 1] as number) + Math.min(...(own.scores[issue] ?? [])) + worst;
    most[issue] = (most[issue + 1] as number) + Math.max(...(own.scores[issue] ?? [])) + best;
  }
  const current = new Array<number>(issueCount).fill(0);
  const known = (rule: Rule, issue: number) =>
    rule.a.issue <= issue && (rule.kind === 'only-with' ? rule.oneOf : [rule.b]).every((one) => one.issue <= issue);
  let best: Package | undefined;
  let bestScore = Number.NaN;
  let bestDistance = Number.POSITIVE_INFINITY;
  let left = searchLimit;
  const walk = (issue: number, score: number): void => {
    if (--left < 0) return;
    const lowest = score + (least[issue] as number);
    const highest = score + (most[issue] as number);
    if (highest <= above || lowest >= below) return;
    if (Math.max(lowest - target, target - highest, 0) > bestDistance || (bestDistance === 0 && best)) return;
    if (issue === issueCount) {
      const distance = Math.abs(score - target);
      const closer = distance < bestDistance || (distance === bestDistance && score < bestScore);
      if (!closer || asked.has(current.join())) return;
      best = [...current];
      bestScore = score;
      bestDistance = distance;
      return;
    }
    for (let option = 0; option < (space.optionCounts[issue] as number); option++) {
      current[issue] = option;
      if (space.rules.every((rule) => !known(rule, issue) || obeys(current, rule)))
        walk(
          issue + 1,
          score + (own.scores[issue]?.[option] as number) + termsScore(current, closing[issue] as readonly Term[]),
        );
    }
  };
  walk(0, 0);
  return best;
}

/** Each interaction under the last issue it speaks of, where it is known whether a package earns it. */
function termsByLastIssue({ terms = [] }: PartyScores, issueCount: number): readonly (readonly Term[])[] {
  const byIssue = Array.from({ length: issueCount }, (): Term[] => []);
  for (const term of terms) byIssue[Math.max(0, ...term.when.map(({ issue }) => issue))]?.push(term);
  return byIssue;
}

/** The least a package can be worth to a party, rules aside; no package need be worth so little where terms overlap. */
function lowestScore({ scores, terms = [] }: PartyScores): number {
  const together = terms.reduce((sum, { value }) => sum + Math.min(0, value), 0);
  return scores.reduce((sum, options) => sum + Math.min(...options), together);
}

function highestScore({ scores, terms = [] }: PartyScores): number {
  const together = terms.reduce((sum, { value }) => sum + Math.max(0, value), 0);
  return scores.reduce((sum, options) => sum + Math.max(...options), together);
}
