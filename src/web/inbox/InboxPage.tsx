import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { startTransition, useContext, useId, useState } from 'react';
import type { NegotiationLine } from '../../domain/negotiation/view.ts';
import { mondayWords } from '../../words/monday.ts';
import { inboxWords } from '../../words/web/inbox-words.ts';
import { shellWords } from '../../words/web/shell-words.ts';
import { useRead } from '../data/queries.ts';
import { PersonContext } from '../data/session.ts';
import { paths } from '../paths.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { useSay } from '../ui/reader.ts';
import { GuestHome } from './GuestHome.tsx';
import { firstInbox } from './inbox-read.ts';
import { Lines } from './Lines.tsx';
import { Notices } from './notices/Notices.tsx';
import { Start } from './Start.tsx';

/** What needs me by time left; then what I wait for; then what ended lately. */
export function InboxPage() {
  const person = useContext(PersonContext);
  return person?.kind === 'guest' ? <GuestHome negotiation={person.negotiation} /> : <Inbox />;
}

function Inbox() {
  const say = useSay();
  const [asked, setAsked] = useState(firstInbox);
  const { needsYou, waiting, lately, counts } = useRead('inbox.get', asked);
  // What is there stays on screen until the longer list has come.
  const readMore = (limit: number) =>
    startTransition(() => setAsked((before) => ({ limit: Math.max(limit, before.limit) })));
  const nothing = needsYou.length + waiting.length + lately.length === 0;
  return (
    <>
      <PageHead title={say(inboxWords.title)}>
        <Button component={Link} to={paths.week()} variant="subtle" className="narrow-only">
          {say(mondayWords.title)}
        </Button>
        <Button component={Link} to={paths.newAsk()}>
          {say(shellWords.newAsk)}
        </Button>
      </PageHead>
      {nothing ? (
        <div className="stack" style={{ gap: 32 }}>
          <Notices />
          <Start />
        </div>
      ) : (
        <div className="stack" style={{ gap: 32 }}>
          <LineList
            title={say(inboxWords.needsYou)}
            lines={needsYou}
            total={counts.needsYou}
            readMore={readMore}
            empty={say(inboxWords.nothingNeedsYou)}
          />
          <Notices />
          {waiting.length > 0 && (
            <LineList title={say(inboxWords.waiting)} lines={waiting} total={counts.waiting} readMore={readMore} />
          )}
          {lately.length > 0 && (
            <LineList title={say(inboxWords.lately)} lines={lately} total={lately.length} readMore={readMore} />
          )}
        </div>
      )}
    </>
  );
}

function LineList(props: {
  readonly title: string;
  readonly lines: readonly NegotiationLine[];
  readonly total: number;
  readonly readMore: (limit: number) => void;
  readonly empty?: string;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="stack" style={{ gap: 8 }}>
      <h2 id={id}>{props.title}</h2>
      {props.lines.length === 0 && props.empty ? <EmptyState says={props.empty} /> : <Lines {...props} />}
    </section>
  );
}
