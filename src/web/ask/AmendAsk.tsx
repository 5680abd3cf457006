import { Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { NegotiationView } from '../../domain/negotiation/view.ts';
import { askWords } from '../../words/web/ask-words.ts';
import { faultOf } from '../data/problem.ts';
import { useAct } from '../data/queries.ts';
import { MayButton } from '../negotiation/MayButton.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { ConflictDialog } from '../ui/ConflictDialog.tsx';
import { useSay } from '../ui/reader.ts';

/** Correcting the ask: who writes later sees what the other wrote meanwhile. */
export function AmendAsk({ view }: { readonly view: NegotiationView }) {
  const say = useSay();
  const { ask } = view;
  const [typed, setTyped] = useState({
    ask: ask.text,
    forWhom: ask.forWhom,
    neededBy: ask.neededBy ?? '',
    neededByWords: ask.neededByWords,
  });
  const [basedOn, setBasedOn] = useState(ask.revision);
  const amend = useAct('ask.amend');
  const save = (text: string, based: number) =>
    amend.mutate(
      { negotiation: view.id, ...typed, ask: text, neededBy: typed.neededBy || null, basedOn: based },
      {
        onSuccess: () => {
          setTyped((before) => ({ ...before, ask: text }));
          setBasedOn(based + 1);
        },
      },
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save(typed.ask.trim(), basedOn);
  };
  const conflict = amend.error?.code === 'edited-meanwhile' ? amend.error.values : null;
  return (
    <details>
      <summary>{say(askWords.amend)}</summary>
      <form className="stack" onSubmit={submit} style={{ paddingBlockStart: 12, maxInlineSize: 640 }}>
        <Textarea
          label={say(askWords.ask)}
          required
          autosize
          maxLength={400}
          value={typed.ask}
          onChange={(event) => setTyped({ ...typed, ask: event.currentTarget.value })}
          error={faultOf(amend.error, 'ask')}
        />
        <TextInput
          label={say(askWords.forWhom)}
          required
          maxLength={120}
          value={typed.forWhom}
          onChange={(event) => setTyped({ ...typed, forWhom: event.currentTarget.value })}
          error={faultOf(amend.error, 'forWhom')}
        />
        <TextInput
          label={say(askWords.neededBy)}
          type="date"
          value={typed.neededBy}
          onChange={(event) => setTyped({ ...typed, neededBy: event.currentTarget.value })}
          error={faultOf(amend.error, 'neededBy')}
        />
        {conflict ? (
          <ConflictDialog
            mine={typed.ask}
            theirs={String(conflict.theirs ?? '')}
            theirName={ask.by.name}
            onSave={(together) => save(together.trim(), Number(conflict.revision))}
            onKeepTheirs={() => {
              setTyped({ ...typed, ask: String(conflict.theirs ?? '') });
              setBasedOn(Number(conflict.revision));
              amend.reset();
            }}
          />
        ) : (
          <ProblemNotice problem={amend.error} shown={['ask', 'forWhom', 'neededBy']} />
        )}
        <MayButton may={view.may.AmendAsk} type="submit" variant="default" loading={amend.isPending}>
          {say(askWords.amend)}
        </MayButton>
      </form>
    </details>
  );
}
