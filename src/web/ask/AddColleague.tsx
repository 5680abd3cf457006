import { Button, NativeSelect } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { NegotiationView, PartyView } from '../../domain/negotiation/view.ts';
import { askWords } from '../../words/web/ask-words.ts';
import { useAct, useLookUp } from '../data/queries.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useSay } from '../ui/reader.ts';

/** Somebody of the workspace who acts for a side; nobody acts for two. */
export function AddColleague({ view, party }: { readonly view: NegotiationView; readonly party: PartyView }) {
  const say = useSay();
  const workspace = useLookUp('workspace.get', {});
  const [chosen, setChosen] = useState('');
  const add = useAct('party.add-member');
  const engaged = view.parties.flatMap(({ members }) => members.map(({ id }) => id));
  const free = workspace.data?.members.filter(({ account }) => !engaged.includes(account)) ?? [];
  if (free.length === 0) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const colleague = free.find(({ account }) => account === chosen);
    if (!colleague) return;
    const member = { kind: 'member' as const, id: colleague.account, name: colleague.name };
    add.mutate({ negotiation: view.id, party: party.id, member }, { onSuccess: () => setChosen('') });
  };
  return (
    <form className="row" style={{ alignItems: 'flex-end' }} onSubmit={submit}>
      <NativeSelect
        label={say(askWords.addMember)}
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={[{ value: '', label: '–' }, ...free.map(({ account, name }) => ({ value: account, label: name }))]}
      />
      <Button type="submit" variant="default" disabled={!chosen} loading={add.isPending}>
        {say(askWords.addMember)}
      </Button>
      <ProblemNotice problem={add.error} />
    </form>
  );
}
