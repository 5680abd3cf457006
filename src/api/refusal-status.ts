import type { ProblemStatus } from '../words/api/problem-sentences.ts';

/** Refusals that HTTP has a better word for than 409. */
const statuses: Readonly<Record<string, ProblemStatus>> = {
  'sign-in-failed': 401,
  'signed-in-only': 401,
  'members-only': 403,
  'reauthentication-needed': 403,
  'unknown-thing': 404,
  'idempotency-key-reused': 422,
  'too-many-tries': 429,
};

/** The one table from a rule's refusal to its HTTP status. */
export function statusOfRefusal(code: string): ProblemStatus {
  return statuses[code] ?? 409;
}
