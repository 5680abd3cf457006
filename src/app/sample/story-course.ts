import type { Claim, ClaimOutcome } from '../../domain/claim/claim.ts';
import type { RfcForecast } from '../../domain/rfc/text/live.ts';
import type { AgreementStory } from './agreement-texts.ts';

/** The day of ink is 0; value and technical cost so far in the workspace's currency, pages in milliseconds. */
export type StoryReading = readonly [day: number, value: number, cost: number, p95: number];

/** What was stated in hundred before signing, low and high; and whether it happened, where that is known by now. */
type StatedOdds = readonly [low: number, high: number, happened: boolean | null];

/** How an agreement of the sample went by its figures: what was foretold, what was read. */
export interface StoryCourse {
  /** In thousands, by the end of a day after signing could open. */
  readonly forecast: readonly (readonly [
    afterDays: number,
    value: readonly [low: number, high: number],
    cost: readonly [low: number, high: number],
  ])[];
  readonly odds: Readonly<Record<'uses' | 'othersAsk' | 'signsOn', StatedOdds>>;
  readonly readings: readonly StoryReading[];
}

const month: StoryCourse['forecast'] = [
  [15, [4, 8], [4, 6]],
  [30, [8, 15], [7, 10]],
  [60, [16, 30], [11, 16]],
];

/** Sales says nine in ten a little too often, Product knows its costs: enough outcomes for a calibration. */
export const storyCourses: Readonly<Record<AgreementStory, StoryCourse>> = {
  'before-ink': {
    forecast: month,
    odds: { uses: [75, 85, null], othersAsk: [20, 40, null], signsOn: [60, 80, null] },
    readings: [],
  },
  live: {
    forecast: [
      [15, [4, 9], [3, 5]],
      [30, [9, 18], [5, 9]],
      [60, [20, 38], [8, 14]],
      [90, [32, 60], [11, 18]],
    ],
    odds: { uses: [75, 85, null], othersAsk: [40, 60, null], signsOn: [60, 80, null] },
    readings: [
      [2, 600, 1100, 240],
      [4, 1500, 1700, 255],
      [6, 2500, 2300, 262],
      [8, 3900, 2800, 249],
      [10, 5200, 3300, 251],
    ],
  },
  grace: {
    forecast: month,
    odds: { uses: [70, 90, true], othersAsk: [20, 40, false], signsOn: [60, 80, true] },
    readings: [
      [7, 1900, 2600, 310],
      [14, 4200, 4600, 322],
      [21, 6100, 6500, 318],
      [29, 9300, 8700, 305],
    ],
  },
  kept: {
    forecast: month,
    odds: { uses: [85, 95, true], othersAsk: [20, 40, false], signsOn: [60, 80, true] },
    readings: [
      [3, 1200, 1400, 231],
      [6, 2900, 2500, 228],
      [9, 4600, 3500, 236],
      [12, 6400, 4400, 233],
      [15, 7900, 5200, 240],
      [18, 9100, 5900, 238],
      [21, 10300, 6500, 235],
      [24, 11700, 7000, 241],
      [27, 13200, 7600, 237],
      [30, 14400, 8100, 239],
      [33, 15900, 9000, 236],
      [36, 17300, 9800, 234],
      [39, 18700, 10600, 235],
    ],
  },
  reverted: {
    forecast: month,
    odds: { uses: [85, 95, false], othersAsk: [20, 40, false], signsOn: [60, 80, false] },
    readings: [
      [7, 900, 2900, 341],
      [15, 2100, 5600, 356],
      [22, 3200, 7700, 362],
      [30, 4300, 9800, 359],
    ],
  },
  extended: {
    forecast: month,
    odds: { uses: [85, 95, true], othersAsk: [40, 60, true], signsOn: [60, 80, true] },
    readings: [
      [3, 900, 1200, 268],
      [7, 2400, 2600, 274],
      [11, 4100, 3700, 271],
      [15, 5600, 4700, 266],
      [19, 6900, 5800, 270],
      [22, 7900, 6600, 265],
      [26, 9200, 7500, 268],
      [30, 10400, 8300, 272],
      [33, 11500, 9200, 269],
      [36, 12600, 10100, 270],
      [39, 13800, 10900, 266],
      [42, 15100, 11800, 265],
    ],
  },
};

/** The forecast of a course as the text says it, in a currency. */
export function forecastOf({ forecast }: StoryCourse, unit: string): readonly RfcForecast[] {
  const range = ([low, high]: readonly [number, number]) => ({ low: low * 1000, high: high * 1000 });
  return forecast.map(([afterDays, value, cost]) => ({ afterDays, unit, value: range(value), cost: range(cost) }));
}

/** What came of a claim by a day after ink, and how that is known; undefined where it is not known by then. */
export function outcomeOf(
  claim: Claim,
  { odds, readings }: StoryCourse,
  said: Readonly<Record<keyof StoryCourse['odds'] | 'leaves' | 'worth', string>>,
  inkOn: string,
  day: number,
): { readonly outcome: ClaimOutcome; readonly by: 'account' | 'warehouse' | 'sprint' } | undefined {
  const { forecast, kind, statement } = claim;
  if (forecast) {
    const daysAfterInk = (Date.parse(forecast.on) - Date.parse(inkOn)) / 86_400_000;
    const read = daysAfterInk <= day ? readings.findLast(([on]) => on <= daysAfterInk + 1) : undefined;
    if (read === undefined) return undefined;
    const value = forecast.metric === 'value' ? read[1] : read[2];
    return { outcome: { kind: 'measured', value }, by: 'warehouse' };
  }
  if (kind !== 'probability')
    return { outcome: { kind: 'measured', value: claim.low }, by: statement === said.worth ? 'account' : 'sprint' };
  // With it given, nobody can know what would have happened without it.
  if (statement === said.leaves) return { outcome: { kind: 'unknowable' }, by: 'account' };
  const stated = (['uses', 'othersAsk', 'signsOn'] as const).find((one) => said[one] === statement);
  const happened = stated && odds[stated][2];
  if (typeof happened !== 'boolean') return undefined;
  return { outcome: { kind: happened ? 'happened' : 'did-not-happen' }, by: 'account' };
}
