import type { Id } from '../id.ts';
import { type CalendarDay, type Instant, plusMilliseconds } from '../instant.ts';
import type { LifeFacts } from '../life.ts';
import { atHour, daysBetween, localDay, plusDays } from '../work-calendar.ts';
import type { NoticeKind } from './notice.ts';

/** Something to be told at an instant, and no longer as if fresh from another one on. */
export interface DueNotice {
  /** Unique for what is told: with the end or the day it speaks of. */
  readonly key: string;
  readonly kind: NoticeKind;
  readonly at: Instant;
  /** From here on something newer is told instead, or it is no news any more. */
  readonly until: Instant;
  /** Of a reminder: how many days before the end it was signed for. */
  readonly days: number | null;
}

/** What an agreement's row says of its time. */
export interface AgreementTimes {
  readonly agreement: Id;
  readonly sample: boolean;
  readonly life: LifeFacts;
  readonly endOn: CalendarDay | null;
  /** The signed zone; empty before ink. */
  readonly zone: string;
}

/** Reminders come when the working day begins, in the signed zone. */
const HOUR = 8;
const DAY = 86_400_000;
/** A server that was down longer than this tells no old news. */
export const MOST_LATE = 30 * DAY;
const REMIND = [7, 2, 0] as const;

/**
 * The reminders of an agreement, each once: seven days before its end, two days before and on the day, at eight in the
 * signed zone. A later one takes the place of an earlier one that could not be told in time; the end itself, which is
 * told when it is noted, takes the place of the last. Nothing of a sample, of what is not signed or already over.
 */
export function agreementNotices({ agreement, sample, life, endOn, zone }: AgreementTimes): readonly DueNotice[] {
  const { inkedAt, readyAt, endsAt, endedAt } = life;
  if (sample || inkedAt === null || endedAt !== null) return [];
  const due: DueNotice[] = [];
  if (endOn !== null && endsAt !== null)
    REMIND.forEach((days, index) => {
      const at = morning(zone, plusDays(endOn, -days));
      const next = REMIND[index + 1];
      const until = next === undefined ? endsAt : morning(zone, plusDays(endOn, -next));
      due.push({ key: `reminder-${days}/${agreement}/${endOn}`, kind: 'reminder', at, until, days });
    });
  if (readyAt === null) {
    const at = morning(zone, plusDays(localDay(everyDay(zone), inkedAt), 1));
    const until =
      endsAt !== null && endsAt < plusMilliseconds(at, MOST_LATE) ? endsAt : plusMilliseconds(at, MOST_LATE);
    due.push({ key: `evidence-missing/${agreement}/${inkedAt}`, kind: 'evidence-missing', at, until, days: null });
  }
  return life.lapsed === 'no-data' ? [] : due.flatMap((one) => endedBy(one, life.dataDueAt ?? null));
}

/** Without readings it is over at an instant of its own, and nothing is told of it from then on. */
function endedBy(notice: DueNotice, over: Instant | null): readonly DueNotice[] {
  if (over === null || notice.until <= over) return [notice];
  return notice.at < over ? [{ ...notice, until: over }] : [];
}

/** What a ledger's row says of its time. */
export interface DebtTimes {
  readonly agreement: Id;
  readonly sample: boolean;
  readonly dueOn: CalendarDay | null;
  readonly zone: string;
}

/** Clean-up is told of seven days before it is due, and on the morning after where it is still owed. */
export function debtNotices({ agreement, sample, dueOn, zone }: DebtTimes): readonly DueNotice[] {
  if (sample || dueOn === null) return [];
  const [before, after] = [morning(zone, plusDays(dueOn, -7)), morning(zone, plusDays(dueOn, 1))];
  const key = `${agreement}/${dueOn}`;
  return [
    { key: `clean-up-due/${key}`, kind: 'clean-up-due', at: before, until: after, days: null },
    {
      key: `clean-up-overdue/${key}`,
      kind: 'clean-up-overdue',
      at: after,
      until: plusMilliseconds(after, MOST_LATE),
      days: null,
    },
  ];
}

/** What an ask's row, and its text's, say of their time. */
export interface AskTimes {
  readonly id: Id;
  readonly sample: boolean;
  readonly archived: boolean;
  /** Whether there is neither a deal nor an ending yet. */
  readonly open: boolean;
  readonly filedAt: Instant;
  readonly answerBy: Instant;
  /** When comments on the text close; null where it is not open to them, or signed. */
  readonly commentsCloseAt: Instant | null;
}

const BEFORE_ANSWER = 4 * 3_600_000;

/** The clocks of an ask: four hours before its answer is due, when it is late, and when its text may be signed. */
export function askNotices(ask: AskTimes): readonly DueNotice[] {
  const { id, answerBy, filedAt, commentsCloseAt } = ask;
  if (ask.sample || ask.archived) return [];
  const soon = plusMilliseconds(answerBy, -BEFORE_ANSWER);
  const lately = (at: Instant) => plusMilliseconds(at, MOST_LATE);
  const answer: readonly DueNotice[] = [
    {
      key: `answer-due/${id}/${answerBy}`,
      kind: 'answer-due',
      at: soon > filedAt ? soon : filedAt,
      until: answerBy,
      days: null,
    },
    {
      key: `answer-overdue/${id}/${answerBy}`,
      kind: 'answer-overdue',
      at: plusMilliseconds(answerBy, 1),
      until: lately(answerBy),
      days: null,
    },
  ];
  const signing: readonly DueNotice[] =
    commentsCloseAt === null
      ? []
      : [
          {
            key: `signing-open/${id}/${commentsCloseAt}`,
            kind: 'signing-open',
            at: commentsCloseAt,
            until: lately(commentsCloseAt),
            days: null,
          },
        ];
  return [...(ask.open ? answer : []), ...signing];
}

/** What is to be told now. */
export function dueNow(notices: readonly DueNotice[], now: Instant): readonly DueNotice[] {
  return notices.filter(({ at, until }) => at <= now && now < until);
}

/** How many days are left until the end's day, as its zone has it now. */
export function daysLeft(endOn: CalendarDay, zone: string, now: Instant): number {
  return daysBetween(localDay(everyDay(zone), now), endOn);
}

/** The Monday morning that has begun, of the week that a local day lies in; from Wednesday on it is no news. */
export function mondayNotice(zone: string, now: Instant): DueNotice {
  const today = localDay(everyDay(zone), now);
  const monday = plusDays(today, -(((daysBetween('2024-01-01', today) % 7) + 7) % 7));
  const at = morning(zone, monday);
  return { key: `monday/${monday}`, kind: 'reminder', at, until: atHour({ zone }, plusDays(monday, 2), 0), days: null };
}

/** Ten thousand agreements end on a few hundred days: each morning is reckoned once. */
const mornings = new Map<string, Instant>();
const MOST_MORNINGS = 5_000;

function morning(zone: string, day: CalendarDay): Instant {
  const name = `${zone} ${day}`;
  const known = mornings.get(name);
  if (known !== undefined) return known;
  const at = atHour({ zone }, day, HOUR);
  if (mornings.size >= MOST_MORNINGS) mornings.clear();
  mornings.set(name, at);
  return at;
}

function everyDay(zone: string) {
  return { zone, workdays: [1, 2, 3, 4, 5, 6, 7], holidays: [] };
}
