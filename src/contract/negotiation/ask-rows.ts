import { z } from 'zod';
import { calendarDay, command, freeText, identifier, language, line } from '../operation.ts';
import { act } from './row.ts';
import { defaultOutcome, moment } from './things.ts';

const askFields = {
  ask: line(400).describe('what is asked'),
  forWhom: line(120).describe('for whom'),
  neededBy: calendarDay.nullable().default(null),
  neededByWords: z.string().trim().max(120).default('').describe('as it was said, «by Friday»'),
};

/** The request itself, and how it ends without a deal. */
export const ask = {
  file: command(
    {
      slice: 'negotiation',
      type: 'FileAsk',
      path: '/negotiations',
      summary: 'File a contested request; it becomes a negotiation',
      who: 'member',
    },
    {
      ...askFields,
      moment: moment.default('prioritization'),
      language: language.default('en').describe('the language that prevails in its documents'),
      parties: z.array(identifier).min(2).max(6).describe('teams of the workspace, the asking one first'),
      rfcHours: z.int().min(24).max(48).default(48),
      commentHours: z.int().min(1).max(48).default(24),
      defaultOutcome: defaultOutcome.default({ kind: 'not-yet' }),
      smallFor: z.string().trim().max(400).optional().describe('«small» for whom, and what is not included'),
      userOutcome: z.string().trim().max(400).optional().describe('what their user is trying to get done'),
    },
  ),
  amend: act('AmendAsk', '/ask', 'Amend the request', {
    ...askFields,
    basedOn: z.int().nonnegative().describe('the revision its author saw'),
  }),
  'change-moment': act('ChangeMoment', '/moment', 'Change the moment; its template takes the place of the points', {
    moment,
  }),
  'log-sentence': act('LogSentence', '/sentences', 'Log what was said to the client: an answer, no promise', {
    language,
    text: line(400),
  }),
  'not-yet': act('SayNotYet', '/not-yet', 'Answer «not yet», with what would change it and the day to ask again', {
    reason: freeText(1000),
    wouldChange: freeText(1000),
    askAgainOn: calendarDay,
    clientWords: freeText(1000),
  }),
  escalate: act('Escalate', '/escalations', 'Hand it to somebody who decides, after no deal was found or in time', {
    to: line(120),
    reason: line(1000),
  }),
  withdraw: act('WithdrawAsk', '/withdraw', 'Withdraw the request', { reason: freeText(1000) }),
  archive: act('Archive', '/archive', 'Put it away; nothing is lost', {}),
  unarchive: act('Unarchive', '/unarchive', 'Bring it back', {}),
};
