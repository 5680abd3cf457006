import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { debtWords, ledgerWords } from '../../words/web/agreement/ledger-words.ts';
import { useLookUp } from '../data/queries.ts';
import { paths } from '../paths.ts';
import { dateText } from '../ui/figures.ts';
import { useReader, useSay } from '../ui/reader.ts';
import { DebtWaterfall } from './DebtWaterfall.tsx';
import classes from './Ledger.module.css';

/** The clean-up of one agreement; nothing where none was signed. */
export function AgreementDebt({ agreement }: { readonly agreement: string }) {
  const say = useSay();
  const reader = useReader();
  const id = useId();
  const line = useLookUp('debt.ledger', { agreement }).data?.lines[0];
  if (!line) return null;
  return (
    <section aria-labelledby={id} className="stack" style={{ gap: 8 }}>
      <h2 id={id}>{say(debtWords.title)}</h2>
      <p className={classes.about}>
        <span>{say(debtWords.givenBy, { team: line.givenBy })}</span>
        {line.dueOn && <span>{say(debtWords.dueOn, { day: dateText(reader, line.dueOn, true) })}</span>}
        {line.overdue && <span className={classes.overdue}>{say(debtWords.overdue)}</span>}
        <Link to={paths.ledgers()}>{say(ledgerWords.ledgers)}</Link>
      </p>
      <DebtWaterfall debt={line} />
    </section>
  );
}
