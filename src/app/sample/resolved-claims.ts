import type { Claim, ClaimOutcome } from '../../domain/claim/claim.ts';
import type { ClaimState } from '../../domain/claim/decide.ts';
import type { AnyCommand } from '../slice.ts';

/** What came of a claim and how that is known; undefined where it is not known yet. */
export type CameOf = (claim: Claim) => { readonly outcome: ClaimOutcome; readonly source: string } | undefined;

/** One answer for every claim of which it is known what came of it. */
export function resolved(state: unknown, cameOf: CameOf): readonly AnyCommand[] {
  return (state as ClaimState).claims.flatMap((claim) => {
    const known = cameOf(claim);
    return known ? [{ type: 'ResolveClaim', claim: claim.id, ...known } as AnyCommand] : [];
  });
}
