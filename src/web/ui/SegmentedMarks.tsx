import { useId } from 'react';
import classes from './SegmentedMarks.module.css';

export interface MarkChoice<T extends string> {
  readonly value: T;
  readonly label: string;
}

/** One choice among a few as a native radio group: arrows move, Tab leaves; a sign beside each word, not hue alone. */
export function SegmentedMarks<T extends string>(props: {
  readonly legend: string;
  readonly legendHidden?: boolean;
  readonly choices: readonly MarkChoice<T>[];
  readonly value: T | undefined;
  readonly onChange: (value: T) => void;
  readonly disabled?: boolean;
}) {
  const name = useId();
  return (
    <fieldset className={classes.group} disabled={props.disabled}>
      <legend className={props.legendHidden ? 'hidden-visually' : classes.legend}>{props.legend}</legend>
      <div className={classes.choices}>
        {props.choices.map(({ value, label }) => (
          <label key={value} className={classes.choice} data-checked={value === props.value || undefined}>
            <input
              type="radio"
              className={classes.input}
              name={name}
              value={value}
              checked={value === props.value}
              onChange={() => props.onChange(value)}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
