import { Button } from '@mantine/core';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { identityWords } from '../../words/web/identity-words.ts';
import { useAct } from '../data/queries.ts';
import { paths } from '../paths.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useSay } from '../ui/reader.ts';
import { Alone } from './Alone.tsx';

/** The secret of a link, which stands behind the # and reaches no log. */
export function useLinkSecret(): string {
  return useLocation({ select: ({ hash }) => hash.replace(/^#/, '') });
}

/** Opening the link signs nobody in (mail scanners open links); pressing the button does. */
export function SignInLinkPage() {
  const say = useSay();
  const link = useLinkSecret();
  const navigate = useNavigate();
  const use = useAct('session.useLink');
  return (
    <Alone title={say(identityWords.useLinkTitle)} help={say(identityWords.useLinkHelp)}>
      <div className="stack">
        {link === '' && <Notice tone="stop">{say(identityWords.linkEmpty)}</Notice>}
        <ProblemNotice problem={use.error} />
        <Button
          autoFocus
          disabled={link === ''}
          loading={use.isPending}
          onClick={() => use.mutate({ link }, { onSuccess: () => void navigate({ to: paths.inbox() }) })}
        >
          {say(identityWords.useLink)}
        </Button>
      </div>
    </Alone>
  );
}
