import { useId } from 'react';
import { debtWords } from '../../words/web/agreement/ledger-words.ts';
import { usePages } from '../data/use-pages.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { moneyText } from '../ui/figures.ts';
import { ReaderContext, useReader, useSay } from '../ui/reader.ts';
import { DebtEntry } from './DebtEntry.tsx';
import classes from './Ledger.module.css';
import { LedgerHead } from './LedgerHead.tsx';
import { MoreLines } from './MoreLines.tsx';
import { TeamTotals } from './TeamTotals.tsx';
import { useEngineerDays } from './use-engineer-days.ts';

/** What is owed for exceptions: engineer-days first, money second; by team, then by agreement. */
export function DebtLedgerPage() {
  const say = useSay();
  const reader = useReader();
  const daysText = useEngineerDays();
  const [teamId, agreementId] = [useId(), useId()];
  const { pages, more, pending } = usePages('debt.ledger', {});
  const lines = pages.flatMap((page) => page.lines);
  const { currency = reader.currency, teams = [], total = 0 } = pages[0] ?? {};
  const own = { ...reader, currency };
  const owed = teams.reduce((sum, team) => sum + team.owed, 0);
  const money = teams.reduce((sum, team) => sum + team.money, 0);
  const samplesOnly = lines.some(({ sample, balance }) => sample && balance.owed > 0);
  const inAll = { days: daysText(owed), money: moneyText(own, money) };
  return (
    <ReaderContext value={own}>
      <LedgerHead
        title={say(debtWords.title)}
        below={
          <p className="soft">
            {owed > 0 ? say(debtWords.inAll, inAll) : say(samplesOnly ? debtWords.samplesOnly : debtWords.nothingOwed)}
          </p>
        }
        take={lines.length > 0 ? 'debts' : undefined}
      />
      {lines.length === 0 ? (
        <EmptyState says={say(debtWords.none)} />
      ) : (
        <div className="stack" style={{ gap: 32 }}>
          {teams.length > 0 && (
            <section aria-labelledby={teamId} className="stack" style={{ gap: 8 }}>
              <h2 id={teamId}>{say(debtWords.byTeam)}</h2>
              <TeamTotals teams={teams} labelledBy={teamId} />
            </section>
          )}
          <section aria-labelledby={agreementId} className="stack" style={{ gap: 8 }}>
            <h2 id={agreementId}>{say(debtWords.byAgreement)}</h2>
            <MoreLines
              className={classes.lines}
              lines={lines}
              total={total}
              more={more}
              pending={pending}
              one={(line) => <DebtEntry key={line.agreement} line={line} />}
            />
          </section>
        </div>
      )}
    </ReaderContext>
  );
}
