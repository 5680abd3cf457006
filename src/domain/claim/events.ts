import type { Id } from '../id.ts';
import type { Claim, ClaimOutcome } from './claim.ts';

export type ClaimEvent =
  /** Every probability, value and estimate of the signed text, as it stood at signature; never changed again. */
  | {
      readonly type: 'ClaimsFrozen';
      readonly title: string;
      readonly claims: readonly Claim[];
      readonly sample: boolean;
    }
  | { readonly type: 'ClaimResolved'; readonly claim: Id; readonly outcome: ClaimOutcome; readonly source: string };
