import { type Fault, PROBLEM_TYPE, type Problem } from '../contract/problem.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Language } from '../domain/text.ts';
import {
  type ProblemCode,
  type ProblemStatus,
  problemSentences,
  problemTitles,
} from '../words/api/problem-sentences.ts';
import { refusalSentence } from '../words/api/refusal-sentence.ts';
import { say } from '../words/sentence.ts';
import { statusOfRefusal } from './refusal-status.ts';

/** An answer must not outgrow its question. */
const MOST_FAULTS = 100;

/** Why a request is not answered as wished. */
export interface ProblemCause {
  readonly code: ProblemCode;
  readonly status: ProblemStatus;
  readonly faults?: readonly Fault[] | undefined;
  /** Seconds after which it is worth trying again. */
  readonly retryAfter?: number | undefined;
}

/** Who asked, as far as a problem's wording is concerned. */
export interface Asked {
  readonly language: Language;
  readonly requestId: string;
}

/** The answer for a problem of the server itself. */
export function problemAnswer(cause: ProblemCause, asked: Asked): Response {
  return answer(
    {
      ...head(cause.code, cause.status, asked),
      detail: say(problemSentences[cause.code], asked.language, {}),
      ...(cause.faults ? { faults: [...cause.faults] } : {}),
    },
    cause.retryAfter === undefined ? {} : { 'retry-after': String(cause.retryAfter) },
  );
}

/** The answer for a rule's «no». */
export function refusalAnswer(refusal: Refusal, asked: Asked, slice?: string): Response {
  const values = refusal.values && (JSON.parse(JSON.stringify(refusal.values)) as Problem['values']);
  return answer({
    ...head(refusal.code, statusOfRefusal(refusal.code), asked),
    detail: refusalSentence(refusal, asked.language, slice),
    ...(values ? { values } : {}),
    ...(refusal.faults
      ? {
          faults: refusal.faults
            .slice(0, MOST_FAULTS)
            .map(({ path, ...fault }) => ({ path, detail: refusalSentence(fault, asked.language, slice) })),
        }
      : {}),
  });
}

function head(code: string, status: ProblemStatus, asked: Asked) {
  return {
    type: `urn:parley:problem:${code}`,
    title: say(problemTitles[status], asked.language, {}),
    status,
    code,
    instance: `urn:parley:request:${asked.requestId}`,
  };
}

function answer(problem: Problem, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'content-type': PROBLEM_TYPE, 'cache-control': 'no-store', ...headers },
  });
}
