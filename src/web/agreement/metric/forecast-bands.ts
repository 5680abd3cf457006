import type { Claim } from '../../../domain/claim/claim.ts';
import { quotientRange } from '../../../math/forecast/lognormal-quotient.ts';
import type { MetricBand } from './metric-scale.ts';

/**
 * What was forecast of the joint metric when it was signed, day by day: the range of value over the range of cost,
 * both frozen as claims. A day with one of them alone has none.
 */
export function forecastBands(claims: readonly Claim[]): readonly MetricBand[] {
  const of = (metric: 'value' | 'cost') =>
    new Map(claims.flatMap((one) => (one.forecast?.metric === metric ? [[one.forecast.on, one] as const] : [])));
  const costs = of('cost');
  return [...of('value')]
    .flatMap(([on, value]): MetricBand[] => {
      const cost = costs.get(on);
      const range = cost && quotientRange(value, cost);
      return range === undefined ? [] : [{ at: `${on}T12:00:00.000Z`, on, ...range }];
    })
    .toSorted((a, b) => (a.on < b.on ? -1 : 1));
}
