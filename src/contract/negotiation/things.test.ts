import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import { type NegotiationCommand, optionTemplates } from '../../domain/negotiation/commands.ts';
import { contextFields, moments } from '../../domain/negotiation/moment.ts';
import { partyKinds, partyMarks } from '../../domain/negotiation/party.ts';
import { needs, quickSteps, steps } from '../../domain/negotiation/view/step.ts';
import { negotiationOperations } from '../negotiation.ts';
import type { OperationMeta } from '../operation.ts';
import { needKind, quickStep, step } from './step.ts';
import { contextField, moment, optionTemplate, partyKind, partyMark } from './things.ts';

interface Row {
  readonly '~orpc': {
    readonly meta: OperationMeta;
    readonly route: { readonly path?: string; readonly method?: string };
  };
}
const rows: Row[] = Object.values(negotiationOperations).flatMap((group) => Object.values(group) as unknown as Row[]);

describe('the operations of a negotiation', () => {
  it('name the same words as the domain', () => {
    expect(moment.options).toEqual(moments);
    expect(contextField.options).toEqual(contextFields);
    expect(optionTemplate.options).toEqual(optionTemplates);
    expect(partyKind.options).toEqual(partyKinds);
    expect(partyMark.options).toEqual(partyMarks);
    expect(step.options).toEqual(steps);
    expect(quickStep.options).toEqual(quickSteps);
    expect(needKind.options).toEqual(needs);
  });

  it('have one row for every command a person sends, and one route each', () => {
    const commands = rows.flatMap((row) => row['~orpc'].meta.command ?? []);
    const all: Record<Exclude<NegotiationCommand['type'], 'RecordGuestInvitation'>, true> = everyCommand;
    expect(commands.toSorted()).toEqual(Object.keys(all).toSorted());
    const routes = rows.map((row) => `${row['~orpc'].route.method} ${row['~orpc'].route.path}`);
    expect(new Set(routes).size).toBe(routes.length);
  });

  it('keep accepting, ticking, choosing, seating and revealing to people: an API key never does', () => {
    const human = rows.filter((row) => row['~orpc'].meta.who === 'human').map((row) => row['~orpc'].meta.command);
    expect(human.toSorted()).toEqual([
      'AcceptOffer',
      'AddPartyMember',
      'AnswerBetterDeal',
      'GiveConsent',
      'HandOver',
      'SendTicks',
    ]);
  });

  it('take what the commands hold', () => {
    type Sent<
      Group extends keyof typeof negotiationOperations,
      Name extends keyof (typeof negotiationOperations)[Group],
    > = (typeof negotiationOperations)[Group][Name] extends {
      '~orpc': { inputSchema?: infer Schema extends z.ZodType };
    }
      ? Omit<z.output<Schema>, 'negotiation'>
      : never;
    type Holds<Type extends NegotiationCommand['type']> = Omit<Extract<NegotiationCommand, { type: Type }>, 'type'>;
    expectTypeOf<Sent<'offer', 'make'>>().not.toBeNever();
    expectTypeOf<Sent<'offer', 'make'>>().toExtend<Holds<'MakeOffer'>>();
    expectTypeOf<Sent<'interest', 'state'>>().toExtend<Holds<'StateInterest'>>();
    expectTypeOf<Sent<'context', 'state'>>().toExtend<Holds<'StateContext'>>();
    expectTypeOf<Sent<'evidence', 'add'>>().toExtend<Holds<'AddEvidence'>>();
    expectTypeOf<Sent<'displaced', 'list'>>().toExtend<Holds<'ListDisplaced'>>();
    expectTypeOf<Sent<'estimate', 'give'>>().toExtend<Holds<'GiveEstimate'>>();
    expectTypeOf<Sent<'issue', 'add'>>().toExtend<Holds<'AddIssue'>>();
    expectTypeOf<Sent<'rule', 'add'>>().toExtend<Holds<'AddRule'>>();
    expectTypeOf<Sent<'preferences', 'seal'>>().toExtend<Holds<'SealPreferences'>>();
    expectTypeOf<Sent<'ticks', 'send'>>().toExtend<Holds<'SendTicks'>>();
    expectTypeOf<Sent<'deal', 'answer-better'>>().toExtend<Holds<'AnswerBetterDeal'>>();
    expectTypeOf<Sent<'ask', 'not-yet'>>().toExtend<Holds<'SayNotYet'>>();
    expectTypeOf<Sent<'ask', 'amend'>>().toExtend<Holds<'AmendAsk'>>();
    expectTypeOf<Sent<'ask', 'file'>>().toExtend<Omit<Holds<'FileAsk'>, 'parties'>>();
    expectTypeOf<Sent<'party', 'hand-over'>>().toExtend<Holds<'HandOver'>>();
  });
});

const everyCommand = {
  FileAsk: true,
  AmendAsk: true,
  ChangeMoment: true,
  LogSentence: true,
  StateContext: true,
  StateInterest: true,
  ConfirmInterest: true,
  AmendInterest: true,
  WithdrawInterest: true,
  AddEvidence: true,
  WithdrawEvidence: true,
  ListDisplaced: true,
  RemoveDisplaced: true,
  DeclareNothingSlips: true,
  AskEstimate: true,
  GiveEstimate: true,
  AddIssue: true,
  RenameIssue: true,
  RemoveIssue: true,
  AddOption: true,
  RenameOption: true,
  RemoveOption: true,
  AddRule: true,
  RemoveRule: true,
  ApplyOptionTemplate: true,
  SealPreferences: true,
  DeclareReady: true,
  WithdrawReady: true,
  AskRound: true,
  SendTicks: true,
  MakeOffer: true,
  AcceptOffer: true,
  WithdrawOffer: true,
  AnswerBetterDeal: true,
  ReopenDeal: true,
  SayNotYet: true,
  Escalate: true,
  WithdrawAsk: true,
  Archive: true,
  Unarchive: true,
  AddPartyMember: true,
  RemovePartyMember: true,
  HandOver: true,
  PostNote: true,
  AnswerUnderstood: true,
  GiveConsent: true,
  TakeBackConsent: true,
} as const;
