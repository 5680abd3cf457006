import { NativeSelect } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { NegotiationView } from '../../domain/negotiation/view.ts';
import { askWords } from '../../words/web/ask-words.ts';
import { useAct, useLookUp } from '../data/queries.ts';
import { usePerson } from '../data/session.ts';
import { MayButton } from '../negotiation/MayButton.tsx';
import { ownParty } from '../negotiation/use-negotiation.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useSay } from '../ui/reader.ts';

/** Giving one's place in this negotiation to a colleague, who then sees what one's side keeps private; one leaves. */
export function HandOver({ view }: { readonly view: NegotiationView }) {
  const say = useSay();
  const person = usePerson();
  const workspace = useLookUp('workspace.get', {});
  const [to, setTo] = useState('');
  const handOver = useAct('party.hand-over');
  const elsewhere = view.parties.filter(({ id }) => id !== view.own).flatMap(({ members }) => members);
  const taken = new Set([person.id, ...elsewhere.map(({ id }) => id)]);
  const free = workspace.data?.members.filter(({ account }) => !taken.has(account)) ?? [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const colleague = free.find(({ account }) => account === to);
    if (!colleague) return;
    const member = { kind: 'member' as const, id: colleague.account, name: colleague.name };
    handOver.mutate({ negotiation: view.id, to: member });
  };
  if (!ownParty(view)?.members.some(({ id }) => id === person.id) || free.length === 0) return null;
  return (
    <details>
      <summary>{say(askWords.handOver)}</summary>
      <form className="stack" style={{ paddingBlockStart: 12, maxInlineSize: 560 }} onSubmit={submit}>
        <p className="soft small">{say(askWords.handOverHelp)}</p>
        <NativeSelect
          label={say(askWords.handOverTo)}
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
          data={[
            { value: '', label: say(askWords.choosePerson) },
            ...free.map(({ account, name }) => ({ value: account, label: name })),
          ]}
        />
        <ProblemNotice problem={handOver.error} />
        <MayButton may={view.may.HandOver} type="submit" variant="default" disabled={!to} loading={handOver.isPending}>
          {say(askWords.handOver)}
        </MayButton>
      </form>
    </details>
  );
}
