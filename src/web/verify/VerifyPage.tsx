import { Button } from '@mantine/core';
import { type DragEvent, useRef, useState } from 'react';
import { verifyWords } from '../../words/web/verify-words.ts';
import { useAct } from '../data/queries.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { useSay } from '../ui/reader.ts';
import { SeamMark } from '../ui/SeamMark.tsx';
import { Verdict } from './Verdict.tsx';
import classes from './VerifyPage.module.css';

const LARGEST = 4_000_000;

/** Checks an exported agreement; open to anyone, signed in or not. */
export function VerifyPage() {
  const say = useSay();
  const verify = useAct('verification.verify');
  const chooser = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [tooBig, setTooBig] = useState(false);
  const [over, setOver] = useState(false);
  const check = async (file: File | undefined) => {
    if (!file) return;
    setName(file.name);
    verify.reset();
    setTooBig(file.size > LARGEST);
    if (file.size <= LARGEST) verify.mutate({ file: await file.text() });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void check(event.dataTransfer.files[0]);
  };
  return (
    <main id="content" tabIndex={-1} className={classes.page}>
      <div className={classes.mark}>
        <SeamMark size={36} />
      </div>
      <PageHead title={say(verifyWords.title)} below={<p className="soft">{say(verifyWords.help)}</p>} />
      <div className="stack" style={{ gap: 24 }}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra way; the button does the same */}
        <div
          className={classes.drop}
          data-over={over || undefined}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <input
            ref={chooser}
            type="file"
            accept=".json,application/json"
            aria-label={say(verifyWords.file)}
            className="hidden-visually"
            tabIndex={-1}
            onChange={(event) => {
              void check(event.currentTarget.files?.[0]);
              event.currentTarget.value = '';
            }}
          />
          <Button loading={verify.isPending} onClick={() => chooser.current?.click()}>
            {say(verify.isIdle && !tooBig ? verifyWords.choose : verifyWords.another)}
          </Button>
          <span className="soft">{name || say(verifyWords.drop)}</span>
        </div>
        {tooBig && (
          <Notice tone="stop" live>
            {say(verifyWords.tooBig)}
          </Notice>
        )}
        <ProblemNotice problem={verify.error} />
        {verify.data && <Verdict result={verify.data} />}
        <p className="soft small">{say(verifyWords.offline)}</p>
      </div>
    </main>
  );
}
