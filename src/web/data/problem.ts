import type { Fault, Problem as ProblemBody } from '../../contract/problem.ts';

/** A problem the server answered with (RFC 9457), or the lack of any answer (status 0). */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  readonly code: string;
  readonly faults: readonly Fault[];
  readonly values: NonNullable<ProblemBody['values']>;
  /** Names the request in the server's log. */
  readonly instance: string;

  constructor(body: ProblemBody | undefined) {
    super(body?.code === 'no-answer' ? '' : (body?.detail ?? ''));
    this.status = body?.status ?? 0;
    this.code = body?.code ?? 'no-answer';
    this.faults = body?.faults ?? [];
    this.values = body?.values ?? {};
    this.instance = body?.instance ?? '';
  }

  /** Nothing was decided: the server or its database cannot be reached now. */
  get unreachable(): boolean {
    return [0, 502, 503, 504].includes(this.status);
  }
}

/** A bug of the page itself has no sentence of the server; it is shown as a problem without one. */
export function asProblem(error: unknown): Problem {
  return error instanceof Problem
    ? error
    : new Problem({ type: '', title: '', status: -1, detail: '', code: 'page', instance: '' });
}

/** The sentence about one field of the input, if any. */
export function faultOf(problem: Problem | null | undefined, path: string): string | undefined {
  return problem?.faults.find((fault) => fault.path === path || fault.path.startsWith(`${path}.`))?.detail;
}
