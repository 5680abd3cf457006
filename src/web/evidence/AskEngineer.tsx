import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { NegotiationView } from '../../domain/negotiation/view.ts';
import { evidenceWords } from '../../words/web/negotiation/evidence-words.ts';
import { faultOf } from '../data/problem.ts';
import { useAct, useLookUp } from '../data/queries.ts';
import { usePerson } from '../data/session.ts';
import { DeliveryNotice } from '../identity/DeliveryNotice.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useReader, useSay } from '../ui/reader.ts';

const BY_LINK = 'link';

/** Asks one engineer: a member, who finds it in the inbox, or anybody by link. */
export function AskEngineer({ view }: { readonly view: NegotiationView }) {
  const say = useSay();
  const { language } = useReader();
  const member = usePerson().kind !== 'guest';
  const workspace = useLookUp('workspace.get', {}, member).data;
  const ask = useAct('estimate.ask');
  const send = useAct('estimateLink.ask');
  const [who, setWho] = useState(BY_LINK);
  const [name, setName] = useState('');
  const [address, setAddress] = useState('');
  const engineers = new Set(
    workspace?.teams.filter(({ kind }) => kind === 'engineering').flatMap(({ members }) => members) ?? [],
  );
  const members = (workspace?.members ?? []).toSorted(
    (a, b) => Number(engineers.has(b.account)) - Number(engineers.has(a.account)),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const chosen = members.find(({ account }) => account === who);
    if (chosen)
      ask.mutate({ negotiation: view.id, engineer: { kind: 'member', id: chosen.account, name: chosen.name } });
    else
      send.mutate(
        { negotiation: view.id, name: name.trim(), address: address.trim(), language },
        {
          onSuccess: () => {
            setName('');
            setAddress('');
          },
        },
      );
  };
  return (
    <form className="stack" onSubmit={submit} style={{ gap: 12 }}>
      <div className="row" style={{ alignItems: 'flex-end', gap: 12 }}>
        <NativeSelect
          label={say(evidenceWords.who)}
          value={who}
          onChange={(event) => setWho(event.currentTarget.value)}
          data={[
            { value: BY_LINK, label: say(evidenceWords.byLink) },
            ...members.map((one) => ({ value: one.account, label: one.name })),
          ]}
        />
        {who === BY_LINK && (
          <>
            <TextInput
              label={say(evidenceWords.theirName)}
              required
              maxLength={80}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
              error={faultOf(send.error, 'name')}
            />
            <TextInput
              type="email"
              label={say(evidenceWords.theirAddress)}
              required
              value={address}
              onChange={(event) => setAddress(event.currentTarget.value)}
              error={faultOf(send.error, 'address')}
            />
          </>
        )}
        <Button type="submit" variant="default" loading={ask.isPending || send.isPending}>
          {say(evidenceWords.askOne)}
        </Button>
      </div>
      <ProblemNotice problem={send.error ?? ask.error} shown={['name', 'address']} />
      {send.data && <DeliveryNotice sent={send.data} />}
    </form>
  );
}
