import { canonical } from '../../canonical.ts';
import type { Text } from '../../text.ts';
import { plainLive, type RfcLive, type RfcRecord } from '../record.ts';

// Bytes that show nothing and could make two texts look alike: controls, zero-width spaces, direction overrides.
const invisible = /(?![\t\n])\p{Cc}|[\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/gu;
const lineEnd = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
const loneSurrogate = /\p{Surrogate}/gu;
const spaces = /[^\S\n]+/g;

/**
 * A typed text in the one form that is hashed and signed: characters that show nothing removed, NFC, one kind of
 * line end, one space for a run of spaces of any kind, none at the ends of a line, no blank lines. Applying it twice
 * changes nothing; two texts that differ in white space within lines or in blank lines become one.
 */
export function normaliseText(text: string): string {
  return text
    .replace(lineEnd, '\n')
    .replace(invisible, '')
    .replace(loneSurrogate, '\ufffd')
    .normalize('NFC')
    .replace(spaces, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** The same for a name or a heading: line ends count as spaces. */
export function normaliseLine(text: string): string {
  return normaliseText(text).replaceAll('\n', ' ');
}

function normaliseBoth(text: Text): Text {
  return typeof text === 'string' ? normaliseText(text) : { en: normaliseText(text.en), es: normaliseText(text.es) };
}

function normaliseList(texts: readonly string[]): readonly string[] {
  return texts.map(normaliseText).filter((text) => text !== '');
}

/** The record with every typed text normalised; what `recordHash` is taken of. */
export function normaliseRecord(record: RfcRecord): RfcRecord {
  const { live, ...said } = record;
  const { change, impact, cost, metric } = said;
  return {
    ...said,
    ...normaliseLive(live),
    title: normaliseLine(record.title),
    ask: normaliseText(record.ask),
    forWhom: normaliseText(record.forWhom),
    conditions: normaliseList(record.conditions),
    parties: record.parties.map((party) => ({
      id: party.id,
      name: normaliseLine(party.name),
      position: normaliseText(party.position),
      interests: normaliseList(party.interests),
    })),
    change: {
      summary: normaliseText(change.summary),
      scope: change.scope.map(({ point, choice, term }) => ({
        point: normaliseBoth(point),
        choice: normaliseBoth(choice),
        term,
      })),
      notIncluded: normaliseText(change.notIncluded),
    },
    impact: {
      summary: normaliseText(impact.summary),
      evidence: impact.evidence.map((one) => ({
        statement: normaliseText(one.statement),
        low: one.low,
        high: one.high,
        unit: normaliseLine(one.unit),
        source: normaliseText(one.source),
        asOf: one.asOf,
        author: normaliseLine(one.author),
      })),
    },
    cost: {
      summary: normaliseText(cost.summary),
      currency: cost.currency,
      estimate: cost.estimate
        ? { low: cost.estimate.low, high: cost.estimate.high, drivers: normaliseText(cost.estimate.drivers) }
        : null,
      mitigations: normaliseText(cost.mitigations),
      slips: cost.slips.map(({ what, weeks, costPerWeek }) => ({ what: normaliseText(what), weeks, costPerWeek })),
      nothingSlips: cost.nothingSlips === null ? null : normaliseLine(cost.nothingSlips),
      cleanUp: {
        days: cost.cleanUp.days,
        givenBy: normaliseLine(cost.cleanUp.givenBy),
        sprint: normaliseLine(cost.cleanUp.sprint),
      },
    },
    metric: { ...metric, name: normaliseBoth(metric.name) },
  };
}

/** What says nothing beside what stands anyway is left out, so that a text without it keeps its hash. */
function normaliseLive(live: RfcLive | undefined): { readonly live?: RfcLive } {
  if (live === undefined) return {};
  const normalised: RfcLive = {
    segments: normaliseList(live.segments),
    criteria: live.criteria
      .map(({ text, beforeLaunch }) => ({ text: normaliseText(text), beforeLaunch }))
      .filter(({ text }) => text !== ''),
    guardrails: live.guardrails.map(({ metric, unit, goodWhen, bound, readings }) => ({
      metric: normaliseLine(metric),
      unit: normaliseLine(unit),
      goodWhen,
      bound,
      readings,
    })),
    cleanUpDueOn: live.cleanUpDueOn,
    interestPerWeek: live.interestPerWeek,
    extensions: live.extensions,
    ...normaliseLimits(live.limits),
    ...normaliseForecast(live.forecast),
  };
  return canonical(normalised) === canonical(plainLive) ? {} : { live: normalised };
}

/** None at all is not said. */
function normaliseLimits(limits: RfcLive['limits'] = []): Pick<RfcLive, 'limits'> {
  if (limits.length === 0) return {};
  return {
    limits: limits.map(({ metric, unit, most, per, whenPassed }) => ({
      metric: normaliseLine(metric),
      unit: normaliseLine(unit),
      most,
      per,
      whenPassed,
    })),
  };
}

/** By day, one forecast a day; none at all is not said. */
function normaliseForecast(forecast: RfcLive['forecast'] = []): Pick<RfcLive, 'forecast'> {
  const byDay = new Map(forecast.map((one) => [one.afterDays, one]));
  const days = [...byDay.values()].toSorted((a, b) => a.afterDays - b.afterDays);
  return days.length === 0 ? {} : { forecast: days.map((one) => ({ ...one, unit: normaliseLine(one.unit) })) };
}
