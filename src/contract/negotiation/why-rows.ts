import { z } from 'zod';
import { freeText, identifier, line } from '../operation.ts';
import { act } from './row.ts';
import { contextField, estimateAnswer, newDisplaced, newEvidence } from './things.ts';

const interestText = { text: line(140), concerns: z.array(identifier).max(20).optional() };

export const interest = {
  state: act('StateInterest', '/interests', 'State why, in one line; about another party it is a guess', {
    party: identifier,
    ...interestText,
  }),
  confirm: act('ConfirmInterest', '/interests/{interest}/confirm', '«That’s it»', { interest: identifier }),
  amend: act('AmendInterest', '/interests/{interest}', '«Not quite…»', { interest: identifier, ...interestText }),
  withdraw: act('WithdrawInterest', '/interests/{interest}/withdraw', 'Take an interest back', {
    interest: identifier,
  }),
};

export const context = {
  state: act('StateContext', '/context', 'State what we ask, our aims, risks, what keeps us stuck', {
    field: contextField,
    party: identifier.nullable().default(null),
    text: freeText(2000),
    basedOn: z.int().nonnegative().default(0).describe('the revision its author saw; 0 when it was empty'),
  }),
};

export const evidence = {
  add: act('AddEvidence', '/evidence', 'Add evidence: a range, a source, a date', { evidence: newEvidence }),
  withdraw: act('WithdrawEvidence', '/evidence/{evidence}/withdraw', 'Withdraw evidence', { evidence: identifier }),
};

export const displaced = {
  list: act('ListDisplaced', '/displaced', 'List what slips because of it', { displaced: newDisplaced }),
  remove: act('RemoveDisplaced', '/displaced/{displaced}/remove', 'Remove what was listed', { displaced: identifier }),
  nothing: act('DeclareNothingSlips', '/displaced/nothing', 'Say with a name that nothing slips', { name: line(120) }),
};

export const estimate = {
  ask: act('AskEstimate', '/estimates', 'Ask one engineer of the workspace; anybody else is asked by link', {
    engineer: z.object({ kind: z.literal('member'), id: identifier, name: line(120) }),
  }),
  give: act('GiveEstimate', '/estimates/{estimate}', 'Answer as the engineer who was asked', {
    estimate: identifier,
    ...estimateAnswer,
  }),
};

export const note = {
  post: act('PostNote', '/notes', 'Say something; it binds nobody', { text: line(2000) }),
};
