import type { JointMeasure } from '../../domain/agreement/measure/joint-measure.ts';
import type { AgreementSummary } from '../../domain/agreement/summary.ts';
import type { Thresholds } from '../../domain/agreement/terms.ts';
import type { Verdict } from '../../domain/agreement/verdict.ts';
import type { DebtLine } from '../../domain/debt/view.ts';
import type { LifePhase } from '../../domain/life.ts';
import type { Language } from '../../domain/text.ts';
import type { claimLine } from '../ledger/claims-ledger.ts';

type Named = 'agreements' | 'debts' | 'claims' | 'measure';

/** Writes ledgers as files in the words of a language; implemented by `words`. */
export interface LedgerWriter {
  readonly fileName: (ledger: Named, language: Language) => string;
  readonly debts: (lines: readonly DebtLine[], currency: string, language: Language) => string;
  readonly claims: (lines: readonly ReturnType<typeof claimLine>[], language: Language) => string;
  readonly agreements: (
    lines: readonly (AgreementSummary & { readonly phase: LifePhase })[],
    language: Language,
  ) => string;
  readonly measure: (
    measure: JointMeasure,
    thresholds: Thresholds,
    verdict: Verdict,
    currency: string,
    language: Language,
  ) => string;
}
