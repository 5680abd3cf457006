import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { kitWords } from '../../words/web/kit-words.ts';
import { settingsWords } from '../../words/web/settings-words.ts';
import { asProblem, faultOf } from '../data/problem.ts';
import { useAct, useRead } from '../data/queries.ts';
import { makePasskey, passkeysWork } from '../identity/passkeys.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { instantText } from '../ui/figures.ts';
import { Notice } from '../ui/Notice.tsx';
import { useReader, useSay } from '../ui/reader.ts';
import { useProveAgain } from './ProveAgain.tsx';
import classes from './SettingsPage.module.css';

/** One's own passkeys: making, naming and removing them. */
export function Passkeys() {
  const say = useSay();
  const reader = useReader();
  const { passkeys } = useRead('passkey.list', {});
  const remove = useAct('passkey.remove');
  const prove = useProveAgain();
  const drop = (passkey: string) =>
    remove.mutate({ passkey }, { onError: (problem) => prove.ifAsked(problem, () => drop(passkey)) });
  return (
    <div className="stack" style={{ gap: 8 }}>
      <h3>{say(settingsWords.passkeys)}</h3>
      <p className="soft">{say(settingsWords.passkeysHelp)}</p>
      {passkeys.length === 0 ? (
        <p>{say(settingsWords.passkeysNone)}</p>
      ) : (
        <ul className={classes.rows}>
          {passkeys.map((one) => (
            <li key={one.id}>
              <span>
                {one.name}{' '}
                <span className="soft small">
                  {say(one.backedUp ? settingsWords.passkeySynced : settingsWords.passkeyDevice)} ·{' '}
                  {one.lastUsedAt
                    ? say(settingsWords.passkeyUsed, { at: instantText(reader, one.lastUsedAt, false) })
                    : say(settingsWords.passkeyUnused)}
                </span>
              </span>
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={say(settingsWords.removeNamed, { name: one.name })}
                onClick={() => drop(one.id)}
              >
                {say(kitWords.remove)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <ProblemNotice problem={remove.error} />
      {passkeysWork() ? <NewPasskey /> : <p className="soft small">{say(settingsWords.passkeysUnsupported)}</p>}
      {prove.dialog}
    </div>
  );
}

function NewPasskey() {
  const say = useSay();
  const begin = useAct('passkey.registerBegin');
  const complete = useAct('passkey.registerComplete');
  const prove = useProveAgain();
  const [name, setName] = useState('');
  const [cancelled, setCancelled] = useState(false);
  const make = async () => {
    setCancelled(false);
    try {
      const { ceremony, options } = await begin.mutateAsync({});
      const response = await makePasskey(options).catch(() => undefined);
      if (!response) return setCancelled(true);
      await complete.mutateAsync({ ceremony, name: name.trim(), response });
      setName('');
    } catch (error) {
      prove.ifAsked(asProblem(error), () => void make());
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void make();
  };
  return (
    <>
      <form className={classes.fields} onSubmit={submit}>
        <TextInput
          label={say(settingsWords.passkeyName)}
          placeholder={say(settingsWords.passkeyExample)}
          required
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={faultOf(complete.error, 'name')}
        />
        <Button type="submit" variant="default" loading={begin.isPending || complete.isPending}>
          {say(settingsWords.passkeyAdd)}
        </Button>
      </form>
      {cancelled && <Notice live>{say(settingsWords.passkeyCancelled)}</Notice>}
      <ProblemNotice problem={complete.error ?? begin.error} shown={['name']} />
      {prove.dialog}
    </>
  );
}
