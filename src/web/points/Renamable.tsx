import { Button, TextInput } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, type ReactNode, useState } from 'react';
import { kitWords } from '../../words/web/kit-words.ts';
import { pointsWords } from '../../words/web/negotiation/points-words.ts';
import { useSay } from '../ui/reader.ts';
import classes from './PointsStep.module.css';

/** A text that turns into a field where it stands; Enter saves, Esc leaves it as it was. */
export function Renamable(props: {
  readonly text: string;
  readonly heading?: boolean;
  readonly may: boolean;
  readonly onRename: (text: string, done: () => void) => void;
  readonly error: string | undefined;
  /** What else can be done with it, beside. */
  readonly children?: ReactNode;
}) {
  const say = useSay();
  const [typed, setTyped] = useState<string>();
  const close = () => setTyped(undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const words = typed?.trim();
    if (!words || words === props.text) return close();
    props.onRename(words, close);
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  };
  if (typed !== undefined)
    return (
      <form className={classes.rename} onSubmit={submit}>
        <TextInput
          size="xs"
          aria-label={say(pointsWords.renameNamed, { name: props.text })}
          autoFocus
          maxLength={200}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={leave}
          error={props.error}
        />
        <Button type="submit" size="xs">
          {say(kitWords.save)}
        </Button>
        <Button size="xs" variant="default" onClick={close}>
          {say(kitWords.cancel)}
        </Button>
      </form>
    );
  return (
    <div className={classes.text}>
      {props.heading ? <h3>{props.text}</h3> : <span>{props.text}</span>}
      <span className={classes.tools}>
        {props.may && (
          <Button
            variant="subtle"
            size="compact-xs"
            aria-label={say(pointsWords.renameNamed, { name: props.text })}
            onClick={() => setTyped(props.text)}
          >
            {say(pointsWords.rename)}
          </Button>
        )}
        {props.children}
      </span>
    </div>
  );
}
