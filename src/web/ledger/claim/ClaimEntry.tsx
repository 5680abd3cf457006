import { Link } from '@tanstack/react-router';
import { claimWords } from '../../../words/web/agreement/claim-words.ts';
import { ledgerWords } from '../../../words/web/agreement/ledger-words.ts';
import type { OutputOf } from '../../data/operation-names.ts';
import { paths } from '../../paths.ts';
import { dateText, dayIn } from '../../ui/figures.ts';
import { useReader, useSay } from '../../ui/reader.ts';
import classes from '../Ledger.module.css';
import { claimedText, outcomeText } from './claim-text.ts';
import { ResolveClaim } from './ResolveClaim.tsx';

/** One claim as it stood at signature, beside what came of it. */
export function ClaimEntry({ line }: { readonly line: OutputOf<'claim.list'>['lines'][number] }) {
  const say = useSay();
  const reader = useReader();
  const { claim, outcome, resolvedAt } = line;
  return (
    <li>
      <div>
        <p>{claim.statement}</p>
        <p className={classes.about}>
          {line.sample && <span>{say(ledgerWords.sample)}</span>}
          <span>{say(claimWords[claim.kind])}</span>
          <span>{claim.side || say(claimWords.noSide)}</span>
          <Link to={paths.agreement(line.agreement)}>{line.title}</Link>
          {line.source && <span>{say(claimWords.source, { source: line.source })}</span>}
          {resolvedAt && <span>{dateText(reader, dayIn(reader.zone, Date.parse(resolvedAt)), true)}</span>}
        </p>
      </div>
      <p className={classes.figure}>
        {claimedText(reader, claim)}
        <span className={classes.money}>{outcomeText(reader, claim, outcome)}</span>
      </p>
      {outcome === null && <ResolveClaim agreement={line.agreement} claim={claim} may={line.may.resolve} />}
    </li>
  );
}
