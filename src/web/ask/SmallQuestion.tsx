import { TextInput } from '@mantine/core';
import { askWords } from '../../words/web/ask-words.ts';
import { standingWords } from '../../words/web/inbox-words.ts';
import { useLookUp } from '../data/queries.ts';
import { Notice } from '../ui/Notice.tsx';
import { useSay } from '../ui/reader.ts';

/** «Just» is caught: small for whom, and what became of the last one that was called so. */
export function SmallQuestion(props: {
  readonly word: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const say = useSay();
  const before = useLookUp('negotiation.list', { words: props.word, limit: 20 });
  const last = before.data?.lines.find(({ endedAt }) => endedAt !== null);
  return (
    <Notice>
      <TextInput
        label={say(askWords.smallTitle, { word: props.word })}
        maxLength={400}
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      />
      {last && (
        <p className="soft small">
          {say(askWords.smallBefore, { ask: last.title, became: say(standingWords[last.standing]) })}
        </p>
      )}
    </Notice>
  );
}
