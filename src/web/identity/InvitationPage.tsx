import { Link, Navigate } from '@tanstack/react-router';
import { useContext } from 'react';
import { identityWords } from '../../words/web/identity-words.ts';
import { invitationWords } from '../../words/web/invitation-words.ts';
import { kitWords } from '../../words/web/kit-words.ts';
import { asProblem } from '../data/problem.ts';
import { PersonContext } from '../data/session.ts';
import { paths } from '../paths.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { instantText } from '../ui/figures.ts';
import { Notice } from '../ui/Notice.tsx';
import { useReader, useSay } from '../ui/reader.ts';
import { Alone } from './Alone.tsx';
import { EnterForm } from './EnterForm.tsx';
import { JoinForm } from './JoinForm.tsx';
import { useLinkSecret } from './SignInLinkPage.tsx';
import { usePeek } from './use-peek.ts';

/** A link somebody was sent: into the workspace, or into one negotiation as a guest. Looking uses nothing up. */
export function InvitationPage() {
  const say = useSay();
  const reader = useReader();
  const link = useLinkSecret();
  const person = useContext(PersonContext);
  const peek = usePeek('invitation.peek', link);
  const { data } = peek;
  if (!data)
    return (
      <Alone title={say(invitationWords.linkTitle)}>
        <div className="stack">
          {link === '' && <Notice tone="stop">{say(identityWords.linkEmpty)}</Notice>}
          {peek.error && <ProblemNotice problem={asProblem(peek.error)} />}
          {peek.isLoading && <p className="soft">{say(kitWords.loading)}</p>}
          <p>
            <Link to={paths.signIn()}>{say(invitationWords.toSignIn)}</Link>
          </p>
        </div>
      </Alone>
    );
  if (data.kind === 'estimate') return <Navigate to={paths.estimate()} hash={link} replace />;
  const form = { link, codeNeeded: data.codeNeeded, addressHint: data.addressHint };
  return (
    <Alone
      title={say(identityWords.invitedTitle, { workspace: data.workspaceName })}
      help={say(identityWords.invitedBy, { name: data.inviter, hint: data.addressHint })}
    >
      <div className="stack">
        {person && <Notice tone="time">{say(invitationWords.alreadyIn, { name: person.name })}</Notice>}
        {data.kind === 'guest' ? <EnterForm {...form} /> : <JoinForm {...form} name={data.name ?? ''} />}
        <p className="soft small">{say(invitationWords.openUntil, { at: instantText(reader, data.expiresAt) })}</p>
      </div>
    </Alone>
  );
}
