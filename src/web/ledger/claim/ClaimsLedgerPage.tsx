import { useId } from 'react';
import { claimWords } from '../../../words/web/agreement/claim-words.ts';
import { usePages } from '../../data/use-pages.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useSay } from '../../ui/reader.ts';
import classes from '../Ledger.module.css';
import { LedgerHead } from '../LedgerHead.tsx';
import { MoreLines } from '../MoreLines.tsx';
import { ClaimEntry } from './ClaimEntry.tsx';
import { SideTable } from './SideTable.tsx';

/** What the sides claimed before signing and what came of it: both sides in one view, never a person. */
export function ClaimsLedgerPage() {
  const say = useSay();
  const [sideId, sampleId, oneId] = [useId(), useId(), useId()];
  const { pages, more, pending } = usePages('claim.list', {});
  const lines = pages.flatMap((page) => page.lines);
  const { sides = [], sampleSides = [] } = pages[0] ?? {};
  // Where there is an outcome of one's own, the sample has shown what a record looks like.
  const ofSample = sides.every(({ resolved }) => resolved === 0) ? sampleSides : [];
  return (
    <>
      <LedgerHead
        title={say(claimWords.title)}
        below={<p className="soft">{say(claimWords.help)}</p>}
        take={lines.length > 0 ? 'claims' : undefined}
      />
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
          {ofSample.length > 0 && (
            <section aria-labelledby={sampleId} className="stack" style={{ gap: 8 }}>
              <h2 id={sampleId}>{say(claimWords.bySideOfSample)}</h2>
              <p className="soft">{say(claimWords.sampleHelp)}</p>
              <SideTable sides={ofSample} labelledBy={sampleId} />
            </section>
          )}
          <section aria-labelledby={oneId} className="stack" style={{ gap: 8 }}>
            <h2 id={oneId}>{say(claimWords.oneByOne)}</h2>
            <MoreLines
              className={classes.lines}
              lines={lines}
              total={pages[0]?.total ?? lines.length}
              more={more}
              pending={pending}
              one={(line) => <ClaimEntry key={`${line.agreement} ${line.claim.id}`} line={line} />}
            />
          </section>
        </div>
      )}
    </>
  );
}
