import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { kitWords } from '../../words/web/kit-words.ts';
import { settingsWords } from '../../words/web/settings-words.ts';
import { markWords, teamKindWords, teamWords } from '../../words/web/team-words.ts';
import { faultOf } from '../data/problem.ts';
import { useAct } from '../data/queries.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { PartyShape } from '../ui/PartyShape.tsx';
import { useSay } from '../ui/reader.ts';
import classes from './SettingsPage.module.css';
import type { Workspace } from './workspace.ts';

type Team = Workspace['teams'][number];

/** A team's name, kind, shape and people; without a team it makes a new one. */
export function TeamDialog(props: {
  readonly workspace: Workspace;
  readonly team: Team | undefined;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const { workspace, team, onClose } = props;
  const taken = new Set(workspace.teams.map(({ mark }) => mark));
  const marks = Object.keys(markWords) as (keyof typeof markWords)[];
  const [typed, setTyped] = useState<Omit<Team, 'id'>>(
    team ?? { name: '', kind: 'other', mark: marks.find((mark) => !taken.has(mark)) ?? 'circle', members: [] },
  );
  const define = useAct('team.define');
  const change = useAct('team.change');
  const remove = useAct('team.remove');
  const problem = define.error ?? change.error;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { name, kind, mark, members } = typed;
    const fields = { name: name.trim(), kind, mark, members };
    if (team) change.mutate({ team: { id: team.id, ...fields } }, { onSuccess: onClose });
    else define.mutate(fields, { onSuccess: onClose });
  };
  const toggle = (account: string, inside: boolean) =>
    setTyped({
      ...typed,
      members: inside ? [...typed.members, account] : typed.members.filter((member) => member !== account),
    });
  return (
    <Dialog
      title={team ? say(teamWords.teamChange, { name: team.name }) : say(teamWords.teamNew)}
      opened
      onClose={onClose}
    >
      <form className="stack" onSubmit={submit}>
        <TextInput
          label={say(settingsWords.name)}
          required
          maxLength={60}
          data-autofocus
          value={typed.name}
          onChange={(event) => setTyped({ ...typed, name: event.currentTarget.value })}
          error={faultOf(problem, 'name') ?? faultOf(problem, 'team.name')}
        />
        <NativeSelect
          label={say(teamWords.teamKind)}
          description={say(teamWords.teamKindHelp)}
          value={typed.kind}
          onChange={(event) => setTyped({ ...typed, kind: event.currentTarget.value as Team['kind'] })}
          data={(Object.keys(teamKindWords) as Team['kind'][]).map((value) => ({
            value,
            label: say(teamKindWords[value]),
          }))}
        />
        <NativeSelect
          label={say(teamWords.teamMark)}
          leftSection={<PartyShape mark={typed.mark} />}
          value={typed.mark}
          onChange={(event) => setTyped({ ...typed, mark: event.currentTarget.value as Team['mark'] })}
          data={marks.map((value) => ({ value, label: say(markWords[value]) }))}
        />
        <fieldset>
          <legend className={classes.legend}>{say(teamWords.teamMembers)}</legend>
          <div className="stack" style={{ gap: 8, marginBlockStart: 8 }}>
            {workspace.members.map(({ account, name }) => (
              <Checkbox
                key={account}
                label={name}
                checked={typed.members.includes(account)}
                onChange={(event) => toggle(account, event.currentTarget.checked)}
              />
            ))}
          </div>
        </fieldset>
        <ProblemNotice problem={problem ?? remove.error} shown={['name', 'team.name']} />
        <div className="row spread">
          <Button type="submit" loading={define.isPending || change.isPending}>
            {say(kitWords.save)}
          </Button>
          {team && (
            <Button
              variant="subtle"
              loading={remove.isPending}
              onClick={() => remove.mutate({ team: team.id }, { onSuccess: onClose })}
            >
              {say(teamWords.teamRemove)}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}
