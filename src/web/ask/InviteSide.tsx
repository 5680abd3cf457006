import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { askWords } from '../../words/web/ask-words.ts';
import { identityWords } from '../../words/web/identity-words.ts';
import type { OutputOf } from '../data/operation-names.ts';
import { faultOf } from '../data/problem.ts';
import { useAct } from '../data/queries.ts';
import { DeliveryNotice } from '../identity/DeliveryNotice.tsx';
import { MayButton } from '../negotiation/MayButton.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useSay } from '../ui/reader.ts';

type Workspace = OutputOf<'workspace.get'>;
type Team = Workspace['teams'][number];

/** A side without people cannot be asked: somebody is invited right here. */
export function InviteSide({ workspace, team }: { readonly workspace: Workspace; readonly team: Team }) {
  const say = useSay();
  const [address, setAddress] = useState('');
  const invite = useAct('invitation.invite');
  const waiting = workspace.invitations.filter((one) => one.team === team.id);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    invite.mutate({ address: address.trim(), team: team.id }, { onSuccess: () => setAddress('') });
  };
  return (
    <div style={{ marginBlockStart: 16, maxInlineSize: 720 }}>
      <Notice title={say(askWords.nobodyThere, { team: team.name })}>
        <form className="row" style={{ alignItems: 'flex-end' }} onSubmit={submit}>
          <TextInput
            label={say(identityWords.address)}
            aria-label={`${say(askWords.inviteTo, { team: team.name })}: ${say(identityWords.address)}`}
            type="email"
            required
            value={address}
            onChange={(event) => setAddress(event.currentTarget.value)}
            error={faultOf(invite.error, 'address')}
          />
          <MayButton may={workspace.may.invite ?? null} type="submit" variant="default" loading={invite.isPending}>
            {say(askWords.inviteTo, { team: team.name })}
          </MayButton>
        </form>
        {invite.data && <DeliveryNotice sent={invite.data} />}
        {waiting.length > 0 && (
          <p className="small soft">
            {say(askWords.invited, { addresses: waiting.map((one) => one.address).join(', ') })}
          </p>
        )}
        <p className="small soft">{say(askWords.sendOnceJoined)}</p>
        <ProblemNotice problem={invite.error} shown={['address']} />
      </Notice>
    </div>
  );
}
