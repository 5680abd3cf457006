import classes from './ScoreBar.module.css';

/** A worth of 100 as a bar with its number; `least` marks the least one would sign. */
export function ScoreBar({
  label,
  value,
  least,
  leastLabel,
}: {
  readonly label: string;
  readonly value: number;
  readonly least?: number | undefined;
  readonly leastLabel?: string | undefined;
}) {
  const shown = Math.round(value);
  return (
    <div className={classes.score}>
      <span className={classes.label}>{label}</span>
      <span
        className={classes.track}
        role="img"
        aria-label={leastLabel ? `${label} ${shown}; ${leastLabel}` : `${label} ${shown}`}
      >
        <span className={classes.fill} style={{ inlineSize: `${Math.max(0, Math.min(100, value))}%` }} />
        {least !== undefined && <span className={classes.least} style={{ insetInlineStart: `${least}%` }} />}
      </span>
      <span className={classes.value} aria-hidden="true">
        {shown}
      </span>
    </div>
  );
}
