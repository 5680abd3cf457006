import { Button, NumberInput } from '@mantine/core';
import { useId } from 'react';
import type { RfcForecast } from '../../../domain/rfc/text/live.ts';
import { kitWords } from '../../../words/web/kit-words.ts';
import { liveWords } from '../../../words/web/negotiation/live-words.ts';
import { useSay } from '../../ui/reader.ts';
import type { OneOf } from './Several.tsx';
import { UnitField } from './UnitField.tsx';

/** What value and technical cost are expected to read by a day, as ranges; frozen by the signatures. */
export function ForecastFields({ number, value, onChange, onRemove }: OneOf<RfcForecast>) {
  const say = useSay();
  const legend = useId();
  const what = say(liveWords.forecast, { number });
  const amount = (metric: 'value' | 'cost', end: 'low' | 'high', label: string) => (
    <NumberInput
      label={label}
      min={0}
      w={130}
      hideControls
      value={value[metric][end]}
      onChange={(next) => onChange({ ...value, [metric]: { ...value[metric], [end]: Number(next) } })}
    />
  );
  return (
    <fieldset aria-labelledby={legend} style={{ border: 0, padding: 0, margin: 0, minInlineSize: 0 }}>
      <div className="row spread">
        <strong id={legend}>{what}</strong>
        <Button variant="subtle" size="compact-sm" aria-label={say(liveWords.remove, { what })} onClick={onRemove}>
          {say(kitWords.remove)}
        </Button>
      </div>
      <p className="soft small">{say(liveWords.forecastHelp)}</p>
      <div className="row" style={{ gap: 12, alignItems: 'flex-end' }}>
        <NumberInput
          label={say(liveWords.afterDays)}
          min={1}
          max={730}
          w={130}
          allowDecimal={false}
          value={value.afterDays}
          onChange={(days) => onChange({ ...value, afterDays: Number(days) })}
        />
        <UnitField unit={value.unit} width={90} onChange={(unit) => onChange({ ...value, unit })} />
      </div>
      <div className="row" style={{ gap: 12, alignItems: 'flex-end' }}>
        {amount('value', 'low', say(liveWords.valueFrom))}
        {amount('value', 'high', say(liveWords.valueTo))}
        {amount('cost', 'low', say(liveWords.costFrom))}
        {amount('cost', 'high', say(liveWords.costTo))}
      </div>
    </fieldset>
  );
}
