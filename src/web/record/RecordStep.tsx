import { Button, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useState } from 'react';
import type { RecordEntry } from '../../domain/negotiation/view.ts';
import { redactionWords } from '../../words/web/redaction-words.ts';
import { searchWords } from '../../words/web/search-words.ts';
import { call } from '../data/call.ts';
import { usePerson } from '../data/session.ts';
import { Highlighted } from '../inbox/Highlighted.tsx';
import { useNegotiationId } from '../negotiation/use-negotiation.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { dateText, dayIn, instantText } from '../ui/figures.ts';
import { type Reader, useReader, useSay } from '../ui/reader.ts';
import { entrySentence } from './entry-sentence.ts';
import classes from './RecordStep.module.css';
import { RedactDialog } from './RedactDialog.tsx';
import { SaveHead } from './SaveHead.tsx';

/** Everything that happened, in order, in words; words typed above narrow it down. */
export function RecordStep() {
  const say = useSay();
  const reader = useReader();
  const negotiation = useNegotiationId();
  const guest = usePerson().kind === 'guest';
  const entries = useWholeRecord(negotiation);
  const [removing, setRemoving] = useState(false);
  const [redacting, setRedacting] = useState<{ position: number; text: string } | null>(null);
  const [typed, setTyped] = useState('');
  const words = useDeferredValue(typed.trim());
  const { hash } = useLocation();
  const target = hash.replace(/^#?entry-/, '');
  useEffect(() => {
    document.getElementById(`entry-${target}`)?.scrollIntoView({ block: 'center' });
  }, [target]);
  const said = entries.map((entry) => ({ entry, text: entrySentence(entry, reader.language, reader.zone) }));
  const held = said.filter(({ entry, text }) => holds(`${entry.actor.name} ${text}`, words));
  return (
    <div className="stack">
      <div>
        <h2>{say(searchWords.record)}</h2>
        <p className="soft">{say(searchWords.recordHelp)}</p>
      </div>
      <TextInput
        type="search"
        className="screen-only"
        label={say(searchWords.recordFilter)}
        maw={420}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {entries.some(({ redaction }) => redaction === 'possible') && (
        <div className="row screen-only" style={{ gap: 12 }}>
          <Button variant="default" size="compact-sm" aria-expanded={removing} onClick={() => setRemoving(!removing)}>
            {say(removing ? redactionWords.removingDone : redactionWords.removing)}
          </Button>
          {removing && <span className="small soft">{say(redactionWords.removingHelp)}</span>}
        </div>
      )}
      <p role="status" className="hidden-visually">
        {words && say(searchWords.count, { count: held.length })}
      </p>
      {entries.length === 0 && <EmptyState says={say(searchWords.recordEmpty)} />}
      {entries.length > 0 && held.length === 0 && <EmptyState says={say(searchWords.recordNothing)} />}
      {byDay(held, reader).map(({ day, lines }) => (
        <section key={day} aria-label={dateText(reader, day, true)}>
          <h3 className={classes.day}>{dateText(reader, day, true)}</h3>
          <ol>
            {lines.map(({ entry, text }) => (
              <Entry
                key={entry.position}
                entry={entry}
                text={text}
                words={words}
                target={target}
                removing={removing}
                onRedact={() => setRedacting({ position: entry.position, text })}
              />
            ))}
          </ol>
        </section>
      ))}
      {!guest && entries.length > 0 && <SaveHead />}
      {redacting && <RedactDialog negotiation={negotiation} {...redacting} onClose={() => setRedacting(null)} />}
    </div>
  );
}

function Entry(props: {
  readonly entry: RecordEntry;
  readonly text: string;
  readonly words: string;
  readonly target: string;
  readonly removing: boolean;
  readonly onRedact: () => void;
}) {
  const say = useSay();
  const reader = useReader();
  const { language, zone } = reader;
  const { entry } = props;
  const { redaction } = entry;
  const time = new Intl.DateTimeFormat(language === 'es' ? 'es-ES' : 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  }).format(new Date(entry.at));
  return (
    <li
      id={`entry-${entry.position}`}
      className={classes.entry}
      data-target={props.target === String(entry.position) || undefined}
    >
      <time dateTime={entry.at} title={say(searchWords.place, { position: entry.position })} className={classes.time}>
        {time}
      </time>
      <span className={classes.text}>
        <Highlighted text={props.text} words={props.words} />
        {entry.late && <span className={classes.late}> {say(searchWords.late)}</span>}
        {redaction !== null && redaction !== 'possible' && (
          <span className={classes.removed}>
            {say(redactionWords.removedBy, {
              name: redaction.by,
              at: instantText(reader, redaction.at),
              reason: redaction.reason,
            })}
          </span>
        )}
      </span>
      {props.removing && redaction === 'possible' && (
        <button
          type="button"
          className={`${classes.redact} screen-only`}
          aria-label={`${say(redactionWords.redact)} ${say(searchWords.place, { position: entry.position })}`}
          onClick={props.onRedact}
        >
          {say(redactionWords.redact)}
        </button>
      )}
    </li>
  );
}

/** All pages of the record; it is short enough to be read, and searched, as a whole. */
function useWholeRecord(negotiation: string): readonly RecordEntry[] {
  return useSuspenseQuery({
    queryKey: ['negotiation.record', { negotiation }, 'whole'],
    queryFn: async ({ signal }) => {
      const entries: RecordEntry[] = [];
      for (let after: number | null = 0; after !== null; ) {
        const page: { entries: readonly unknown[]; next: number | null } = await call(
          'negotiation.record',
          { negotiation, after, limit: 200 },
          { signal },
        );
        entries.push(...(page.entries as readonly RecordEntry[]));
        after = page.next;
      }
      return entries;
    },
  }).data;
}

function holds(text: string, words: string): boolean {
  const lower = text.toLocaleLowerCase();
  return words
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => lower.includes(word));
}

function byDay<Line extends { readonly entry: RecordEntry }>(lines: readonly Line[], { zone }: Reader) {
  const days = new Map<string, Line[]>();
  for (const line of lines) {
    const day = dayIn(zone, Date.parse(line.entry.at));
    days.set(day, [...(days.get(day) ?? []), line]);
  }
  return [...days].map(([day, ofDay]) => ({ day, lines: ofDay }));
}
