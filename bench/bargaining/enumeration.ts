import { brokenRules, packageScores, type Space } from '../../src/math/index.ts';

/**
 * The frontier as one would first write it: the scores of every package, sorted from the first party's best down, and
 * kept when nothing kept so far is at least as good for all (Kung, Luccio and Preparata, 1975, for two parties). Scores
 * no further apart than the tolerance are one, as in ours. How many points it finds.
 */
export function enumeratedFrontier(space: Space): number {
  const { optionCounts, parties, rules, tolerance = 0 } = space;
  const grid = Math.max(1, tolerance);
  const all: (readonly number[])[] = [];
  const offered = new Array<number>(optionCounts.length).fill(0);
  for (let more = true; more; ) {
    if (brokenRules(offered, rules).length === 0)
      all.push(packageScores(space, offered).map((score) => Math.round(score / grid)));
    let issue = offered.length - 1;
    while (issue >= 0 && offered[issue] === (optionCounts[issue] as number) - 1) offered[issue--] = 0;
    if (issue < 0) more = false;
    else offered[issue] = (offered[issue] as number) + 1;
  }
  all.sort((a, b) => {
    for (const [party, score] of a.entries()) if (score !== b[party]) return (b[party] as number) - score;
    return 0;
  });
  if (parties.length === 2) {
    let [best, points] = [Number.NEGATIVE_INFINITY, 0];
    for (const [, second] of all)
      if ((second as number) > best) {
        best = second as number;
        points++;
      }
    return points;
  }
  const kept: (readonly number[])[] = [];
  for (const scores of all)
    if (!kept.some((other) => other.every((score, party) => score >= (scores[party] as number)))) kept.push(scores);
  return kept.length;
}
