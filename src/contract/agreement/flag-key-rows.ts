import { z } from 'zod';
import { ceremony, identifier, instant, line, query } from '../operation.ts';

const row = z.object({
  id: identifier,
  name: z.string(),
  client: z.string().nullable(),
  createdAt: instant,
  expiresAt: instant,
  revokedAt: instant.nullable(),
});

/** Keys under which programs ask for flags, by the OpenFeature Remote Evaluation Protocol; nothing else opens to them. */
export const flagKey = {
  list: query(
    { path: '/flag-keys', summary: 'The workspace’s flag keys', tag: 'flag-key', who: 'human' },
    {},
    z.object({ keys: z.array(row) }),
  ),
  issue: ceremony(
    { path: '/flag-keys', summary: 'Issue a flag key; its secret is shown once', tag: 'flag-key' },
    {
      name: line(60),
      client: line(200).nullable().describe('sees this client’s flags alone; null: all, for one’s own servers'),
      days: z.int().min(1).max(730).optional(),
    },
    row.extend({ secret: z.string() }),
  ),
  revoke: ceremony(
    { path: '/flag-keys/revoke', summary: 'Revoke a flag key', tag: 'flag-key' },
    { key: identifier },
    z.object({ done: z.literal(true) }),
  ),
};
