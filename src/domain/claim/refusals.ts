/** Every «no» about claims. */
export const claimRefusals = [
  'claims-none',
  'claims-policy-only',
  'claim-members-only',
  'resolver-unverified',
  'claim-unknown',
  'claim-resolved-already',
  'claim-answered-otherwise',
] as const;
export type ClaimRefusal = (typeof claimRefusals)[number];
