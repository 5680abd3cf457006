import { type Claim, type ClaimOutcome, claimScore, sideRecords } from '../../domain/claim/claim.ts';
import type { ClaimState } from '../../domain/claim/decide.ts';
import { type DebtSummary, debtLine, debtTotals } from '../../domain/debt/view.ts';
import type { Id } from '../../domain/id.ts';
import type { MeasurementState } from '../../domain/measurement/state.ts';
import { isRefused, refuse } from '../../domain/refusal.ts';
import type { WorkspaceState } from '../../domain/workspace/state.ts';
import { visibleRows } from './agreement.ts';
import { type Query, reading, visibleNegotiation } from './query.ts';

/** What is owed for exceptions, line by line and by team; one agreement's alone where one is named. */
export const debtLedger: Query<{ readonly agreement?: Id | undefined }> = (app, session, { agreement }) =>
  reading(app, session, async (work) => {
    const { state: workspace } = await work.standing<WorkspaceState>('workspace', work.workspace);
    const now = app.environment.now();
    const rows = await visibleRows<DebtSummary>(work, session, 'debt');
    const lines = rows
      .filter((row) => agreement === undefined || row.agreement === agreement)
      .flatMap((row) => debtLine(row.agreement, row.state, workspace.engineerDay, now) ?? [])
      .toSorted((a, b) => Number(b.overdue) - Number(a.overdue) || b.balance.owed - a.balance.owed);
    return { currency: workspace.currency, lines, teams: debtTotals(lines) };
  });

/** What was claimed before signing and what came of it, for both sides in one view. */
export const listClaims: Query<{ readonly agreement?: Id | undefined }> = (app, session, { agreement }) =>
  reading(app, session, async (work) => {
    const rows = await visibleRows<{ readonly agreement: Id; readonly state: ClaimState }>(work, session, 'claim');
    const lines = rows
      .filter((row) => agreement === undefined || row.agreement === agreement)
      .flatMap(({ agreement: id, state }) => state.claims.map((claim) => claimLine(id, state, claim)));
    return { lines, sides: sideRecords(lines.filter(({ sample }) => !sample)) };
  });

function claimLine(agreement: Id, state: ClaimState, claim: Claim) {
  const resolved = state.resolved.find((one) => one.claim === claim.id);
  const outcome: ClaimOutcome | null = resolved?.outcome ?? null;
  return {
    agreement,
    title: state.title,
    sample: state.sample,
    claim,
    outcome,
    source: resolved?.source ?? '',
    resolvedAt: resolved?.at ?? null,
    score: outcome && claimScore(claim, outcome),
  };
}

/** The metrics of an agreement with all their readings, by the instants they speak of. */
export const getMeasurement: Query<{ readonly agreement: Id }> = (app, session, { agreement }) =>
  reading(app, session, async (work): Promise<unknown> => {
    const visible = await visibleNegotiation(work, session, agreement);
    if (isRefused(visible)) return visible;
    const { state, version } = await work.standing<MeasurementState>('measurement', agreement);
    if (version === 0) return refuse('unknown-thing');
    const { metrics, breaches } = state;
    const observations = state.observations.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    return { metrics, observations, breaches };
  });
