import { NumberInput, TextInput } from '@mantine/core';
import { askWords } from '../../words/web/ask-words.ts';
import { faultOf, type Problem } from '../data/problem.ts';
import { useSay } from '../ui/reader.ts';
import { SegmentedMarks } from '../ui/SegmentedMarks.tsx';
import type { TypedAsk } from './file-ask.ts';

/** The clocks and what happens without an answer: fixed now, sensible as they stand, folded away. */
export function AskClocks(props: {
  readonly typed: TypedAsk;
  readonly onChange: (change: Partial<TypedAsk>) => void;
  readonly problem: Problem | null;
}) {
  const say = useSay();
  const { typed, onChange, problem } = props;
  return (
    <details>
      <summary>{say(askWords.moreFields)}</summary>
      <div className="stack" style={{ paddingBlockStart: 12 }}>
        <div className="row" style={{ alignItems: 'flex-start', gap: 16 }}>
          <NumberInput
            label={say(askWords.rfcHours)}
            min={24}
            max={48}
            value={typed.rfcHours}
            onChange={(value) => onChange({ rfcHours: Number(value) })}
            error={faultOf(problem, 'rfcHours')}
          />
          <NumberInput
            label={say(askWords.comments)}
            min={1}
            max={48}
            value={typed.commentHours}
            onChange={(value) => onChange({ commentHours: Number(value) })}
            error={faultOf(problem, 'commentHours')}
          />
        </div>
        <SegmentedMarks
          legend={say(askWords.default)}
          value={typed.goesTo === '' ? 'not-yet' : 'goes-to'}
          onChange={(value) => onChange({ goesTo: value === 'not-yet' ? '' : ' ' })}
          choices={[
            { value: 'not-yet', label: say(askWords.defaultNotYet) },
            { value: 'goes-to', label: say(askWords.defaultGoesTo) },
          ]}
        />
        {typed.goesTo !== '' && (
          <TextInput
            label={say(askWords.goesToName)}
            required
            value={typed.goesTo.trimStart()}
            onChange={(event) => onChange({ goesTo: event.currentTarget.value || ' ' })}
            error={faultOf(problem, 'defaultOutcome')}
          />
        )}
      </div>
    </details>
  );
}
