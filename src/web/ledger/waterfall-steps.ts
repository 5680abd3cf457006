import type { DebtLine } from '../../domain/debt/view.ts';

/** What a waterfall is drawn from: the signed days and the balance. */
export type OwedDebt = Pick<DebtLine, 'principalSigned' | 'balance'>;

export interface WaterfallStep {
  readonly key: 'atInk' | 'grown' | 'paid' | 'owed';
  /** Engineer-days added; below zero when taken away. */
  readonly days: number;
  /** Ends of the bar as shares of the whole width, 0–1. */
  readonly from: number;
  readonly to: number;
}

/** The steps from what was signed to what is owed now; every bar begins where the one before ended. */
export function waterfallSteps({ principalSigned, balance }: OwedDebt): readonly WaterfallStep[] {
  const most = principalSigned + balance.interestSoFar;
  const share = (days: number) => (most > 0 ? Math.min(1, Math.max(0, days / most)) : 0);
  const signed = share(principalSigned);
  const grown = share(most);
  const left = share(balance.owed);
  return [
    { key: 'atInk', days: principalSigned, from: 0, to: signed },
    { key: 'grown', days: balance.interestSoFar, from: signed, to: grown },
    { key: 'paid', days: balance.paid === 0 ? 0 : -balance.paid, from: left, to: grown },
    { key: 'owed', days: balance.owed, from: 0, to: left },
  ];
}
