import { Button, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { identityWords } from '../../words/web/identity-words.ts';
import { faultOf } from '../data/problem.ts';
import { useAct } from '../data/queries.ts';
import { paths } from '../paths.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useReader, useSay } from '../ui/reader.ts';
import { CodeField } from './CodeField.tsx';
import { PasswordField } from './PasswordField.tsx';

/** A member's own account: the code where the address is not proven yet, a name, a password. */
export function JoinForm(props: {
  readonly link: string;
  readonly codeNeeded: boolean;
  readonly addressHint: string;
  readonly name: string;
}) {
  const say = useSay();
  const { language } = useReader();
  const navigate = useNavigate();
  const accept = useAct('invitation.accept');
  const [name, setName] = useState(props.name);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const { link, codeNeeded } = props;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    accept.mutate(
      { link, name: name.trim(), password, language, ...(codeNeeded ? { code } : {}) },
      { onSuccess: () => void navigate({ to: paths.inbox(), replace: true }) },
    );
  };
  return (
    <form className="stack" onSubmit={submit}>
      {codeNeeded && (
        <CodeField
          link={link}
          addressHint={props.addressHint}
          value={code}
          onChange={setCode}
          error={faultOf(accept.error, 'code')}
        />
      )}
      <TextInput
        label={say(identityWords.yourName)}
        autoComplete="name"
        required
        autoFocus={!codeNeeded}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={faultOf(accept.error, 'name')}
      />
      <PasswordField
        label={say(identityWords.password)}
        description={say(identityWords.passwordHelp)}
        autoComplete="new-password"
        required
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        error={faultOf(accept.error, 'password')}
      />
      <ProblemNotice problem={accept.error} shown={['code', 'name', 'password']} />
      <Button type="submit" loading={accept.isPending} disabled={codeNeeded && code.length !== 6}>
        {say(identityWords.join)}
      </Button>
    </form>
  );
}
