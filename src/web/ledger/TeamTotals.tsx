import { debtWords } from '../../words/web/agreement/ledger-words.ts';
import type { OutputOf } from '../data/operation-names.ts';
import { moneyText, numberText } from '../ui/figures.ts';
import { useReader, useSay } from '../ui/reader.ts';
import { TableHead } from '../ui/table/TableHead.tsx';
import classes from './Ledger.module.css';

/** What each team owes together. */
export function TeamTotals(props: { readonly teams: OutputOf<'debt.ledger'>['teams']; readonly labelledBy: string }) {
  const say = useSay();
  const reader = useReader();
  return (
    <div className={classes.scroll}>
      <table className="table" aria-labelledby={props.labelledBy}>
        <TableHead
          columns={[
            say(debtWords.team),
            { figures: say(debtWords.days) },
            { figures: say(debtWords.money) },
            { figures: say(debtWords.overdueCount) },
          ]}
        />
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
