import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { kitWords } from '../../words/web/kit-words.ts';
import { settingsWords } from '../../words/web/settings-words.ts';
import { useAct } from '../data/queries.ts';
import { usePerson } from '../data/session.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { instantText } from '../ui/figures.ts';
import { useReader, useSay } from '../ui/reader.ts';
import { TableHead } from '../ui/table/TableHead.tsx';
import { Invitations } from './Invitations.tsx';
import { Section } from './Section.tsx';
import classes from './SettingsPage.module.css';
import { useWorkspaceReason, type Workspace } from './workspace.ts';

type Member = Workspace['members'][number];

/** Who is here, in which role and team; inviting and removing. */
export function MembersSection({ workspace }: { readonly workspace: Workspace }) {
  const say = useSay();
  const [leaving, setLeaving] = useState<Member | null>(null);
  const setRole = useAct('member.setRole');
  return (
    <Section id="members" title={say(settingsWords.members)}>
      <div className={classes.scroll}>
        <table className="table">
          <caption className="hidden-visually">{say(settingsWords.memberTable)}</caption>
          <TableHead
            columns={[
              say(settingsWords.name),
              say(settingsWords.inTeams),
              say(settingsWords.role),
              { unseen: say(settingsWords.actions) },
            ]}
          />
          <tbody>
            {workspace.members.map((member) => (
              <MemberRow
                key={member.account}
                workspace={workspace}
                member={member}
                onRole={(role) => setRole.mutate({ account: member.account, role })}
                onRemove={() => setLeaving(member)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <ProblemNotice problem={setRole.error} />
      <Invitations workspace={workspace} />
      {leaving && <RemoveDialog member={leaving} onClose={() => setLeaving(null)} />}
    </Section>
  );
}

function MemberRow(props: {
  readonly workspace: Workspace;
  readonly member: Member;
  readonly onRole: (role: Member['role']) => void;
  readonly onRemove: () => void;
}) {
  const say = useSay();
  const reader = useReader();
  const me = usePerson();
  const { member, workspace } = props;
  const fixedRole = useWorkspaceReason(workspace, 'set-role') !== undefined;
  const stays = useWorkspaceReason(workspace, 'remove-member') !== undefined && member.account !== me.id;
  const teams = workspace.teams.filter(({ id }) => member.teams.includes(id)).map(({ name }) => name);
  return (
    <tr>
      <th scope="row" style={{ fontSize: 'inherit', color: 'inherit' }}>
        {member.name}
        {member.account === me.id && <span className="soft small"> ({say(settingsWords.itsYou)})</span>}
        <br />
        <span className="soft small">{member.address}</span>
        {!member.verified && (
          <>
            <br />
            <span className="soft small">{say(settingsWords.unverified)}</span>
          </>
        )}
        {member.recoveredAt && (
          <>
            <br />
            <span className="soft small">
              {say(settingsWords.recovered, { at: instantText(reader, member.recoveredAt) })}
            </span>
          </>
        )}
      </th>
      <td>{teams.join(' · ') || '–'}</td>
      <td>
        {fixedRole ? (
          say(settingsWords[member.role])
        ) : (
          <NativeSelect
            aria-label={say(settingsWords.roleOf, { name: member.name })}
            value={member.role}
            onChange={(event) => props.onRole(event.currentTarget.value as Member['role'])}
            data={(['owner', 'admin', 'member'] as const).map((role) => ({
              value: role,
              label: say(settingsWords[role]),
            }))}
          />
        )}
      </td>
      <td className="number">
        {!stays && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={say(settingsWords.removeNamed, { name: member.name })}
            onClick={props.onRemove}
          >
            {say(kitWords.remove)}
          </Button>
        )}
      </td>
    </tr>
  );
}

function RemoveDialog({ member, onClose }: { readonly member: Member; readonly onClose: () => void }) {
  const say = useSay();
  const me = usePerson();
  const remove = useAct('member.remove');
  return (
    <Dialog title={say(settingsWords.removeTitle, { name: member.name })} opened onClose={onClose}>
      <div className="stack">
        <p>{say(member.account === me.id ? settingsWords.leaveHelp : settingsWords.removeHelp)}</p>
        <ProblemNotice problem={remove.error} />
        <div className="row">
          <Button
            loading={remove.isPending}
            onClick={() => remove.mutate({ account: member.account }, { onSuccess: onClose })}
          >
            {say(settingsWords.removeNamed, { name: member.name })}
          </Button>
          <Button variant="default" onClick={onClose} data-autofocus>
            {say(kitWords.cancel)}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
