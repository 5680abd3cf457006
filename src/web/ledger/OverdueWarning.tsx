import { Link } from '@tanstack/react-router';
import { debtWords } from '../../words/web/agreement/ledger-words.ts';
import type { InputOf } from '../data/operation-names.ts';
import { useLookUp } from '../data/queries.ts';
import { paths } from '../paths.ts';
import { dateText } from '../ui/figures.ts';
import { Notice } from '../ui/Notice.tsx';
import { useReader, useSay } from '../ui/reader.ts';
import { useEngineerDays } from './use-engineer-days.ts';

/** What the asking side still owes past its day, beside its new ask: a warning for all who read it, never a bar. */
export function OverdueWarning({ of }: { readonly of: InputOf<'debt.overdue'> }) {
  const say = useSay();
  const reader = useReader();
  const daysText = useEngineerDays();
  const asked = (of.negotiation ?? of.side ?? '') !== '';
  const { data } = useLookUp('debt.overdue', of, asked);
  if (!data || data.lines.length === 0) return null;
  return (
    <Notice tone="time" title={say(debtWords.warnTitle, { side: data.side })}>
      <ul>
        {data.lines.map(({ agreement, title, dueOn, owed }) => (
          <li key={agreement} style={{ overflowWrap: 'anywhere' }}>
            <Link to={paths.agreement(agreement)}>{title}</Link>:{' '}
            {say(debtWords.warnLine, { days: daysText(owed), day: dateText(reader, dueOn, true) })}
          </li>
        ))}
      </ul>
      <p className="soft small">{say(debtWords.warnHelp)}</p>
    </Notice>
  );
}
