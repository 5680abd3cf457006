import type { JointDay } from '../../../domain/agreement/measure/joint-measure.ts';
import { metricWords } from '../../../words/web/agreement/metric-words.ts';
import { dateText, instantText, numberText } from '../../ui/figures.ts';
import { useReader, useSay } from '../../ui/reader.ts';
import { TableHead } from '../../ui/table/TableHead.tsx';
import classes from './MetricPicture.module.css';
import type { MetricBand } from './metric-scale.ts';

/** The same in figures: every day that was read, then every day that was forecast. */
export function JointTable(props: {
  readonly name: string;
  readonly days: readonly JointDay[];
  readonly bands: readonly MetricBand[];
  readonly standingText: (value: number) => string;
}) {
  const say = useSay();
  const reader = useReader();
  const number = (value: number) => numberText(reader, value, 2);
  return (
    <div className={classes.scroll}>
      <table className="table">
        <caption className="hidden-visually">{props.name}</caption>
        <TableHead
          columns={[
            say(metricWords.when),
            { figures: say(metricWords.value) },
            { figures: say(metricWords.cost) },
            { figures: say(metricWords.reading) },
            say(metricWords.against),
            say(metricWords.counts),
          ]}
        />
        <tbody>
          {props.days.map(({ at, value, cost, joint, counts }) => (
            <tr key={at}>
              <td>{instantText(reader, at)}</td>
              <td className="number">{number(value)}</td>
              <td className="number">{number(cost)}</td>
              <td className="number">{number(joint)}</td>
              <td>{props.standingText(joint)}</td>
              <td>{say(counts ? metricWords.yes : metricWords.forEarlier)}</td>
            </tr>
          ))}
          {props.bands.map(({ on, low, high }) => (
            <tr key={on}>
              <td>{dateText(reader, on)}</td>
              <td colSpan={2}>{say(metricWords.forecast)}</td>
              <td className="number">
                {number(low)}–{number(high)}
              </td>
              <td colSpan={2} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
