import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { InterestView, NegotiationView, PartyView } from '../../domain/negotiation/view.ts';
import { whyWords } from '../../words/web/negotiation/why-words.ts';
import { faultOf } from '../data/problem.ts';
import { useAct } from '../data/queries.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useSay } from '../ui/reader.ts';

/** «Sales thinks you worry about … [That's it] [Not quite…]» */
export function Guesses({ view, own }: { readonly view: NegotiationView; readonly own: PartyView }) {
  const guesses = view.interests.filter((one) => one.party === own.id && !one.confirmed);
  return guesses.map((guess) => <Guess key={guess.id} view={view} guess={guess} />);
}

function Guess({ view, guess }: { readonly view: NegotiationView; readonly guess: InterestView }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState(guess.text);
  const confirm = useAct('interest.confirm');
  const amend = useAct('interest.amend');
  const from = view.parties.find(({ members }) => members.some(({ id }) => id === guess.by.id))?.name ?? guess.by.name;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    amend.mutate({ negotiation: view.id, interest: guess.id, text: text.trim() });
  };
  return (
    <Notice title={say(whyWords.theyThink, { name: from, text: guess.text })}>
      <div className="stack" style={{ gap: 8 }}>
        <div className="row">
          <Button
            loading={confirm.isPending}
            onClick={() => confirm.mutate({ negotiation: view.id, interest: guess.id })}
          >
            {say(whyWords.thatsIt)}
          </Button>
          <Button variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
            {say(whyWords.notQuite)}
          </Button>
        </div>
        {open && (
          <form onSubmit={submit} className="row" style={{ alignItems: 'flex-end' }}>
            <TextInput
              label={say(whyWords.rather)}
              maxLength={140}
              autoFocus
              style={{ flex: '1 1 280px' }}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
              error={faultOf(amend.error, 'text')}
            />
            <Button type="submit" loading={amend.isPending}>
              {say(whyWords.saveField)}
            </Button>
          </form>
        )}
        <ProblemNotice problem={confirm.error ?? amend.error} shown={['text']} />
      </div>
    </Notice>
  );
}
