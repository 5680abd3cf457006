import { z } from 'zod';
import { command, identifier, instant, language, query } from './operation.ts';
import { rfcEdit } from './rfc-record.ts';
import { rfcDiff, rfcExport, rfcSection, rfcVersion, rfcView } from './rfc-schemas.ts';

const negotiation = identifier.describe('the negotiation whose RFC it is');
const row = { slice: 'rfc', streamField: 'negotiation' } as const;

/** The written request of a negotiation: text, comments, versions, exports. */
export const rfcOperations = {
  rfc: {
    get: query(
      {
        path: '/negotiations/{negotiation}/rfc',
        summary: 'The RFC as you see it, and what you may do now',
        tag: 'rfc',
      },
      { negotiation },
      rfcView,
    ),
    versions: query(
      { path: '/negotiations/{negotiation}/rfc/versions', summary: 'Every revision of the text', tag: 'rfc' },
      { negotiation },
      z.object({ versions: z.array(rfcVersion) }),
    ),
    diff: query(
      {
        path: '/negotiations/{negotiation}/rfc/diff',
        summary: 'What differs between two revisions, word by word',
        tag: 'rfc',
      },
      { negotiation, from: z.coerce.number().int().min(1), to: z.coerce.number().int().min(1), language },
      rfcDiff,
    ),
    export: query(
      {
        path: '/negotiations/{negotiation}/rfc/export',
        summary: 'The minutes as Markdown, PDF or Word, the signed bundle as JSON, or the single-file verifier',
        tag: 'rfc',
      },
      { negotiation, format: z.enum(['markdown', 'pdf', 'docx', 'json', 'verifier']), language },
      rfcExport,
    ),
    edit: command(
      {
        ...row,
        type: 'EditRfc',
        path: '/negotiations/{negotiation}/rfc/edits',
        summary: 'Change one field of the text',
      },
      {
        negotiation,
        basedOn: z.int().min(0).describe('the content revision you saw'),
        edit: rfcEdit,
      },
    ),
    open: command(
      {
        ...row,
        type: 'OpenRfc',
        path: '/negotiations/{negotiation}/rfc/opening',
        summary: 'Open the complete text for comments',
      },
      { negotiation },
    ),
    comment: command(
      { ...row, type: 'AddComment', path: '/negotiations/{negotiation}/rfc/comments', summary: 'Comment on the text' },
      {
        negotiation,
        section: rfcSection,
        quote: z.string().max(400).describe('the words commented on; may be empty'),
        text: z.string().trim().min(1).max(4000),
      },
    ),
    resolve: command(
      {
        ...row,
        type: 'ResolveComment',
        path: '/negotiations/{negotiation}/rfc/comments/{comment}/resolution',
        summary: 'Mark a comment as settled',
      },
      { negotiation, comment: identifier },
    ),
    'nothing-to-add': command(
      {
        ...row,
        type: 'SayNothingToAdd',
        path: '/negotiations/{negotiation}/rfc/nothing-to-add',
        summary: 'Say that your party has nothing to add; when all have, signing opens',
      },
      { negotiation },
    ),
    delegate: command(
      {
        ...row,
        type: 'DelegateSigning',
        path: '/negotiations/{negotiation}/rfc/delegation',
        summary: 'Let somebody sign for your party until a date',
        who: 'human',
      },
      { negotiation, to: identifier.describe('an account of the workspace'), until: instant },
    ),
    revoke: command(
      {
        ...row,
        type: 'RevokeDelegation',
        path: '/negotiations/{negotiation}/rfc/delegation/revocation',
        summary: 'Take a delegation back',
        who: 'human',
      },
      { negotiation },
    ),
  },
};
