import { z } from 'zod';
import { ceremony, identifier, instant, line, query } from '../operation.ts';
import { done, passkeyOptions, passkeyRegistration } from './proof.ts';

const passkeyRow = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: instant,
  lastUsedAt: instant.nullable(),
  deviceType: z.enum(['singleDevice', 'multiDevice']),
  backedUp: z.boolean().describe('whether its vendor keeps a copy'),
});

/** One's own passkeys; guests have them too, to sign. */
export const passkey = {
  list: query(
    { path: '/passkeys', summary: 'My passkeys', tag: 'passkey', who: 'human' },
    {},
    z.object({ passkeys: z.array(passkeyRow) }),
  ),
  registerBegin: ceremony(
    { path: '/passkeys/begin', summary: 'Begin to register a passkey', tag: 'passkey' },
    {},
    passkeyOptions,
  ),
  registerComplete: ceremony(
    { path: '/passkeys/complete', summary: 'Register a passkey', tag: 'passkey' },
    { ceremony: identifier, name: line(60), response: passkeyRegistration },
    passkeyRow,
  ),
  remove: ceremony(
    { path: '/passkeys/remove', summary: 'Remove a passkey', tag: 'passkey' },
    { passkey: z.string().min(1).max(2000) },
    done,
  ),
};

const keyRow = z.object({
  id: identifier,
  name: z.string(),
  createdAt: instant,
  expiresAt: instant,
  revokedAt: instant.nullable(),
});

/** Keys for programs, acting for one's own account; they never accept and never sign. */
export const apiKey = {
  list: query(
    { path: '/api-keys', summary: 'My API keys', tag: 'api-key', who: 'human' },
    {},
    z.object({ keys: z.array(keyRow) }),
  ),
  issue: ceremony(
    { path: '/api-keys', summary: 'Issue an API key; its secret is shown once', tag: 'api-key' },
    { name: line(60), days: z.int().min(1).max(730).optional() },
    keyRow.extend({ secret: z.string() }),
  ),
  revoke: ceremony(
    { path: '/api-keys/revoke', summary: 'Revoke an API key', tag: 'api-key' },
    { key: identifier },
    done,
  ),
};
