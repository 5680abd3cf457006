import { z } from 'zod';
import { ceremony, identifier, instant, line } from '../operation.ts';

const about = identifier.describe('the negotiation that was signed');

export const silent = z
  .object({
    since: instant,
    why: z.enum([
      'address-refused',
      'query-refused',
      'several-series',
      'not-numbers',
      'unit-changed',
      'access-refused',
      'beyond-buckets',
      'partial',
      'no-answer',
      'too-slow',
      'empty',
    ]),
    detail: z.string(),
  })
  .nullable();

const source = {
  metric: line(60),
  url: z
    .url({ protocol: /^https?$/ })
    .max(400)
    .regex(/^https?:[\\/]*[^\\/?#@\s]+(?:[\\/?#]|$)/i)
    .describe('where the API begins; never with a name or password in it, because the record shows it'),
  query: line(2000).describe('PromQL that yields one series'),
  every: z.int().min(60).max(86_400).describe('seconds between readings'),
  factor: z.number().default(1).describe('what a value is multiplied by to be in the unit'),
  unit: line(20).describe('the unit of query × factor; it must be the metric’s'),
  counter: z.boolean().default(false).describe('it only grows and restarts at nothing: what it grows by is added up'),
  authorization: z
    .string()
    .max(4000)
    .regex(/^[\x20-\x7e]+$/)
    .optional()
    .describe('the whole Authorization header; kept encrypted and never shown again'),
};

/** From where a metric is pulled. */
export const metricSource = {
  'try-source': ceremony(
    {
      path: '/agreements/{agreement}/sources/trial',
      summary: 'Ask a Prometheus server now, and keep nothing',
      tag: 'measurement',
      repeatable: true,
    },
    { agreement: about, ...source },
    z.object({ value: z.number().nullable(), at: instant.nullable(), silent }),
  ),
  'set-source': ceremony(
    {
      path: '/agreements/{agreement}/sources',
      summary: 'Pull a metric from a Prometheus server; in place of where it was read before',
      tag: 'measurement',
    },
    { agreement: about, ...source },
    z.object({ done: z.literal(true) }),
  ),
  'remove-source': ceremony(
    {
      path: '/agreements/{agreement}/sources/removal',
      summary: 'Read a metric from nowhere any more; its readings stay',
      tag: 'measurement',
    },
    { agreement: about, metric: line(60) },
    z.object({ done: z.literal(true) }),
  ),
};
