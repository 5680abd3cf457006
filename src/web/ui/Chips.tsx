import { useId } from 'react';
import classes from './Chips.module.css';

/** Several of a few, as native checkboxes that look like chips; Space ticks, Tab moves. */
export function Chips(props: {
  readonly legend: string;
  readonly choices: readonly string[];
  readonly ticked: readonly string[];
  readonly onChange: (ticked: readonly string[]) => void;
  /** At most one: ticking another takes the first back. */
  readonly single?: boolean;
}) {
  const name = useId();
  const toggle = (choice: string) => {
    const rest = props.ticked.filter((one) => one !== choice);
    const now = props.ticked.includes(choice);
    props.onChange(now ? rest : props.single ? [choice] : [...rest, choice]);
  };
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{props.legend}</legend>
      <div className={classes.chips}>
        {props.choices.map((choice) => (
          <label key={choice} className={classes.chip} data-ticked={props.ticked.includes(choice) || undefined}>
            <input
              type="checkbox"
              className={classes.input}
              name={name}
              checked={props.ticked.includes(choice)}
              onChange={() => toggle(choice)}
            />
            {choice}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
