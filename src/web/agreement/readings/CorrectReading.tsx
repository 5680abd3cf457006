import { Button, NumberInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { readingWords } from '../../../words/web/agreement/reading-words.ts';
import { useAct } from '../../data/queries.ts';
import { ProblemNotice } from '../../shell/ProblemNotice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { instantText } from '../../ui/figures.ts';
import { useReader, useSay } from '../../ui/reader.ts';
import type { Reading } from './ReadingTable.tsx';

/** Corrects one reading, or takes it back; both keep what was said first. */
export function CorrectReading(props: {
  readonly agreement: string;
  readonly reading: Reading;
  readonly name: string;
  readonly unit: string;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const reader = useReader();
  const { agreement, reading, onClose } = props;
  const { metric, externalId } = reading;
  const correct = useAct('measurement.correct');
  const withdraw = useAct('measurement.withdraw');
  const [value, setValue] = useState<number | ''>(reading.value);
  const [reason, setReason] = useState('');
  const why = reason.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (value === '') return;
    correct.mutate({ agreement, metric, externalId, value, reason: why }, { onSuccess: onClose });
  };
  const takeBack = () =>
    withdraw.mutate({ agreement, readings: [{ metric, externalId }], reason: why }, { onSuccess: onClose });
  return (
    <Dialog
      title={say(readingWords.correctTitle, { name: props.name, at: instantText(reader, reading.at) })}
      opened
      onClose={onClose}
    >
      <form className="stack" onSubmit={submit}>
        <p className="soft">{say(readingWords.correctHelp)}</p>
        <NumberInput
          label={`${say(readingWords.rightValue)} (${props.unit})`}
          value={value}
          onChange={(given) => setValue(typeof given === 'number' ? given : '')}
          decimalSeparator={reader.language === 'es' ? ',' : '.'}
          hideControls
          required
          data-autofocus
        />
        <TextInput
          label={say(readingWords.reason)}
          value={reason}
          maxLength={400}
          onChange={(event) => setReason(event.currentTarget.value)}
          required
        />
        <ProblemNotice problem={correct.error ?? withdraw.error} />
        <div className="row">
          <Button type="submit" loading={correct.isPending} disabled={value === '' || value === reading.value || !why}>
            {say(readingWords.saveCorrection)}
          </Button>
          <Button variant="default" loading={withdraw.isPending} disabled={!why} onClick={takeBack}>
            {say(readingWords.takeBack)}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
