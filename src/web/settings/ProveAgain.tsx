import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { settingsWords } from '../../words/web/settings-words.ts';
import { faultOf, type Problem } from '../data/problem.ts';
import { useAct } from '../data/queries.ts';
import { usePerson, useWhoami } from '../data/session.ts';
import { PasswordField } from '../identity/PasswordField.tsx';
import { answerWithPasskey, passkeysWork } from '../identity/passkeys.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useSay } from '../ui/reader.ts';

/** The rule that asks for a fresh proof, and what is done once it is given. */
export function useProveAgain() {
  const [again, setAgain] = useState<(() => void) | null>(null);
  return {
    /** To be called with a problem; opens the dialog when that is what it asks for. */
    ifAsked: (problem: Problem, retry: () => void) => {
      if (problem.code === 'reauthentication-needed') setAgain(() => retry);
    },
    dialog: again && (
      <ProveAgain
        onClose={() => setAgain(null)}
        onProven={() => {
          setAgain(null);
          again();
        }}
      />
    ),
  };
}

function ProveAgain({ onProven, onClose }: { readonly onProven: () => void; readonly onClose: () => void }) {
  const say = useSay();
  const { mail } = useWhoami();
  const guest = usePerson().kind === 'guest';
  const begin = useAct('session.reauthenticateBegin');
  const complete = useAct('session.reauthenticateComplete');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const mailed = begin.data?.sentTo ?? null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const proof = mailed !== null ? { by: 'mail-code' as const, code } : { by: 'password' as const, password };
    complete.mutate({ proof }, { onSuccess: onProven });
  };
  const byPasskey = async () => {
    const { passkey } = await begin.mutateAsync({ by: 'passkey' });
    if (!passkey) return;
    const response = await answerWithPasskey(passkey.options).catch(() => undefined);
    if (response)
      complete.mutate({ proof: { by: 'passkey', ceremony: passkey.ceremony, response } }, { onSuccess: onProven });
  };
  return (
    <Dialog title={say(settingsWords.proveTitle)} opened onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <p>{say(settingsWords.proveHelp)}</p>
        {mailed !== null ? (
          <TextInput
            label={say(settingsWords.proveCode)}
            description={mailed}
            inputMode="numeric"
            autoComplete="one-time-code"
            data-autofocus
            value={code}
            onChange={(event) => setCode(event.currentTarget.value.replace(/\D/g, '').slice(0, 6))}
            error={faultOf(complete.error, 'proof.code')}
          />
        ) : (
          !guest && (
            <PasswordField
              label={say(settingsWords.provePassword)}
              autoComplete="current-password"
              data-autofocus
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
          )
        )}
        <ProblemNotice problem={complete.error ?? begin.error} />
        <div className="row">
          {(!guest || mailed !== null) && (
            <Button
              type="submit"
              loading={complete.isPending}
              disabled={mailed !== null ? code.length !== 6 : password === ''}
            >
              {say(settingsWords.prove)}
            </Button>
          )}
          {passkeysWork() && (
            <Button variant="default" onClick={() => void byPasskey().catch(() => undefined)}>
              {say(settingsWords.provePasskey)}
            </Button>
          )}
          {mail && mailed === null && (
            <Button variant="subtle" loading={begin.isPending} onClick={() => begin.mutate({ by: 'mail-code' })}>
              {say(settingsWords.proveMail)}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}
