/** Every «no» of the debt ledger. */
export const debtRefusals = [
  'debt-none',
  'debt-members-only',
  'payer-unverified',
  'debt-policy-only',
  'pays-more-than-owed',
  'pays-before-ink',
  'pays-in-the-future',
  'issue-linked-already',
] as const;
export type DebtRefusal = (typeof debtRefusals)[number];
