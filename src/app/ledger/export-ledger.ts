import { jointMeasure } from '../../domain/agreement/measure/joint-measure.ts';
import type { AgreementState } from '../../domain/agreement/state.ts';
import type { AgreementSummary } from '../../domain/agreement/summary.ts';
import { verdictOf } from '../../domain/agreement/verdict.ts';
import type { Id } from '../../domain/id.ts';
import { lifeAt } from '../../domain/life.ts';
import type { MeasurementState } from '../../domain/measurement/state.ts';
import { isRefused, type Refused, refuse } from '../../domain/refusal.ts';
import type { Language } from '../../domain/text.ts';
import type { WorkspaceState } from '../../domain/workspace/state.ts';
import type { Session } from '../port/identity.ts';
import type { LedgerWriter } from '../port/ledger-writer.ts';
import { type Query, reading, visibleNegotiation } from '../queries/query.ts';
import { samplesPutAway, visibleRows } from '../queries/visible-rows.ts';
import type { Work } from '../work.ts';
import { claimBoard, claimLine } from './claims-ledger.ts';
import { debtBoard } from './debt-ledger.ts';

interface Asked {
  readonly ledger: 'agreements' | 'debts' | 'claims' | 'measure';
  readonly language: Language;
  readonly agreement?: Id | undefined;
}

/** A ledger as a file for spreadsheets: everything the session may see of it, or one agreement's. */
export function exportLedger(write: LedgerWriter): Query<Asked> {
  return (app, session, { ledger, language, agreement }) =>
    reading(app, session, async (work): Promise<unknown> => {
      const body = await bodyOf(work, session, write, { ledger, language, agreement });
      if (typeof body !== 'string') return body;
      return { fileName: write.fileName(ledger, language), mediaType: 'text/csv;charset=utf-8', body };
    });
}

async function bodyOf(
  work: Work,
  session: Session,
  write: LedgerWriter,
  { ledger, language, agreement }: Asked,
): Promise<string | Refused> {
  const now = work.app.environment.now();
  const { state: workspace } = await work.standing<WorkspaceState>('workspace', work.workspace);
  const asked = (one: Id) => agreement === undefined || one === agreement;
  switch (ledger) {
    case 'debts': {
      const { lines } = await debtBoard(work, session);
      return write.debts(
        lines.filter((line) => asked(line.agreement)),
        workspace.currency,
        language,
      );
    }
    case 'claims': {
      const { entries } = await claimBoard(work, session);
      return write.claims(entries.filter(({ row }) => asked(row.agreement)).map(claimLine), language);
    }
    case 'agreements': {
      const rows = await visibleRows<AgreementSummary>(work, session, 'agreement');
      const samples = rows.all.filter(({ sample }) => sample).map((row) => row.agreement);
      const away = await samplesPutAway(work, session, samples);
      const lines = rows.all
        .filter((row) => asked(row.agreement) && !away.has(row.agreement))
        .map((row) => ({ ...row, phase: lifeAt(row.life, now) }));
      return write.agreements(lines, language);
    }
    case 'measure': {
      const visible = await visibleNegotiation(work, session, agreement ?? '');
      if (agreement === undefined || isRefused(visible)) return refuse('unknown-thing');
      const { state } = await work.standing<AgreementState>('agreement', agreement);
      if (state.terms === null) return refuse('agreement-not-signed-yet');
      const { state: measured } = await work.standing<MeasurementState>('measurement', agreement);
      const measure = jointMeasure(state, measured.observations.all, now);
      const { thresholds } = state.terms;
      const currency = measured.metrics.find(({ id }) => id === 'value')?.unit ?? '';
      return write.measure(measure, thresholds, verdictOf(thresholds, measure.reading), currency, language);
    }
  }
}
