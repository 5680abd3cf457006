import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { signWords } from '../../words/web/rfc-words.ts';
import { call } from '../data/call.ts';
import { asProblem, type Problem } from '../data/problem.ts';
import { paths } from '../paths.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useReader, useSay } from '../ui/reader.ts';

const FORMATS = [
  ['json', signWords.download],
  ['markdown', signWords.downloadMinutes],
  ['verifier', signWords.downloadVerifier],
] as const;

/** The signed agreement as files, with what verifies it without this server. */
export function Downloads({ negotiation }: { readonly negotiation: string }) {
  const say = useSay();
  const { language } = useReader();
  const [problem, setProblem] = useState<Problem | null>(null);
  const download = async (format: (typeof FORMATS)[number][0]) => {
    setProblem(null);
    try {
      const { fileName, mediaType, body } = await call('rfc.export', { negotiation, format, language });
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([body], { type: mediaType }));
      link.download = fileName;
      link.click();
      URL.revokeObjectURL(link.href);
    } catch (error) {
      setProblem(asProblem(error));
    }
  };
  return (
    <div className="stack" style={{ gap: 8 }}>
      <div className="row">
        {FORMATS.map(([format, words]) => (
          <Button key={format} variant="default" onClick={() => void download(format)}>
            {say(words)}
          </Button>
        ))}
      </div>
      <p className="row" style={{ gap: 16 }}>
        <Link to={paths.print(negotiation)}>{say(signWords.minutes)}</Link>
        <Link to={paths.verify()}>{say(signWords.verify)}</Link>
      </p>
      <ProblemNotice problem={problem} />
    </div>
  );
}
