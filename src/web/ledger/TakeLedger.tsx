import { Button } from '@mantine/core';
import { useState } from 'react';
import { metricWords } from '../../words/web/agreement/metric-words.ts';
import { call } from '../data/call.ts';
import { offerFile } from '../data/offer-file.ts';
import type { InputOf } from '../data/operation-names.ts';
import { asProblem, type Problem } from '../data/problem.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useReader, useSay } from '../ui/reader.ts';

/** A ledger as a table for spreadsheets, in the reader's language. */
export function TakeLedger(props: {
  readonly ledger: InputOf<'ledger.export'>['ledger'];
  readonly agreement?: string | undefined;
}) {
  const say = useSay();
  const { language } = useReader();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [pending, setPending] = useState(false);
  const { ledger, agreement } = props;
  const take = async () => {
    setProblem(null);
    setPending(true);
    try {
      const file = await call('ledger.export', { ledger, language, ...(agreement ? { agreement } : {}) });
      offerFile({ ...file, encoding: 'utf-8' });
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      setPending(false);
    }
  };
  return (
    <>
      <Button variant="default" size="compact-sm" loading={pending} onClick={() => void take()}>
        {say(metricWords.take)}
      </Button>
      {problem && <ProblemNotice problem={problem} />}
    </>
  );
}
