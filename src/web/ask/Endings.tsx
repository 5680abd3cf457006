import { Button, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { NegotiationView } from '../../domain/negotiation/view.ts';
import { askWords } from '../../words/web/ask-words.ts';
import { useAct } from '../data/queries.ts';
import { MayButton } from '../negotiation/MayButton.tsx';
import { ownParty } from '../negotiation/use-negotiation.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useSay } from '../ui/reader.ts';
import { Escalation } from './Escalation.tsx';
import { HandOver } from './HandOver.tsx';

/** How it ends without a deal: «not yet» with its day, handed on, withdrawn; and putting it away. */
export function Endings({ view }: { readonly view: NegotiationView }) {
  const say = useSay();
  const own = ownParty(view);
  const archive = useAct('ask.archive');
  const unarchive = useAct('ask.unarchive');
  return (
    <>
      {own && view.standing !== 'signed' && (
        <section className="stack" style={{ gap: 12 }}>
          {!view.notYet && own.id !== view.asking && <NotYet view={view} />}
          <HandOver view={view} />
          <Escalation view={view} />
          {own.id === view.asking && <Withdraw view={view} />}
        </section>
      )}
      {view.archived ? (
        <MayButton
          may={view.may.Unarchive}
          variant="default"
          onClick={() => unarchive.mutate({ negotiation: view.id })}
        >
          {say(askWords.unarchive)}
        </MayButton>
      ) : (
        view.may.Archive === null && (
          <div>
            <Button variant="default" onClick={() => archive.mutate({ negotiation: view.id })}>
              {say(askWords.archive)}
            </Button>
          </div>
        )
      )}
      <ProblemNotice problem={archive.error ?? unarchive.error} />
    </>
  );
}

function NotYet({ view }: { readonly view: NegotiationView }) {
  const say = useSay();
  const [typed, setTyped] = useState({ reason: '', wouldChange: '', askAgainOn: '', clientWords: '' });
  const send = useAct('ask.not-yet');
  const field = (key: keyof typeof typed) => ({
    value: typed[key],
    onChange: (event: { currentTarget: { value: string } }) => setTyped({ ...typed, [key]: event.currentTarget.value }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send.mutate({ negotiation: view.id, ...typed });
  };
  return (
    <details>
      <summary>{say(askWords.notYet)}</summary>
      <form className="stack" style={{ paddingBlockStart: 12, maxInlineSize: 560 }} onSubmit={submit}>
        <Textarea label={say(askWords.reason)} autosize maxLength={1000} {...field('reason')} />
        <Textarea label={say(askWords.wouldChange)} autosize maxLength={1000} {...field('wouldChange')} />
        <TextInput label={say(askWords.askAgainOn)} type="date" required {...field('askAgainOn')} />
        <Textarea label={say(askWords.clientWords)} autosize maxLength={1000} {...field('clientWords')} />
        <ProblemNotice problem={send.error} />
        <MayButton may={view.may.SayNotYet} type="submit" variant="default" loading={send.isPending}>
          {say(askWords.notYet)}
        </MayButton>
      </form>
    </details>
  );
}

function Withdraw({ view }: { readonly view: NegotiationView }) {
  const say = useSay();
  const [reason, setReason] = useState('');
  const withdraw = useAct('ask.withdraw');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    withdraw.mutate({ negotiation: view.id, reason: reason.trim() });
  };
  return (
    <details>
      <summary>{say(askWords.withdraw)}</summary>
      <form className="stack" style={{ paddingBlockStart: 12, maxInlineSize: 560 }} onSubmit={submit}>
        <TextInput
          label={say(askWords.reason)}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <ProblemNotice problem={withdraw.error} />
        <MayButton may={view.may.WithdrawAsk} type="submit" variant="default" loading={withdraw.isPending}>
          {say(askWords.withdraw)}
        </MayButton>
      </form>
    </details>
  );
}
