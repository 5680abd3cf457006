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
  /** The last day of its life as it stands: what is over has nothing behind it but its clean-up. */
  readonly lastDay: CalendarDay | null;
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
    const [lives, dues] = [rows.once('by day', livesByDay), debts.once('by day', duesByDay)];
    const days = [...new Set([...lives.keys(), ...dues.keys()])].filter((day) => day >= from && day <= until);
    const entries = days.toSorted().flatMap((on) => {
      const owed = (dues.get(on) ?? []).flatMap((agreement): Entry[] => {
        const row = rows.get(agreement);
        return row === undefined ? [] : [{ row, what: 'compensation', lastDay: null }];
      });
      return [...(lives.get(on) ?? []), ...owed]
        .filter(({ row }) => !away.has(row.agreement))
        .filter(({ row, lastDay }) => lastDay === null || on <= lastDay || lifeAt(row.life, now) !== 'over')
        .toSorted((a, b) => compare(a.row.agreement, b.row.agreement))
        .map(({ row: { agreement, title, client }, what }) => ({ on, what, agreement, title, client }));
    });
    const { lines, next, total } = pageOf(entries, page, ({ on, agreement, what }) => `${on}/${agreement}/${what}`);
    return { entries: lines, next, total };
  });

function livesByDay(rows: readonly AgreementSummary[]): ReadonlyMap<CalendarDay, readonly Entry[]> {
  const byDay = new Map<CalendarDay, Entry[]>();
  const put = (day: CalendarDay, entry: Entry) => {
    const entries = byDay.get(day);
    if (entries) entries.push(entry);
    else byDay.set(day, [entry]);
  };
  for (const row of rows.filter(({ life }) => life.inkedAt !== null)) {
    const graceEnds = graceEnd(row);
    const { endedAt } = row.life;
    const ended = endedAt && localDay(signedCalendar(row.zone), plusMilliseconds(endedAt, -1));
    const lastDay = ended ?? graceEnds ?? row.endOn;
    for (const day of row.checkpoints) if (day !== row.endOn) put(day, { row, what: 'checkpoint', lastDay });
    if (row.endOn !== null) put(row.endOn, { row, what: 'review', lastDay });
    if (graceEnds !== null) put(graceEnds, { row, what: 'grace-ends', lastDay });
  }
  return byDay;
}

function duesByDay(debts: readonly DebtSummary[]): ReadonlyMap<CalendarDay, readonly Id[]> {
  const byDay = new Map<CalendarDay, Id[]>();
  for (const { agreement, state } of debts) {
    const due = state.terms?.dueOn ?? null;
    if (due === null) continue;
    const ids = byDay.get(due);
    if (ids) ids.push(agreement);
    else byDay.set(due, [agreement]);
  }
  return byDay;
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
