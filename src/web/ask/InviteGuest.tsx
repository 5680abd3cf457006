import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { NegotiationView, PartyView } from '../../domain/negotiation/view.ts';
import { askWords } from '../../words/web/ask-words.ts';
import { identityWords } from '../../words/web/identity-words.ts';
import { faultOf } from '../data/problem.ts';
import { useAct } from '../data/queries.ts';
import { DeliveryNotice } from '../identity/DeliveryNotice.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useSay } from '../ui/reader.ts';

/** A guest gets a link to this one negotiation; the address is confirmed by a code. */
export function InviteGuest({ view, party }: { readonly view: NegotiationView; readonly party: PartyView }) {
  const say = useSay();
  const [name, setName] = useState('');
  const [address, setAddress] = useState('');
  const invite = useAct('guest.invite');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    invite.mutate(
      { negotiation: view.id, party: party.id, name: name.trim(), address: address.trim(), language: view.language },
      {
        onSuccess: () => {
          setName('');
          setAddress('');
        },
      },
    );
  };
  return (
    <details>
      <summary>{say(askWords.inviteGuest)}</summary>
      <form className="stack" style={{ gap: 8, paddingBlockStart: 8 }} onSubmit={submit}>
        <TextInput
          label={say(askWords.guestName)}
          required
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={faultOf(invite.error, 'name')}
        />
        <TextInput
          label={say(identityWords.address)}
          type="email"
          required
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
          error={faultOf(invite.error, 'address')}
        />
        <ProblemNotice problem={invite.error} shown={['name', 'address']} />
        {invite.data && <DeliveryNotice sent={invite.data} />}
        <div>
          <Button type="submit" variant="default" loading={invite.isPending}>
            {say(askWords.inviteGuest)}
          </Button>
        </div>
      </form>
    </details>
  );
}
