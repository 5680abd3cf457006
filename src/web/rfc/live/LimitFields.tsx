import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useId } from 'react';
import type { RfcLimit } from '../../../domain/rfc/text/live.ts';
import { limitPeriods } from '../../../domain/usage-limit.ts';
import { amendWords } from '../../../words/web/agreement/amend-words.ts';
import { kitWords } from '../../../words/web/kit-words.ts';
import { liveWords } from '../../../words/web/negotiation/live-words.ts';
import { useSay } from '../../ui/reader.ts';
import type { OneOf } from './Several.tsx';
import { UnitField } from './UnitField.tsx';

/** How much of something may be used, and what follows when that is passed. */
export function LimitFields({ number, value, onChange, onRemove }: OneOf<RfcLimit>) {
  const say = useSay();
  const legend = useId();
  const what = say(liveWords.limit, { number });
  return (
    <fieldset aria-labelledby={legend} style={{ border: 0, padding: 0, margin: 0, minInlineSize: 0 }}>
      <div className="row spread">
        <strong id={legend}>{what}</strong>
        <Button variant="subtle" size="compact-sm" aria-label={say(liveWords.remove, { what })} onClick={onRemove}>
          {say(kitWords.remove)}
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
        <NumberInput
          label={say(liveWords.most)}
          min={0}
          w={110}
          value={value.most}
          onChange={(most) => onChange({ ...value, most: Number(most) })}
        />
        <UnitField unit={value.unit} width={110} onChange={(unit) => onChange({ ...value, unit })} />
        <NativeSelect
          label={say(liveWords.per)}
          data={limitPeriods.map((per) => ({ value: per, label: say(liveWords[per]) }))}
          value={value.per}
          onChange={(event) => onChange({ ...value, per: event.currentTarget.value as RfcLimit['per'] })}
        />
        <NativeSelect
          label={say(liveWords.whenPassed)}
          data={[
            { value: 'told', label: say(liveWords.told) },
            { value: 'off', label: say(liveWords.off) },
          ]}
          value={value.whenPassed}
          onChange={(event) => onChange({ ...value, whenPassed: event.currentTarget.value as RfcLimit['whenPassed'] })}
        />
      </div>
    </fieldset>
  );
}
