import { inOrder, type Metric, type Observation } from './metric.ts';

/**
 * The reading with which a signed usage limit was passed just now: the first of the latest run above it none of whose
 * readings stood above it `before`. A run is told once, however long it grows; undefined when there is nothing new.
 */
export function limitPassed(
  metric: Metric,
  before: readonly Observation[],
  now: readonly Observation[],
): Observation | undefined {
  const most = metric.limit?.most;
  if (most === undefined) return undefined;
  const above = (one: Observation) => one.metric === metric.id && one.value > most;
  const known = new Set(before.filter(above).map((one) => one.externalId));
  let first: Observation | undefined;
  let run: Observation[] = [];
  for (const reading of now.filter((one) => one.metric === metric.id).toSorted(inOrder)) {
    if (!above(reading)) run = [];
    else {
      run.push(reading);
      if (run.every(({ externalId }) => !known.has(externalId))) [first] = run;
      else if (first === run[0]) first = undefined;
    }
  }
  return first;
}
