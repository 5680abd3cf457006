import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { kitWords } from '../../words/web/kit-words.ts';
import { Dialog } from './Dialog.tsx';
import { useSay } from './reader.ts';

/** Two people wrote at once: the later sees both texts, and nothing is lost. */
export function ConflictDialog(props: {
  readonly mine: string;
  readonly theirs: string;
  readonly theirName?: string;
  readonly onSave: (text: string) => void;
  readonly onKeepTheirs: () => void;
}) {
  const say = useSay();
  const [together, setTogether] = useState(() => `${props.theirs}\n${props.mine}`.trim());
  return (
    <Dialog title={say(kitWords.conflictTitle)} opened onClose={props.onKeepTheirs} wide>
      <div className="stack">
        <p>{say(kitWords.conflictHelp)}</p>
        <section className="sheet">
          <h3>{say(kitWords.theirText, { name: props.theirName ?? '' })}</h3>
          <p className="soft">{props.theirs}</p>
        </section>
        <section className="sheet">
          <h3>{say(kitWords.yourText)}</h3>
          <p className="soft">{props.mine}</p>
        </section>
        <Textarea
          label={say(kitWords.together)}
          value={together}
          onChange={(event) => setTogether(event.currentTarget.value)}
          minRows={3}
          autosize
          data-autofocus
        />
        <div className="row">
          <Button onClick={() => props.onSave(together)}>{say(kitWords.saveTogether)}</Button>
          <Button variant="default" onClick={props.onKeepTheirs}>
            {say(kitWords.keepTheirs)}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
