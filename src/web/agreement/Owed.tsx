import { Link } from '@tanstack/react-router';
import { agreementWords } from '../../words/web/agreement/agreement-words.ts';
import { debtWords, ledgerWords } from '../../words/web/agreement/ledger-words.ts';
import { useLookUp } from '../data/queries.ts';
import { DebtWaterfall } from '../ledger/DebtWaterfall.tsx';
import { paths } from '../paths.ts';
import { dateText } from '../ui/figures.ts';
import { Notice } from '../ui/Notice.tsx';
import { useReader, useSay } from '../ui/reader.ts';

/** What is owed for this exception and how it came to that; not there where nothing was signed to be paid back. */
export function Owed({ agreement }: { readonly agreement: string }) {
  const say = useSay();
  const reader = useReader();
  const line = useLookUp('debt.ledger', { agreement }).data?.lines[0];
  if (!line) return null;
  return (
    <section className="stack" aria-labelledby="owed-of-agreement" style={{ gap: 8 }}>
      <h2 id="owed-of-agreement">{say(agreementWords.owed)}</h2>
      <p className="row soft" style={{ columnGap: 16 }}>
        <span>{say(debtWords.givenBy, { team: line.givenBy })}</span>
        {line.dueOn && <span>{say(debtWords.dueOn, { day: dateText(reader, line.dueOn, true) })}</span>}
        <Link to={paths.ledgers()}>{say(ledgerWords.ledgers)}</Link>
      </p>
      {line.overdue && (
        <Notice tone="time" title={say(debtWords.overdue)}>
          {say(debtWords.overdueHelp)}
        </Notice>
      )}
      <DebtWaterfall debt={line} />
    </section>
  );
}
