import { metricWords } from '../../../words/web/agreement/metric-words.ts';
import { useSay } from '../../ui/reader.ts';
import { type MetricThreshold, standing } from './metric-scale.ts';

/** «above «extend from 1», below «keep from 1.5»»: to every signed bound, the lowest first. */
export function useStandingText(thresholds: readonly MetricThreshold[]): (value: number) => string {
  const say = useSay();
  const sorted = thresholds.toSorted((a, b) => a.value - b.value);
  return (value) => sorted.map((one) => say(metricWords[standing(value, one.value)], { label: one.label })).join(', ');
}
