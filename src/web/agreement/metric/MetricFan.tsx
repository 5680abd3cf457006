import classes from './MetricPicture.module.css';
import type { MetricBand } from './metric-scale.ts';

/** Forecast ranges as a fan from day to day; each day's own ends stand as a bar. */
export function MetricFan(props: {
  readonly bands: readonly MetricBand[];
  readonly x: (at: string) => number;
  readonly y: (value: number) => number;
}) {
  const { bands, x, y } = props;
  if (bands.length === 0) return null;
  const above = bands.map(({ at, high }) => `${x(at)} ${y(high)}`);
  const below = bands.toReversed().map(({ at, low }) => `${x(at)} ${y(low)}`);
  return (
    <g>
      {bands.length > 1 && <path d={`M${[...above, ...below].join('L')}Z`} className={classes.fan} />}
      {bands.map(({ at, low, high }) => (
        <rect
          key={at}
          x={x(at) - 4}
          width={8}
          y={y(high)}
          height={Math.max(2, y(low) - y(high))}
          className={classes.band}
        />
      ))}
    </g>
  );
}
