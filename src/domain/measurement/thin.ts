import { inOrder, type Observation } from './metric.ts';

/** Readings of a metric that a picture can show. */
export const DRAWN = 400;

/**
 * At most about `DRAWN` readings of each metric, in their order: of every stretch its lowest and its highest, so that
 * no peak is lost, with the first and the last. Every one of them was really read.
 */
export function thinned<Read extends Observation>(readings: readonly Read[], most = DRAWN): readonly Read[] {
  const metrics = [...new Set(readings.map((one) => one.metric))];
  return metrics
    .flatMap((metric) => thin(readings.filter((one) => one.metric === metric).toSorted(inOrder), most))
    .toSorted(inOrder);
}

function thin<Read extends Observation>(sorted: readonly Read[], most: number): readonly Read[] {
  if (sorted.length <= most) return sorted;
  const kept = new Set<Read>([sorted[0], sorted.at(-1)].filter((one) => one !== undefined));
  const stretch = Math.ceil(sorted.length / (most / 2));
  for (let from = 0; from < sorted.length; from += stretch) {
    const part = sorted.slice(from, from + stretch);
    const byValue = part.toSorted((a, b) => a.value - b.value);
    for (const one of [byValue[0], byValue.at(-1)]) if (one !== undefined) kept.add(one);
  }
  return sorted.filter((one) => kept.has(one));
}
