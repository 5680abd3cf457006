import type { Actor } from '../../domain/actor.ts';
import type { Id } from '../../domain/id.ts';
import type { Evidence } from '../../domain/negotiation/evidence.ts';
import type { Party } from '../../domain/negotiation/party.ts';
import type { NegotiationState } from '../../domain/negotiation/state.ts';
import type { AnyCommand } from '../slice.ts';
import { edit, rfcStep, seal, sign, ticks } from './first-agreement-acts.ts';
import { type CameOf, resolved } from './resolved-claims.ts';
import type { ScriptStep } from './run-script.ts';
import type { SampleTexts } from './sample-texts.ts';

/** The people and parties of one play of the sample. */
export interface Cast {
  readonly sales: Actor;
  readonly product: Actor;
  readonly engineer: Actor;
  readonly parties: readonly [Party, Party];
  readonly newId: () => Id;
}

/** «The deal of this week»: Sales and Product, Acme's audit export, from the ask on Monday to ink on Friday. */
export function firstAgreement(texts: SampleTexts, cast: Cast): readonly ScriptStep[] {
  const [salesParty, productParty] = cast.parties;
  const step = (
    at: string,
    by: Actor,
    command: AnyCommand | ((state: NegotiationState) => AnyCommand),
  ): ScriptStep => ({
    at: `2026-03-${at}:00.000Z`,
    by,
    slice: 'negotiation',
    command: async (standing) =>
      typeof command === 'function' ? command((await standing('negotiation')) as NegotiationState) : command,
  });
  const say = (type: string, fields: object): AnyCommand => ({ type, ...fields });
  const context = (field: string, party: Id | null, text: string) =>
    say('StateContext', { field, party, text, basedOn: 0 });
  const evidence = (fields: Omit<Evidence, 'id' | 'asOf'>) =>
    say('AddEvidence', { evidence: { ...fields, asOf: '2026-03-02' } });
  const interest =
    (party: Party, text: string, ...points: readonly number[]) =>
    (state: NegotiationState) =>
      say('StateInterest', { party: party.id, text, concerns: points.map((point) => state.issues[point]?.id as Id) });

  return [
    step('02T09:00', cast.sales, {
      ...say('FileAsk', {
        ask: texts.ask,
        forWhom: 'Acme',
        neededBy: '2026-03-06',
        neededByWords: texts.neededByWords,
        moment: 'prioritization',
        language: texts.language,
        parties: cast.parties,
        rfcHours: 48,
        commentHours: 48,
        defaultOutcome: { kind: 'not-yet' },
        smallFor: texts.smallFor,
        userOutcome: texts.userOutcome,
        sample: true,
      }),
    }),
    step('02T09:02', cast.sales, interest(salesParty, texts.renewal, 0, 1)),
    step('02T09:02', cast.sales, interest(salesParty, texts.quarter, 1)),
    step('02T09:03', cast.sales, context('risk-if-not', salesParty.id, texts.riskIfNot)),
    step('02T09:03', cast.sales, interest(productParty, texts.noDebt, 3)),
    step(
      '02T09:04',
      cast.sales,
      evidence({
        kind: 'business',
        statement: texts.worth,
        low: 216000,
        high: 216000,
        unit: texts.currencyUnit,
        source: texts.fromAccount,
      }),
    ),
    step(
      '02T09:04',
      cast.sales,
      evidence({
        kind: 'chance',
        statement: texts.chanceWithout,
        low: 60,
        high: 80,
        unit: texts.chanceUnit,
        source: texts.clientToldMe,
      }),
    ),
    step(
      '02T09:05',
      cast.sales,
      evidence({
        kind: 'chance',
        statement: texts.chanceWith,
        low: 15,
        high: 35,
        unit: texts.chanceUnit,
        source: texts.clientToldMe,
      }),
    ),
    step('02T11:30', cast.product, (state) =>
      say('ConfirmInterest', { interest: state.interests.find((one) => one.party === productParty.id)?.id as Id }),
    ),
    step('02T11:30', cast.product, context('position', productParty.id, texts.productPosition)),
    step('02T11:31', cast.product, interest(productParty, texts.safeRelease, 0, 2)),
    step('02T11:31', cast.product, context('risk-if-done', productParty.id, texts.riskIfDone)),
    step('02T11:32', cast.product, context('blocker', null, texts.blocker)),
    step(
      '02T11:33',
      cast.product,
      say('ListDisplaced', { displaced: { what: texts.billing, weeks: 2, costPerWeek: 6000 } }),
    ),
    step(
      '02T11:34',
      cast.product,
      say('AskEstimate', { engineer: { kind: 'guest', id: cast.engineer.id, name: texts.engineer } }),
    ),
    step('02T15:10', cast.engineer, (state) =>
      say('GiveEstimate', {
        estimate: state.estimates[0]?.id as Id,
        low: 6,
        high: 14,
        drivers: texts.drivers,
        simpler: texts.simpler,
      }),
    ),
    step('03T08:20', cast.sales, (state) => seal(state, 'sales')),
    step('03T10:05', cast.product, (state) => seal(state, 'product')),
    step('03T14:00', cast.sales, (state) => ticks(state, 'sales')),
    step('03T16:45', cast.product, (state) => ticks(state, 'product')),
    step('03T17:00', cast.product, say('PostNote', { text: texts.note })),
    edit('04T08:40', cast.product, { field: 'change.notIncluded', value: texts.notIncluded }),
    edit('04T08:42', cast.sales, {
      field: 'cost.cleanUp',
      value: { days: 8, givenBy: texts.cleanUpBy, sprint: texts.sprint },
    }),
    edit('04T08:45', cast.product, { field: 'cost.mitigations', value: texts.mitigations }),
    edit('04T08:46', cast.product, { field: 'cost.summary', value: texts.costSummary }),
    edit('04T08:48', cast.sales, { field: 'impact.summary', value: texts.impactSummary }),
    rfcStep('04T09:00', cast.product, () => ({ type: 'OpenRfc' })),
    rfcStep('04T13:20', cast.sales, () => say('AddComment', { section: 'cost', quote: '', text: texts.comment })),
    sign('06T09:42', cast.sales, salesParty.id, cast.newId),
    sign('06T10:05', cast.product, productParty.id, cast.newId),
    step('06T10:20', cast.sales, say('AnswerUnderstood', { understood: true, words: '' })),
    step('06T10:25', cast.product, say('AnswerUnderstood', { understood: true, words: '' })),
    {
      at: '2026-04-20T10:00:00.000Z',
      by: cast.sales,
      slice: 'claim',
      command: async (standing) => resolved(await standing('claim'), cameOfFirst(texts)),
    },
  ];
}

/** Acme renewed, the work took eight days as agreed, and what slipped cost half as much again. */
function cameOfFirst(texts: SampleTexts): CameOf {
  const { accountLater: account, sprintHours: sprint } = texts.agreements;
  const measured = (value: number, source: string) => ({ outcome: { kind: 'measured', value } as const, source });
  return ({ kind, statement }) => {
    if (kind === 'estimate') return measured(8, sprint);
    if (statement === texts.worth) return measured(216000, account);
    if (statement === texts.billing) return measured(18000, sprint);
    if (statement === texts.chanceWith) return { outcome: { kind: 'did-not-happen' }, source: account };
    return statement === texts.chanceWithout ? { outcome: { kind: 'unknowable' }, source: account } : undefined;
  };
}
