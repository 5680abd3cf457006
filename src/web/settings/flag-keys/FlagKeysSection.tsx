import { Button } from '@mantine/core';
import { useState } from 'react';
import { flagKeyWords } from '../../../words/web/flag-key-words.ts';
import { settingsWords } from '../../../words/web/settings-words.ts';
import type { OutputOf } from '../../data/operation-names.ts';
import { useAct, useRead } from '../../data/queries.ts';
import { ProblemNotice } from '../../shell/ProblemNotice.tsx';
import { instantText } from '../../ui/figures.ts';
import { useReader, useSay } from '../../ui/reader.ts';
import { Section } from '../Section.tsx';
import classes from '../SettingsPage.module.css';
import { useWorkspaceReason, type Workspace } from '../workspace.ts';
import { NewFlagKey } from './NewFlagKey.tsx';
import { OriginsDialog } from './OriginsDialog.tsx';

export type FlagKeyRow = OutputOf<'flagKey.list'>['keys'][number];

/** Keys under which applications ask for flags; for administrators, everybody else reads why not. */
export function FlagKeysSection({ workspace }: { readonly workspace: Workspace }) {
  const say = useSay();
  const reason = useWorkspaceReason(workspace, 'teams');
  return (
    <Section id="flagKeys" title={say(settingsWords.flagKeys)} help={say(flagKeyWords.help)}>
      <FlagKeys mayChange={reason === undefined} />
      {reason ? <p className="soft">{reason}</p> : <NewFlagKey />}
    </Section>
  );
}

function FlagKeys({ mayChange }: { readonly mayChange: boolean }) {
  const say = useSay();
  const { keys } = useRead('flagKey.list', {});
  const revoke = useAct('flagKey.revoke');
  const [open, setOpen] = useState<string | null>(null);
  const edited = keys.find(({ id }) => id === open);
  if (keys.length === 0) return <p>{say(flagKeyWords.none)}</p>;
  return (
    <>
      <ul className={classes.rows}>
        {keys.map((key) => (
          <li key={key.id}>
            <FlagKeyLine row={key} />
            {mayChange && !key.revokedAt && (
              <span className="row" style={{ gap: 4 }}>
                {key.kind === 'browser' && (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={say(flagKeyWords.editOriginsNamed, { name: key.name })}
                    onClick={() => setOpen(key.id)}
                  >
                    {say(flagKeyWords.editOrigins)}
                  </Button>
                )}
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={say(settingsWords.revokeNamed, { name: key.name })}
                  onClick={() => revoke.mutate({ key: key.id })}
                >
                  {say(settingsWords.revoke)}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      <ProblemNotice problem={revoke.error} />
      {edited && <OriginsDialog row={edited} onClose={() => setOpen(null)} />}
    </>
  );
}

function FlagKeyLine({ row }: { readonly row: FlagKeyRow }) {
  const say = useSay();
  const reader = useReader();
  const stands = row.revokedAt
    ? say(settingsWords.keyRevoked, { at: instantText(reader, row.revokedAt, false) })
    : say(settingsWords.keyUntil, { at: instantText(reader, row.expiresAt, false) });
  const about = row.client === null ? say(flagKeyWords.ofAll) : say(flagKeyWords.ofClient, { client: row.client });
  return (
    <span>
      {row.name} <span className="soft small">{stands}</span>
      <br />
      <span className="soft small">{[say(flagKeyWords[row.kind]), about, ...row.origins].join(' · ')}</span>
    </span>
  );
}
