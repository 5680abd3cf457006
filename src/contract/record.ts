import { z } from 'zod';
import type { SealedHead } from '../domain/log-head.ts';
import type { Wire } from './negotiation/row.ts';
import { ceremony, commandAnswer, identifier, instant, line, query } from './operation.ts';

export const sealedHead: Wire<SealedHead> = z.object({
  format: z.literal('parley.head.v1'),
  origin: z.string(),
  workspace: identifier,
  position: z.int().nonnegative().describe('how many entries the log has'),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  at: instant,
  seal: z.string().describe('detached JWS (EdDSA) of this instance over all the rest'),
});

/** The log itself: where it stands, and what is taken out of it. */
export const recordOperations = {
  record: {
    head: query(
      {
        path: '/record/head',
        summary: 'Where the log stands now, sealed: keep it to see later whether anything was cut or changed',
        tag: 'record',
        who: 'member',
      },
      {},
      sealedHead,
    ),
    redact: ceremony(
      {
        path: '/negotiations/{negotiation}/record/{position}/redaction',
        summary: 'Take the typed text of one entry away for good; administrators, with a fresh proof',
        tag: 'record',
      },
      {
        negotiation: identifier,
        position: z.int().min(1).describe('place of the entry in the workspace log'),
        reason: line(400).describe('why; everybody who reads the record sees it'),
      },
      commandAnswer,
    ),
  },
};
