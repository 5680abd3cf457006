import { z } from 'zod';
import { ceremony, identifier, instant, line } from '../operation.ts';

const about = identifier.describe('the negotiation that was signed');
const named = z.object({ metric: z.string(), externalId: z.string() });

const file = {
  agreement: about,
  text: z.string().min(1).max(400_000).describe('the file: a heading line, then one reading a line'),
  metric: line(60).optional().describe('of which metric, where the file has no column for it'),
  source: line(120).default('CSV'),
};

/** Readings in a file. */
export const readingFile = {
  'preview-file': ceremony(
    {
      path: '/agreements/{agreement}/readings/preview',
      summary: 'What a file of readings (CSV) would do, before anything is kept',
      tag: 'measurement',
      who: 'person',
      repeatable: true,
    },
    file,
    z.object({
      zone: z.string(),
      columns: z.array(
        z.object({ heading: z.string(), as: z.enum(['metric', 'at', 'value', 'unit', 'name']).nullable() }),
      ),
      readings: z.array(
        z.object({
          line: z.int(),
          metric: z.string(),
          at: instant,
          value: z.number(),
          externalId: z.string(),
          as: z.enum(['new', 'same', 'correction']),
          was: z.number().nullable(),
        }),
      ),
      faults: z.array(
        z.object({
          line: z.int(),
          column: z.string(),
          code: z.string(),
          values: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
        }),
      ),
    }),
  ),
  'keep-file': ceremony(
    {
      path: '/agreements/{agreement}/readings/file',
      summary: 'Keep every reading of a file (CSV), or none; the same file again changes nothing',
      tag: 'measurement',
      who: 'person',
    },
    file,
    z.object({ added: z.int(), corrected: z.int(), same: z.int(), withdrawable: z.array(named) }),
  ),
};
