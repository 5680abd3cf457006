import { useId } from 'react';
import { claimWords } from '../../words/web/agreement/ledger-words.ts';
import { useRead } from '../data/queries.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useSay } from '../ui/reader.ts';
import { ClaimEntry } from './ClaimEntry.tsx';
import classes from './Ledger.module.css';
import { LedgerHead } from './LedgerHead.tsx';
import { Lines } from './Lines.tsx';
import { SideTable } from './SideTable.tsx';

/** What the sides claimed before signing and what came of it: both sides in one view, never a person. */
export function ClaimsLedgerPage() {
  const say = useSay();
  const [sideId, oneId] = [useId(), useId()];
  const { lines, sides } = useRead('claim.list', {});
  return (
    <>
      <LedgerHead title={say(claimWords.title)} below={<p className="soft">{say(claimWords.help)}</p>} />
      {lines.length === 0 ? (
        <EmptyState says={say(claimWords.none)} />
      ) : (
        <div className="stack" style={{ gap: 32 }}>
          {sides.length > 0 && (
            <section aria-labelledby={sideId} className="stack" style={{ gap: 8 }}>
              <h2 id={sideId}>{say(claimWords.bySide)}</h2>
              <SideTable sides={sides} labelledBy={sideId} />
            </section>
          )}
          <section aria-labelledby={oneId} className="stack" style={{ gap: 8 }}>
            <h2 id={oneId}>{say(claimWords.oneByOne)}</h2>
            <Lines
              className={classes.lines}
              all={lines}
              one={(line) => <ClaimEntry key={`${line.agreement} ${line.claim.id}`} line={line} />}
            />
          </section>
        </div>
      )}
    </>
  );
}
