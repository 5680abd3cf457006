import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { textIn } from '../../../domain/text.ts';
import { uploadWords } from '../../../words/web/agreement/upload-words.ts';
import { useAct } from '../../data/queries.ts';
import { ProblemNotice } from '../../shell/ProblemNotice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useReader, useSay } from '../../ui/reader.ts';
import { FilePreview } from './FilePreview.tsx';
import type { Measurement } from './Readings.tsx';

const LARGEST = 400_000;

/** Readings from a file or pasted: looked at first, kept as a whole, and taken back with one press. */
export function UploadReadings(props: {
  readonly agreement: string;
  readonly metrics: Measurement['metrics'];
  readonly onClose: () => void;
}) {
  const say = useSay();
  const { language } = useReader();
  const { agreement } = props;
  const preview = useAct('measurement.preview-file');
  const keep = useAct('measurement.keep-file');
  const withdraw = useAct('measurement.withdraw');
  const chooser = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [name, setName] = useState('');
  const [metric, setMetric] = useState('');
  const [tooBig, setTooBig] = useState(false);
  const upload = { agreement, text, ...(metric && { metric }), ...(name && { source: name.slice(0, 120) }) };
  const changed = (given: string, from: string) => {
    setText(given);
    setName(from);
    preview.reset();
    keep.reset();
  };
  const choose = async (file: File | undefined) => {
    if (!file) return;
    setTooBig(file.size > LARGEST);
    if (file.size <= LARGEST) changed(await file.text(), file.name);
  };
  return (
    <Dialog title={say(uploadWords.uploadTitle)} opened onClose={props.onClose} wide>
      <div className="stack">
        {keep.data ? (
          <Kept
            added={keep.data.added}
            corrected={keep.data.corrected}
            undone={withdraw.isSuccess}
            undoing={withdraw.isPending}
            onUndo={
              keep.data.withdrawable.length > 0
                ? () =>
                    withdraw.mutate({
                      agreement,
                      readings: keep.data?.withdrawable ?? [],
                      reason: say(uploadWords.undoReason),
                    })
                : undefined
            }
          />
        ) : (
          <>
            <p className="soft">{say(uploadWords.uploadHelp)}</p>
            <div className="row">
              <input
                ref={chooser}
                type="file"
                accept=".csv,.tsv,.txt,text/csv,text/plain"
                aria-label={say(uploadWords.chooseFile)}
                className="hidden-visually"
                tabIndex={-1}
                onChange={(event) => {
                  void choose(event.currentTarget.files?.[0]);
                  event.currentTarget.value = '';
                }}
              />
              <Button variant="default" onClick={() => chooser.current?.click()}>
                {say(uploadWords.chooseFile)}
              </Button>
              <span className="soft">{name}</span>
            </div>
            {tooBig && (
              <Notice tone="stop" live>
                {say(uploadWords.tooBig)}
              </Notice>
            )}
            <Textarea
              label={say(uploadWords.orPaste)}
              value={text}
              maxLength={LARGEST}
              rows={5}
              spellCheck={false}
              styles={{ input: { fontFamily: 'ui-monospace, monospace', fontSize: 'var(--small)' } }}
              onChange={(event) => changed(event.currentTarget.value, '')}
            />
            <NativeSelect
              label={say(uploadWords.whichMetric)}
              value={metric}
              onChange={(event) => {
                setMetric(event.currentTarget.value);
                preview.reset();
              }}
              data={[
                { value: '', label: '—' },
                ...props.metrics.map(({ id, name: of, unit }) => ({
                  value: id,
                  label: `${textIn(of, language)} (${unit})`,
                })),
              ]}
            />
            {!preview.data && (
              <div>
                <Button loading={preview.isPending} disabled={!text.trim()} onClick={() => preview.mutate(upload)}>
                  {say(uploadWords.look)}
                </Button>
              </div>
            )}
            {preview.data && (
              <FilePreview
                preview={preview.data}
                metrics={props.metrics}
                keeping={keep.isPending}
                onKeep={() => keep.mutate(upload)}
              />
            )}
          </>
        )}
        <ProblemNotice problem={preview.error ?? keep.error ?? withdraw.error} />
      </div>
    </Dialog>
  );
}

function Kept(props: {
  readonly added: number;
  readonly corrected: number;
  readonly undone: boolean;
  readonly undoing: boolean;
  readonly onUndo: (() => void) | undefined;
}) {
  const say = useSay();
  if (props.undone) return <Notice live>{say(uploadWords.undone)}</Notice>;
  return (
    <>
      <Notice live>{say(uploadWords.keptNow, { added: props.added, corrected: props.corrected })}</Notice>
      {props.onUndo && (
        <div>
          <Button variant="default" loading={props.undoing} onClick={props.onUndo}>
            {say(uploadWords.undo)}
          </Button>
        </div>
      )}
    </>
  );
}
