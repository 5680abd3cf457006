import type { DealLabel } from '../../../domain/negotiation/issue.ts';
import { labelName } from '../../../words/web/negotiation/many-sides-words.ts';
import { robustnessWords } from '../../../words/web/negotiation/robustness-words.ts';
import { useSay } from '../../ui/reader.ts';
import classes from './StandingSteps.module.css';

/** In how many cases each rule's proposal stays the same. */
export interface Standing {
  /** At the table: with more than two some rules are called otherwise. */
  readonly sides: number;
  readonly cases: number;
  readonly rules: readonly {
    readonly label: DealLabel;
    readonly unchanged: number;
    /** The smallest change that alters it, in words, where that is known. */
    readonly tip?: string;
  }[];
}

/** One step a case, filled where the proposal stays the same. */
export function StandingSteps({ standing }: { readonly standing: Standing }) {
  const say = useSay();
  const { sides, cases, rules } = standing;
  return (
    <ul className={classes.rows}>
      {rules.map(({ label, unchanged, tip }) => (
        <li key={label} className={classes.row}>
          <span className={classes.name}>{say(labelName(label, sides))}</span>
          <span className={classes.count}>
            <span className={classes.steps} aria-hidden>
              {Array.from({ length: cases }, (_, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a row of equal steps, never reordered
                <span key={at} className={classes.step} data-same={at < unchanged || undefined} />
              ))}
            </span>
            {say(robustnessWords.of, { unchanged, cases })}
          </span>
          <span className="small soft">{tip && `${say(robustnessWords.smallest)}: ${tip}`}</span>
        </li>
      ))}
    </ul>
  );
}

/** The same as a table. */
export function StandingTable({ standing }: { readonly standing: Standing }) {
  const say = useSay();
  const { sides, cases, rules } = standing;
  const tips = rules.some(({ tip }) => tip !== undefined);
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{say(robustnessWords.rule)}</th>
          <th scope="col">{say(robustnessWords.unchanged)}</th>
          {tips && <th scope="col">{say(robustnessWords.smallest)}</th>}
        </tr>
      </thead>
      <tbody>
        {rules.map(({ label, unchanged, tip }) => (
          <tr key={label}>
            <th scope="row" style={{ fontSize: 'inherit', color: 'inherit' }}>
              {say(labelName(label, sides))}
            </th>
            <td>{say(robustnessWords.of, { unchanged, cases })}</td>
            {tips && <td>{tip}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
