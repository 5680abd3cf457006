import type { KeyboardEvent } from 'react';
import { calendarWords, entryWords } from '../../../words/web/agreement/calendar-words.ts';
import { dateText, monthText, weekdayText } from '../../ui/figures.ts';
import { useReader, useSay } from '../../ui/reader.ts';
import classes from './AgreementCalendar.module.css';
import type { CalendarMonth } from './calendar-months.ts';
import { type CalendarEntry, EntryMark } from './EntryMark.tsx';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** One month as a table; days on which something comes are buttons, of which one is in the order of Tab. */
export function MonthGrid(props: {
  readonly month: CalendarMonth;
  readonly byDay: ReadonlyMap<string, readonly CalendarEntry[]>;
  readonly today: string;
  readonly chosen: string | undefined;
  /** The one day that Tab reaches. */
  readonly inTabOrder: string | undefined;
  readonly onChoose: (day: string) => void;
}) {
  const reader = useReader();
  const inUtc = { ...reader, zone: 'UTC' };
  const { first, weeks } = props.month;
  return (
    <table className={classes.month}>
      <caption>{monthText(inUtc, `${first}T12:00:00.000Z`)}</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((weekday) => (
            <th key={weekday} scope="col" abbr={weekdayText(reader, weekday)}>
              {weekdayText(reader, weekday).slice(0, 2)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {week.map((day, weekday) => (
              <td key={day ?? WEEKDAYS[weekday]}>{day && <Day day={day} {...props} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({
  day,
  byDay,
  today,
  chosen,
  inTabOrder,
  onChoose,
}: { readonly day: string } & Omit<Parameters<typeof MonthGrid>[0], 'month'>) {
  const say = useSay();
  const reader = useReader();
  const entries = byDay.get(day) ?? [];
  const isToday = day === today || undefined;
  const number = <span>{Number(day.slice(8))}</span>;
  if (entries.length === 0)
    return (
      <span className={classes.day} data-today={isToday}>
        {number}
        {isToday && <span className="hidden-visually">{say(calendarWords.isToday)}</span>}
      </span>
    );
  const things = entries.map(({ what, title }) => `${say(entryWords[what])}, ${title}`).join('; ');
  return (
    <button
      type="button"
      className={classes.day}
      data-today={isToday}
      data-calendar-day={day}
      aria-label={say(calendarWords.marked, { day: dateText(reader, day, true), things })}
      aria-pressed={day === chosen}
      tabIndex={day === inTabOrder ? 0 : -1}
      onClick={() => onChoose(day)}
      onKeyDown={moveAmongDays}
    >
      {number}
      <span className={classes.marks}>
        {[...new Set(entries.map(({ what }) => what))].map((what) => (
          <EntryMark key={what} what={what} size={9} />
        ))}
      </span>
    </button>
  );
}

/** From one marked day to the next, over the months. */
function moveAmongDays(event: KeyboardEvent<HTMLButtonElement>): void {
  const step = STEPS[event.key];
  if (step === undefined && event.key !== 'Home' && event.key !== 'End') return;
  event.preventDefault();
  const days = [...document.querySelectorAll<HTMLButtonElement>('[data-calendar-day]')];
  const at =
    step === undefined ? (event.key === 'Home' ? 0 : days.length - 1) : days.indexOf(event.currentTarget) + step;
  days[at]?.focus();
}
