import { Button, Checkbox, TextInput } from '@mantine/core';
import type { RfcLive } from '../../../domain/rfc/record.ts';
import { kitWords } from '../../../words/web/kit-words.ts';
import { liveWords } from '../../../words/web/negotiation/live-words.ts';
import { useSay } from '../../ui/reader.ts';
import type { OneOf } from './Several.tsx';

/** Something to be proven, before launch or later. */
export function CriterionFields({ number, value, onChange, onRemove }: OneOf<RfcLive['criteria'][number]>) {
  const say = useSay();
  const label = say(liveWords.criterion, { number });
  return (
    <div className="stack" style={{ gap: 8 }}>
      <TextInput
        label={label}
        required
        maxLength={200}
        value={value.text}
        onChange={(event) => onChange({ ...value, text: event.currentTarget.value })}
      />
      <div className="row spread">
        <Checkbox
          label={say(liveWords.beforeLaunch)}
          checked={value.beforeLaunch}
          onChange={(event) => onChange({ ...value, beforeLaunch: event.currentTarget.checked })}
        />
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={say(liveWords.remove, { what: label })}
          onClick={onRemove}
        >
          {say(kitWords.remove)}
        </Button>
      </div>
    </div>
  );
}
