import { z } from 'zod';
import type { AgreementCommand } from '../../domain/agreement/decide.ts';
import {
  calendarDay,
  ceremony,
  command,
  commandAnswer,
  identifier,
  line,
  type OperationMeta,
  query,
} from '../operation.ts';
import { signingProof } from '../signing.ts';
import { decisionBegun } from './decision.ts';
import { pageFields, pageOutput } from './page.ts';
import { counters, life, phase, proposal } from './things.ts';
import { agreementViewSchema } from './view.ts';

const about = identifier.describe('the negotiation that was signed');
const sendCode = z.boolean().default(false).describe('mail a code to your confirmed address');

function act<Shape extends z.ZodRawShape>(
  type: AgreementCommand['type'],
  path: `/${string}`,
  summary: string,
  shape: Shape,
  who: NonNullable<OperationMeta['who']> = 'person',
) {
  return command(
    { slice: 'agreement', type, path: `/agreements/{agreement}${path}`, summary, who, streamField: 'agreement' },
    { agreement: about, ...shape },
  );
}

/** What was signed, as it lives: its flag, its evidence, its decisions. */
export const agreement = {
  list: query(
    { path: '/agreements', summary: 'Agreements and named flags, the next end first', tag: 'agreement' },
    pageFields(identifier, 200),
    z.object({
      lines: z.array(
        z.object({
          agreement: identifier,
          title: z.string(),
          client: z.string(),
          key: z.string(),
          sample: z.boolean(),
          phase,
          parties: z.array(z.object({ id: identifier, name: z.string() })),
          life,
          endOn: calendarDay.nullable(),
          zone: z.string(),
          checkpoints: z.array(calendarDay),
          counters,
          openDecisions: z.int(),
        }),
      ),
      ...pageOutput,
    }),
  ),
  calendar: query(
    { path: '/agreements/calendar', summary: 'What comes when, if nobody acts', tag: 'agreement' },
    { from: calendarDay, until: calendarDay, ...pageFields(line(200), 1_000, 2_000) },
    z.object({
      entries: z.array(
        z.object({
          on: calendarDay,
          what: z.enum(['checkpoint', 'review', 'grace-ends', 'compensation']),
          agreement: identifier,
          title: z.string(),
          client: z.string(),
        }),
      ),
      ...pageOutput,
    }),
  ),
  get: query(
    { path: '/agreements/{agreement}', summary: 'One agreement as it stands now', tag: 'agreement' },
    { agreement: about },
    agreementViewSchema,
  ),
  evidence: act('EvidenceCriterion', '/evidence', 'Prove a criterion, before ink too', {
    criterion: z.string().max(64),
    text: line(400),
    source: line(400).describe('where the proof can be seen'),
  }),
  kill: act('KillFlag', '/kill', 'Switch the flag off at once, for everybody; the reason is asked afterwards', {}),
  'give-reason': act('GiveKillReason', '/kill/reason', 'Say why it was switched off', { reason: line(1000) }),
  propose: ceremony(
    {
      path: '/agreements/{agreement}/decisions',
      summary: 'Begin to propose a decision: what you would sign; nothing is on the table yet',
      tag: 'agreement',
    },
    { agreement: about, proposal, reason: z.string().trim().max(1000).default(''), sendCode },
    decisionBegun,
  ),
  sign: ceremony(
    {
      path: '/agreements/{agreement}/decisions/{decision}/signing',
      summary: 'Begin to sign a decision as you read it; signs nothing yet',
      tag: 'agreement',
    },
    { agreement: about, decision: identifier, hash: z.string().max(64), sendCode },
    decisionBegun,
  ),
  complete: ceremony(
    {
      path: '/agreements/{agreement}/decisions/signatures',
      summary:
        'Sign what was begun, with a passkey or by proving again who you are; the last signature makes it happen',
      tag: 'agreement',
    },
    { agreement: about, signatureId: identifier, proof: signingProof },
    commandAnswer,
  ),
  withdraw: act(
    'WithdrawDecision',
    '/decisions/{decision}/withdrawal',
    'Take your party’s proposal from the table',
    { decision: identifier },
    'human',
  ),
};
