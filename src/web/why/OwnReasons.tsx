import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { InterestView, NegotiationView, PartyView } from '../../domain/negotiation/view.ts';
import { whyWords } from '../../words/web/negotiation/why-words.ts';
import { faultOf } from '../data/problem.ts';
import { useAct } from '../data/queries.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useSay } from '../ui/reader.ts';

/** The reasons one's own side has confirmed, each to be changed or taken back. */
export function OwnReasons({ view, own }: { readonly view: NegotiationView; readonly own: PartyView }) {
  const say = useSay();
  const stated = view.interests.filter((one) => one.party === own.id && one.confirmed);
  if (stated.length === 0) return null;
  return (
    <section className="stack" style={{ gap: 8 }}>
      <h3>{say(whyWords.stated)}</h3>
      <ul>
        {stated.map((interest) => (
          <Reason key={interest.id} negotiation={view.id} interest={interest} />
        ))}
      </ul>
    </section>
  );
}

function Reason({ negotiation, interest }: { readonly negotiation: string; readonly interest: InterestView }) {
  const say = useSay();
  const [text, setText] = useState<string>();
  const amend = useAct('interest.amend');
  const withdraw = useAct('interest.withdraw');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text?.trim())
      amend.mutate({ negotiation, interest: interest.id, text: text.trim() }, { onSuccess: () => setText(undefined) });
  };
  if (text !== undefined)
    return (
      <li>
        <form onSubmit={submit} className="row" style={{ alignItems: 'flex-end' }}>
          <TextInput
            label={say(whyWords.reasons)}
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
        <ProblemNotice problem={amend.error} shown={['text']} />
      </li>
    );
  return (
    <li className="row spread" style={{ minBlockSize: 36 }}>
      <span>{interest.text}</span>
      <span className="row" style={{ gap: 4 }}>
        {interest.may.AmendInterest === null && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={`${say(whyWords.amend)}: ${interest.text}`}
            onClick={() => setText(interest.text)}
          >
            {say(whyWords.amend)}
          </Button>
        )}
        {interest.may.WithdrawInterest === null && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={`${say(whyWords.withdraw)}: ${interest.text}`}
            loading={withdraw.isPending}
            onClick={() => withdraw.mutate({ negotiation, interest: interest.id })}
          >
            {say(whyWords.withdraw)}
          </Button>
        )}
      </span>
      <ProblemNotice problem={withdraw.error} />
    </li>
  );
}
