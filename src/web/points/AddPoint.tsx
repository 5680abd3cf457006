import { Button, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { NegotiationView } from '../../domain/negotiation/view.ts';
import { kitWords } from '../../words/web/kit-words.ts';
import { pointsWords } from '../../words/web/negotiation/points-words.ts';
import { faultOf } from '../data/problem.ts';
import { useAct } from '../data/queries.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useSay } from '../ui/reader.ts';

/** A point of one's own: a question and at least two choices. */
export function AddPoint({ view }: { readonly view: NegotiationView }) {
  const say = useSay();
  const add = useAct('issue.add');
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [choices, setChoices] = useState('');
  const options = choices
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate(
      { negotiation: view.id, text: text.trim(), options },
      {
        onSuccess: () => {
          setText('');
          setChoices('');
          setOpen(false);
        },
      },
    );
  };
  if (!open)
    return (
      <div>
        <Button variant="default" onClick={() => setOpen(true)}>
          {say(pointsWords.addPoint)}
        </Button>
      </div>
    );
  return (
    <form className="sheet stack" onSubmit={submit}>
      <TextInput
        label={say(pointsWords.pointText)}
        placeholder={say(pointsWords.pointExample)}
        required
        autoFocus
        maxLength={200}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={faultOf(add.error, 'text')}
      />
      <Textarea
        label={say(pointsWords.pointChoices)}
        description={say(pointsWords.pointChoicesHelp)}
        required
        autosize
        minRows={3}
        value={choices}
        onChange={(event) => setChoices(event.currentTarget.value)}
        error={faultOf(add.error, 'options')}
      />
      <ProblemNotice problem={add.error} shown={['text', 'options']} />
      <div className="row">
        <Button type="submit" loading={add.isPending} disabled={!text.trim() || options.length < 2}>
          {say(pointsWords.addPoint)}
        </Button>
        <Button variant="default" onClick={() => setOpen(false)}>
          {say(kitWords.cancel)}
        </Button>
      </div>
    </form>
  );
}
