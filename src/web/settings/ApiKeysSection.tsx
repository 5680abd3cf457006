import { Button, NumberInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { settingsWords } from '../../words/web/settings-words.ts';
import { faultOf } from '../data/problem.ts';
import { useAct, useRead } from '../data/queries.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { CopyText } from '../ui/CopyText.tsx';
import { instantText } from '../ui/figures.ts';
import { Notice } from '../ui/Notice.tsx';
import { useReader, useSay } from '../ui/reader.ts';
import { useProveAgain } from './ProveAgain.tsx';
import { Section } from './Section.tsx';
import classes from './SettingsPage.module.css';

/** Keys for programs; the secret stands on the page once and nowhere else. */
export function ApiKeysSection() {
  const say = useSay();
  const reader = useReader();
  const { keys } = useRead('apiKey.list', {});
  const revoke = useAct('apiKey.revoke');
  return (
    <Section id="programs" title={say(settingsWords.programs)} help={say(settingsWords.programsHelp)}>
      {keys.length === 0 ? (
        <p>{say(settingsWords.keysNone)}</p>
      ) : (
        <ul className={classes.rows}>
          {keys.map((key) => (
            <li key={key.id}>
              <span>
                {key.name}{' '}
                <span className="soft small">
                  {key.revokedAt
                    ? say(settingsWords.keyRevoked, { at: instantText(reader, key.revokedAt, false) })
                    : say(settingsWords.keyUntil, { at: instantText(reader, key.expiresAt, false) })}
                </span>
              </span>
              {!key.revokedAt && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={say(settingsWords.revokeNamed, { name: key.name })}
                  onClick={() => revoke.mutate({ key: key.id })}
                >
                  {say(settingsWords.revoke)}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <ProblemNotice problem={revoke.error} />
      <NewKey />
    </Section>
  );
}

function NewKey() {
  const say = useSay();
  const issue = useAct('apiKey.issue');
  const prove = useProveAgain();
  const [name, setName] = useState('');
  const [days, setDays] = useState<number | string>(90);
  const make = () =>
    issue.mutate(
      { name: name.trim(), days: Number(days) || 90 },
      { onSuccess: () => setName(''), onError: (problem) => prove.ifAsked(problem, make) },
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make();
  };
  return (
    <>
      <form className={classes.fields} onSubmit={submit}>
        <TextInput
          label={say(settingsWords.keyName)}
          required
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={faultOf(issue.error, 'name')}
        />
        <NumberInput
          label={say(settingsWords.keyDays)}
          min={1}
          max={730}
          allowDecimal={false}
          hideControls
          w={120}
          value={days}
          onChange={setDays}
          error={faultOf(issue.error, 'days')}
        />
        <Button type="submit" variant="default" loading={issue.isPending}>
          {say(settingsWords.keyIssue)}
        </Button>
      </form>
      <ProblemNotice problem={issue.error} shown={['name', 'days']} />
      {issue.data && (
        <Notice live title={say(settingsWords.keyShown)}>
          <div className="row">
            <code style={{ overflowWrap: 'anywhere', fontSize: 'var(--small)' }}>{issue.data.secret}</code>
            <CopyText text={issue.data.secret} />
          </div>
        </Notice>
      )}
      {prove.dialog}
    </>
  );
}
