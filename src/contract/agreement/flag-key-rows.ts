import { z } from 'zod';
import { ceremony, identifier, instant, line, query } from '../operation.ts';

const flagKeyKind = z
  .enum(['server', 'browser'])
  .describe('server: kept secret; browser: anybody who opens the page can read it');
/** Checked and tidied by the rule, which says by name which one is wrong. */
const origins = z.array(z.string().trim().min(1).max(200)).max(20);

const row = z.object({
  id: identifier,
  name: z.string(),
  client: z.string().nullable(),
  kind: flagKeyKind,
  origins: z.array(z.string()),
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
      kind: flagKeyKind.optional(),
      origins: origins.optional().describe('of a browser key: scheme, host and port of the pages that may use it'),
      days: z.int().min(1).max(730).optional(),
    },
    row.extend({ secret: z.string() }),
  ),
  origins: ceremony(
    { path: '/flag-keys/origins', summary: 'Set whose pages a browser key answers', tag: 'flag-key' },
    { key: identifier, origins },
    row,
  ),
  revoke: ceremony(
    { path: '/flag-keys/revoke', summary: 'Revoke a flag key', tag: 'flag-key' },
    { key: identifier },
    z.object({ done: z.literal(true) }),
  ),
};
