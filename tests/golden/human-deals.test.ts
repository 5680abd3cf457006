import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dataSets, humanTalks } from '../../bench/advice/human-deals.ts';
import { measureDeal } from '../../bench/advice/measure-deals.ts';
import { packageScores } from '../../src/math/index.ts';

/** What real people agreed on, against the figures computed by others over all outcomes (see human-deals/SOURCE.md). */

const root = join(import.meta.dirname, '../..');
const folder = join(import.meta.dirname, 'human-deals');
const figures = JSON.parse(readFileSync(join(folder, 'figures.json'), 'utf8')).sharedPart;
const mean = (values: readonly number[]) => values.reduce((total, value) => total + value, 0) / values.length;

describe.each(dataSets)('%s', (set) => {
  const talks = humanTalks(root, set);
  const records = readFileSync(join(folder, `${set}.jsonl`), 'utf8').trim().split('\n').map((line) => JSON.parse(line));
  const unit = set === 'casino' ? 1 : 1e9;
  const agreed = talks.flatMap((talk) => (talk.deal ? [{ ...talk, deal: talk.deal }] : []));
  const measured = agreed.map((talk) => measureDeal(talk));

  test('every deal is worth to each side what the study recorded', () => {
    for (const [place, { space, deal }] of talks.entries()) {
      if (!deal) continue;
      const points = packageScores(space, deal).map((score) => score / unit);
      for (const [side, recorded] of records[place].points.entries()) expect(points[side]).toBeCloseTo(recorded, 6);
    }
  });

  test('each record: whether it is dominated, the most there was, and what could be added with nobody losing', () => {
    for (const [place, { dominated, most, addable }] of measured.entries()) {
      const { expected } = records.filter(({ outcome }: { outcome: string }) => outcome === 'agreed')[place];
      expect(dominated).toBe(expected.paretoDominated);
      expect(most / unit).toBeCloseTo(expected.jointMax, 5);
      expect(addable / unit).toBeCloseTo(expected.improvementGain, 5);
    }
  });

  test('the published shares', () => {
    const wanted = figures[set];
    expect(talks).toHaveLength(wanted.negotiations);
    expect(agreed).toHaveLength(wanted.agreed);
    expect(mean(measured.map(({ dominated }) => Number(dominated)))).toBeCloseTo(wanted.paretoDominatedShare, 4);
    expect(mean(measured.map((one) => Number(one.betterForBoth)))).toBeCloseTo(wanted.strictlyBetterForBothExistsShare, 4);
    const left = measured.map(({ most, points }) => (most - points.reduce((a, b) => a + b, 0)) / most);
    expect(mean(left)).toBeCloseTo(wanted.jointLeftShareMean, 3);
  });
});
