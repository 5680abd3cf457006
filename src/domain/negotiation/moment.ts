/** The four negotiations of a product manager. */
export const moments = ['prioritization', 'scope', 'commitment', 'resources'] as const;
export type Moment = (typeof moments)[number];

/** What happens when nobody answers in time; fixed at the ask and never yes. */
export type DefaultOutcome = { readonly kind: 'not-yet' } | { readonly kind: 'goes-to'; readonly name: string };

/** Typed fields of the conversation; those of a party carry its id. */
export const contextFields = [
  'context',
  'position',
  'objective',
  'risk-if-done',
  'risk-if-not',
  'blocker',
  'user-outcome',
  'served-by',
] as const;
export type ContextField = (typeof contextFields)[number];
