import { Link } from '@tanstack/react-router';
import { debtWords, ledgerWords } from '../../words/web/agreement/ledger-words.ts';
import type { OutputOf } from '../data/operation-names.ts';
import { useReason } from '../negotiation/MayButton.tsx';
import { paths } from '../paths.ts';
import { dateText, moneyText, numberText } from '../ui/figures.ts';
import { useReader, useSay } from '../ui/reader.ts';
import { TableHead } from '../ui/table/TableHead.tsx';
import { DebtWaterfall } from './DebtWaterfall.tsx';
import classes from './Ledger.module.css';
import { LinkDebt, PayDebt } from './PayDebt.tsx';
import { useEngineerDays } from './use-engineer-days.ts';

type Line = OutputOf<'debt.ledger'>['lines'][number];

/** One agreement's clean-up: what is owed, by whom, until when, and on demand how it came to this. */
export function DebtEntry({ line }: { readonly line: Line }) {
  const say = useSay();
  const reader = useReader();
  const daysText = useEngineerDays();
  const open = line.balance.owed > 0;
  const reason = useReason(line.may.pay);
  return (
    <li>
      <div>
        <Link to={paths.agreement(line.agreement)}>{line.title}</Link>
        <p className={classes.about}>
          {line.sample && <span>{say(ledgerWords.sample)}</span>}
          <span>{say(debtWords.givenBy, { team: line.givenBy })}</span>
          {line.sprint && <span>{line.sprint}</span>}
          {open && (
            <span>
              {line.dueOn ? say(debtWords.dueOn, { day: dateText(reader, line.dueOn, true) }) : say(debtWords.noDue)}
            </span>
          )}
          {line.balance.principal > 0 && line.interestPerWeek > 0 && (
            <span>{say(debtWords.grows, { days: numberText(reader, line.interestPerWeek, 2) })}</span>
          )}
        </p>
        {line.overdue && (
          <p className="small">
            <span className={classes.overdue}>{say(debtWords.overdue)}</span> · {say(debtWords.overdueHelp)}
          </p>
        )}
      </div>
      <p className={classes.figure}>
        {open ? daysText(line.balance.owed) : say(debtWords.paidBack)}
        {open && <span className={classes.money}>{moneyText(reader, line.money)}</span>}
      </p>
      <details className={classes.how}>
        <summary>
          {say(debtWords.how)}
          <span className="hidden-visually">: {line.title}</span>
        </summary>
        <div className={`stack ${classes.inside}`}>
          <DebtWaterfall debt={line} />
          <Payments line={line} />
          {line.issues.length > 0 && (
            <div>
              <h3>{say(debtWords.issues)}</h3>
              <ul className={classes.issues}>
                {line.issues.map((issue) => (
                  <li key={issue}>
                    {/^https?:\/\//.test(issue) ? (
                      <a href={issue} rel="noreferrer noopener" target="_blank">
                        {issue}
                      </a>
                    ) : (
                      issue
                    )}
                  </li>
                ))}
              </ul>
            </div>
          )}
          {open && !reason && <LinkDebt agreement={line.agreement} />}
          {open && !reason && <PayDebt agreement={line.agreement} />}
          {open && reason && <p className="soft small">{reason}</p>}
        </div>
      </details>
    </li>
  );
}

function Payments({ line }: { readonly line: Line }) {
  const say = useSay();
  const reader = useReader();
  if (line.payments.length === 0) return <p className="soft">{say(debtWords.noPayments)}</p>;
  return (
    <div className={classes.scroll}>
      <table className="table">
        <caption className="hidden-visually">{say(debtWords.payments)}</caption>
        <TableHead columns={[say(debtWords.when), say(debtWords.what), { figures: say(debtWords.days) }]} />
        <tbody>
          {line.payments.map((payment) => (
            <tr key={payment.at}>
              <td>{dateText(reader, payment.on)}</td>
              <td>{payment.what}</td>
              <td className="number">{numberText(reader, payment.days, 2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
