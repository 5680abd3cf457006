import type { DealLabel } from '../../domain/negotiation/issue.ts';
import type { SolutionName } from '../../math/bargaining/solution.ts';

/** What a rule of the mathematics is called on a deal. */
export const dealLabels: Readonly<Record<SolutionName | 'nearest-other', DealLabel>> = {
  nash: 'nash',
  balanced: 'balanced',
  'max-min': 'max-min',
  'best-total': 'best-total',
  'nearest-other': 'nearest',
};
