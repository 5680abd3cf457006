import { Button } from '@mantine/core';
import { useState } from 'react';
import { redactionWords } from '../../words/web/redaction-words.ts';
import { call } from '../data/call.ts';
import { offerFile } from '../data/offer-file.ts';
import { asProblem, type Problem } from '../data/problem.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useSay } from '../ui/reader.ts';

/** Where the log stands, sealed by the instance, to be kept by somebody else. */
export function SaveHead() {
  const say = useSay();
  const [problem, setProblem] = useState<Problem | null>(null);
  const save = async () => {
    setProblem(null);
    try {
      const head = await call('record.head', {});
      offerFile({
        fileName: `parley-head-${head.position}.json`,
        mediaType: 'application/json',
        body: `${JSON.stringify(head, undefined, 2)}\n`,
        encoding: 'utf-8',
      });
    } catch (error) {
      setProblem(asProblem(error));
    }
  };
  return (
    <div className="stack screen-only" style={{ gap: 6, alignItems: 'flex-start' }}>
      <Button variant="default" onClick={() => void save()}>
        {say(redactionWords.head)}
      </Button>
      <p className="soft small">{say(redactionWords.headHelp)}</p>
      {problem && <ProblemNotice problem={problem} />}
    </div>
  );
}
