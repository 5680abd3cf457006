import type { NegotiationCommand } from '../../src/domain/negotiation/commands.ts';
import type { Choice } from '../../src/domain/negotiation/issue.ts';
import type { NegotiationRefusal } from '../../src/domain/negotiation/refusals.ts';
import type { Sheet } from '../../src/domain/negotiation/sheet.ts';
import type { NegotiationState } from '../../src/domain/negotiation/state.ts';
import {
  closed,
  deal,
  fileAsk,
  filed,
  match,
  mediator,
  noDealFound,
  type Player,
  pablo,
  product,
  productWhy,
  type Step,
  s1Sheet,
  type sales,
  salesWhy,
  sara,
  ticks,
  toAgreed,
  toDeals,
} from './cast.ts';

/** Commands and pasts that the clauses about refusals share. */

export type Clause = readonly [NegotiationRefusal, past: readonly Step[], Player, Step[1], at?: string];

export const why = [filed, salesWhy, productWhy];
export const offered: readonly Step[] = [
  ...why,
  [sara, (state) => ({ type: 'MakeOffer', chosen: deal(state, 1, 1, 1, 1, 1), words: '' })],
];
export const accept = (state: NegotiationState): NegotiationCommand => ({
  type: 'AcceptOffer',
  offer: state.offers[0]?.id ?? '',
});
export const withdrawOffer = (state: NegotiationState): NegotiationCommand => ({
  type: 'WithdrawOffer',
  offer: state.offers[0]?.id ?? '',
});
export const offer =
  (...positions: readonly number[]) =>
  (state: NegotiationState): NegotiationCommand => ({
    type: 'MakeOffer',
    chosen: deal(state, ...positions),
    words: '',
  });
export const onChoice =
  (make: (choice: (issue: number, option: number) => Choice) => NegotiationCommand) =>
  (state: NegotiationState): NegotiationCommand =>
    make((issue, option) => ({
      issue: state.issues[issue]?.id ?? '',
      option: state.issues[issue]?.options[option]?.id ?? '',
    }));
export const sheet =
  (change: (sheet: Sheet, state: NegotiationState) => Partial<Sheet>, ready = false) =>
  (state: NegotiationState): NegotiationCommand => {
    const whole = s1Sheet(state, 'sales');
    return { type: 'SealPreferences', sealed: { ...whole, ...change(whole, state) }, ready };
  };
export const first = (record: Readonly<Record<string, unknown>>): string => Object.keys(record)[0] ?? '';
export const interest =
  (type: 'ConfirmInterest' | 'WithdrawInterest') =>
  (state: NegotiationState): NegotiationCommand => ({
    type,
    interest: state.interests[0]?.id ?? '',
  });
export const amend = (state: NegotiationState): NegotiationCommand => ({
  type: 'AmendInterest',
  interest: state.interests[0]?.id ?? '',
  text: 'Other words',
});
export const evidence = {
  kind: 'chance',
  statement: 'We lose them without it',
  low: 60,
  high: 80,
  unit: '%',
  source: 'the client told me',
  asOf: '2026-03-02',
} as const;
export const engineer = { kind: 'member', id: 'mario', name: 'Mario' } as const;
export const estimate = { type: 'GiveEstimate', low: 5, high: 10, drivers: '', simpler: '' } as const;
export const asked: Step = [sara, { type: 'AskEstimate', engineer }];
export const slips: Step = [
  pablo,
  { type: 'ListDisplaced', displaced: { what: 'Billing revamp', weeks: 2, costPerWeek: null } },
];
export const better: Step = [
  mediator,
  (state) => ({
    type: 'RecordBetterDeals',
    chosen: state.deal?.chosen ?? {},
    found: { count: 2, nearest: deal(state, 1, 1, 1, 1, 1), best: deal(state, 1, 1, 2, 2, 2) },
  }),
];
export const round: readonly Step[] = [...toDeals, ticks(sara), ticks(pablo), match(null)];
export const again: readonly Step[] = [
  [sara, { type: 'DeclareReady' }],
  [pablo, { type: 'DeclareReady' }],
  noDealFound,
];
export const threeRounds: readonly Step[] = [...round, ...again, ...again];
export const ended: readonly Step[] = [...toAgreed, closed];
export const consent: NegotiationCommand = { type: 'GiveConsent' };
export const invite = (guest: string, name: string, party = 'product'): NegotiationCommand => ({
  type: 'RecordGuestInvitation',
  party,
  guest,
  name,
  addressHint: 'e…@acme.test',
  verified: true,
  again: false,
});
export const notYet: Extract<NegotiationCommand, { type: 'SayNotYet' }> = {
  type: 'SayNotYet',
  reason: 'The roadmap',
  wouldChange: 'A second client',
  askAgainOn: '2026-06-01',
  clientWords: '',
};
export const parties = (...list: readonly (typeof sales)[]): NegotiationCommand => ({ ...fileAsk, parties: list });
export const many = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ ...product, id: `p${index}`, members: [] }));
export const late = '2026-03-09T09:00:00.000Z';
