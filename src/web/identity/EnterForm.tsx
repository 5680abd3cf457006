import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { identityWords } from '../../words/web/identity-words.ts';
import { invitationWords } from '../../words/web/invitation-words.ts';
import { faultOf } from '../data/problem.ts';
import { useAct } from '../data/queries.ts';
import { paths } from '../paths.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useReader, useSay } from '../ui/reader.ts';
import { CodeField } from './CodeField.tsx';

/** A guest acts for a party of one negotiation and needs no account; pressing the button enters, opening does not. */
export function EnterForm(props: {
  readonly link: string;
  readonly codeNeeded: boolean;
  readonly addressHint: string;
}) {
  const say = useSay();
  const { language } = useReader();
  const navigate = useNavigate();
  const enter = useAct('guest.enter');
  const [code, setCode] = useState('');
  const { link, codeNeeded } = props;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter.mutate(
      { link, language, ...(codeNeeded ? { code } : {}) },
      {
        onSuccess: ({ person }) => {
          const to = person.negotiation ? paths.negotiation(person.negotiation) : paths.inbox();
          void navigate({ to, replace: true });
        },
      },
    );
  };
  return (
    <form className="stack" onSubmit={submit}>
      <p>{say(identityWords.guestHelp)}</p>
      {codeNeeded && (
        <CodeField
          link={link}
          addressHint={props.addressHint}
          value={code}
          onChange={setCode}
          error={faultOf(enter.error, 'code')}
        />
      )}
      <ProblemNotice problem={enter.error} shown={['code']} />
      <Button
        type="submit"
        loading={enter.isPending}
        disabled={codeNeeded && code.length !== 6}
        autoFocus={!codeNeeded}
      >
        {say(identityWords.enterAsGuest)}
      </Button>
      <p className="soft small">{say(invitationWords.guestMay)}</p>
    </form>
  );
}
