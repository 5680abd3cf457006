import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import type { Amendable, SignedGuardrail } from '../../../domain/agreement/terms.ts';
import { amendWords } from '../../../words/web/agreement/amend-words.ts';
import { UnitField } from '../../rfc/live/UnitField.tsx';
import { useSay } from '../../ui/reader.ts';

interface Props {
  readonly client: string;
  readonly value: Amendable;
  readonly onChange: (value: Amendable) => void;
}

const fresh: SignedGuardrail = { metric: '', unit: '', goodWhen: 'low', bound: 0, readings: 3 };

/** What all may amend while it runs: whole segments, per cent of users, and what switches it off by itself. */
export function AmendFields({ client, value, onChange }: Props) {
  const say = useSay();
  const [segments, setSegments] = useState(value.segments.join(', '));
  const { share, guardrails } = value;
  const percent = (side: 'client' | 'others') => ({
    min: 0,
    max: 100,
    suffix: ' %',
    value: share[side],
    onChange: (next: number | string) => onChange({ ...value, share: { ...share, [side]: Number(next) } }),
  });
  const setGuardrail = (at: number, next: SignedGuardrail) =>
    onChange({ ...value, guardrails: guardrails.map((one, index) => (index === at ? next : one)) });
  return (
    <div className="stack">
      <TextInput
        label={say(amendWords.segments)}
        description={say(amendWords.segmentsHelp)}
        value={segments}
        onChange={(event) => {
          const typed = event.currentTarget.value;
          setSegments(typed);
          onChange({
            ...value,
            segments: typed
              .split(',')
              .map((one) => one.trim())
              .filter(Boolean),
          });
        }}
      />
      <div className="row" style={{ gap: 16, alignItems: 'flex-end' }}>
        <NumberInput label={say(amendWords.shareOfClient, { client })} {...percent('client')} />
        <NumberInput label={say(amendWords.shareOfOthers)} {...percent('others')} />
      </div>
      {guardrails.map((one, at) => (
        <Guardrail
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are told apart by their place; a metric's name is typed here
          key={at}
          number={at + 1}
          value={one}
          onChange={(next) => setGuardrail(at, next)}
          onRemove={() => onChange({ ...value, guardrails: guardrails.filter((_, index) => index !== at) })}
        />
      ))}
      <div>
        <Button variant="default" onClick={() => onChange({ ...value, guardrails: [...guardrails, fresh] })}>
          {say(amendWords.addGuardrail)}
        </Button>
      </div>
    </div>
  );
}

/** A bound that switches it off, as its fields. */
export function Guardrail(props: {
  readonly number: number;
  readonly value: SignedGuardrail;
  readonly onChange: (value: SignedGuardrail) => void;
  readonly onRemove: () => void;
}) {
  const say = useSay();
  const legend = useId();
  const { number, value, onChange, onRemove } = props;
  return (
    <fieldset aria-labelledby={legend} style={{ border: 0, padding: 0, margin: 0, minInlineSize: 0 }}>
      <div className="row spread">
        <strong id={legend}>{say(amendWords.guardrail, { number })}</strong>
        <Button variant="subtle" size="compact-sm" onClick={onRemove}>
          {say(amendWords.removeGuardrail, { number })}
        </Button>
      </div>
      <div className="row" style={{ gap: 12, alignItems: 'flex-end' }}>
        <TextInput
          label={say(amendWords.metric)}
          required
          maxLength={60}
          value={value.metric}
          onChange={(event) => onChange({ ...value, metric: event.currentTarget.value })}
        />
        <NativeSelect
          label={say(amendWords.offWhen)}
          data={[
            { value: 'low', label: say(amendWords.above) },
            { value: 'high', label: say(amendWords.below) },
          ]}
          value={value.goodWhen}
          onChange={(event) => onChange({ ...value, goodWhen: event.currentTarget.value === 'low' ? 'low' : 'high' })}
        />
        <NumberInput
          label={say(amendWords.bound)}
          w={110}
          value={value.bound}
          onChange={(bound) => onChange({ ...value, bound: Number(bound) })}
        />
        <UnitField unit={value.unit} width={90} onChange={(unit) => onChange({ ...value, unit })} />
        <NumberInput
          label={say(amendWords.readings)}
          min={1}
          max={100}
          w={150}
          value={value.readings}
          onChange={(readings) => onChange({ ...value, readings: Number(readings) })}
        />
      </div>
    </fieldset>
  );
}
