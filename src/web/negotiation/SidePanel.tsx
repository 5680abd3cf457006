import { Button, Textarea } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useId } from 'react';
import type { NegotiationView } from '../../domain/negotiation/view.ts';
import { negotiationWords } from '../../words/web/negotiation/negotiation-words.ts';
import { useDraft } from '../data/drafts.ts';
import { useAct } from '../data/queries.ts';
import { usePerson } from '../data/session.ts';
import { paths } from '../paths.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { dateText, instantText, rangeText } from '../ui/figures.ts';
import { PartyShape } from '../ui/PartyShape.tsx';
import { useReader, useSay } from '../ui/reader.ts';
import classes from './SidePanel.module.css';

/** Beside every step: what is known, what was said, and the pages that are no steps. */
export function SidePanel({ view }: { readonly view: NegotiationView }) {
  const say = useSay();
  return (
    <aside className={`${classes.panel} screen-only`} aria-label={say(negotiationWords.side)}>
      <nav aria-label={say(negotiationWords.sidePages)}>
        <ul className="row" style={{ gap: 16 }}>
          {view.own && (
            <li>
              <Link to={paths.step(view.id, 'private')}>{say(negotiationWords.privateLink)}</Link>
            </li>
          )}
          <li>
            <Link to={paths.step(view.id, 'record')}>{say(negotiationWords.recordLink)}</Link>
          </li>
          {view.deal && (
            <li>
              <Link to={paths.print(view.id)}>{say(negotiationWords.printLink)}</Link>
            </li>
          )}
        </ul>
      </nav>
      <KnownEvidence view={view} />
      <Talk view={view} />
    </aside>
  );
}

function KnownEvidence({ view }: { readonly view: NegotiationView }) {
  const say = useSay();
  const reader = useReader();
  const id = useId();
  return (
    <section aria-labelledby={id} className="stack" style={{ gap: 8 }}>
      <h3 id={id}>
        <Link to={paths.step(view.id, 'evidence')}>{say(negotiationWords.evidence)}</Link>
      </h3>
      {view.evidence.length === 0 && <p className="soft small">{say(negotiationWords.noEvidence)}</p>}
      <ul className="stack" style={{ gap: 8 }}>
        {view.evidence.map((one) => (
          <li key={one.id} className="small">
            {one.statement} <strong>{rangeText(reader, one.low, one.high, one.unit)}</strong>
            <br />
            <span className="soft">
              {one.source}, {dateText(reader, one.asOf)}
              {one.stale && ` · ${say(negotiationWords.stale)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Talk({ view }: { readonly view: NegotiationView }) {
  const say = useSay();
  const reader = useReader();
  const id = useId();
  const [text, setText, clear] = useDraft(usePerson().id, `note.${view.id}`, '');
  const post = useAct('note.post');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim()) return;
    post.mutate(
      { negotiation: view.id, text: text.trim() },
      {
        onSuccess: () => {
          setText('');
          clear();
        },
      },
    );
  };
  return (
    <section aria-labelledby={id} className="stack" style={{ gap: 8 }}>
      <h3 id={id}>{say(negotiationWords.talk)}</h3>
      <p className="soft small">{say(negotiationWords.talkHelp)}</p>
      {view.notes.length === 0 && <p className="soft small">{say(negotiationWords.noTalk)}</p>}
      <ul className="stack" style={{ gap: 8 }}>
        {view.notes.map((note) => (
          <li key={note.id} className={classes.note}>
            <span className="soft small">
              <PartyShape mark={view.parties.find((party) => party.id === note.party)?.mark ?? ''} /> {note.by.name},{' '}
              {instantText(reader, note.at, false)}
            </span>
            <p>{note.text}</p>
          </li>
        ))}
      </ul>
      {view.may.PostNote === null && (
        <form onSubmit={submit} className="stack" style={{ gap: 8 }}>
          <Textarea
            aria-label={say(negotiationWords.say)}
            placeholder={say(negotiationWords.say)}
            autosize
            minRows={2}
            maxLength={2000}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <ProblemNotice problem={post.error} />
          <div>
            <Button type="submit" variant="default" size="compact-sm" loading={post.isPending}>
              {say(negotiationWords.send)}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}
