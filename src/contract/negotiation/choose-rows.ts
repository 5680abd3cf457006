import { z } from 'zod';
import type { NewRule } from '../../domain/negotiation/commands.ts';
import { freeText, identifier, line } from '../operation.ts';
import { act, type Wire } from './row.ts';
import { sheet } from './sheet.ts';
import { betterAnswer, choice, chosenPackage, optionTemplate } from './things.ts';

export const issue = {
  add: act('AddIssue', '/issues', 'Add a point to settle', {
    text: line(200).describe('one text for readers of both languages: what is signed says the same to all'),
    options: z.array(line(200)).min(2).max(12),
  }),
  rename: act('RenameIssue', '/issues/{issue}', 'Rename a point', { issue: identifier, text: line(200) }),
  remove: act('RemoveIssue', '/issues/{issue}/remove', 'Remove a point', { issue: identifier }),
  template: act('ApplyOptionTemplate', '/issues/template', 'Add the points of an interest-based option', {
    template: optionTemplate,
  }),
};

export const option = {
  add: act('AddOption', '/issues/{issue}/options', 'Add a choice', { issue: identifier, text: line(200) }),
  rename: act('RenameOption', '/issues/{issue}/options/{option}', 'Rename a choice', {
    issue: identifier,
    option: identifier,
    text: line(200),
  }),
  remove: act('RemoveOption', '/issues/{issue}/options/{option}/remove', 'Remove a choice', {
    issue: identifier,
    option: identifier,
  }),
};

const newRule: Wire<NewRule> = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['excludes', 'requires']), choice, other: choice }),
  z.object({ kind: z.literal('only-with'), choice, others: z.array(choice).min(1).max(12) }),
]);

export const rule = {
  add: act('AddRule', '/rules', 'Say which choices cannot go together', { rule: newRule }),
  remove: act('RemoveRule', '/rules/{rule}/remove', 'Remove a rule', { rule: identifier }),
};

const sealPreferences = act('SealPreferences', '/preferences', 'Seal your private answers', {
  sealed: sheet,
  ready: z.boolean().default(true).describe('ready for the next search for deals'),
});

export const round = {
  ready: act('DeclareReady', '/ready', 'Be ready: deals are searched for when all are', {}),
  'not-ready': act('WithdrawReady', '/not-ready', 'Take ready back', {}),
  'ask-another': act('AskRound', '/rounds/ask', 'Ask for one round more than three; all must', {}),
};

export const ticks = {
  send: act(
    'SendTicks',
    '/rounds/{round}/ticks',
    'Send which deals you would sign, or none; compared when all have sent',
    { round: z.coerce.number().int().positive(), sealed: z.object({ deals: z.array(identifier).max(20) }) },
    'human',
  ),
};

export const offer = {
  make: act('MakeOffer', '/offers', 'Put a deal on the table', {
    chosen: chosenPackage,
    counters: identifier.optional(),
    words: freeText(1000).default(''),
  }),
  accept: act('AcceptOffer', '/offers/{offer}/accept', 'Accept an offer', { offer: identifier }, 'human'),
  withdraw: act('WithdrawOffer', '/offers/{offer}/withdraw', 'Withdraw your offer', { offer: identifier }),
};

export const dealCommands = {
  'answer-better': act(
    'AnswerBetterDeal',
    '/deal/better',
    'Take the nearest or the best of the deals that are better for all, or keep yours',
    { answer: betterAnswer },
    'human',
  ),
  reopen: act('ReopenDeal', '/deal/reopen', 'Reopen an agreed deal before it is signed', { reason: line(1000) }),
};

export { sealPreferences };
