import type { JointMeasure } from '../../../domain/agreement/measure/joint-measure.ts';
import { fewestStretches } from '../../../math/statistics/ratio-interval.ts';
import { decisionWords } from '../../../words/web/agreement/decision-words.ts';
import { metricWords } from '../../../words/web/agreement/metric-words.ts';
import { TakeLedger } from '../../ledger/TakeLedger.tsx';
import { dateText, instantText, numberText } from '../../ui/figures.ts';
import { useReader, useSay } from '../../ui/reader.ts';

/** How sure the verdict's figure is, what it is no proof of, and which readings count. */
export function Sureness({ agreement, measure }: { readonly agreement: string; readonly measure: JointMeasure }) {
  const say = useSay();
  const reader = useReader();
  const number = (value: number) => numberText(reader, value, 2);
  const { interval, stretches, reading } = measure;
  const read = reading.value !== null && reading.cost !== null;
  const day = measure.for && dateText(reader, measure.for);
  return (
    <div className="stack small soft" style={{ gap: 4 }}>
      {read && interval && (
        <p>
          {say(metricWords.between, { low: number(interval.low), high: number(interval.high) })}{' '}
          {say(metricWords.from, { count: stretches })}
        </p>
      )}
      {read && !interval && <p>{say(metricWords.tooFew, { count: stretches, needed: fewestStretches })}</p>}
      {read && <p>{say(decisionWords.notProof)}</p>}
      {day && measure.since && <p>{say(metricWords.counted, { day, since: instantText(reader, measure.since) })}</p>}
      {measure.days.length > 0 && (
        <div style={{ marginBlockStart: 8 }}>
          <TakeLedger ledger="measure" agreement={agreement} />
        </div>
      )}
    </div>
  );
}
