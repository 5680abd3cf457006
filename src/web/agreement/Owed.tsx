import { Link } from '@tanstack/react-router';
import { agreementWords } from '../../words/web/agreement/agreement-words.ts';
import { debtWords, ledgerWords } from '../../words/web/agreement/ledger-words.ts';
import type { OutputOf } from '../data/operation-names.ts';
import { DebtWaterfall } from '../ledger/DebtWaterfall.tsx';
import { useEngineerDays } from '../ledger/use-engineer-days.ts';
import { paths } from '../paths.ts';
import { dateText } from '../ui/figures.ts';
import { Notice } from '../ui/Notice.tsx';
import { useReader, useSay } from '../ui/reader.ts';
import { AgreementSection } from './section/AgreementSection.tsx';

/** What is owed for this exception and how it came to that. */
export function Owed({ line }: { readonly line: OutputOf<'debt.ledger'>['lines'][number] }) {
  const say = useSay();
  const reader = useReader();
  const engineerDays = useEngineerDays();
  return (
    <AgreementSection
      name="owed"
      title={say(agreementWords.owed)}
      gist={
        line.overdue ? `${engineerDays(line.balance.owed)}, ${say(debtWords.overdue)}` : engineerDays(line.balance.owed)
      }
    >
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
    </AgreementSection>
  );
}
