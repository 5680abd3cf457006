import { signedCalendar } from '../../domain/agreement/state.ts';
import type { AgreementSummary } from '../../domain/agreement/summary.ts';
import type { DebtSummary } from '../../domain/debt/view.ts';
import type { Id } from '../../domain/id.ts';
import { type CalendarDay, type Instant, plusMilliseconds } from '../../domain/instant.ts';
import { type LifeFacts, type LifePhase, lifeAt } from '../../domain/life.ts';
import { localDay, plusDays } from '../../domain/work-calendar.ts';
import { type Query, reading } from './query.ts';
import { type Page, pageOf, samplesPutAway, visibleRows } from './visible-rows.ts';

/** Agreements and named flags page by page: what stands by its next end, then the unsigned, then what is over. */
export const listAgreements: Query<Page> = (app, session, page) =>
  reading(app, session, async (work) => {
    const now = app.environment.now();
    const rows = await visibleRows<AgreementSummary>(work, session, 'agreement');
    const away = await samplesPutAway(work, session, rows.once('samples', samplesOf));
    const byEnd = rows.once('by end', (all) => all.toSorted((a, b) => compare(endOf(a.life), endOf(b.life))));
    const placed = byEnd
      .filter(({ agreement }) => !away.has(agreement))
      .map((row) => ({ row, phase: lifeAt(row.life, now) }));
    const of = (phases: (phase: LifePhase) => boolean) => placed.filter(({ phase }) => phases(phase));
    const unsigned = of((phase) => phase === 'before-ink').toSorted((a, b) =>
      compare(a.row.agreement, b.row.agreement),
    );
    const over = of((phase) => phase === 'over').toReversed();
    const standing = of((phase) => phase !== 'before-ink' && phase !== 'over');
    const { lines, next, total } = pageOf([...standing, ...unsigned, ...over], page, ({ row }) => row.agreement);
    return { lines: lines.map(({ row, phase }) => ({ ...row, phase })), next, total };
  });

/** The instant after which nothing of it is left; the last of all where it runs until a signed end. */
function endOf({ endedAt, graceEndsAt, endsAt }: LifeFacts): Instant | '~' {
  return endedAt ?? (endsAt === null ? '~' : (graceEndsAt ?? endsAt));
}

function samplesOf(all: readonly AgreementSummary[]): readonly Id[] {
  return all.filter(({ sample }) => sample).map(({ agreement }) => agreement);
}

interface Entry {
  readonly row: AgreementSummary;
  readonly on: CalendarDay;
  readonly what: 'checkpoint' | 'review' | 'grace-ends' | 'compensation';
}

/** What comes when, if nobody acts: checkpoints, ends, ends of grace and compensation, day by day. */
export const agreementCalendar: Query<Page & { readonly from: CalendarDay; readonly until: CalendarDay }> = (
  app,
  session,
  { from, until, ...page },
) =>
  reading(app, session, async (work) => {
    const now = app.environment.now();
    const rows = await visibleRows<AgreementSummary>(work, session, 'agreement');
    const debts = await visibleRows<DebtSummary>(work, session, 'debt');
    const away = await samplesPutAway(work, session, rows.once('samples', samplesOf));
    const within = (day: CalendarDay | null): day is CalendarDay => day !== null && day >= from && day <= until;
    const lives = rows.all.flatMap((row) => {
      const { lastDay, days } = daysOf(row);
      // What is over has nothing behind its last day but its clean-up.
      const left = days.filter(({ on }) => within(on));
      return left.filter(({ on }) => lastDay === null || on <= lastDay || lifeAt(row.life, now) !== 'over');
    });
    const dues = debts.all.flatMap(({ agreement, state }): Entry[] => {
      const on = state.terms?.dueOn ?? null;
      const row = within(on) ? rows.get(agreement) : undefined;
      return row === undefined || !within(on) ? [] : [{ row, on, what: 'compensation' }];
    });
    const entries = [...lives, ...dues]
      .filter(({ row }) => !away.has(row.agreement))
      .toSorted((a, b) => compare(a.on, b.on) || compare(a.row.agreement, b.row.agreement))
      .map(({ row: { agreement, title, client }, on, what }) => ({ on, what, agreement, title, client }));
    const { lines, next, total } = pageOf(entries, page, ({ on, agreement, what }) => `${on}/${agreement}/${what}`);
    return { entries: lines, next, total };
  });

interface Days {
  /** The last day of its life as it stands; null while it runs until a signed end, and before ink. */
  readonly lastDay: CalendarDay | null;
  readonly days: readonly Entry[];
}

/** A row's days, worked out once: of ten thousand rows one decision changes one. */
const known = new WeakMap<AgreementSummary, Days>();

function daysOf(row: AgreementSummary): Days {
  const days = known.get(row) ?? readDays(row);
  known.set(row, days);
  return days;
}

function readDays(row: AgreementSummary): Days {
  const { endedAt, inkedAt } = row.life;
  if (inkedAt === null) return { lastDay: null, days: [] };
  const graceEnds = graceEnd(row);
  const ended = endedAt && localDay(signedCalendar(row.zone), plusMilliseconds(endedAt, -1));
  return {
    lastDay: ended ?? graceEnds ?? row.endOn,
    days: [
      ...row.checkpoints.filter((day) => day !== row.endOn).map((on): Entry => ({ row, on, what: 'checkpoint' })),
      ...(row.endOn === null ? [] : [{ row, on: row.endOn, what: 'review' as const }]),
      ...(graceEnds === null ? [] : [{ row, on: graceEnds, what: 'grace-ends' as const }]),
    ],
  };
}

/** The last day of grace, where there is one: as many days after the end as lie between the two instants. */
function graceEnd({ endOn, life }: AgreementSummary): CalendarDay | null {
  if (endOn === null || life.endsAt === null || life.graceEndsAt === null) return null;
  const days = Math.round((Date.parse(life.graceEndsAt) - Date.parse(life.endsAt)) / 86_400_000);
  return days > 0 ? plusDays(endOn, days) : null;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
