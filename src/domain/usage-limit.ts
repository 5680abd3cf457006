/** What one reading of a limited metric stands for: the amount of one such period; `all`: the amount so far. */
export const limitPeriods = ['day', 'week', 'month', 'all'] as const;
export type LimitPeriod = (typeof limitPeriods)[number];

/**
 * A signed bound on use. Each reading of its metric is the amount of one period as the sender counts it: nothing is
 * added up here. One reading above `most` passes it; being at it keeps it.
 */
export interface UsageLimit {
  readonly most: number;
  readonly per: LimitPeriod;
}

/** A usage limit as the signed text has it. */
export interface SignedLimit extends UsageLimit {
  readonly metric: string;
  readonly unit: string;
}
