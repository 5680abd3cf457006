import type { Claim } from '../../domain/claim/claim.ts';
import type { Id } from '../../domain/id.ts';
import type { CalendarDay } from '../../domain/instant.ts';
import type { NegotiationState } from '../../domain/negotiation/state.ts';
import type { RfcRecord } from '../../domain/rfc/record.ts';
import { normaliseText } from '../../domain/rfc/text/normalise.ts';
import { plusDays } from '../../domain/work-calendar.ts';

/**
 * Every probability, value and estimate of the record with the side that stands behind it; what slips is cost too. Of
 * a forecast the value is claimed by the side that asks, the cost by those who build. `startOn`: the day signing opened.
 */
export function claimsOf(
  record: RfcRecord,
  negotiation: NegotiationState,
  newId: () => Id,
  startOn: CalendarDay,
): readonly Claim[] {
  const sideOf = (party: Id | null) => ({
    party,
    side: record.parties.find((one) => one.id === party)?.name ?? '',
  });
  const evidence = record.impact.evidence.map((said): Claim => {
    const known = negotiation.evidence.find(
      (one) => normaliseText(one.statement) === said.statement && one.low === said.low && one.high === said.high,
    );
    const chance = known?.kind === 'chance';
    const { statement, low, high, unit } = said;
    return {
      id: newId(),
      kind: chance ? 'probability' : 'value',
      statement,
      low: chance ? low / 100 : low,
      high: chance ? high / 100 : high,
      unit: chance ? '' : unit,
      ...sideOf(known?.party ?? null),
    };
  });
  const { estimate, slips, currency } = record.cost;
  const engineers = negotiation.parties.find((one) => one.kind === 'engineering' || one.kind === 'product');
  const builders = sideOf(engineers?.id ?? null);
  const effort: readonly Claim[] =
    estimate === null
      ? []
      : [
          {
            id: newId(),
            kind: 'estimate',
            statement: estimate.drivers,
            low: estimate.low,
            high: estimate.high,
            unit: '',
            ...builders,
          },
        ];
  const slipping = slips.flatMap(({ what, weeks, costPerWeek }): readonly Claim[] => {
    if (costPerWeek === null) return [];
    const cost = weeks * costPerWeek;
    return [{ id: newId(), kind: 'value', statement: what, low: cost, high: cost, unit: currency, ...builders }];
  });
  const asking = sideOf(negotiation.filing?.asking ?? null);
  const forecast = (record.live?.forecast ?? []).flatMap(({ afterDays, unit, value, cost }): readonly Claim[] => {
    const on = plusDays(startOn, afterDays);
    const said = (metric: 'value' | 'cost', range: { readonly low: number; readonly high: number }): Claim => ({
      id: newId(),
      kind: 'value',
      statement: forecastStatements[metric][record.prevailing](afterDays),
      low: range.low,
      high: range.high,
      unit,
      ...(metric === 'value' ? asking : builders),
      forecast: { metric, on },
    });
    return [said('value', value), said('cost', cost)];
  });
  return [...evidence, ...effort, ...slipping, ...forecast];
}

/** A claim stands in the language of the text that was signed. */
const forecastStatements = {
  value: {
    en: (days: number) => `Value so far after ${days} days`,
    es: (days: number) => `Valor hasta los ${days} días`,
  },
  cost: {
    en: (days: number) => `Technical cost so far after ${days} days`,
    es: (days: number) => `Coste técnico hasta los ${days} días`,
  },
} as const;
