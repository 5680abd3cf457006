import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { CalendarEntry, CalendarWriter } from '../../app/port/calendar.ts';
import type { Language } from '../../domain/text.ts';
import { calendarWords, entryWords } from '../../words/notice/mail-words.ts';
import { say } from '../../words/sentence.ts';

/** Calendar files after RFC 5545: whole days, so that no zone is needed, transparent, so that nobody looks busy. */
export const calendarFile: CalendarWriter = {
  feed: (entries, language, origin) => {
    const calendar = newCalendar(language, ICalCalendarMethod.PUBLISH);
    for (const entry of entries) addEntry(calendar, entry, language, origin);
    return calendar.toString();
  },
};

/** The method and text of an invitation that a mail carries, from its sender to its receiver. */
export function calendarInvitation(
  entry: CalendarEntry,
  language: Language,
  origin: string,
  people: { readonly from: string; readonly to: string },
): { readonly method: 'REQUEST' | 'CANCEL'; readonly content: string } {
  const method = entry.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST;
  const calendar = newCalendar(language, method);
  const event = addEntry(calendar, entry, language, origin);
  event.organizer({ name: 'Parley', email: people.from });
  event.createAttendee({ email: people.to, rsvp: false });
  return { method, content: calendar.toString() };
}

function newCalendar(language: Language, method: ICalCalendarMethod) {
  const name = say(calendarWords.name, language, {});
  return ical({ name, prodId: { company: 'Parley', product: 'Parley', language: language.toUpperCase() }, method });
}

/** The stamp is the entry's own day, not the clock: the same entries give the same bytes. */
function addEntry(calendar: ReturnType<typeof ical>, entry: CalendarEntry, language: Language, origin: string) {
  const { uid, sequence, what, on, cancelled, agreement, title, client } = entry;
  const link = `${origin}/${what === 'answer' ? 'negotiations' : 'agreements'}/${agreement}`;
  const about = say(what === 'review' ? calendarWords.review : calendarWords.other, language, { client });
  const start = new Date(`${on}T00:00:00.000Z`);
  return calendar.createEvent({
    id: `${uid}@${new URL(origin).hostname}`,
    sequence,
    stamp: start,
    start,
    end: new Date(start.getTime() + 86_400_000),
    allDay: true,
    summary: say(entryWords[what], language, { title }),
    description: `${about}\n${link}`,
    url: link,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.TRANSPARENT,
  });
}
