import { NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { SignedGuardrail } from '../../../domain/agreement/terms.ts';
import type { RfcLive } from '../../../domain/rfc/record.ts';
import type { RfcForecast, RfcLimit } from '../../../domain/rfc/text/live.ts';
import { amendWords } from '../../../words/web/agreement/amend-words.ts';
import { liveWords } from '../../../words/web/negotiation/live-words.ts';
import { Guardrail } from '../../agreement/decision/AmendFields.tsx';
import { useReader, useSay } from '../../ui/reader.ts';
import { CriterionFields } from './CriterionFields.tsx';
import { ForecastFields } from './ForecastFields.tsx';
import { LimitFields } from './LimitFields.tsx';
import { Several } from './Several.tsx';

const freshGuardrail: SignedGuardrail = { metric: '', unit: '', goodWhen: 'low', bound: 0, readings: 3 };
const freshLimit: RfcLimit = { metric: '', unit: '', most: 0, per: 'day', whenPassed: 'told' };

/** How it runs once signed: for whom beside the client, what is proven, what bounds it, and what the clean-up costs. */
export function LiveFields({
  value,
  onChange,
}: {
  readonly value: RfcLive;
  readonly onChange: (live: RfcLive) => void;
}) {
  const say = useSay();
  const { currency } = useReader();
  const [segments, setSegments] = useState(value.segments.join(', '));
  const number = (key: 'interestPerWeek' | 'extensions') => ({
    min: 0,
    value: value[key],
    onChange: (next: number | string) => onChange({ ...value, [key]: Number(next) }),
  });
  return (
    <>
      <TextInput
        label={say(amendWords.segments)}
        description={say(amendWords.segmentsHelp)}
        data-autofocus
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
      <Several
        values={value.criteria}
        add={say(liveWords.addCriterion)}
        fresh={{ text: '', beforeLaunch: true }}
        onChange={(criteria) => onChange({ ...value, criteria })}
        row={(fields) => <CriterionFields {...fields} />}
      />
      <Several
        values={value.guardrails}
        add={say(amendWords.addGuardrail)}
        fresh={freshGuardrail}
        onChange={(guardrails) => onChange({ ...value, guardrails })}
        row={(fields) => <Guardrail {...fields} />}
      />
      <Several
        values={value.limits ?? []}
        add={say(liveWords.addLimit)}
        fresh={freshLimit}
        onChange={(limits) => onChange({ ...value, limits })}
        row={(fields) => <LimitFields {...fields} />}
      />
      <Several
        values={value.forecast ?? []}
        add={say(liveWords.addForecast)}
        fresh={freshForecast(value.forecast, currency)}
        onChange={(forecast) => onChange({ ...value, forecast })}
        row={(fields) => <ForecastFields {...fields} />}
      />
      <TextInput
        label={say(liveWords.dueOn)}
        type="date"
        value={value.cleanUpDueOn ?? ''}
        onChange={(event) => onChange({ ...value, cleanUpDueOn: event.currentTarget.value || null })}
      />
      <NumberInput
        label={say(liveWords.interest)}
        step={0.5}
        decimalScale={2}
        max={100}
        {...number('interestPerWeek')}
      />
      <NumberInput label={say(liveWords.extensions)} allowDecimal={false} max={12} {...number('extensions')} />
    </>
  );
}

/** The next checkpoint thirty days on, with nothing expected yet. */
function freshForecast(before: readonly RfcForecast[] = [], unit: string): RfcForecast {
  const nothing = { low: 0, high: 0 };
  return { afterDays: Math.max(0, ...before.map((one) => one.afterDays)) + 30, unit, value: nothing, cost: nothing };
}
