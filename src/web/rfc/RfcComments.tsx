import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { RfcSection } from '../../domain/rfc/section.ts';
import type { RfcView } from '../../domain/rfc/view.ts';
import { rfcSectionWords } from '../../words/rfc/headings.ts';
import { say as sayWords } from '../../words/sentence.ts';
import { rfcWords } from '../../words/web/negotiation/rfc-words.ts';
import { useDraft } from '../data/drafts.ts';
import { useAct } from '../data/queries.ts';
import { usePerson } from '../data/session.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { instantText } from '../ui/figures.ts';
import { useReader, useSay } from '../ui/reader.ts';
import classes from './RfcComments.module.css';

/** Comments in the margin of a section; talk about the text, never an offer. */
export function RfcComments({ rfc, section }: { readonly rfc: RfcView; readonly section: RfcSection }) {
  const say = useSay();
  const reader = useReader();
  const [open, setOpen] = useState(false);
  const [text, setText, clear] = useDraft(usePerson().id, `comment.${rfc.negotiation}.${section}`, '');
  const add = useAct('rfc.comment');
  const resolve = useAct('rfc.resolve');
  const comments = rfc.comments.filter((comment) => comment.section === section);
  const name = sayWords(rfcSectionWords[section], reader.language, {});
  if (comments.length === 0 && rfc.may.comment !== null) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim()) return;
    add.mutate(
      { negotiation: rfc.negotiation, section, quote: '', text: text.trim() },
      {
        onSuccess: () => {
          setText('');
          clear();
          setOpen(false);
        },
      },
    );
  };
  return (
    <div className={`${classes.margin} screen-only`}>
      <ul className="stack" style={{ gap: 8 }}>
        {comments.map((comment) => (
          <li key={comment.id} data-settled={comment.resolvedAt !== null || undefined} className={classes.comment}>
            <span className="soft small">
              {comment.by.name}, {instantText(reader, comment.at, false)}
              {comment.resolvedAt && ` · ${say(rfcWords.settled)}`}
            </span>
            <span>{comment.text}</span>
            {!comment.resolvedAt && rfc.may.resolve === null && (
              <Button
                variant="subtle"
                size="compact-xs"
                loading={resolve.isPending}
                onClick={() => resolve.mutate({ negotiation: rfc.negotiation, comment: comment.id })}
              >
                {say(rfcWords.settle)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {rfc.may.comment === null &&
        (open ? (
          <form onSubmit={submit} className="stack" style={{ gap: 8 }}>
            <Textarea
              label={say(rfcWords.commentOn, { section: name })}
              autosize
              autoFocus
              maxLength={4000}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            <div>
              <Button type="submit" size="compact-sm" loading={add.isPending}>
                {say(rfcWords.comment)}
              </Button>
            </div>
          </form>
        ) : (
          <Button
            variant="subtle"
            size="compact-xs"
            aria-label={say(rfcWords.commentOn, { section: name })}
            onClick={() => setOpen(true)}
          >
            {say(rfcWords.comment)}
          </Button>
        ))}
      <ProblemNotice problem={add.error ?? resolve.error} />
    </div>
  );
}
