import type { Id } from '../../id.ts';
import type { CalendarDay } from '../../instant.ts';
import type { Term } from '../../term.ts';
import type { Language } from '../../text.ts';
import { plusWorkdays, type WorkCalendar } from '../../work-calendar.ts';
import type { Issue, Rule } from '../issue.ts';
import type { PartyKind } from '../party.ts';
import { writtenDay } from './written-day.ts';

export type Both = Readonly<Record<Language, string>>;

/** What a template is filled in with. */
export interface Filling {
  readonly client: string;
  /** Durations count from this day: the one on which the answer is due. */
  readonly from: CalendarDay;
  readonly calendar: WorkCalendar;
  readonly newId: () => Id;
}

/** Points, choices and rules ready to be added. */
export interface Points {
  readonly issues: readonly Issue[];
  readonly rules: readonly Rule[];
}

/** Where two sides usually start, 0–100: whoever has to build it, and whoever wants it. */
export type Starts = readonly [builder: number, asker: number];

export interface PlannedChoice {
  readonly text: Both;
  readonly term?: Term | undefined;
  readonly starts: Starts;
}

export interface PlannedPoint {
  readonly text: Both;
  readonly choices: readonly PlannedChoice[];
}

export function choice(en: string, es: string, starts: Starts, term?: Term): PlannedChoice {
  return { text: { en, es }, term, starts };
}

/** Who usually starts from which side of a template. */
export interface Sides {
  readonly builders: readonly PartyKind[];
  readonly askers: readonly PartyKind[];
}

/** Gives a planned point its ids and each kind of party its starting marks; everybody else starts in the middle. */
export function issueOf(planned: PlannedPoint, sides: Sides, newId: () => Id): Issue {
  return {
    id: newId(),
    text: planned.text,
    options: planned.choices.map(({ text, term, starts: [builder, asker] }) => ({
      id: newId(),
      text,
      ...(term === undefined ? {} : { term }),
      start: Object.fromEntries([
        ...sides.builders.map((kind) => [kind, builder]),
        ...sides.askers.map((kind) => [kind, asker]),
      ]) as Readonly<Record<string, number>>,
    })),
  };
}

/** «5 working days (Fri 13 Mar)», committing to that day. */
export function inWorkdays(workdays: number, { from, calendar }: Filling, starts: Starts): PlannedChoice {
  const by = plusWorkdays(calendar, from, workdays);
  return choice(
    `${workdays} working days (${writtenDay(by, 'en')})`,
    `${workdays} días laborables (${writtenDay(by, 'es')})`,
    starts,
    { kind: 'delivery', by },
  );
}

/** The choice at two positions, as rules name it. */
export function choiceAt(issues: readonly Issue[], issue: number, option: number) {
  const found = issues[issue];
  return { issue: found?.id as Id, option: found?.options[option]?.id as Id };
}
