import { type Instant, millisecondsBetween } from '../instant.ts';
import type { RefusalFault } from '../refusal.ts';
import type { NewReading, ReadingName } from './events.ts';
import { instantOfReading, isWholeDay, nameOfReading, type SentReading } from './reading.ts';
import type { MeasurementRefusal } from './refusals.ts';
import { keyOf, type MeasurementState, type Reading } from './state.ts';

/** What would become of one reading of a batch. */
export interface TakenReading {
  /** Its place in the batch, from 0. */
  readonly index: number;
  readonly reading: NewReading;
  /** `same`: known already, nothing changes. */
  readonly as: 'new' | 'same' | 'correction';
  /** Of a correction: the value that stands now. */
  readonly was?: number;
}

export interface ReadingFault extends RefusalFault {
  readonly code: MeasurementRefusal;
  /** Place of the reading in its batch, from 0. */
  readonly index: number;
  readonly field: keyof SentReading;
}

/** A whole batch as it would be taken; with any fault, none of it is. */
export interface TakenBatch {
  readonly taken: readonly TakenReading[];
  readonly faults: readonly ReadingFault[];
}

const LATE = 86_400_000;

/** Reads a batch against what stands: what is new, known already or corrects, and everything that is wrong with it. */
export function takeReadings(
  sent: readonly SentReading[],
  source: string,
  state: MeasurementState,
  zone: string,
  now: Instant,
): TakenBatch {
  const taken: TakenReading[] = [];
  const faults: ReadingFault[] = [];
  const inBatch = new Map<string, NewReading>();
  const standing = standingNamed(
    state,
    sent.map((one) => nameOf(one, zone)),
  );
  for (const [index, reading] of sent.entries()) {
    const found = faultsOf(reading, state, zone, now).map((fault) => faultAt(index, fault));
    faults.push(...found);
    if (found.length > 0) continue;
    const at = instantOfReading(reading.at, zone);
    const { metric, value } = reading;
    const externalId = nameOf(reading, zone);
    const late = millisecondsBetween(at, now) > LATE;
    const news: NewReading = { metric, at, value, externalId, source, late, pulled: false };
    const twin = inBatch.get(keyOf(news));
    if (twin !== undefined) {
      if (twin.value !== value || twin.at !== at)
        faults.push(
          faultAt(index, { field: 'externalId', code: 'observation-said-twice', values: { name: externalId } }),
        );
      continue;
    }
    inBatch.set(keyOf(news), news);
    const before = standing.get(keyOf(news));
    if (before !== undefined && before.at !== at)
      faults.push(faultAt(index, { field: 'at', code: 'observation-moved', values: { name: externalId } }));
    else taken.push({ index, ...against(before, news) });
  }
  return { taken, faults };
}

/** Names of a correction or withdrawal that stand for no reading that counts. */
export function unknownNames(
  names: readonly ReadingName[],
  state: MeasurementState,
): readonly (ReadingName & { readonly index: number })[] {
  const standing = standingNamed(
    state,
    names.map((one) => one.externalId),
  );
  return names.flatMap((name, index) => (standing.has(keyOf(name)) ? [] : [{ ...name, index }]));
}

/** The readings that stand under any of these names, of whatever metric; the rest of many is not looked at twice. */
export function standingNamed(
  { observations }: Pick<MeasurementState, 'observations'>,
  names: readonly string[],
): ReadonlyMap<string, Reading> {
  const wanted = new Set(names);
  const found = observations.all.filter((one) => wanted.has(one.externalId));
  return new Map(found.map((one) => [keyOf(one), one]));
}

function nameOf({ externalId, metric, at }: SentReading, zone: string): string {
  return externalId ?? nameOfReading(metric, instantOfReading(at, zone));
}

function against(before: Reading | undefined, reading: NewReading): Omit<TakenReading, 'index'> {
  if (before === undefined) return { reading, as: 'new' };
  return before.value === reading.value ? { reading, as: 'same' } : { reading, as: 'correction', was: before.value };
}

type Found = Pick<ReadingFault, 'field' | 'code' | 'values'>;

function faultsOf(reading: SentReading, { metrics }: MeasurementState, zone: string, now: Instant): readonly Found[] {
  const metric = metrics.find((one) => one.id === reading.metric);
  const found: Found[] = [];
  if (metric === undefined) {
    const values = { metric: reading.metric, known: metrics.map((one) => one.id) };
    found.push({ field: 'metric', code: 'metric-unknown', values });
  } else if (metric.unit !== reading.unit) {
    const values = { metric: metric.id, unit: metric.unit, given: reading.unit };
    found.push({ field: 'unit', code: 'unit-differs', values });
  }
  if (instantOfReading(reading.at, zone) > now)
    found.push(
      isWholeDay(reading.at)
        ? { field: 'at', code: 'day-not-over', values: { day: reading.at } }
        : { field: 'at', code: 'observed-in-the-future', values: { metric: reading.metric } },
    );
  return found;
}

function faultAt(index: number, fault: Found): ReadingFault {
  return { ...fault, index, path: `readings.${index}.${fault.field}` };
}
