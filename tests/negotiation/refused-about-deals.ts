import type { Package } from '../../src/domain/negotiation/issue.ts';
import {
  filed,
  mario,
  match,
  mediator,
  noDealFound,
  olga,
  pablo,
  product,
  productWhy,
  type Step,
  sales,
  salesWhy,
  sara,
  seals,
  ticks,
  toAgreed,
  toDeals,
} from './cast.ts';

import {
  accept,
  better,
  type Clause,
  consent,
  ended,
  engineer,
  first,
  notYet,
  offer,
  offered,
  onChoice,
  parties,
  round,
  sheet,
  threeRounds,
  why,
  withdrawOffer,
} from './moves.ts';

/** What is refused around points, private answers, rounds, offers, the deal and its endings. */
export const refusedAboutDeals: readonly Clause[] = [
  ['option-too-few', [filed], sara, { type: 'AddIssue', text: 'A point', options: ['One'] }],
  [
    'option-too-many',
    [filed],
    sara,
    { type: 'AddIssue', text: 'A point', options: Array.from({ length: 13 }, (_, index) => `${index}`) },
  ],
  [
    'issue-too-many',
    [
      filed,
      ...Array.from(
        { length: 15 },
        (_, index): Step => [sara, { type: 'AddIssue', text: `${index}`, options: ['a', 'b'] }],
      ),
    ],
    sara,
    { type: 'AddIssue', text: 'One more', options: ['a', 'b'] },
  ],
  ['option-twice', [filed], sara, { type: 'AddIssue', text: 'A point', options: ['Yes', 'yes '] }],
  [
    'rule-on-one-point',
    [filed],
    sara,
    onChoice((at) => ({ type: 'AddRule', rule: { kind: 'excludes', choice: at(0, 0), other: at(0, 1) } })),
  ],
  [
    'rule-twice',
    [filed],
    sara,
    onChoice((at) => ({ type: 'AddRule', rule: { kind: 'excludes', choice: at(1, 0), other: at(0, 2) } })),
  ],
  [
    'rule-too-many',
    [
      filed,
      ...Array.from(
        { length: 12 },
        (_, index): Step => [sara, { type: 'AddIssue', text: `${index}`, options: ['a', 'b'] }],
      ),
      ...Array.from(
        { length: 37 },
        (_, index): Step => [
          sara,
          onChoice((at) => ({
            type: 'AddRule',
            rule: {
              kind: 'requires',
              choice: at(5 + (index % 12), Math.floor(index / 12) % 2),
              other: at(5 + ((index + 1 + Math.floor(index / 24)) % 12), Math.floor(index / 12) % 2),
            },
          })),
        ],
      ),
    ],
    sara,
    onChoice((at) => ({ type: 'AddRule', rule: { kind: 'excludes', choice: at(0, 0), other: at(2, 2) } })),
  ],
  [
    'rule-without-others',
    [filed],
    sara,
    onChoice((at) => ({ type: 'AddRule', rule: { kind: 'only-with', choice: at(0, 0), others: [] } })),
  ],
  [
    'rules-leave-no-deal',
    [
      filed,
      ...[0, 1].map(
        (option): Step => [
          sara,
          onChoice((at) => ({
            type: 'AddRule',
            rule: { kind: 'requires', choice: at(3, option), other: at(4, option) },
          })),
        ],
      ),
      ...[0, 1].map(
        (option): Step => [
          sara,
          onChoice((at) => ({
            type: 'AddRule',
            rule: { kind: 'excludes', choice: at(3, option), other: at(4, option) },
          })),
        ],
      ),
      [sara, onChoice((at) => ({ type: 'AddRule', rule: { kind: 'requires', choice: at(3, 2), other: at(4, 2) } }))],
    ],
    sara,
    onChoice((at) => ({ type: 'AddRule', rule: { kind: 'excludes', choice: at(3, 2), other: at(4, 2) } })),
  ],
  ['template-already-there', [filed], sara, { type: 'ApplyOptionTemplate', template: 'compensation' }],
  ['sheet-choice-missing', [filed], sara, sheet(({ ratings }) => ({ ratings: { ...ratings, [first(ratings)]: {} } }))],
  ['sheet-choice-unknown', [filed], sara, sheet(({ ratings }) => ({ ratings: { ...ratings, none: { x: 1 } } }))],
  [
    'sheet-rating-out-of-range',
    [filed],
    sara,
    sheet(({ ratings }) => {
      const issue = first(ratings);
      const rated = ratings[issue] ?? {};
      return { ratings: { ...ratings, [issue]: { ...rated, [first(rated)]: 101 } } };
    }),
  ],
  [
    'sheet-range-misses-rating',
    [filed],
    sara,
    sheet(({ ratings }) => {
      const [issue, rated] = Object.entries(ratings)[0] as [string, Readonly<Record<string, number>>];
      const [option, rating] = Object.entries(rated)[0] as [string, number];
      return { ranges: { [issue]: { [option]: { low: rating + 1, high: 100 } } } };
    }),
  ],
  [
    'sheet-ranges-too-many',
    [
      filed,
      ...[0, 1].map(
        (point): Step => [
          sara,
          { type: 'AddIssue', text: `${point}`, options: Array.from({ length: 12 }, (_, index) => `${index}`) },
        ],
      ),
    ],
    sara,
    sheet((_, state) => {
      const each = <Value>(value: Value) =>
        Object.fromEntries(
          state.issues.map(({ id, options }) => [id, Object.fromEntries(options.map((one) => [one.id, value]))]),
        );
      return {
        weights: Object.fromEntries(state.issues.map(({ id }) => [id, 10])),
        ratings: each(50),
        ranges: each({ low: 40, high: 60 }),
      };
    }),
  ],
  ['sheet-weight-missing', [filed], sara, sheet(() => ({ weights: {} }))],
  ['sheet-weight-unknown', [filed], sara, sheet(({ weights }) => ({ weights: { ...weights, none: 1 } }))],
  [
    'sheet-weight-out-of-range',
    [filed],
    sara,
    sheet(({ weights }) => ({ weights: { ...weights, [first(weights)]: 0.5 } })),
  ],
  [
    'sheet-weights-all-zero',
    [filed],
    sara,
    sheet(({ weights }) => ({ weights: Object.fromEntries(Object.keys(weights).map((id) => [id, 0])) })),
  ],
  [
    'sheet-weights-too-large',
    [filed],
    sara,
    sheet(({ weights }) => ({ weights: Object.fromEntries(Object.keys(weights).map((id) => [id, 999])) })),
  ],
  ['sheet-reservation-out-of-range', [filed], sara, sheet(() => ({ reservation: 101 }))],
  [
    'points-missing',
    [
      filed,
      ...Array.from(
        { length: 5 },
        (): Step => [sara, (state) => ({ type: 'RemoveIssue', issue: state.issues[0]?.id ?? '' })],
      ),
    ],
    sara,
    sheet(() => ({})),
  ],
  ['interest-first', [filed], sara, sheet(() => ({}), true)],
  ['not-sealed', [filed, salesWhy], sara, { type: 'DeclareReady' }],
  [
    'sheet-incomplete',
    [
      ...why,
      seals(sara, 'sales'),
      [pablo, (state) => ({ type: 'AddOption', issue: state.issues[0]?.id ?? '', text: 'By hand' })],
    ],
    sara,
    { type: 'DeclareReady' },
  ],
  ['already-ready', [...why, seals(sara, 'sales')], sara, { type: 'DeclareReady' }],
  ['not-ready', [...why, seals(sara, 'sales', false)], sara, { type: 'WithdrawReady' }],
  ['rounds-used-up', threeRounds, sara, { type: 'DeclareReady' }],
  ['rounds-left', toDeals, sara, { type: 'AskRound' }],
  ['round-already-asked', [...threeRounds, [sara, { type: 'AskRound' }]], sara, { type: 'AskRound' }],
  ['not-all-ready', [...why, seals(sara, 'sales')], mediator, { type: 'RecordDeals', round: 1, deals: [] }],
  [
    'round-not-next',
    [...why, seals(sara, 'sales'), seals(pablo, 'product')],
    mediator,
    { type: 'RecordDeals', round: 2, deals: [] },
  ],
  ['no-round', why, sara, { type: 'SendTicks', round: 1, sealed: { deals: [] } }],
  ['round-over', round, sara, ticks(sara)[1]],
  ['round-without-deals', [...why, seals(sara, 'sales'), seals(pablo, 'product'), noDealFound], sara, ticks(sara)[1]],
  [
    'round-stopped',
    [...why, seals(sara, 'sales'), seals(pablo, 'product'), [mediator, { type: 'RecordStop', round: 1 }]],
    sara,
    ticks(sara)[1],
  ],
  [
    'round-outdated',
    [...toDeals, [sara, { type: 'AddIssue', text: 'New', options: ['a', 'b'] }]],
    pablo,
    ticks(pablo, 0)[1],
  ],
  ['ticks-already-sent', [...toDeals, ticks(sara, 0)], sara, ticks(sara, 1)[1]],
  ['ticks-missing', [...toDeals, ticks(sara, 0)], mediator, match(null)[1]],
  ['interests-missing', [filed, salesWhy], sara, offer(1, 1, 1, 1, 1)],
  ['deal-incomplete', why, sara, { type: 'MakeOffer', chosen: {} as Package, words: '' }],
  ['rule-broken', why, sara, offer(2, 0, 0, 0, 0)],
  ['deal-nobody-wants', why, sara, offer(0, 2, 2, 2, 0)],
  ['offer-of-own-party', offered, sara, accept],
  ['offer-already-withdrawn', [...offered, [sara, withdrawOffer]], pablo, accept],
  [
    'offer-already-accepted',
    [
      [sara, parties(sales, product, { ...product, id: 'third', members: [engineer] })],
      salesWhy,
      productWhy,
      [mario, { type: 'StateInterest', party: 'third', text: 'Why' }],
      [sara, offer(1, 1, 1, 1, 1)],
      [pablo, accept],
    ],
    pablo,
    accept,
  ],
  ['offer-over', [...offered, [pablo, accept], [sara, { type: 'ReopenDeal', reason: 'Wrong date' }]], pablo, accept],
  ['offer-outdated', [...offered, [sara, { type: 'AddIssue', text: 'New', options: ['a', 'b'] }]], pablo, accept],
  ['offer-same-open', offered, sara, offer(1, 1, 1, 1, 1)],
  ['only-maker-withdraws', offered, pablo, withdrawOffer],
  ['better-already-looked', [...toAgreed, better], ...better],
  ['better-for-other-deal', toAgreed, mediator, { type: 'RecordBetterDeals', chosen: {}, found: null }],
  ['no-better-question', toAgreed, sara, { type: 'AnswerBetterDeal', answer: 'best' }],
  [
    'better-settled',
    [...toAgreed, better, [sara, { type: 'AnswerBetterDeal', answer: 'keep' }]],
    pablo,
    { type: 'AnswerBetterDeal', answer: 'best' },
  ],
  ['reason-missing', [filed], pablo, { ...notYet, reason: ' ' }],
  ['asking-party-withdraws', [filed], sara, notYet],
  ['only-asking-withdraws', [filed], pablo, { type: 'WithdrawAsk', reason: '' }],
  ['escalate-too-early', [filed], sara, { type: 'Escalate', to: 'Olga', reason: 'Now' }],
  ['archive-too-early', [filed], sara, { type: 'Archive' }],
  ['already-archived', [...ended, [sara, { type: 'Archive' }]], sara, { type: 'Archive' }],
  ['not-archived', [filed], sara, { type: 'Unarchive' }],
  ['last-member', [filed], sara, { type: 'RemovePartyMember', party: 'sales', member: 'sara' }],
  [
    'already-member',
    [filed],
    sara,
    { type: 'AddPartyMember', party: 'sales', member: { kind: 'member', id: 'sara', name: 'Sara' } },
  ],
  [
    'only-members-add',
    [filed],
    olga,
    { type: 'AddPartyMember', party: 'sales', member: { kind: 'member', id: 'olga', name: 'Olga' } },
  ],
  ['hand-over-to-self', [filed], sara, { type: 'HandOver', to: { kind: 'member', id: 'sara', name: 'Sara' } }],
  ['after-closing-only', toAgreed, sara, consent],
  [
    'already-answered',
    [...ended, [sara, { type: 'AnswerUnderstood', understood: true, words: '' }]],
    sara,
    { type: 'AnswerUnderstood', understood: false, words: '' },
  ],
  ['consent-already-given', [...ended, [sara, consent]], sara, consent],
  ['consent-not-given', ended, sara, { type: 'TakeBackConsent' }],
  ['already-disclosed', [...ended, [sara, consent], [pablo, consent]], sara, { type: 'TakeBackConsent' }],
  ['nothing-sealed', [filed, [sara, { type: 'WithdrawAsk', reason: '' }]], sara, consent],
];
