import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { identityWords } from '../../words/web/identity-words.ts';
import { settingsWords } from '../../words/web/settings-words.ts';
import { faultOf } from '../data/problem.ts';
import { useAct } from '../data/queries.ts';
import { usePerson } from '../data/session.ts';
import { useSignOut } from '../data/sign-out.ts';
import { PasswordField } from '../identity/PasswordField.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { toast } from '../shell/toasts.ts';
import { useSay } from '../ui/reader.ts';
import { Passkeys } from './Passkeys.tsx';
import { useProveAgain } from './ProveAgain.tsx';
import { Section } from './Section.tsx';

/** How one gets in, and out: passkeys, password, sessions. */
export function SigningInSection() {
  const say = useSay();
  const guest = usePerson().kind === 'guest';
  return (
    <Section id="signingIn" title={say(settingsWords.signingIn)}>
      <Passkeys />
      {!guest && <Password />}
      <Sessions />
    </Section>
  );
}

function Password() {
  const say = useSay();
  const change = useAct('account.changePassword');
  const prove = useProveAgain();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const save = () =>
    change.mutate(
      { password, ...(current ? { current } : {}) },
      {
        onSuccess: () => {
          setCurrent('');
          setPassword('');
          toast(say(settingsWords.passwordChanged));
        },
        onError: (problem) => prove.ifAsked(problem, save),
      },
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save();
  };
  return (
    <details>
      <summary>{say(settingsWords.changePassword)}</summary>
      <form className="stack" onSubmit={submit} style={{ maxInlineSize: 380, marginBlockStart: 12 }}>
        <PasswordField
          label={say(settingsWords.currentPassword)}
          description={say(settingsWords.currentPasswordHelp)}
          autoComplete="current-password"
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
          error={faultOf(change.error, 'current')}
        />
        <PasswordField
          label={say(settingsWords.newPassword)}
          description={say(identityWords.passwordHelp)}
          autoComplete="new-password"
          required
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={faultOf(change.error, 'password')}
        />
        <ProblemNotice problem={change.error} shown={['current', 'password']} />
        <div>
          <Button type="submit" variant="default" loading={change.isPending}>
            {say(settingsWords.changePassword)}
          </Button>
        </div>
      </form>
      {prove.dialog}
    </details>
  );
}

function Sessions() {
  const say = useSay();
  const here = useSignOut();
  const everywhere = useSignOut('session.signOutEverywhere');
  return (
    <div className="stack" style={{ gap: 8 }}>
      <h3>{say(settingsWords.sessions)}</h3>
      <p className="soft">{say(settingsWords.sessionsHelp)}</p>
      <div className="row">
        <Button variant="default" loading={here.isPending} onClick={() => here.mutate()}>
          {say(settingsWords.signOut)}
        </Button>
        <Button variant="default" loading={everywhere.isPending} onClick={() => everywhere.mutate()}>
          {say(settingsWords.signOutEverywhere)}
        </Button>
      </div>
      <ProblemNotice problem={here.error ?? everywhere.error} />
    </div>
  );
}
