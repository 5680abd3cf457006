import type { AgreementTerms, Criterion, SignedGuardrail } from '../../domain/agreement/terms.ts';
import { taggedHash } from '../../domain/canonical.ts';
import type { DebtTerms } from '../../domain/debt/debt.ts';
import type { CalendarDay } from '../../domain/instant.ts';
import type { Metric } from '../../domain/measurement/metric.ts';
import { plainLive, type RfcRecord } from '../../domain/rfc/record.ts';
import { termOf } from '../../domain/rfc/text/draft.ts';
import type { RfcLimit } from '../../domain/rfc/text/live.ts';
import type { Text } from '../../domain/text.ts';
import { plusDays } from '../../domain/work-calendar.ts';

/** What «ready means» asks for at each level, all of it before launch. */
const readyMeans: Readonly<Record<'none' | 'core' | 'full', readonly Text[]>> = (() => {
  const core: readonly Text[] = [
    { en: 'The tests of the change pass', es: 'Las pruebas del cambio pasan' },
    { en: 'Switching it off was tried', es: 'Se ha probado a apagarlo' },
  ];
  const more: readonly Text[] = [
    { en: 'It holds under the expected load', es: 'Aguanta la carga prevista' },
    { en: 'Alarms watch it', es: 'Hay alarmas que lo vigilan' },
    { en: 'It is described for support', es: 'Está descrito para soporte' },
  ];
  return { none: [], core, full: [...core, ...more] };
})();

/** What must be proven: what the deal's level asks for, then what the text adds. Ids stand for exact texts. */
export function criteriaOf(record: RfcRecord): readonly Criterion[] {
  const level = termOf(record, 'criteria')?.level ?? 'none';
  const asked: readonly Omit<Criterion, 'id'>[] = [
    ...readyMeans[level].map((text) => ({ text, beforeLaunch: true })),
    ...(record.live ?? plainLive).criteria,
  ];
  return asked.map((one) => ({ id: taggedHash('parley.criterion.v1', one.text).slice(0, 16), ...one }));
}

/** The agreement's terms, typed once: all of them from the inked record. `startOn` is the day signing opened. */
export function agreementTerms(record: RfcRecord, startOn: CalendarDay): AgreementTerms {
  const { segments, guardrails, extensions, limits = [] } = record.live ?? plainLive;
  const told = limits.filter(({ whenPassed }) => whenPassed === 'told');
  const { name, keepFrom, extendFrom, checkpointDays, noDataDays } = record.metric;
  return {
    client: record.forWhom,
    segments,
    share: shareOf(record),
    guardrails: [...guardrails, ...limits.filter(({ whenPassed }) => whenPassed === 'off').map(guardrailOf)],
    ...(told.length === 0 ? {} : { limits: told.map(({ metric, unit, most, per }) => ({ metric, unit, most, per })) }),
    criteria: criteriaOf(record),
    thresholds: { name, keepFrom, extendFrom },
    startOn,
    endOn: record.review.on,
    zone: record.review.zone,
    graceDays: record.review.graceDays,
    checkpoints: checkpointDays.toSorted((a, b) => a - b).map((days) => plusDays(startOn, days)),
    ...(noDataDays === undefined ? {} : { noDataDays }),
    extensions,
  };
}

/** A limit that switches off is a guardrail of one reading. */
function guardrailOf({ metric, unit, most }: RfcLimit): SignedGuardrail {
  return { metric, unit, goodWhen: 'low', bound: most, readings: 1 };
}

/** Who gets it, in per cent: the agreed reach, and the agreed roll-out within it. «Client only» says 0 of the rest. */
function shareOf(record: RfcRecord): AgreementTerms['share'] {
  const reach = termOf(record, 'scope')?.reach ?? 'nobody';
  const percent = termOf(record, 'rollout')?.percent;
  if (reach === 'nobody') return { client: 0, others: 0 };
  if (reach === 'everyone') return { client: 100, others: percent ?? 100 };
  return { client: percent === undefined || percent === 0 ? 100 : percent, others: 0 };
}

/** What it is measured by: value and technical cost of the joint metric, cumulative, and one metric a guardrail or a usage limit. */
export function metricsOf(terms: Pick<AgreementTerms, 'guardrails' | 'limits'>, currency: string): readonly Metric[] {
  const limits = terms.limits ?? [];
  const limitOf = (id: string): Pick<Metric, 'limit'> => {
    const found = limits.find(({ metric }) => metric === id);
    return found === undefined ? {} : { limit: { most: found.most, per: found.per } };
  };
  const guarded = new Set(terms.guardrails.map(({ metric }) => metric));
  return [
    {
      id: 'value',
      name: { en: 'Value so far', es: 'Valor hasta ahora' },
      unit: currency,
      goodWhen: 'high',
      guardrail: null,
    },
    {
      id: 'cost',
      name: { en: 'Technical cost so far', es: 'Coste técnico hasta ahora' },
      unit: currency,
      goodWhen: 'low',
      guardrail: null,
    },
    ...terms.guardrails.map(({ metric, unit, goodWhen, bound, readings }) => ({
      id: metric,
      name: metric,
      unit,
      goodWhen,
      guardrail: { bound, readings },
      ...limitOf(metric),
    })),
    ...limits
      .filter(({ metric }) => !guarded.has(metric))
      .map(({ metric, unit }) => ({
        id: metric,
        name: metric,
        unit,
        goodWhen: 'low' as const,
        guardrail: null,
        ...limitOf(metric),
      })),
  ];
}

/** The clean-up as a debt; undefined where none was agreed. */
export function debtOf(record: RfcRecord, since: CalendarDay): DebtTerms | undefined {
  const { cleanUpDueOn, interestPerWeek } = record.live ?? plainLive;
  const { days } = record.cost.cleanUp;
  return days > 0 ? { principal: days, interestPerWeek, since, dueOn: cleanUpDueOn } : undefined;
}
