import { NumberInput, Textarea, TextInput } from '@mantine/core';
import type { RfcEdits, RfcField } from '../../domain/rfc/record.ts';
import { rfcFieldWords } from '../../words/rfc/headings.ts';
import { say as sayWords } from '../../words/sentence.ts';
import { rfcWords } from '../../words/web/negotiation/rfc-words.ts';
import { shellWords } from '../../words/web/shell-words.ts';
import { useReader, useSay } from '../ui/reader.ts';
import { SegmentedMarks } from '../ui/SegmentedMarks.tsx';
import { LiveFields } from './live/LiveFields.tsx';

interface FieldProps<F extends RfcField> {
  readonly value: RfcEdits[F];
  readonly onChange: (value: RfcEdits[F]) => void;
}

/** The right control for each field of the RFC. */
export function RfcFieldInput(props: {
  readonly field: RfcField;
  readonly value: RfcEdits[RfcField];
  readonly onChange: (value: RfcEdits[RfcField]) => void;
}) {
  const { language } = useReader();
  const { field, value, onChange } = props;
  if (field === 'outcome') return <Outcome value={value as RfcEdits['outcome']} onChange={onChange} />;
  if (field === 'prevailing') return <Prevailing value={value as RfcEdits['prevailing']} onChange={onChange} />;
  if (field === 'cost.cleanUp') return <CleanUp value={value as RfcEdits['cost.cleanUp']} onChange={onChange} />;
  if (field === 'metric') return <Metric value={value as RfcEdits['metric']} onChange={onChange} />;
  if (field === 'review') return <Review value={value as RfcEdits['review']} onChange={onChange} />;
  if (field === 'live') return <LiveFields value={value as RfcEdits['live']} onChange={onChange} />;
  return (
    <Textarea
      label={sayWords(rfcFieldWords[field], language, {})}
      autosize
      minRows={2}
      data-autofocus
      value={value as string}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function Outcome({ value, onChange }: FieldProps<'outcome'>) {
  const say = useSay();
  const { language } = useReader();
  return (
    <>
      <SegmentedMarks
        legend={sayWords(rfcFieldWords.outcome, language, {})}
        value={value.outcome}
        onChange={(outcome) => onChange({ outcome, conditions: outcome === 'yes' ? [] : value.conditions })}
        choices={[
          { value: 'yes', label: say(rfcWords.yes) },
          { value: 'yes-if', label: say(rfcWords.yesIf) },
        ]}
      />
      {value.outcome === 'yes-if' && (
        <Textarea
          label={say(rfcWords.conditions)}
          autosize
          minRows={2}
          value={value.conditions.join('\n')}
          onChange={(event) => onChange({ ...value, conditions: event.currentTarget.value.split('\n') })}
        />
      )}
    </>
  );
}

function Prevailing({ value, onChange }: FieldProps<'prevailing'>) {
  const say = useSay();
  const { language } = useReader();
  return (
    <SegmentedMarks
      legend={sayWords(rfcFieldWords.prevailing, language, {})}
      value={value}
      onChange={onChange}
      choices={[
        { value: 'en', label: say(shellWords.english) },
        { value: 'es', label: say(shellWords.spanish) },
      ]}
    />
  );
}

function CleanUp({ value, onChange }: FieldProps<'cost.cleanUp'>) {
  const say = useSay();
  return (
    <>
      <NumberInput
        label={say(rfcWords.cleanUpDays)}
        min={0}
        value={value.days}
        onChange={(days) => onChange({ ...value, days: Number(days) })}
      />
      <TextInput
        label={say(rfcWords.givenBy, { days: value.days })}
        value={value.givenBy}
        onChange={(event) => onChange({ ...value, givenBy: event.currentTarget.value })}
      />
      <TextInput
        label={say(rfcWords.sprint)}
        value={value.sprint}
        onChange={(event) => onChange({ ...value, sprint: event.currentTarget.value })}
      />
    </>
  );
}

function Metric({ value, onChange }: FieldProps<'metric'>) {
  const say = useSay();
  const number = (key: 'keepFrom' | 'extendFrom') => ({
    min: 0,
    step: 0.1,
    decimalScale: 2,
    value: value[key],
    onChange: (next: number | string) => onChange({ ...value, [key]: Number(next) }),
  });
  return (
    <>
      <NumberInput label={say(rfcWords.keepFrom)} {...number('keepFrom')} />
      <NumberInput label={say(rfcWords.extendFrom)} {...number('extendFrom')} />
      <NumberInput
        label={say(rfcWords.noDataDays)}
        min={1}
        max={90}
        value={value.noDataDays ?? 14}
        onChange={(days) => onChange({ ...value, noDataDays: Number(days) })}
      />
    </>
  );
}

function Review({ value, onChange }: FieldProps<'review'>) {
  const say = useSay();
  return (
    <>
      <TextInput
        label={say(rfcWords.reviewOn)}
        type="date"
        required
        value={value.on}
        onChange={(event) => onChange({ ...value, on: event.currentTarget.value })}
      />
      <NumberInput
        label={say(rfcWords.graceDays)}
        min={0}
        max={14}
        value={value.graceDays}
        onChange={(days) => onChange({ ...value, graceDays: Number(days) })}
      />
    </>
  );
}
