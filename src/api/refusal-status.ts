import type { ProblemStatus } from '../words/api/problem-sentences.ts';

/** Refusals that HTTP has a better word for than 409. */
const statuses: Readonly<Record<string, ProblemStatus>> = {
  'unknown-thing': 404,
  'idempotency-key-reused': 422,
  'too-many-requests': 429,
};

/** The one table from a rule's refusal to its HTTP status. */
export function statusOfRefusal(code: string): ProblemStatus {
  return statuses[code] ?? 409;
}
