/** Every «no» of an agreement's life. */
export const agreementRefusals = [
  'agreement-policy-only',
  'agreement-not-signed-yet',
  'agreement-over',
  'flag-not-named',
  'parties-or-on-call-only',
  'signing-parties-only',
  'decides-in-person',
  'decider-unverified',
  'prover-unverified',
  'criterion-unknown',
  'criterion-evidenced-already',
  'flag-off-already',
  'flag-not-off',
  'kill-reason-not-asked',
  'kill-reason-missing',
  'decision-open-already',
  'decision-unknown',
  'decision-changed',
  'decision-signed-already',
  'decides-for-two',
  'decision-not-yours',
  'decision-too-early',
  'review-passed',
  'verdict-not-keep',
  'extension-refused',
  'end-not-earlier',
  'end-in-the-past',
  'amendment-refused',
  'evidence-missing-for-launch',
] as const;
export type AgreementRefusal = (typeof agreementRefusals)[number];

/** Why an extension is refused; all are named at once. */
export const extensionFaults = [
  'no-reason',
  'not-later',
  'longer-than-signed',
  'rule-used-up',
  'verdict-revert',
  'compensation-overdue',
] as const;
export type ExtensionFault = (typeof extensionFaults)[number];

/** Why an amendment is refused; all are named at once. */
export const amendmentFaults = ['changes-nothing', 'segment-twice', 'metric-twice', 'metric-reserved'] as const;
export type AmendmentFault = (typeof amendmentFaults)[number];
