import { Button, TextInput } from '@mantine/core';
import { identityWords } from '../../words/web/identity-words.ts';
import { invitationWords } from '../../words/web/invitation-words.ts';
import { useAct } from '../data/queries.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useSay } from '../ui/reader.ts';

/** Six digits mailed to the invited address; paste and autofill work, spaces do not matter. */
export function CodeField(props: {
  readonly link: string;
  readonly addressHint: string;
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly error: string | undefined;
}) {
  const say = useSay();
  const send = useAct('invitation.sendCode');
  return (
    <div className="stack">
      <p>{say(invitationWords.codeFirst, { hint: props.addressHint })}</p>
      {send.isSuccess ? (
        <>
          <p role="status">{say(identityWords.codeSent, { to: send.data.sentTo })}</p>
          <TextInput
            label={say(identityWords.code)}
            inputMode="numeric"
            autoComplete="one-time-code"
            autoFocus
            required
            value={props.value}
            onChange={(event) => props.onChange(event.currentTarget.value.replace(/\D/g, '').slice(0, 6))}
            error={props.error}
          />
        </>
      ) : null}
      <ProblemNotice problem={send.error} />
      <div>
        <Button
          variant={send.isSuccess ? 'subtle' : 'filled'}
          size={send.isSuccess ? 'compact-sm' : 'sm'}
          loading={send.isPending}
          onClick={() => send.mutate({ link: props.link })}
        >
          {say(send.isSuccess ? invitationWords.sendAgain : identityWords.sendCode)}
        </Button>
      </div>
    </div>
  );
}
