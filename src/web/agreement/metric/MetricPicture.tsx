import { metricWords } from '../../../words/web/agreement/metric-words.ts';
import { Figure } from '../../ui/Figure.tsx';
import { instantText, numberText } from '../../ui/figures.ts';
import { useReader, useSay } from '../../ui/reader.ts';
import { TableHead } from '../../ui/table/TableHead.tsx';
import { MetricLine } from './MetricLine.tsx';
import classes from './MetricPicture.module.css';
import type { MetricPoint, MetricThreshold } from './metric-scale.ts';
import { useStandingText } from './standing-text.ts';

interface Drawn {
  readonly name: string;
  /** Empty for a ratio. */
  readonly unit: string;
  /** In any order; instants. */
  readonly points: readonly MetricPoint[];
  readonly thresholds: readonly MetricThreshold[];
}

/** A metric against what was signed about it: readings over time, signed bounds as lines. */
export function MetricPicture({ name, unit, points, thresholds }: Drawn) {
  const say = useSay();
  const reader = useReader();
  const sorted = points.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const last = sorted.at(-1);
  const valueText = useValueText(unit);
  const standingText = useStandingText(thresholds);
  if (!last) return <p className="soft">{say(metricWords.none, { name })}</p>;
  const caption = say(metricWords.latest, {
    name,
    value: valueText(last.value),
    at: instantText(reader, last.at),
    where: standingText(last.value),
  });
  return (
    <Figure
      caption={caption}
      picture={<MetricLine points={sorted} thresholds={thresholds} label={caption} />}
      table={<ReadingTable name={name} unit={unit} points={sorted} thresholds={thresholds} />}
    />
  );
}

function useValueText(unit: string): (value: number) => string {
  const reader = useReader();
  return (value) => `${numberText(reader, value, 2)}${unit && ` ${unit}`}`;
}

function ReadingTable({ name, unit, points, thresholds }: Drawn) {
  const say = useSay();
  const reader = useReader();
  const valueText = useValueText(unit);
  const standingText = useStandingText(thresholds);
  return (
    <div className={classes.scroll}>
      <table className="table">
        <caption className="hidden-visually">{name}</caption>
        <TableHead
          columns={[
            say(metricWords.when),
            { figures: say(metricWords.reading) },
            ...(thresholds.length > 0 ? [say(metricWords.against)] : []),
          ]}
        />
        <tbody>
          {points.map(({ at, value }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two readings may share an instant
            <tr key={`${at} ${index}`}>
              <td>{instantText(reader, at)}</td>
              <td className="number">{valueText(value)}</td>
              {thresholds.length > 0 && <td>{standingText(value)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
