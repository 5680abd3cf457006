import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ledgerWords } from '../../words/web/agreement/ledger-words.ts';
import { paths } from '../paths.ts';
import { PageHead } from '../ui/PageHead.tsx';
import { useSay } from '../ui/reader.ts';
import classes from './Ledger.module.css';
import { TakeLedger } from './TakeLedger.tsx';

/** The title of a ledger, what it comes to, and the way to the other one. */
export function LedgerHead(props: {
  readonly title: string;
  readonly below: ReactNode;
  /** The ledger that can be taken along; undefined where it is empty. */
  readonly take: 'debts' | 'claims' | undefined;
}) {
  const say = useSay();
  const pages = [
    { to: paths.ledgers(), label: say(ledgerWords.debt) },
    { to: paths.claims(), label: say(ledgerWords.claims) },
  ];
  return (
    <>
      <nav aria-label={say(ledgerWords.ledgers)} className={classes.pages}>
        {pages.map(({ to, label }) => (
          <Link key={to} to={to} activeOptions={{ exact: true }} activeProps={{ 'aria-current': 'page' }}>
            {label}
          </Link>
        ))}
      </nav>
      <PageHead title={props.title} below={props.below}>
        {props.take && <TakeLedger ledger={props.take} />}
      </PageHead>
    </>
  );
}
