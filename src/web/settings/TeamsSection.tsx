import { Button } from '@mantine/core';
import { useState } from 'react';
import { kitWords } from '../../words/web/kit-words.ts';
import { settingsWords } from '../../words/web/settings-words.ts';
import { teamKindWords, teamWords } from '../../words/web/team-words.ts';
import { PartyShape } from '../ui/PartyShape.tsx';
import { useSay } from '../ui/reader.ts';
import { Section } from './Section.tsx';
import classes from './SettingsPage.module.css';
import { TeamDialog } from './TeamDialog.tsx';
import { TeamNames } from './TeamNames.tsx';
import { useWorkspaceReason, type Workspace } from './workspace.ts';

type Team = Workspace['teams'][number];

/** The teams that negotiate, each with its people. */
export function TeamsSection({ workspace }: { readonly workspace: Workspace }) {
  const say = useSay();
  const reason = useWorkspaceReason(workspace, 'teams');
  const [open, setOpen] = useState<Team | 'new' | null>(null);
  const peopleOf = (team: Team) =>
    workspace.members.filter(({ account }) => team.members.includes(account)).map(({ name }) => name);
  return (
    <Section id="teams" title={say(settingsWords.teams)} help={say(teamWords.teamsHelp)}>
      {reason && <p className="soft">{reason}</p>}
      {workspace.teams.length === 0 ? (
        <p>{say(teamWords.teamsNone)}</p>
      ) : (
        <ul className={classes.rows}>
          {workspace.teams.map((team) => (
            <li key={team.id}>
              <span>
                <span className={classes.shape}>
                  <PartyShape mark={team.mark} size={14} />
                  {team.name}
                </span>
                <br />
                <span className="soft small">
                  {say(teamKindWords[team.kind])} · {peopleOf(team).join(', ') || say(teamWords.teamEmpty)}
                </span>
              </span>
              {!reason && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={say(settingsWords.changeNamed, { name: team.name })}
                  onClick={() => setOpen(team)}
                >
                  {say(kitWords.change)}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {!reason && <TeamNames teams={workspace.teams} />}
      {!reason && (
        <div>
          <Button variant="default" onClick={() => setOpen('new')}>
            {say(teamWords.teamNew)}
          </Button>
        </div>
      )}
      {open && (
        <TeamDialog workspace={workspace} team={open === 'new' ? undefined : open} onClose={() => setOpen(null)} />
      )}
    </Section>
  );
}
