import { useId } from 'react';
import type { AgreementTerms } from '../../../domain/agreement/terms.ts';
import { textIn } from '../../../domain/text.ts';
import { metricWords } from '../../../words/web/agreement/metric-words.ts';
import { useLookUp } from '../../data/queries.ts';
import { numberText } from '../../ui/figures.ts';
import { useReader, useSay } from '../../ui/reader.ts';
import { jointPoints } from './joint-points.ts';
import { MetricPicture } from './MetricPicture.tsx';

/** What an agreement is measured by, drawn: the joint metric against its thresholds, each automatic stop against its bound. */
export function Measured(props: {
  readonly agreement: string;
  readonly terms: AgreementTerms;
  readonly inkedAt: string;
}) {
  const say = useSay();
  const reader = useReader();
  const id = useId();
  const { data } = useLookUp('measurement.get', { agreement: props.agreement });
  if (!data) return null;
  const { thresholds } = props.terms;
  const value = (bound: number) => numberText(reader, bound, 2);
  const guarded = data.metrics.flatMap((metric) =>
    metric.guardrail ? [{ ...metric, bound: metric.guardrail.bound }] : [],
  );
  return (
    <section aria-labelledby={id} className="stack" style={{ gap: 20 }}>
      <h2 id={id}>{say(metricWords.measured)}</h2>
      <MetricPicture
        name={textIn(thresholds.name, reader.language)}
        unit=""
        points={jointPoints(data.observations, thresholds, props.inkedAt)}
        thresholds={[
          { value: thresholds.keepFrom, label: say(metricWords.keepFrom, { value: value(thresholds.keepFrom) }) },
          { value: thresholds.extendFrom, label: say(metricWords.extendFrom, { value: value(thresholds.extendFrom) }) },
        ]}
      />
      {guarded.map((metric) => (
        <MetricPicture
          key={metric.id}
          name={textIn(metric.name, reader.language)}
          unit={metric.unit}
          points={data.observations.filter((one) => one.metric === metric.id)}
          thresholds={[
            { value: metric.bound, label: say(metricWords.stop, { value: `${value(metric.bound)} ${metric.unit}` }) },
          ]}
        />
      ))}
    </section>
  );
}
