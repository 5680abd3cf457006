import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chanceSpace, listed } from '../../../tests/bargaining/listed-space.ts';
import { compareOptionOrder } from '../bargaining/frontier.ts';
import { brokenRules } from '../bargaining/rule.ts';
import { type PartyScores, packageScore, type Space } from '../bargaining/space.ts';
import { seededGenerator } from '../random/generator.ts';
import { leastToSign, nextPackageToAsk, type SigningAnswer } from './least-to-sign.ts';

const space: Space = {
  optionCounts: [3, 3, 3],
  parties: [
    {
      scores: [
        [0, 20, 40],
        [0, 15, 30],
        [0, 15, 30],
      ],
      reservation: 0,
    },
  ],
  rules: [{ kind: 'excludes', a: { issue: 0, option: 2 }, b: { issue: 1, option: 2 } }],
  hundred: 100,
};

const answer = (offered: readonly number[], wouldSign: boolean): SigningAnswer => ({ offered, wouldSign });

describe('the least one would sign', () => {
  test('lies between the best deal refused and the worst deal signed', () => {
    const answers = [answer([1, 1, 1], true), answer([1, 0, 0], false), answer([2, 1, 2], true)];
    expect(leastToSign(space, 0, answers)).toEqual({ outcome: 'band', above: 20, atMost: 50, suggested: 35 });
  });

  test('is open at the side nobody answered', () => {
    expect(leastToSign(space, 0, [])).toEqual({ outcome: 'band', above: undefined, atMost: undefined, suggested: 50 });
    expect(leastToSign(space, 0, [answer([1, 0, 0], true)])).toMatchObject({ above: undefined, suggested: 10 });
    expect(leastToSign(space, 0, [answer([2, 1, 2], false)])).toMatchObject({ atMost: undefined, suggested: 93 });
  });

  test('a deal refused though it is worth what another signed is worth is a conflict, both named', () => {
    const answers = [answer([1, 0, 0], true), answer([0, 1, 1], false)];
    expect(leastToSign(space, 0, answers)).toEqual({ outcome: 'conflict', signed: 0, refused: 1 });
    expect(nextPackageToAsk(space, 0, answers)).toBeUndefined();
  });

  test('a suggestion never contradicts an answer, however narrow the band', () => {
    const fine = { ...space, hundred: 1000 };
    expect(leastToSign(fine, 0, [answer([1, 0, 0], false), answer([0, 1, 1], true)])).toMatchObject({ suggested: 3 });
    const finer = { ...space, hundred: 5000 };
    expect(leastToSign(finer, 0, [answer([1, 0, 0], false), answer([0, 1, 1], true)])).toMatchObject({
      suggested: 0.6,
    });
  });

  test('the first deal asked about obeys the rules and lies in the middle of the own scores', () => {
    const asked = nextPackageToAsk(space, 0, []);
    expect(asked).toEqual([1, 0, 2]);
    expect(brokenRules(asked!, space.rules)).toEqual([]);
  });

  test('three truthful answers close in on any threshold and never conflict', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), (threshold) => {
        const answers: SigningAnswer[] = [];
        for (let question = 0; question < 3; question++) {
          const offered = nextPackageToAsk(space, 0, answers);
          if (offered === undefined) break;
          answers.push(answer(offered, packageScore(space.parties[0]!, offered) >= threshold));
        }
        const band = leastToSign(space, 0, answers);
        if (band.outcome !== 'band') throw new Error('conflict');
        expect((band.above ?? -1) < threshold).toBe(true);
        expect((band.atMost ?? 101) >= threshold).toBe(true);
        expect((band.atMost ?? 100) - (band.above ?? 0)).toBeLessThanOrEqual(20);
      }),
      { seed: Date.now() % 2 ** 31 },
    );
  });

  test('the deal asked about is the one that listing all of them finds, interactions and all', () => {
    const seed = Date.now() % 2 ** 31;
    for (let draw = 0; draw < 200; draw++) {
      const chance = seededGenerator(seed + draw);
      const drawn = chanceSpace(chance, 1, 60);
      const own = drawn.parties[0] as PartyScores;
      const all = listed(drawn);
      const signed = all.slice(0, 3).filter(() => chance() < 0.5);
      const answers = signed.map(({ offered }) => answer(offered, packageScore(own, offered) >= own.reservation));
      const band = leastToSign(drawn, 0, answers);
      if (band.outcome === 'conflict') throw new Error('truthful answers conflict');
      const terms = own.terms ?? [];
      const end = (pick: (...values: number[]) => number) =>
        own.scores.reduce((sum, options) => sum + pick(...options), 0) +
        terms.reduce((sum, { value }) => sum + pick(0, value), 0);
      const [low, high] = [band.above ?? end(Math.min), band.atMost ?? end(Math.max)];
      const asked = new Set(answers.map(({ offered }) => offered.join()));
      const open = all.filter(
        ({ offered, scores: [score = 0] }) => score > low && score < high && !asked.has(offered.join()),
      );
      const distance = ({ scores: [score = 0] }: (typeof all)[number]) => Math.abs(score - (low + high) / 2);
      const best = open.sort(
        (a, b) =>
          distance(a) - distance(b) ||
          (a.scores[0] as number) - (b.scores[0] as number) ||
          compareOptionOrder(a.offered, b.offered),
      )[0];
      expect(nextPackageToAsk(drawn, 0, answers), `seed ${seed} + ${draw}`).toEqual(best?.offered);
    }
  });

  test('nothing is asked when all deals are worth the same', () => {
    const flat: Space = { ...space, parties: [{ scores: space.optionCounts.map(() => [5, 5, 5]), reservation: 0 }] };
    expect(nextPackageToAsk(flat, 0, [])).toBeUndefined();
  });
});
