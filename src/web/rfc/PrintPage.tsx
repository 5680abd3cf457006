import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { RfcView } from '../../domain/rfc/view.ts';
import { printWords } from '../../words/web/negotiation/print-words.ts';
import { shellWords } from '../../words/web/shell-words.ts';
import { useRead } from '../data/queries.ts';
import { useNegotiationId } from '../negotiation/use-negotiation.ts';
import { paths } from '../paths.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { useReader, useSay } from '../ui/reader.ts';
import { SegmentedMarks } from '../ui/SegmentedMarks.tsx';
import { Exports } from './Exports.tsx';
import classes from './Minutes.module.css';
import { Minutes } from './Minutes.tsx';

/** The minutes as they print: on white paper in either language, whatever the page around looks like. */
export function PrintPage() {
  const say = useSay();
  const reader = useReader();
  const id = useNegotiationId();
  const view = useRead('rfc.get', { negotiation: id }) as RfcView;
  const [language, setLanguage] = useState(reader.language);
  const { record, recordHash } = view;
  if (!record || !recordHash)
    return (
      <>
        <PageHead title={say(printWords.title)} />
        <EmptyState says={say(printWords.none)}>
          <Link to={paths.negotiation(id)}>{say(printWords.back)}</Link>
        </EmptyState>
      </>
    );
  return (
    <>
      <div className="screen-only">
        <PageHead
          title={say(printWords.title)}
          above={
            <Link to={paths.negotiation(id)} className="small">
              {say(printWords.back)}
            </Link>
          }
        />
        <section aria-label={say(printWords.tools)} className={classes.tools}>
          <SegmentedMarks
            legend={say(shellWords.language)}
            legendHidden
            value={language}
            onChange={setLanguage}
            choices={[
              { value: 'en', label: say(shellWords.english) },
              { value: 'es', label: say(shellWords.spanish) },
            ]}
          />
          <Button onClick={() => window.print()}>{say(printWords.print)}</Button>
          <Exports negotiation={id} language={language} inked={view.inkedAt !== null} />
          {view.inkedAt && (
            <Link to={paths.verify()} className="small">
              {say(printWords.verify)}
            </Link>
          )}
        </section>
      </div>
      <Minutes
        content={{ record, recordHash, signatures: view.signatures, inkedAt: view.inkedAt }}
        language={language}
      />
    </>
  );
}
