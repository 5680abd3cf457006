import type { AgreementState } from '../../domain/agreement/state.ts';
import type { AgreementSummary } from '../../domain/agreement/summary.ts';
import { agreementView } from '../../domain/agreement/view.ts';
import type { Id } from '../../domain/id.ts';
import type { CalendarDay } from '../../domain/instant.ts';
import { lifeAt } from '../../domain/life.ts';
import { isRefused, refuse } from '../../domain/refusal.ts';
import { plusDays } from '../../domain/work-calendar.ts';
import { agreementMaterialOf } from '../agreement/agreement-material.ts';
import type { Session } from '../port/identity.ts';
import type { Work } from '../work.ts';
import { type Query, reading, visibleNegotiation } from './query.ts';

/** One agreement as its viewer sees it now; unknown before an RFC named its flag. */
export const getAgreement: Query<{ readonly agreement: Id }> = (app, session, { agreement }) =>
  reading(app, session, async (work): Promise<unknown> => {
    const visible = await visibleNegotiation(work, session, agreement);
    if (isRefused(visible)) return visible;
    const { state } = await work.standing<AgreementState>('agreement', agreement);
    const material = await agreementMaterialOf(work, agreement);
    return agreementView(agreement, state, material, session.actor, app.environment.now()) ?? refuse('unknown-thing');
  });

/** The rows of one kind that a session may see: all of the workspace, a guest's only negotiation. */
export async function visibleRows<Summary>(work: Work, session: Session, kind: string): Promise<readonly Summary[]> {
  const { listings } = work.transaction;
  if (session.negotiation === undefined) return (await listings.all(kind)).map((row) => row.summary as Summary);
  const own = await listings.get(kind, session.negotiation);
  return own === undefined ? [] : [own.summary as Summary];
}

/** All agreements and named flags, the next end first. */
export const listAgreements: Query<object> = (app, session) =>
  reading(app, session, async (work) => {
    const now = app.environment.now();
    const rows = await visibleRows<AgreementSummary>(work, session, 'agreement');
    const last = '9999';
    return {
      lines: rows
        .map((row) => ({ ...row, phase: lifeAt(row.life, now) }))
        .toSorted((a, b) => compare(a.life.endsAt ?? last, b.life.endsAt ?? last) || compare(a.agreement, b.agreement)),
    };
  });

/** What comes when, if nobody acts: checkpoints, ends, ends of grace and compensation, day by day. */
export const agreementCalendar: Query<{ readonly from: CalendarDay; readonly until: CalendarDay }> = (
  app,
  session,
  { from, until },
) =>
  reading(app, session, async (work) => {
    const now = app.environment.now();
    const agreements = await visibleRows<AgreementSummary>(work, session, 'agreement');
    const debts = await visibleRows<DebtRow>(work, session, 'debt');
    const dueOn = new Map(debts.map(({ agreement, state }) => [agreement, state.terms?.dueOn ?? null]));
    const entries = agreements
      .filter(({ life }) => lifeAt(life, now) !== 'before-ink')
      .flatMap((row) => {
        const { agreement, title, client } = row;
        const due = dueOn.get(agreement);
        const days: readonly { readonly on: CalendarDay; readonly what: CalendarEntry['what'] }[] = [
          ...row.checkpoints.filter((day) => day !== row.endOn).map((on) => ({ on, what: 'checkpoint' as const })),
          ...(row.endOn === null ? [] : [{ on: row.endOn, what: 'review' as const }]),
          ...graceEnd(row),
          ...(due ? [{ on: due, what: 'compensation' as const }] : []),
        ];
        return days.map((day): CalendarEntry => ({ ...day, agreement, title, client }));
      })
      .filter(({ on }) => on >= from && on <= until)
      .toSorted((a, b) => compare(a.on, b.on) || compare(a.agreement, b.agreement));
    return { entries };
  });

interface DebtRow {
  readonly agreement: Id;
  readonly state: { readonly terms: { readonly dueOn: CalendarDay | null } | null };
}

interface CalendarEntry {
  readonly on: CalendarDay;
  readonly what: 'checkpoint' | 'review' | 'grace-ends' | 'compensation';
  readonly agreement: Id;
  readonly title: string;
  readonly client: string;
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
