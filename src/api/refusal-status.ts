import type { IdentityRefusal } from '../app/identity/refusals.ts';
import type { AgreementRefusal } from '../domain/agreement/refusals.ts';
import type { ClaimRefusal } from '../domain/claim/refusals.ts';
import type { DebtRefusal } from '../domain/debt/refusals.ts';
import type { MeasurementRefusal } from '../domain/measurement/refusals.ts';
import type { NegotiationRefusal } from '../domain/negotiation/refusals.ts';
import type { RfcRefusal } from '../domain/rfc/refusals.ts';
import type { WorkspaceRefusal } from '../domain/workspace/refusals.ts';
import type { ProblemCode, ProblemStatus } from '../words/api/problem-sentences.ts';

type AfterInk = AgreementRefusal | DebtRefusal | MeasurementRefusal | ClaimRefusal;
type Known = AfterInk | NegotiationRefusal | RfcRefusal | WorkspaceRefusal | IdentityRefusal | ProblemCode;

/** Refusals that HTTP has a better word for than 409; each code is one of the slices', so that none is misspelt. */
const codes: Readonly<Partial<Record<ProblemStatus, readonly Known[]>>> = {
  401: ['sign-in-failed', 'signed-in-only'],
  403: [
    'administrators-only',
    'asking-party-withdraws',
    'claim-members-only',
    'debt-members-only',
    'decider-unverified',
    'decides-in-person',
    'observer-unverified',
    'observers-only',
    'payer-unverified',
    'resolver-unverified',
    'sources-members-only',
    'parties-or-on-call-only',
    'prover-unverified',
    'signing-parties-only',
    'signer-unverified',
    'key-never-accepts',
    'key-never-signs',
    'members-only',
    'not-in-a-party',
    'not-of-a-party',
    'not-signer-of-party',
    'not-your-party',
    'only-asking-withdraws',
    'only-author-withdraws',
    'only-engineers-estimate',
    'only-maker-withdraws',
    'only-members-add',
    'only-owner-amends',
    'only-owner-confirms',
    'only-owner-or-author-withdraws',
    'only-policies',
    'owners-only',
    'password-wrong',
    'people-only',
    'policy-only',
    'reauthentication-needed',
    'signing-of-another-session',
    'yourself-only',
  ],
  404: [
    'claim-unknown',
    'comment-unknown',
    'criterion-unknown',
    'delivery-unknown',
    'webhook-unknown',
    'decision-unknown',
    'metric-unknown',
    'reading-unknown',
    'source-none',
    'guest-elsewhere',
    'guest-unknown',
    'invitation-unknown',
    'key-unknown',
    'member-unknown',
    'not-filed',
    'passkey-unknown',
    'revision-unknown',
    'signing-unknown',
    'team-unknown',
    'unknown-deal',
    'unknown-displaced',
    'unknown-estimate',
    'unknown-evidence',
    'unknown-interest',
    'unknown-issue',
    'unknown-member',
    'unknown-offer',
    'unknown-option',
    'unknown-party',
    'unknown-rule',
    'unknown-team',
    'unknown-thing',
  ],
  422: ['idempotency-key-reused'],
  429: ['too-many-tries'],
};

const statuses = new Map<string, ProblemStatus>(
  Object.entries(codes).flatMap(([status, refusals]) =>
    (refusals ?? []).map((code) => [code, Number(status) as ProblemStatus] as const),
  ),
);

/** The one table from a rule's refusal to its HTTP status. */
export function statusOfRefusal(code: string): ProblemStatus {
  return statuses.get(code) ?? 409;
}
