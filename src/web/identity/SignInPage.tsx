import { Button, TextInput } from '@mantine/core';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { identityWords } from '../../words/web/identity-words.ts';
import { faultOf } from '../data/problem.ts';
import { useAct } from '../data/queries.ts';
import { useWhoami } from '../data/session.ts';
import { paths } from '../paths.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useReader, useSay } from '../ui/reader.ts';
import { Alone } from './Alone.tsx';
import { PasswordField } from './PasswordField.tsx';
import { answerWithPasskey, passkeysWork } from './passkeys.ts';

/** Signing in by password, passkey or a mailed link; no puzzle, paste allowed. */
export function SignInPage() {
  const say = useSay();
  const { language } = useReader();
  const { mail } = useWhoami();
  const [address, setAddress] = useState('');
  const [password, setPassword] = useState('');
  const [cancelled, setCancelled] = useState(false);
  const signIn = useAct('session.signIn');
  const link = useAct('session.requestLink');
  const begin = useAct('session.passkeyBegin');
  const complete = useAct('session.passkeyComplete');
  const leave = useLeaveSignIn();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate({ address: address.trim(), password }, { onSuccess: leave });
  };
  const byPasskey = async () => {
    setCancelled(false);
    const { ceremony, options } = await begin.mutateAsync({});
    const response = await answerWithPasskey(options).catch(() => undefined);
    if (response) complete.mutate({ ceremony, response }, { onSuccess: leave });
    else setCancelled(true);
  };
  return (
    <Alone title={say(identityWords.signIn)} help={say(identityWords.welcome)}>
      <form className="stack" onSubmit={submit}>
        <TextInput
          label={say(identityWords.address)}
          type="email"
          autoComplete="username webauthn"
          required
          autoFocus
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
          error={faultOf(signIn.error ?? link.error, 'address')}
        />
        <PasswordField
          label={say(identityWords.password)}
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={faultOf(signIn.error, 'password')}
        />
        <ProblemNotice
          problem={signIn.error ?? link.error ?? begin.error ?? complete.error}
          shown={['address', 'password']}
        />
        {link.isSuccess && <Notice live>{say(identityWords.linkSent)}</Notice>}
        {cancelled && <Notice live>{say(identityWords.passkeyCancelled)}</Notice>}
        <Button type="submit" loading={signIn.isPending}>
          {say(identityWords.signIn)}
        </Button>
        {passkeysWork() && (
          <Button variant="default" onClick={() => void byPasskey().catch(() => undefined)} loading={begin.isPending}>
            {say(identityWords.withPasskey)}
          </Button>
        )}
        {mail && (
          <Button
            variant="subtle"
            disabled={!address.includes('@')}
            loading={link.isPending}
            onClick={() => link.mutate({ address: address.trim(), language })}
          >
            {say(identityWords.mailLink)}
          </Button>
        )}
      </form>
    </Alone>
  );
}

/** After signing in the page one came for shows by itself; only this address leads on to the inbox. */
function useLeaveSignIn() {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  return () => {
    if (pathname.startsWith(paths.signIn())) void navigate({ to: paths.inbox() });
  };
}
