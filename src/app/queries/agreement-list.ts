import type { AgreementSummary } from '../../domain/agreement/summary.ts';
import type { DebtSummary } from '../../domain/debt/view.ts';
import type { Id } from '../../domain/id.ts';
import type { CalendarDay, Instant } from '../../domain/instant.ts';
import { type LifeFacts, type LifePhase, lifeAt } from '../../domain/life.ts';
import { plusDays } from '../../domain/work-calendar.ts';
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

interface CalendarEntry {
  readonly on: CalendarDay;
  readonly what: 'checkpoint' | 'review' | 'grace-ends' | 'compensation';
  readonly agreement: Id;
  readonly title: string;
  readonly client: string;
}

/** What comes when, if nobody acts: checkpoints, ends, ends of grace and compensation, day by day. */
export const agreementCalendar: Query<Page & { readonly from: CalendarDay; readonly until: CalendarDay }> = (
  app,
  session,
  { from, until, ...page },
) =>
  reading(app, session, async (work) => {
    const rows = await visibleRows<AgreementSummary>(work, session, 'agreement');
    const debts = await visibleRows<DebtSummary>(work, session, 'debt');
    const away = await samplesPutAway(work, session, rows.once('samples', samplesOf));
    // Both kinds of rows make the entries: those of other debts are made anew.
    const byDay = debts.once(
      'calendar',
      () => new WeakMap<object, ReadonlyMap<CalendarDay, readonly CalendarEntry[]>>(),
    );
    const known = byDay.get(rows) ?? entriesByDay(rows.all, debts.get.bind(debts));
    byDay.set(rows, known);
    const entries: CalendarEntry[] = [];
    for (const day of [...known.keys()].filter((one) => one >= from && one <= until).toSorted())
      entries.push(...(known.get(day) ?? []).filter(({ agreement }) => !away.has(agreement)));
    const { lines, next, total } = pageOf(entries, page, ({ on, agreement, what }) => `${on}/${agreement}/${what}`);
    return { entries: lines, next, total };
  });

function entriesByDay(
  rows: readonly AgreementSummary[],
  debtOf: (id: Id) => DebtSummary | undefined,
): ReadonlyMap<CalendarDay, readonly CalendarEntry[]> {
  const byDay = new Map<CalendarDay, CalendarEntry[]>();
  // In order of their ids, so that every day has them in that order.
  for (const row of rows.filter(({ life }) => life.inkedAt !== null)) {
    const { agreement, title, client } = row;
    const due = debtOf(agreement)?.state.terms?.dueOn ?? null;
    const days: readonly { readonly on: CalendarDay; readonly what: CalendarEntry['what'] }[] = [
      ...row.checkpoints.filter((day) => day !== row.endOn).map((on) => ({ on, what: 'checkpoint' as const })),
      ...(row.endOn === null ? [] : [{ on: row.endOn, what: 'review' as const }]),
      ...graceEnd(row),
      ...(due === null ? [] : [{ on: due, what: 'compensation' as const }]),
    ];
    for (const { on, what } of days) {
      const entries = byDay.get(on) ?? [];
      entries.push({ on, what, agreement, title, client });
      byDay.set(on, entries);
    }
  }
  return byDay;
}

/** The last day of grace, where there is one: as many days after the end as lie between the two instants. */
function graceEnd({ endOn, life }: AgreementSummary) {
  if (endOn === null || life.endsAt === null || life.graceEndsAt === null) return [];
  const days = Math.round((Date.parse(life.graceEndsAt) - Date.parse(life.endsAt)) / 86_400_000);
  return days > 0 ? [{ on: plusDays(endOn, days), what: 'grace-ends' as const }] : [];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
