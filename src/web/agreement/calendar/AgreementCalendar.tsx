import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { calendarWords, entryWords } from '../../../words/web/agreement/calendar-words.ts';
import { asProblem } from '../../data/problem.ts';
import { useLookUp } from '../../data/queries.ts';
import { useServerNow } from '../../data/server-clock.ts';
import { paths } from '../../paths.ts';
import { ProblemNotice } from '../../shell/ProblemNotice.tsx';
import { Figure } from '../../ui/Figure.tsx';
import { dateText, dayIn } from '../../ui/figures.ts';
import { useReader, useSay } from '../../ui/reader.ts';
import { TableHead } from '../../ui/table/TableHead.tsx';
import classes from './AgreementCalendar.module.css';
import { lastOf, monthOf, monthsFrom } from './calendar-months.ts';
import { type CalendarEntry, ENTRY_KINDS, EntryMark } from './EntryMark.tsx';
import { MonthGrid } from './MonthGrid.tsx';

const MONTHS = 3;
const MOST_OF_A_DAY = 20;

/** Three months of reviews, checkpoints, ends of grace and clean-up due; a day that is pressed says what comes on it. */
export function AgreementCalendar() {
  const say = useSay();
  const reader = useReader();
  const now = useServerNow();
  const [moved, setMoved] = useState(0);
  const today = dayIn(reader.zone, now);
  const from = monthOf(today, moved);
  const until = lastOf(monthOf(from, MONTHS - 1));
  const read = useLookUp('agreement.calendar', { from, until }, now > 0);
  const entries = read.data?.entries ?? [];
  return (
    <section className="stack" aria-labelledby="calendar-of-agreements">
      <h2 id="calendar-of-agreements">{say(calendarWords.title)}</h2>
      <div className={classes.tools}>
        <Button variant="default" size="compact-sm" onClick={() => setMoved(moved - MONTHS)}>
          {say(calendarWords.earlier)}
        </Button>
        <Button variant="default" size="compact-sm" disabled={moved === 0} onClick={() => setMoved(0)}>
          {say(calendarWords.today)}
        </Button>
        <Button variant="default" size="compact-sm" onClick={() => setMoved(moved + MONTHS)}>
          {say(calendarWords.later)}
        </Button>
      </div>
      {read.data?.next && (
        <p className="soft small">{say(calendarWords.onlyFirst, { count: entries.length, total: read.data.total })}</p>
      )}
      {read.error && <ProblemNotice problem={asProblem(read.error)} />}
      <Figure
        caption={useCaption({ entries, total: read.data?.total, from, until, today })}
        picture={<Picture entries={entries} from={from} today={today} />}
        table={<Table entries={entries} />}
      />
    </section>
  );
}

function useCaption(shown: {
  readonly entries: readonly CalendarEntry[];
  readonly from: string;
  readonly until: string;
  readonly today: string;
  /** Undefined before the answer. */
  readonly total: number | undefined;
}): string {
  const say = useSay();
  const reader = useReader();
  const { entries, today, total } = shown;
  if (total === undefined) return '';
  const day = (on: string) => dateText(reader, on, true);
  const span = { count: total, from: day(shown.from), until: day(shown.until) };
  if (entries.length === 0) return say(calendarWords.nothing, span);
  const next = entries.find(({ on }) => on >= today);
  const said = say(calendarWords.caption, span);
  if (!next) return said;
  const what = say(entryWords[next.what]).toLocaleLowerCase(reader.language);
  return `${said} ${say(calendarWords.captionNext, { what, title: next.title, on: day(next.on) })}`;
}

function Picture({
  entries,
  from,
  today,
}: {
  readonly entries: readonly CalendarEntry[];
  readonly from: string;
  readonly today: string;
}) {
  const say = useSay();
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const byDay = new Map<string, CalendarEntry[]>();
  for (const entry of entries) byDay.set(entry.on, [...(byDay.get(entry.on) ?? []), entry]);
  const next = entries.find(({ on }) => on >= today) ?? entries[0];
  const shown = chosen !== undefined && byDay.has(chosen) ? chosen : next?.on;
  return (
    <div className="stack">
      <div className={classes.months}>
        {monthsFrom(from, MONTHS).map((month) => (
          <MonthGrid
            key={month.first}
            month={month}
            byDay={byDay}
            today={today}
            chosen={shown}
            inTabOrder={shown}
            onChoose={setChosen}
          />
        ))}
      </div>
      <ul className={classes.legend}>
        {ENTRY_KINDS.map((what) => (
          <li key={what}>
            <EntryMark what={what} />
            {say(entryWords[what])}
          </li>
        ))}
        {entries.length > 1 && <li>{say(calendarWords.keys)}</li>}
      </ul>
      <div aria-live="polite">{shown && <Chosen day={shown} entries={byDay.get(shown) ?? []} />}</div>
    </div>
  );
}

function Chosen({ day, entries }: { readonly day: string; readonly entries: readonly CalendarEntry[] }) {
  const say = useSay();
  const reader = useReader();
  return (
    <div className={classes.chosen}>
      <strong>{dateText(reader, day, true)}</strong>
      <ul className="stack" style={{ gap: 6 }}>
        {entries.slice(0, MOST_OF_A_DAY).map((entry) => (
          <li key={`${entry.agreement} ${entry.what}`} className={classes.entry}>
            <EntryMark what={entry.what} />
            <span>
              {say(entryWords[entry.what])} · <Link to={paths.agreement(entry.agreement)}>{entry.title}</Link>{' '}
              <span className="soft">{entry.client}</span>
            </span>
          </li>
        ))}
        {entries.length > MOST_OF_A_DAY && (
          <li className="soft">{say(calendarWords.moreInTable, { count: entries.length - MOST_OF_A_DAY })}</li>
        )}
      </ul>
    </div>
  );
}

function Table({ entries }: { readonly entries: readonly CalendarEntry[] }) {
  const say = useSay();
  const reader = useReader();
  return (
    <div style={{ overflowX: 'auto' }}>
      <table className="table">
        <TableHead
          columns={[calendarWords.day, calendarWords.what, calendarWords.agreement, calendarWords.client].map((word) =>
            say(word),
          )}
        />
        <tbody>
          {entries.map((entry) => (
            <tr key={`${entry.on} ${entry.agreement} ${entry.what}`}>
              <th scope="row">{dateText(reader, entry.on, true)}</th>
              <td>{say(entryWords[entry.what])}</td>
              <td>
                <Link to={paths.agreement(entry.agreement)}>{entry.title}</Link>
              </td>
              <td>{entry.client}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
