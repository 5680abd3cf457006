import { describe, expect, test } from 'vitest';
import {
  type Importance,
  leastToSign,
  nextPackageToAsk,
  type PartyScores,
  packageScore,
  proposals,
  type Sheet,
  type SigningAnswer,
  weightsFromImportance,
} from '../../src/math/index.ts';
import { product, s1Space, sales } from './s1-space.ts';

/**
 * The quick path: starting ratings, three levels of importance, three times «Would you sign this rather than have no
 * deal?», and the cards must still hold a proposal of S1.
 *
 * The *faithful* tapping of a side says what its weights in S1 say: heaviest points most, lightest least, the others in
 * the middle. A tapping is *plausible* when at most one point slips from there by one level, and one or two points
 * matter most and at least one least.
 */
const levelsUp = ['least', 'middle', 'most'] as const;

function faithfulTapping({ weights }: Sheet): readonly Importance[] {
  return weights.map((weight) =>
    weight === Math.max(...weights) ? 'most' : weight === Math.min(...weights) ? 'least' : 'middle',
  );
}

function plausibleTappings(sheet: Sheet): readonly (readonly Importance[])[] {
  const faithful = faithfulTapping(sheet);
  const slips = faithful.flatMap((level, issue) =>
    [-1, 1].flatMap((step) => {
      const slipped = levelsUp[levelsUp.indexOf(level) + step];
      return slipped === undefined ? [] : [faithful.with(issue, slipped)];
    }),
  );
  return [faithful, ...slips].filter((levels) => {
    const most = levels.filter((level) => level === 'most').length;
    return (most === 1 || most === 2) && levels.includes('least');
  });
}

/** The sheet a tapping gives, its least to sign taken from three answers by somebody who thinks as in S1. */
function quickSheet(party: 0 | 1, levels: readonly Importance[]): Sheet {
  const truth = s1Space().parties[party] as PartyScores;
  const start = [product, sales][party] as Sheet;
  const sheet: Sheet = { ...start, weights: weightsFromImportance(levels) };
  const space = party === 0 ? s1Space(sheet, sales) : s1Space(product, sheet);
  const answers: SigningAnswer[] = [];
  for (let asked = 0; asked < 3; asked++) {
    const offered = nextPackageToAsk(space, party, answers);
    if (offered === undefined) break;
    answers.push({ offered, wouldSign: packageScore(truth, offered) >= truth.reservation });
  }
  const least = leastToSign(space, party, answers);
  if (least.outcome !== 'band') throw new Error('answers by bisection cannot conflict');
  return { ...sheet, reservation: least.suggested };
}

const fromS1 = ['1,1,2,2,2', '1,1,1,2,1', '1,0,1,2,2'];

function cardsOfS1(ofProduct: Sheet, ofSales: Sheet): readonly string[] {
  const found = proposals(s1Space(ofProduct, ofSales));
  if (found.outcome !== 'found') return [];
  return found.proposals.map(({ offered }) => offered.join()).filter((card) => fromS1.includes(card));
}

describe('three levels of importance', () => {
  test('the faithful tapping of both sides brings the three proposals of S1', () => {
    const cards = cardsOfS1(quickSheet(0, faithfulTapping(product)), quickSheet(1, faithfulTapping(sales)));
    expect([...cards].sort()).toEqual([...fromS1].sort());
  });

  test('every plausible tapping of both sides brings at least one of them', () => {
    const ofProduct = plausibleTappings(product).map((levels) => quickSheet(0, levels));
    const ofSales = plausibleTappings(sales).map((levels) => quickSheet(1, levels));
    expect([ofProduct.length, ofSales.length]).toEqual([7, 6]);
    const missing = ofProduct.flatMap((a) =>
      ofSales.filter((b) => cardsOfS1(a, b).length === 0).map((b) => [a.weights, a.reservation, b.weights, b.reservation]),
    );
    expect(missing).toEqual([]);
  });
});
