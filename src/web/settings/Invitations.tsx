import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { settingsWords } from '../../words/web/settings-words.ts';
import { faultOf } from '../data/problem.ts';
import { useAct } from '../data/queries.ts';
import { DeliveryNotice } from '../identity/DeliveryNotice.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { instantText } from '../ui/figures.ts';
import { useReader, useSay } from '../ui/reader.ts';
import classes from './SettingsPage.module.css';
import { useWorkspaceReason, type Workspace } from './workspace.ts';

/** Inviting by address, and invitations that wait. */
export function Invitations({ workspace }: { readonly workspace: Workspace }) {
  const say = useSay();
  const reader = useReader();
  const reason = useWorkspaceReason(workspace, 'invite');
  const invite = useAct('invitation.invite');
  const revoke = useAct('invitation.revoke');
  const [address, setAddress] = useState('');
  const [team, setTeam] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    invite.mutate(
      { address: address.trim(), team: team || null, language: reader.language },
      { onSuccess: () => setAddress('') },
    );
  };
  return (
    <div className="stack">
      <h3>{say(settingsWords.inviteTitle)}</h3>
      {reason ? (
        <p className="soft">{reason}</p>
      ) : (
        <form className={classes.fields} onSubmit={submit}>
          <TextInput
            type="email"
            label={say(settingsWords.inviteAddress)}
            required
            value={address}
            onChange={(event) => setAddress(event.currentTarget.value)}
            error={faultOf(invite.error, 'address')}
          />
          <NativeSelect
            label={say(settingsWords.inviteTeam)}
            value={team}
            onChange={(event) => setTeam(event.currentTarget.value)}
            data={[
              { value: '', label: say(settingsWords.noTeam) },
              ...workspace.teams.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <Button type="submit" loading={invite.isPending}>
            {say(settingsWords.invite)}
          </Button>
        </form>
      )}
      <ProblemNotice problem={invite.error ?? revoke.error} shown={['address']} />
      {invite.data && <DeliveryNotice sent={invite.data} />}
      {workspace.invitations.length > 0 && (
        <div>
          <h3>{say(settingsWords.pending)}</h3>
          <ul className={classes.rows}>
            {workspace.invitations.map((one) => (
              <li key={one.id}>
                <span>
                  {one.address}{' '}
                  <span className="soft small">
                    {workspace.teams.find(({ id }) => id === one.team)?.name ?? say(settingsWords.noTeam)} ·{' '}
                    {say(settingsWords.invitedOn, { at: instantText(reader, one.invitedAt, false) })}
                    {!one.verified && ` · ${say(settingsWords.unverified)}`}
                  </span>
                </span>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={say(settingsWords.takeBackNamed, { name: one.address })}
                  onClick={() => revoke.mutate({ invitation: one.id })}
                >
                  {say(settingsWords.takeBack)}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
