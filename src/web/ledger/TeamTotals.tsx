import { debtWords } from '../../words/web/agreement/ledger-words.ts';
import type { OutputOf } from '../data/operation-names.ts';
import { moneyText, numberText } from '../ui/figures.ts';
import { useReader, useSay } from '../ui/reader.ts';
import classes from './Ledger.module.css';

/** What each team owes together. */
export function TeamTotals(props: { readonly teams: OutputOf<'debt.ledger'>['teams']; readonly labelledBy: string }) {
  const say = useSay();
  const reader = useReader();
  return (
    <div className={classes.scroll}>
      <table className="table" aria-labelledby={props.labelledBy}>
        <thead>
          <tr>
            <th scope="col">{say(debtWords.team)}</th>
            <th scope="col" className="number">
              {say(debtWords.days)}
            </th>
            <th scope="col" className="number">
              {say(debtWords.money)}
            </th>
            <th scope="col" className="number">
              {say(debtWords.overdueCount)}
            </th>
          </tr>
        </thead>
        <tbody>
          {props.teams.map(({ team, owed, money, overdue }) => (
            <tr key={team}>
              <td>{team}</td>
              <td className="number">{numberText(reader, owed, 2)}</td>
              <td className="number soft">{moneyText(reader, money)}</td>
              <td className="number">{numberText(reader, overdue)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
