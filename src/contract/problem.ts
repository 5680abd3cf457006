import { z } from 'zod';

/** One fault of an invalid input: where, and in a sentence why. */
export const fault = z.object({
  path: z.string().describe('the field, parts joined by dots; empty for the whole input'),
  detail: z.string(),
});

/** RFC 9457: every answer that is not the wished one, in one form. */
export const problem = z.object({
  type: z.string().describe('urn:parley:problem:<code>'),
  title: z.string(),
  status: z.int(),
  detail: z.string().describe('one sentence in the language of whoever asked'),
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])).optional(),
  faults: z.array(fault).optional().describe('all faults of an input at once, each with its place'),
  instance: z.string().describe('the request, as the log of the server names it'),
});

export type Fault = z.infer<typeof fault>;
export type Problem = z.infer<typeof problem>;
export const PROBLEM_TYPE = 'application/problem+json';
