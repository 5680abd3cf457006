import { paidUpRefusal, writeRefusal } from '../../domain/debt/decide.ts';
import { calendarOf, type DebtState } from '../../domain/debt/state.ts';
import { type DebtLine, type DebtSummary, debtLineOn, debtTotals } from '../../domain/debt/view.ts';
import type { Id } from '../../domain/id.ts';
import type { CalendarDay, Instant } from '../../domain/instant.ts';
import type { NegotiationSummary } from '../../domain/negotiation/summary.ts';
import { localDay } from '../../domain/work-calendar.ts';
import type { WorkspaceState } from '../../domain/workspace/state.ts';
import { unverifiedFor } from '../agreement/people.ts';
import type { Session } from '../port/identity.ts';
import { type Query, reading } from '../queries/query.ts';
import { type Page, pageOf, samplesPutAway, visibleRows } from '../queries/visible-rows.ts';
import type { Rows } from '../row-memory.ts';
import type { Work } from '../work.ts';

/** What is owed for exceptions, line by line and by team; one agreement's alone where one is named. */
export const debtLedger: Query<Page & { readonly agreement?: Id | undefined }> = (
  app,
  session,
  { agreement, ...page },
) =>
  reading(app, session, async (work) => {
    const { state: workspace } = await work.standing<WorkspaceState>('workspace', work.workspace);
    const board = await debtBoard(work, session);
    const asks = await visibleRows<NegotiationSummary>(work, session, 'negotiation');
    const onCall = workspace.teams.filter(({ kind }) => kind === 'engineering').flatMap(({ members }) => [...members]);
    const mine = agreement === undefined ? board.lines : board.lines.filter((line) => line.agreement === agreement);
    const { lines, next, total } = pageOf(mine, page, (line) => line.agreement);
    const person = session.actor.id;
    const unverified = await unverifiedFor(work, session);
    return {
      currency: workspace.currency,
      lines: lines.map((line) => {
        const members = asks.get(line.agreement)?.parties.flatMap((party) => [...party.members]) ?? [];
        const write = writeRefusal({ writers: [...members, ...onCall], unverified }, person) ?? null;
        return { ...line, may: { pay: write ?? paidUpRefusal(line.balance.owed) ?? null, link: write } };
      }),
      teams: agreement === undefined ? board.teams : debtTotals(mine),
      next,
      total,
    };
  });

export interface DebtBoard {
  readonly lines: readonly DebtLine[];
  readonly teams: ReturnType<typeof debtTotals>;
}

/** All that a session may see is owed today, overdue first and the most first, and by team. */
export async function debtBoard(work: Work, session: Session): Promise<DebtBoard> {
  const { state: workspace } = await work.standing<WorkspaceState>('workspace', work.workspace);
  const rows = await visibleRows<DebtSummary>(work, session, 'debt');
  const samples = rows.once('samples', (all) => all.filter(({ state }) => state.sample).map((one) => one.agreement));
  const away = await samplesPutAway(work, session, samples);
  const today = todayByZone(rows, work.app.environment.now());
  // Debts grow by whole local days, so until the next of them begins somewhere the same lines stand.
  const name = JSON.stringify([workspace.engineerDay, [...today], [...away]]);
  return rows.once(name, (all) => {
    const lines = all
      .filter(({ agreement }) => !away.has(agreement))
      .flatMap(({ agreement, state }) => {
        const line = lineToday(agreement, state, workspace.engineerDay, today.get(state.zone) ?? '');
        return line === undefined ? [] : [line];
      })
      .toSorted((a, b) => Number(b.overdue) - Number(a.overdue) || b.balance.owed - a.balance.owed);
    return { lines, teams: debtTotals(lines) };
  });
}

/** Lines as they stood at their last look: of ten thousand, one payment changes one. */
const lastLines = new WeakMap<DebtState, { readonly of: string; readonly line: DebtLine | undefined }>();

function lineToday(agreement: Id, state: DebtState, engineerDay: number, today: CalendarDay): DebtLine | undefined {
  const of = `${today} ${engineerDay}`;
  const known = lastLines.get(state);
  if (known?.of === of) return known.line;
  const line = debtLineOn(agreement, state, engineerDay, today);
  lastLines.set(state, { of, line });
  return line;
}

function todayByZone(rows: Rows<DebtSummary>, now: Instant): ReadonlyMap<string, CalendarDay> {
  const zones = rows.once('zones', (all) => [...new Set(all.map(({ state }) => state.zone))].toSorted());
  return new Map(zones.map((zone) => [zone, localDay(calendarOf(zone), now)]));
}
