import { agreementOperations } from './agreement.ts';
import { identityOperations } from './identity.ts';
import { negotiationOperations } from './negotiation.ts';
import { noticeOperations } from './notice.ts';
import { recordOperations } from './record.ts';
import { rfcOperations } from './rfc.ts';
import { sampleOperations } from './sample.ts';
import { signingOperations } from './signing.ts';
import { webhookOperations } from './webhook/rows.ts';
import { workspaceOperations } from './workspace.ts';

/** The operations table: groups of rows, read by the API, its document, the typed client and the command line. */
export const operations = {
  ...identityOperations,
  ...workspaceOperations,
  ...negotiationOperations,
  ...rfcOperations,
  ...signingOperations,
  ...agreementOperations,
  ...webhookOperations,
  ...noticeOperations,
  ...recordOperations,
  ...sampleOperations,
};
export type Operations = typeof operations;
