import type { JointMeasure } from '../../domain/agreement/measure/joint-measure.ts';
import type { AgreementSummary } from '../../domain/agreement/summary.ts';
import type { Thresholds } from '../../domain/agreement/terms.ts';
import type { Verdict } from '../../domain/agreement/verdict.ts';
import type { Claim, ClaimOutcome } from '../../domain/claim/claim.ts';
import type { DebtLine } from '../../domain/debt/view.ts';
import type { LifePhase } from '../../domain/life.ts';
import type { Language } from '../../domain/text.ts';
import { type Cell, csvText } from './csv.ts';
import { ledgerColumns as columns, ledgerFileNames, ledgerValues } from './ledger-columns.ts';

export type LedgerName = keyof typeof ledgerFileNames;

/** «clean-up.csv», «limpieza.csv». */
export function ledgerFileName(ledger: LedgerName, language: Language): string {
  return `${ledgerFileNames[ledger][language]}.csv`;
}

/** What is owed, one agreement a row; samples say so. */
export function debtsFile(lines: readonly DebtLine[], currency: string, language: Language): string {
  const yes = yesIn(language);
  return file('debts', language, [
    ...lines.map((line): readonly Cell[] => [
      line.agreement,
      line.title,
      line.givenBy,
      line.sprint,
      line.since,
      line.dueOn,
      line.principalSigned,
      line.interestPerWeek,
      line.balance.interestSoFar,
      line.balance.paid,
      line.balance.owed,
      line.money,
      currency,
      yes(line.overdue),
      line.issues.join(' '),
      yes(line.sample),
    ]),
  ]);
}

interface ClaimedLine {
  readonly agreement: string;
  readonly title: string;
  readonly sample: boolean;
  readonly claim: Claim;
  readonly outcome: ClaimOutcome | null;
  readonly source: string;
  readonly resolvedAt: string | null;
  readonly score: { readonly kind: string; readonly value?: number; readonly inside?: boolean } | null;
}

/** What was claimed and what came of it, one claim a row; by side, never by person. */
export function claimsFile(lines: readonly ClaimedLine[], language: Language): string {
  const yes = yesIn(language);
  const value = ledgerValues[language];
  return file(
    'claims',
    language,
    lines.map(({ agreement, title, sample, claim, outcome, source, resolvedAt, score }) => [
      agreement,
      title,
      claim.side,
      value[claim.kind],
      claim.statement,
      claim.low,
      claim.high,
      claim.unit,
      outcome === null ? value.open : value[outcome.kind],
      outcome?.kind === 'measured' ? outcome.value : null,
      score?.kind === 'range' ? yes(score.inside ?? false) : null,
      score?.kind === 'brier' ? (score.value ?? null) : null,
      source,
      resolvedAt,
      yes(sample),
    ]),
  );
}

/** Agreements and named flags as they stand, one a row. */
export function agreementsFile(
  lines: readonly (AgreementSummary & { readonly phase: LifePhase })[],
  language: Language,
): string {
  const yes = yesIn(language);
  return file(
    'agreements',
    language,
    lines.map((line) => [
      line.agreement,
      line.title,
      line.client,
      ledgerValues[language][line.phase],
      line.parties.map(({ name }) => name).join(' · '),
      line.life.inkedAt,
      line.endOn,
      line.life.graceEndsAt,
      line.checkpoints.join(' '),
      line.counters.extensions,
      line.counters.kept,
      line.counters.switchedOff,
      line.counters.amendments,
      line.key,
      yes(line.sample),
    ]),
  );
}

/** One agreement's measure day by day, with its verdict, how sure it is, and that it is no proof. */
export function measureFile(
  measure: JointMeasure,
  thresholds: Thresholds,
  verdict: Verdict,
  currency: string,
  language: Language,
): string {
  const yes = yesIn(language);
  const said = ledgerValues[language];
  const { name } = thresholds;
  const days = measure.days.map(({ at, value, cost, joint, counts }): readonly Cell[] => [
    at,
    value,
    cost,
    currency,
    joint,
    yes(counts),
  ]);
  const about: readonly (readonly Cell[])[] = [
    [],
    [said.metric, typeof name === 'string' ? name : name[language]],
    [said.keepFrom, thresholds.keepFrom],
    [said.extendFrom, thresholds.extendFrom],
    [said.about, measure.for],
    [said.verdict, said[verdict.verdict], verdict.joint],
    measure.interval === null
      ? [said.interval, said.tooFew, measure.stretches]
      : [said.interval, measure.interval.low, measure.interval.high],
    [said.notProof],
  ];
  return csvText([columns.measure.map((column) => column[language]), ...days, ...about], language);
}

function file(ledger: Exclude<LedgerName, 'measure'>, language: Language, rows: readonly (readonly Cell[])[]): string {
  return csvText([columns[ledger].map((column) => column[language]), ...rows], language);
}

function yesIn(language: Language): (is: boolean) => string {
  return (is) => ledgerValues[language][is ? 'yes' : 'no'];
}

/** All of them together, as the application asks for them. */
export const ledgerWriter = {
  fileName: ledgerFileName,
  debts: debtsFile,
  claims: claimsFile,
  agreements: agreementsFile,
  measure: measureFile,
};
