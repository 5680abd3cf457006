import { Button } from '@mantine/core';
import { useState } from 'react';
import { defaultNameIn } from '../../domain/workspace/default-teams.ts';
import { listed } from '../../words/sentence.ts';
import { noticeWords } from '../../words/web/notice-words.ts';
import { teamWords } from '../../words/web/team-words.ts';
import { call } from '../data/call.ts';
import { useAct } from '../data/queries.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useReader, useSay } from '../ui/reader.ts';
import type { Workspace } from './workspace.ts';

/** Teams that are still called as they came, in the language of whoever began: named in the reader's at one press. */
export function TeamNames({ teams }: { readonly teams: Workspace['teams'] }) {
  const say = useSay();
  const { language } = useReader();
  const change = useAct('team.change');
  const [before, setBefore] = useState<Workspace['teams']>([]);
  const renamed = teams.flatMap((team) => {
    const name = defaultNameIn(language, team);
    return name === undefined || teams.some((other) => other.name === name) ? [] : [{ ...team, name }];
  });
  const nameThem = async (named: Workspace['teams'], old: Workspace['teams']) => {
    const last = named.at(-1);
    // What one of them is refused for, the last one is too, and says so; pages are read again once.
    for (const team of named.slice(0, -1)) await call('team.change', { team }).catch(() => undefined);
    if (last) await change.mutateAsync({ team: last });
    setBefore(old);
  };
  const rename = (named: Workspace['teams'], old: Workspace['teams']) =>
    // A refusal stands below.
    void nameThem(named, old).catch(() => undefined);
  if (before.length > 0)
    return (
      <div className="row" style={{ gap: 12 }}>
        <span role="status">{say(teamWords.teamsNamed)}</span>
        <Button variant="subtle" size="compact-sm" loading={change.isPending} onClick={() => rename(before, [])}>
          {say(noticeWords.undo)}
        </Button>
        <ProblemNotice problem={change.error} />
      </div>
    );
  if (renamed.length === 0) return null;
  const old = teams.filter(({ id }) => renamed.some((team) => team.id === id));
  return (
    <div className="row" style={{ gap: 12 }}>
      <Button variant="default" size="compact-sm" loading={change.isPending} onClick={() => rename(renamed, old)}>
        {say(teamWords.nameTeams)}
      </Button>
      <span className="small soft">
        {listed(
          renamed.map(({ name }) => name),
          language,
        )}
      </span>
      <ProblemNotice problem={change.error} />
    </div>
  );
}
