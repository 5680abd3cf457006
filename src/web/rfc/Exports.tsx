import { Button } from '@mantine/core';
import { useState } from 'react';
import { printWords } from '../../words/web/negotiation/print-words.ts';
import { call } from '../data/call.ts';
import { asProblem, type Problem } from '../data/problem.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useSay } from '../ui/reader.ts';

const FORMATS = ['markdown', 'json', 'verifier'] as const;
type Format = (typeof FORMATS)[number];

/** The same minutes to take along: as text, as the signed file, and the verifier that checks it without a network. */
export function Exports(props: {
  readonly negotiation: string;
  readonly language: 'en' | 'es';
  /** Before everybody has signed there is text only. */
  readonly inked: boolean;
}) {
  const say = useSay();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [pending, setPending] = useState<Format | null>(null);
  const take = async (format: Format) => {
    setProblem(null);
    setPending(format);
    try {
      const file = await call('rfc.export', { negotiation: props.negotiation, format, language: props.language });
      offerFile(file.fileName, file.mediaType, file.body);
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      setPending(null);
    }
  };
  return (
    <>
      {FORMATS.filter((format) => props.inked || format === 'markdown').map((format) => (
        <Button key={format} variant="default" loading={pending === format} onClick={() => void take(format)}>
          {say(printWords[format])}
        </Button>
      ))}
      {problem && <ProblemNotice problem={problem} />}
    </>
  );
}

/** Hands a text to the browser as a file to save. */
function offerFile(name: string, mediaType: string, body: string): void {
  const url = URL.createObjectURL(new Blob([body], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
