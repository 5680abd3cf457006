import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Issue } from '../../domain/negotiation/issue.ts';
import type { NegotiationView } from '../../domain/negotiation/view.ts';
import { textIn } from '../../domain/text.ts';
import { kitWords } from '../../words/web/kit-words.ts';
import { pointsWords } from '../../words/web/negotiation/points-words.ts';
import { faultOf } from '../data/problem.ts';
import { useAct } from '../data/queries.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useReader, useSay } from '../ui/reader.ts';
import classes from './PointsStep.module.css';
import { ReasonLinks } from './ReasonLinks.tsx';
import { Renamable } from './Renamable.tsx';

/** One point with its choices; every word of it can be changed while the rules allow. */
export function Point({ view, issue }: { readonly view: NegotiationView; readonly issue: Issue }) {
  const say = useSay();
  const { language } = useReader();
  const negotiation = view.id;
  const text = textIn(issue.text, language);
  const rename = useAct('issue.rename');
  const remove = useAct('issue.remove');
  const renameChoice = useAct('option.rename');
  const removeChoice = useAct('option.remove');
  return (
    <li className={`sheet ${classes.point}`}>
      <Renamable
        text={text}
        heading
        may={view.may.RenameIssue === null}
        onRename={(words, done) => rename.mutate({ negotiation, issue: issue.id, text: words }, { onSuccess: done })}
        error={faultOf(rename.error, 'text')}
      >
        {view.may.RemoveIssue === null && (
          <Button
            variant="subtle"
            size="compact-xs"
            aria-label={say(pointsWords.removeNamed, { name: text })}
            onClick={() => remove.mutate({ negotiation, issue: issue.id })}
          >
            {say(kitWords.remove)}
          </Button>
        )}
      </Renamable>
      <ul aria-label={say(pointsWords.choices, { point: text })} className={classes.choices}>
        {issue.options.map((option) => {
          const words = textIn(option.text, language);
          return (
            <li key={option.id}>
              <Renamable
                text={words}
                may={view.may.RenameOption === null}
                onRename={(changed, done) =>
                  renameChoice.mutate(
                    { negotiation, issue: issue.id, option: option.id, text: changed },
                    { onSuccess: done },
                  )
                }
                error={faultOf(renameChoice.error, 'text')}
              >
                {view.may.RemoveOption === null && (
                  <Button
                    variant="subtle"
                    size="compact-xs"
                    aria-label={say(pointsWords.removeNamed, { name: words })}
                    onClick={() => removeChoice.mutate({ negotiation, issue: issue.id, option: option.id })}
                  >
                    {say(kitWords.remove)}
                  </Button>
                )}
              </Renamable>
            </li>
          );
        })}
      </ul>
      <ProblemNotice
        problem={rename.error ?? remove.error ?? renameChoice.error ?? removeChoice.error}
        shown={['text']}
      />
      {view.may.AddOption === null && <AddChoice negotiation={negotiation} issue={issue} point={text} />}
      <ReasonLinks view={view} issue={issue} />
    </li>
  );
}

function AddChoice(props: { readonly negotiation: string; readonly issue: Issue; readonly point: string }) {
  const say = useSay();
  const add = useAct('option.add');
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim()) return;
    add.mutate(
      { negotiation: props.negotiation, issue: props.issue.id, text: text.trim() },
      { onSuccess: () => setText('') },
    );
  };
  return (
    <form className={classes.add} onSubmit={submit}>
      <TextInput
        size="xs"
        aria-label={say(pointsWords.addChoiceTo, { point: props.point })}
        placeholder={say(pointsWords.addChoice)}
        maxLength={200}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={faultOf(add.error, 'text')}
      />
      {text.trim() && (
        <Button type="submit" size="xs" variant="default" loading={add.isPending}>
          {say(kitWords.add)}
        </Button>
      )}
      <ProblemNotice problem={add.error} shown={['text']} />
    </form>
  );
}
