import { useElementSize } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { dateText, dayIn, numberText } from '../../ui/figures.ts';
import { useReader } from '../../ui/reader.ts';
import { MetricFan } from './MetricFan.tsx';
import classes from './MetricPicture.module.css';
import { apart, evenly, type MetricBand, type MetricPoint, type MetricThreshold, metricScale } from './metric-scale.ts';

/** As wide as the page has room for, so that its letters stay the same size. */
const [LEAST_WIDTH, MOST_WIDTH, HEIGHT] = [300, 860, 240];
const [LEFT, RIGHT, TOP, BOTTOM] = [64, 28, 16, 26];
const PLOT_HEIGHT = HEIGHT - TOP - BOTTOM;
const GAP = 14;
const DASHES = ['none', '7 4', '2 3', '10 3 2 3'];
/** Where two points stand nearer than this, only the last one has its value beside it. */
const ROOM_FOR_VALUE = 36;
/** The room a day under the line takes. */
const ROOM_FOR_DAY = 130;
/** Beyond so many points the line alone is drawn, and the last one's dot. */
const MOST_DOTS = 40;

/** The line of a metric and the signed bounds across it; points are sorted by time and at least one. */
export function MetricLine(props: {
  readonly points: readonly MetricPoint[];
  readonly thresholds: readonly MetricThreshold[];
  readonly label: string;
  /** What was forecast when it was signed, by day. */
  readonly bands?: readonly MetricBand[] | undefined;
  /** More lines of the legend. */
  readonly legend?: ReactNode;
  /** Where the last point may lie as well. */
  readonly interval?: { readonly low: number; readonly high: number } | null | undefined;
}) {
  const reader = useReader();
  const { points, thresholds, bands = [], interval } = props;
  const { ref, width: room } = useElementSize();
  const width = Math.round(Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, room || LEAST_WIDTH)));
  const plotWidth = width - LEFT - RIGHT;
  const lastAt = points.at(-1)?.at ?? '';
  const ends = [
    ...bands.flatMap(({ at, low, high }) => [low, high].map((value) => ({ at, value }))),
    ...(interval ? [interval.low, interval.high].map((value) => ({ at: lastAt, value })) : []),
  ];
  const shown = [...points, ...ends].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const scale = metricScale(shown, thresholds);
  const x = (at: string) => LEFT + scale.across(at) * plotWidth;
  const y = (value: number) => HEIGHT - BOTTOM - scale.up(value) * PLOT_HEIGHT;
  const heights = apart(
    thresholds.map(({ value }) => scale.up(value) * PLOT_HEIGHT),
    GAP,
    PLOT_HEIGHT,
  );
  const path = points.map(({ at, value }, index) => `${index ? 'L' : 'M'}${x(at)} ${y(value)}`).join('');
  const last = points.length - 1;
  const everyValue = points.every(
    ({ at }, index) => index === 0 || x(at) - x(points[index - 1]?.at ?? at) >= ROOM_FOR_VALUE,
  );
  return (
    <div ref={ref}>
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} className={classes.picture} role="img" aria-label={props.label}>
        <MetricFan bands={bands} x={x} y={y} />
        <path d={`M${LEFT} ${TOP}V${HEIGHT - BOTTOM}H${width - RIGHT}`} className={classes.frame} />
        {thresholds.map(({ value, label }, index) => (
          <g key={label}>
            <path
              d={`M${LEFT} ${y(value)}H${width - RIGHT}`}
              className={classes.threshold}
              strokeDasharray={DASHES[index % DASHES.length]}
            />
            <text
              x={LEFT - 8}
              y={HEIGHT - BOTTOM - (heights[index] ?? 0) + 4}
              textAnchor="end"
              className={classes.tick}
            >
              {numberText(reader, value, 2)}
            </text>
          </g>
        ))}
        {interval && (
          <path
            d={`M${x(lastAt) - 5} ${y(interval.low)}h10M${x(lastAt)} ${y(interval.low)}V${y(interval.high)}m-5 0h10`}
            className={classes.interval}
          />
        )}
        <path d={path} className={classes.line} />
        {points.map(({ at, value, earlier }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two readings may share an instant
          <g key={`${at} ${index}`}>
            {(index === last || points.length <= MOST_DOTS) && (
              <circle
                cx={x(at)}
                cy={y(value)}
                r={4}
                className={classes.point}
                data-last={(index === last && !earlier) || undefined}
                data-earlier={earlier || undefined}
              />
            )}
            {(index === last || everyValue) && (
              <text
                {...(index === last && interval
                  ? besideBar(x(at), y(value), width)
                  : {
                      x: x(at),
                      y: y(value) + (isLow(points, index) ? 18 : -9),
                      textAnchor: index === 0 && last > 0 ? 'start' : 'middle',
                    })}
                className={classes.value}
              >
                {numberText(reader, value, 2)}
              </text>
            )}
          </g>
        ))}
        <Days points={shown} x={x} width={width} />
      </svg>
      <ul className={classes.legend}>
        {thresholds.map(({ label }, index) => (
          <li key={label}>
            <svg width="28" height="12" aria-hidden="true">
              <path d="M0 6H28" className={classes.threshold} strokeDasharray={DASHES[index % DASHES.length]} />
            </svg>
            {label}
          </li>
        ))}
        {props.legend}
      </ul>
    </div>
  );
}

/** Where a bar goes through the last point, its figure stands beside it, on the side with room. */
function besideBar(x: number, y: number, width: number) {
  const room = x < width - RIGHT - 30;
  return { x: x + (room ? 10 : -10), y: y + 4, textAnchor: room ? ('start' as const) : ('end' as const) };
}

/** Whether the line goes up on every side of a point, so that its figure stands below it. */
function isLow(points: readonly MetricPoint[], index: number): boolean {
  const own = points[index]?.value ?? 0;
  const beside = [points[index - 1], points[index + 1]].flatMap((one) => (one ? [one.value] : []));
  return beside.length > 0 && beside.every((value) => value > own);
}

/** Days under the line, from the first to the last, as many as have room. */
function Days(props: {
  readonly points: readonly MetricPoint[];
  readonly x: (at: string) => number;
  readonly width: number;
}) {
  const reader = useReader();
  const { points, x, width } = props;
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const day = (at: string) => dateText(reader, dayIn(reader.zone, Date.parse(at)));
  const most = Math.max(2, Math.floor((width - LEFT - RIGHT) / ROOM_FOR_DAY));
  const alone = first.at === last.at;
  const shown = day(first.at) === day(last.at) ? [last.at] : evenly(first.at, last.at, most);
  return shown.map((at, index) => (
    <text
      key={at}
      x={x(at)}
      y={HEIGHT - 8}
      textAnchor={alone ? 'middle' : anchorOf(index, shown.length)}
      className={classes.tick}
    >
      {day(at)}
    </text>
  ));
}

function anchorOf(index: number, of: number) {
  if (index === of - 1) return 'end';
  return index === 0 ? 'start' : 'middle';
}
