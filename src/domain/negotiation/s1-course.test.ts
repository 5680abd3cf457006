import { describe, expect, it } from 'vitest';
import {
  closed,
  deal,
  dealsFound,
  filed,
  match,
  mediator,
  pablo,
  productWhy,
  type Step,
  salesWhy,
  sara,
  seals,
  ticks,
} from '../../../tests/negotiation/cast.ts';
import { Course, given } from '../../../tests/negotiation/given.ts';
import { countPackages } from '../../math/bargaining/count.ts';
import { byPosition } from './package.ts';
import { negotiationMaterial } from './rfc-material.ts';
import { dealLine } from './view/deal-words.ts';
import { negotiationView } from './view.ts';

describe('S1, in public', () => {
  it('files the ask with both clocks and the points of the template', () => {
    const { course } = given(filed);
    const view = negotiationView('n', course.state, sara, course.now);
    expect(view.clocks).toMatchObject({
      rfcDue: '2026-03-04T09:00:00.000Z',
      answerBy: '2026-03-06T09:00:00.000Z',
      inForce: 'writing',
      endsAt: '2026-03-04T09:00:00.000Z',
      afterwards: 'rfc-late',
    });
    expect(
      view.issues.map((issue) => issue.options.map((option) => [option.start?.product, option.start?.sales])),
    ).toEqual([
      [
        [100, 0],
        [70, 90],
        [0, 100],
      ],
      [
        [0, 100],
        [60, 70],
        [100, 0],
      ],
      [
        [0, 100],
        [70, 80],
        [100, 40],
      ],
      [
        [0, 100],
        [60, 80],
        [100, 40],
      ],
      [
        [0, 100],
        [60, 70],
        [100, 40],
      ],
    ]);
    expect(view.issues[1]?.options.map((option) => option.text)).toEqual([
      { en: '5 working days (Fri 13 Mar)', es: '5 días laborables (vie 13 mar)' },
      { en: '15 working days (Fri 27 Mar)', es: '15 días laborables (vie 27 mar)' },
      { en: 'Next quarter', es: 'El próximo trimestre' },
    ]);
  });

  it('has 243 packages, 153 of which obey the rules', () => {
    const { state } = given(filed).course;
    const { optionCounts, rules } = byPosition(state.issues, state.rules);
    expect(optionCounts.reduce((product, count) => product * count)).toBe(243);
    expect(countPackages({ optionCounts, rules, parties: [], hundred: 1 })).toMatchObject({ count: 153 });
  });

  it('refuses what Sales asks for, naming the rule', () => {
    given(filed, salesWhy, productWhy)
      .when(sara, (state) => ({ type: 'MakeOffer', chosen: deal(state, 2, 0, 0, 0, 0), words: '' }))
      .refused('rule-broken', { 'rules.en': ['Everyone ✗ 5 working days (Fri 13 Mar)'] });
  });

  it('runs from the ask to signatures: whose turn it is, what waits, what is public', () => {
    const course = new Course();
    const at = (now: string) => {
      course.now = now;
    };
    const look = (player: typeof sara) => negotiationView('n', course.state, player, course.now);
    course.does(filed);
    expect(look(sara)).toMatchObject({ need: { kind: 'state-interests', step: 'interests' }, own: 'sales' });
    course.does([sara, { type: 'StateInterest', party: 'product', text: 'Debt nobody pays back' }]);
    course.does(salesWhy);
    expect(look(sara).need).toMatchObject({ kind: 'seal-preferences' });
    expect(look(pablo)).toMatchObject({
      need: { kind: 'confirm-interest' },
      interests: [{ confirmed: false, guess: true, may: { ConfirmInterest: null } }, {}],
      may: { MakeOffer: { code: 'interests-missing', values: { parties: ['Product'] } } },
    });
    expect(look(sara).interests[0]?.may.ConfirmInterest).toMatchObject({ code: 'only-owner-confirms' });
    course.does([pablo, (state) => ({ type: 'ConfirmInterest', interest: state.interests[0]?.id ?? '' })]);
    course.does([pablo, { type: 'ListDisplaced', displaced: { what: 'Billing revamp', weeks: 2, costPerWeek: 6000 } }]);
    course.does(seals(sara, 'sales'));
    expect(look(sara)).toMatchObject({ need: null, waitingFor: { parties: ['product'], kind: 'seal-preferences' } });
    expect(look(pablo).parties[0]).toMatchObject({ revision: 1, ready: true });
    at('2026-03-03T09:00:00.000Z');
    course.does(seals(pablo, 'product'));
    course.does(dealsFound);
    expect(look(pablo)).toMatchObject({ need: { kind: 'send-ticks', step: 'packages' } });
    course.does(ticks(pablo, 0, 1, 2));
    expect(look(sara).rounds[0]).toMatchObject({ answeredBy: ['product'], matched: null });
    expect(look(pablo).rounds[0]?.may.SendTicks).toMatchObject({ code: 'ticks-already-sent' });
    course.does(ticks(sara, 2));
    course.does(match(2));
    expect(look(sara)).toMatchObject({
      standing: 'agreed',
      clocks: { inForce: 'agreed' },
      need: { kind: 'complete-rfc' },
    });
    expect(dealLine(course.state.issues, course.state.deal?.chosen ?? {}, 'en')).toBe(
      'Acme only, switched · 5 working days (Fri 13 Mar) · Tests and rollback · 8 days · 30 days',
    );
    expect(negotiationMaterial('n', course.state)).toMatchObject({
      open: true,
      slips: [{ what: 'Billing revamp', weeks: 2, costPerWeek: 6000 }],
      scope: [
        { term: { kind: 'scope', reach: 'client' } },
        { term: { kind: 'delivery', by: '2026-03-13' } },
        { term: { kind: 'criteria', level: 'core' } },
        { term: { kind: 'clean-up', days: 8 } },
        { term: { kind: 'review', afterDays: 30 } },
      ],
    });
    at('2026-03-06T09:30:00.000Z');
    const rfc = {
      negotiation: 'n',
      status: 'open',
      commentsCloseAt: '2026-03-06T09:00:00.000Z',
      signedBy: ['sales'],
      nothingToAddBy: [],
    } as const;
    expect(negotiationView('n', course.state, pablo, course.now, rfc)).toMatchObject({
      need: { kind: 'sign', step: 'signatures' },
      quickSteps: [{ state: 'done' }, { state: 'done' }, { state: 'done' }, { state: 'current', turn: ['product'] }],
    });
    course.does(closed);
    expect(look(pablo)).toMatchObject({
      standing: 'signed',
      outcome: 'yes',
      need: { kind: 'answer-understood' },
      may: { MakeOffer: { code: 'negotiation-signed' }, AnswerUnderstood: null },
    });
  });

  it('lets (56, 51) alone be asked about: 26 deals are better for both, and both taking the best agrees on it', () => {
    const agreed: readonly Step[] = [
      filed,
      salesWhy,
      productWhy,
      seals(sara, 'sales'),
      seals(pablo, 'product'),
      [sara, (state) => ({ type: 'MakeOffer', chosen: deal(state, 1, 2, 0, 2, 0), words: '' })],
      [pablo, (state) => ({ type: 'AcceptOffer', offer: state.offers[0]?.id ?? '' })],
      [
        mediator,
        (state) => ({
          type: 'RecordBetterDeals',
          chosen: deal(state, 1, 2, 0, 2, 0),
          found: { count: 26, nearest: deal(state, 1, 2, 1, 2, 1), best: deal(state, 1, 0, 1, 2, 2) },
        }),
      ],
    ];
    const { course } = given(...agreed, [sara, { type: 'AnswerBetterDeal', answer: 'best' }]);
    expect(negotiationView('n', course.state, pablo, course.now)).toMatchObject({
      deal: { better: { count: 26, open: true, answers: { sales: 'best' } } },
      need: { kind: 'answer-better' },
    });
    given(...agreed, [sara, { type: 'AnswerBetterDeal', answer: 'best' }])
      .when(pablo, { type: 'AnswerBetterDeal', answer: 'best' })
      .gives(
        { type: 'BetterDealAnswered', party: 'product' },
        {
          type: 'DealAgreed',
          chosen: deal(course.state, 1, 0, 1, 2, 2),
          origin: { by: 'better', instead: deal(course.state, 1, 2, 0, 2, 0) },
        },
      );
    given(...agreed, [sara, { type: 'AnswerBetterDeal', answer: 'keep' }])
      .when(pablo, { type: 'AnswerBetterDeal', answer: 'best' })
      .refused('better-settled');
  });
});
