import type { AgreementState } from '../../domain/agreement/state.ts';
import { verdictOf } from '../../domain/agreement/verdict.ts';
import { type DebtSummary, debtLine } from '../../domain/debt/view.ts';
import type { CalendarDay, Instant } from '../../domain/instant.ts';
import { lifeAt } from '../../domain/life.ts';
import type { AnswerDue, AtRisk, CleanUpDue, EndsThisWeek, Risk } from '../../domain/monday/monday.ts';
import { nextStep } from '../../domain/negotiation/view/next-step.ts';
import { agreementMaterialOf } from '../agreement/agreement-material.ts';
import type { Work } from '../work.ts';
import type { AskRow } from './ask-row.ts';

/** Asks without a deal whose answer is due before an instant, or was; the oldest first. */
export function answersDue(rows: readonly AskRow[], before: Instant, now: Instant): readonly AnswerDue[] {
  return rows
    .filter(({ negotiation }) => negotiation.state === 'open' && negotiation.answerBy < before)
    .map(({ negotiation, rfc }) => {
      const { id, title, forWhom: client, answerBy: by, zone, parties } = negotiation;
      const { waitingFor } = nextStep(negotiation, rfc, '', now);
      const names = parties.filter((party) => waitingFor?.parties.includes(party.id)).map(({ name }) => name);
      const people = (waitingFor?.people ?? []).map(({ name }) => name);
      return { negotiation: id, title, client, by, zone, overdue: now > by, waitingFor: [...names, ...people] };
    })
    .toSorted((a, b) => order(a.by, b.by));
}

/** What ends by itself between now and an instant, first things first. */
export function endings(rows: readonly AskRow[], before: Instant, now: Instant): readonly EndsThisWeek[] {
  return standing(rows, now)
    .flatMap(({ agreement, title, client, life, zone }) => {
      const steps = [
        { what: 'no-data' as const, at: life.dataDueAt ?? null },
        { what: 'review' as const, at: life.endsAt },
        { what: 'grace-ends' as const, at: life.graceEndsAt === life.endsAt ? null : life.graceEndsAt },
      ];
      return steps.flatMap(({ what, at }) =>
        at !== null && at > now && at <= before ? [{ agreement, title, client, what, at, zone }] : [],
      );
    })
    .toSorted((a, b) => order(a.at, b.at));
}

/** Clean-up that is still owed and overdue, due by a day, or without one; overdue first, then by its day. */
export async function cleanUpDue(
  work: Work,
  rows: readonly AskRow[],
  until: CalendarDay,
): Promise<readonly CleanUpDue[]> {
  const now = work.app.environment.now();
  const visible = new Set(rows.map(({ negotiation }) => negotiation.id));
  return (
    (await work.app.states.rows.read<DebtSummary>(work.transaction, 'debt')).all
      // Reckoning a balance is dear: only of what can fall due.
      .filter(({ agreement, state: { terms } }) => visible.has(agreement) && (terms?.dueOn ?? '') <= until)
      .flatMap(({ agreement, state }) => debtLine(agreement, state, 0, now) ?? [])
      .filter(({ balance }) => balance.owed > 0)
      .map(({ agreement, title, givenBy, sprint, dueOn, balance, overdue }) => ({
        agreement,
        title,
        givenBy,
        sprint,
        dueOn,
        owed: balance.owed,
        overdue,
      }))
      .toSorted((a, b) => Number(b.overdue) - Number(a.overdue) || order(a.dueOn ?? '9', b.dueOn ?? '9'))
  );
}

/** Standing promises that are off, unproven, or, close to their review, measured below the signed bound or not at all. */
export async function atRisk(work: Work, rows: readonly AskRow[], reviewBefore: Instant): Promise<readonly AtRisk[]> {
  const now = work.app.environment.now();
  const found: AtRisk[] = [];
  for (const { agreement, title, client, life } of standing(rows, now)) {
    const phase = lifeAt(life, now);
    let because: Risk | null = null;
    if (phase === 'off' && life.off) because = life.off.because;
    else if (phase === 'before-launch') because = 'not-proven';
    else if ((life.dataDueAt ?? null) !== null && (life.dataDueAt ?? '') <= reviewBefore) because = 'no-data';
    else if (life.endsAt !== null && life.endsAt <= reviewBefore) because = await measured(work, agreement);
    if (because) found.push({ agreement, title, client, because });
  }
  return found;
}

async function measured(work: Work, agreement: string): Promise<Risk | null> {
  const { state } = await work.standing<AgreementState>('agreement', agreement);
  const { reading } = await agreementMaterialOf(work, agreement);
  const verdict = state.terms && verdictOf(state.terms.thresholds, reading).verdict;
  if (verdict === 'revert') return 'below';
  return verdict === 'no-data' ? 'no-data' : null;
}

/** The agreements that are signed and not over. */
function standing(rows: readonly AskRow[], now: Instant) {
  return rows.flatMap(({ agreement }) => {
    if (agreement === null) return [];
    const phase = lifeAt(agreement.life, now);
    return phase === 'before-ink' || phase === 'over' ? [] : [agreement];
  });
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
