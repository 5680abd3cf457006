import { NativeSelect } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { askWords } from '../../words/web/ask-words.ts';
import type { OutputOf } from '../data/operation-names.ts';
import { useAct } from '../data/queries.ts';
import { usePerson } from '../data/session.ts';
import { MayButton } from '../negotiation/MayButton.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useSay } from '../ui/reader.ts';

type Workspace = OutputOf<'workspace.get'>;

/** Whoever acts for no side yet chooses one where it is needed. */
export function JoinSide({ workspace }: { readonly workspace: Workspace }) {
  const say = useSay();
  const person = usePerson();
  const [chosen, setChosen] = useState(workspace.teams[0]?.id ?? '');
  const change = useAct('team.change');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const team = workspace.teams.find(({ id }) => id === chosen);
    if (team) change.mutate({ team: { ...team, members: [...team.members, person.id] } });
  };
  return (
    <Notice title={say(askWords.noSide)}>
      <form className="row" style={{ alignItems: 'flex-end' }} onSubmit={submit}>
        <NativeSelect
          label={say(askWords.youActFor)}
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={workspace.teams.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <MayButton may={workspace.may.teams ?? null} type="submit" variant="default" loading={change.isPending}>
          {say(askWords.actForIt)}
        </MayButton>
      </form>
      <ProblemNotice problem={change.error} />
    </Notice>
  );
}
