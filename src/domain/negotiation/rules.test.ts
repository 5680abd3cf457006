import { describe, expect, it } from 'vitest';
import {
  closed,
  deal,
  elena,
  fileAsk,
  filed,
  mario,
  mediator,
  noDealFound,
  olga,
  pablo,
  product,
  productWhy,
  type Step,
  s1Deals,
  s1Sheet,
  sales,
  salesWhy,
  sara,
  seals,
  toAgreed,
  toDeals,
} from '../../../tests/negotiation/cast.ts';
import { Course, given } from '../../../tests/negotiation/given.ts';
import { proposals } from '../../math/bargaining/proposals.ts';
import { packageScores, scoreOf100 } from '../../math/bargaining/space.ts';
import { spaceFromSheets } from '../../math/bargaining/space-from-sheets.ts';
import { roundDue } from './mediation.ts';
import { moments } from './moment.ts';
import { anyPackage, byPosition, positionsOf } from './package.ts';
import { negotiationView } from './view.ts';

const why = [filed, salesWhy, productWhy];
const notNow = { ...fileAsk, moment: 'prioritization' } as const;

describe('the template «A deal this week»', () => {
  it('brings S1: with its starting marks the mediator proposes (85, 67), (73, 74) and (70, 83)', () => {
    const { state } = given(filed).course;
    const { optionCounts, rules } = byPosition(state.issues, state.rules);
    const sheets = (['product', 'sales'] as const).map((party) => {
      const sheet = s1Sheet(state, party);
      return {
        weights: state.issues.map((issue) => sheet.weights[issue.id] ?? 0),
        ratings: state.issues.map((issue) => issue.options.map((option) => sheet.ratings[issue.id]?.[option.id] ?? 0)),
        reservation: sheet.reservation,
      };
    });
    const built = spaceFromSheets(optionCounts, sheets, rules);
    if (!('space' in built)) throw new Error('S1 has a space');
    const found = proposals(built.space);
    if (found.outcome !== 'found') throw new Error('S1 has proposals');
    expect(found.proposals.map(({ offered }) => [...offered])).toEqual(s1Deals.map(({ positions }) => [...positions]));
    expect(
      found.proposals.map(({ offered }) =>
        packageScores(built.space, offered).map((score) => Math.round(scoreOf100(built.space, score))),
      ),
    ).toEqual([
      [85, 67],
      [73, 74],
      [70, 83],
    ]);
  });
});

describe('the four moments', () => {
  it.each(moments)('%s brings points with a review, both languages, and rules that leave a deal', (moment) => {
    const { state } = given([sara, { ...notNow, moment }]).course;
    expect(state.issues.length).toBeGreaterThanOrEqual(5);
    expect(state.issues.some((issue) => issue.options.every((option) => option.term?.kind === 'review'))).toBe(true);
    expect(anyPackage(state.issues, state.rules)).toBe(true);
    for (const issue of state.issues)
      for (const { text } of [issue, ...issue.options])
        expect(typeof text === 'object' && text.en !== '' && text.es !== '').toBe(true);
    for (const rule of state.rules)
      for (const choice of [rule.choice, ...(rule.kind === 'only-with' ? rule.others : [rule.other])])
        expect(state.issues.find(({ id }) => id === choice.issue)?.options.map(({ id }) => id)).toContain(
          choice.option,
        );
  });

  it('change the template while nobody has answered, and keep points that were typed by hand', () => {
    const { course } = given(filed, [sara, { type: 'AddIssue', text: 'Who tells them', options: ['Us', 'You'] }]);
    course.does([sara, { type: 'ChangeMoment', moment: 'resources' }]);
    expect(course.state.moment).toBe('resources');
    expect(course.state.issues.map(({ text }) => (typeof text === 'string' ? text : text.en))).toEqual([
      'Who tells them',
      'How many people',
      'From when',
      'What stops meanwhile',
      'What we measure together',
      'When we look again',
    ]);
    expect(course.state.rules).toHaveLength(2);
  });
});

describe('the five option templates', () => {
  it('add a point once, with defaults and the rule that belongs to it', () => {
    const { course } = given(filed);
    expect(course.does([pablo, { type: 'ApplyOptionTemplate', template: 'flag' }])).toMatchObject([
      { type: 'IssueAdded', issue: { text: { en: 'How it is switched on' } } },
      { type: 'RuleAdded', rule: { kind: 'excludes' } },
    ]);
    expect(course.does([pablo, { type: 'ApplyOptionTemplate', template: 'shared-metric' }])).toMatchObject([
      { type: 'IssueAdded', issue: { text: { en: 'What we measure together' } } },
    ]);
    expect(course.decide(pablo, { type: 'ApplyOptionTemplate', template: 'flag' })).toMatchObject({
      refusal: { code: 'template-already-there' },
    });
  });

  it('fill an empty table', () => {
    const emptied: Step[] = Array.from({ length: 5 }, () => [
      sara,
      (state) => ({ type: 'RemoveIssue', issue: state.issues[0]?.id ?? '' }),
    ]);
    for (const [template, points] of [
      ['temporary', 2],
      ['criteria', 1],
      ['shared-metric', 1],
      ['compensation', 1],
      ['flag', 1],
    ] as const)
      expect(given(filed, ...emptied).course.does([sara, { type: 'ApplyOptionTemplate', template }])).toHaveLength(
        points,
      );
  });
});

describe('interests', () => {
  it('of one’s own stand at once; a guess waits until its owner says «that’s it» or puts it otherwise', () => {
    const guess: Step = [sara, { type: 'StateInterest', party: 'product', text: 'Debt' }];
    given(filed).when(sara, salesWhy[1]).gives({ type: 'InterestStated', confirmed: true, guess: false });
    given(filed)
      .when(...guess)
      .gives({ type: 'InterestStated', confirmed: false, guess: true });
    given(filed, guess)
      .when(pablo, (state) => ({ type: 'AmendInterest', interest: state.interests[0]?.id ?? '', text: 'Not quite' }))
      .gives({ type: 'InterestAmended', confirmed: true });
    given(filed, guess)
      .when(sara, (state) => ({ type: 'WithdrawInterest', interest: state.interests[0]?.id ?? '' }))
      .gives({ type: 'InterestWithdrawn' });
  });

  it('come before offers, and before being ready; not before private answers', () => {
    given(filed)
      .when(...seals(sara, 'sales', false))
      .gives({ type: 'PreferencesSealed', party: 'sales', revision: 1 });
    given(...why)
      .when(...seals(sara, 'sales'))
      .gives({ type: 'PreferencesSealed' }, { type: 'PartyReady' });
  });
});

describe('evidence', () => {
  it('is stale after 90 days', () => {
    const old = {
      kind: 'customer',
      statement: 'Worth',
      low: 1,
      high: 2,
      unit: '€',
      source: 'CRM',
      asOf: '2025-12-02',
    } as const;
    const { course } = given(filed, [sara, { type: 'AddEvidence', evidence: old }]);
    const stale = (now: string) => negotiationView('n', course.state, sara, now).evidence[0]?.stale;
    expect([stale('2026-03-02T09:00:00.000Z'), stale('2026-03-03T09:00:00.000Z')]).toEqual([false, true]);
  });

  it('of effort is changed by the engineer who was asked, as often as needed', () => {
    const engineer = { kind: 'member', id: 'mario', name: 'Mario' } as const;
    const { course } = given(filed, [pablo, { type: 'AskEstimate', engineer }]);
    const view = () => negotiationView('n', course.state, mario, course.now);
    expect(view()).toMatchObject({ own: null, need: { kind: 'give-estimate', step: 'evidence' } });
    for (const high of [20, 15])
      course.does([
        mario,
        (state) => ({
          type: 'GiveEstimate',
          estimate: state.estimates[0]?.id ?? '',
          low: 5,
          high,
          drivers: 'Legacy',
          simpler: 'By hand',
        }),
      ]);
    expect(view()).toMatchObject({ need: null, estimates: [{ given: { low: 5, high: 15 } }] });
  });
});

describe('points', () => {
  it('changed after sealing take ready back, say so in public, and name the lines to mark', () => {
    const { course } = given(...why, seals(sara, 'sales'));
    const events = course.does([
      pablo,
      (state) => ({ type: 'AddOption', issue: state.issues[0]?.id ?? '', text: 'By hand, this time' }),
    ]);
    expect(events).toMatchObject([{ type: 'OptionAdded' }, { type: 'PartyNotReady', because: 'points-changed' }]);
    expect(negotiationView('n', course.state, sara, course.now)).toMatchObject({
      need: { kind: 'mark-changed-lines' },
      parties: [{ ready: false, changed: [{ issue: course.state.issues[0]?.id }] }, {}],
    });
    course.does(seals(sara, 'sales'));
    expect(course.state.preferences.sales).toMatchObject({ revision: 2, ready: true, changed: [] });
  });

  it('lose their rules with the choice that a rule named', () => {
    const { course } = given(filed, [
      sara,
      (state) => ({
        type: 'RemoveOption',
        issue: state.issues[1]?.id ?? '',
        option: state.issues[1]?.options[0]?.id ?? '',
      }),
    ]);
    expect(course.state.rules.map(({ kind }) => kind)).toEqual(['requires']);
  });
});

describe('rounds', () => {
  it('run when every party is ready, use up the ready marks, and end after three unless all ask', () => {
    const course = new Course();
    for (const step of [...why, seals(sara, 'sales'), seals(pablo, 'product')]) course.does(step);
    expect(roundDue(course.state)).toMatchObject({
      round: 1,
      seals: [course.state.preferences.sales?.seal.id, course.state.preferences.product?.seal.id],
    });
    course.does(noDealFound);
    for (let more = 0; more < 2; more++) {
      expect(roundDue(course.state)).toBeUndefined();
      course.does([sara, { type: 'DeclareReady' }]);
      course.does([pablo, { type: 'DeclareReady' }]);
      course.does(noDealFound);
    }
    course.does([sara, { type: 'AskRound' }]);
    expect(course.decide(sara, { type: 'DeclareReady' })).toMatchObject({ refusal: { code: 'rounds-used-up' } });
    expect(negotiationView('n', course.state, pablo, course.now).need).toMatchObject({ kind: 'ask-round' });
    course.does([pablo, { type: 'AskRound' }]);
    course.does([sara, { type: 'DeclareReady' }]);
    course.does([pablo, { type: 'DeclareReady' }]);
    expect(roundDue(course.state)).toMatchObject({ round: 4 });
  });

  it('show all the same when no deal works: no need says who blocks', () => {
    const past = [...why, seals(sara, 'sales'), seals(pablo, 'product'), noDealFound];
    const { course } = given(...past);
    const [one, other] = [sara, pablo].map((player) => negotiationView('n', course.state, player, course.now));
    expect(one?.rounds).toEqual(other?.rounds);
    expect([one?.need, other?.need]).toMatchObject([{ kind: 'try-again' }, { kind: 'try-again' }]);
    expect(one?.may.Escalate).toBeNull();
  });
});

describe('offers', () => {
  it('are agreed when every other party has accepted', () => {
    const third = {
      ...product,
      id: 'third',
      name: 'Engineering',
      members: [{ kind: 'member', id: 'mario', name: 'Mario' }],
    } as const;
    const past: Step[] = [
      [sara, { ...fileAsk, parties: [sales, product, third] }],
      salesWhy,
      productWhy,
      [mario, { type: 'StateInterest', party: 'third', text: 'Be believed' }],
      [sara, (state) => ({ type: 'MakeOffer', chosen: deal(state, 1, 1, 1, 1, 1), words: 'Please' })],
    ];
    const { course } = given(...past);
    const accept = { type: 'AcceptOffer', offer: course.state.offers[0]?.id ?? '' } as const;
    given(...past)
      .when(pablo, accept)
      .gives({ type: 'OfferAccepted' });
    given(...past, [pablo, accept])
      .when(mario, accept)
      .gives({ type: 'OfferAccepted' }, { type: 'DealAgreed', origin: { by: 'offer', offer: accept.offer } });
  });

  it('outdate when the points change', () => {
    const { course } = given(
      ...why,
      [sara, (state) => ({ type: 'MakeOffer', chosen: deal(state, 1, 1, 1, 1, 1), words: '' })],
      [pablo, { type: 'AddIssue', text: 'Who tells them', options: ['Us', 'You'] }],
    );
    expect(negotiationView('n', course.state, pablo, course.now).offers[0]).toMatchObject({
      status: 'outdated',
      may: { AcceptOffer: { code: 'offer-outdated' } },
    });
    expect(positionsOf(course.state.issues, course.state.offers[0]?.chosen ?? {})).toBeUndefined();
  });
});

describe('people', () => {
  it('join a party by its own people only; a place is handed over', () => {
    const elenaIn = { kind: 'guest', id: 'elena', name: 'Elena' } as const;
    given(filed)
      .when(sara, { type: 'AddPartyMember', party: 'sales', member: elenaIn })
      .gives({ type: 'PartyMemberAdded' });
    given(filed).when(olga, { type: 'AddPartyMember', party: 'sales', member: elenaIn }).refused('only-members-add');
    const { course } = given(filed, [sara, { type: 'HandOver', to: elenaIn }]);
    expect(course.decide(sara, salesWhy[1])).toMatchObject({ refusal: { code: 'not-in-a-party' } });
    expect(course.does([elena, salesWhy[1] as never])).toMatchObject([{ type: 'InterestStated', confirmed: true }]);
  });

  it('may be invited by anyone in the negotiation when a party has nobody, and are invited again on the record', () => {
    const empty = { ...product, members: [] };
    const invitation = {
      type: 'RecordGuestInvitation',
      party: 'product',
      guest: 'elena',
      name: 'Elena',
      addressHint: 'e…',
      verified: true,
      again: false,
    } as const;
    const past: Step[] = [[sara, { ...fileAsk, parties: [sales, empty] }]];
    given(...past)
      .when(sara, invitation)
      .gives({ type: 'GuestInvited', again: false });
    given(...past, [sara, invitation])
      .when(sara, { ...invitation, again: true })
      .refused('only-members-add');
    given(...past, [sara, invitation])
      .when(olga, { ...invitation, again: true })
      .gives({ type: 'GuestInvited', again: true });
    given(...past, [sara, invitation])
      .when(olga, { ...invitation, again: true, verified: false })
      .refused('only-members-add');
  });
});

describe('clocks and endings', () => {
  it('let the default outcome stand when nobody answered in time, without any job', () => {
    const { course } = given([sara, { ...fileAsk, defaultOutcome: { kind: 'goes-to', name: 'Olga' } }]);
    const at = (now: string) => negotiationView('n', course.state, sara, now);
    expect(at('2026-03-04T09:00:00.001Z').clocks).toMatchObject({ inForce: 'answering', afterwards: 'goes-to' });
    expect(at('2026-03-06T09:00:00.000Z').standing).toBe('open');
    expect(at('2026-03-06T09:00:00.001Z')).toMatchObject({
      standing: 'overdue',
      clocks: { inForce: 'default', endsAt: null },
    });
    expect(at('2026-03-06T09:00:00.001Z').may).toMatchObject({ Escalate: null, StateInterest: null, Archive: null });
  });

  it('need a reason for «not yet» unless the workspace waives it', () => {
    const said = { type: 'SayNotYet', reason: '', wouldChange: '', askAgainOn: '2026-06-01', clientWords: '' } as const;
    given(filed).when(pablo, said).refused('reason-missing');
    given([sara, { ...fileAsk, reasonMandatory: false }])
      .when(pablo, said)
      .gives({ type: 'NotYetSaid', party: 'product' });
  });

  it('open sealed answers only afterwards and when every party says so; consent is taken back until then', () => {
    given(...toAgreed)
      .when(sara, { type: 'GiveConsent' })
      .refused('after-closing-only');
    const ended = [...toAgreed, closed];
    given(...ended, [sara, { type: 'GiveConsent' }])
      .when(sara, { type: 'TakeBackConsent' })
      .gives({ type: 'ConsentTakenBack' });
    const { course } = given(...ended);
    const seals = {
      sales: course.state.preferences.sales?.seal.id,
      product: course.state.preferences.product?.seal.id,
    };
    given(...ended, [sara, { type: 'GiveConsent' }])
      .when(pablo, { type: 'GiveConsent' })
      .gives({ type: 'ConsentGiven' }, { type: 'SheetsDisclosed', seals: seals as Record<string, string> });
  });

  it('reopen a deal before ink, never after', () => {
    given(...toAgreed)
      .when(pablo, { type: 'ReopenDeal', reason: 'Another date' })
      .gives({ type: 'DealReopened', party: 'product' });
    given(...toAgreed, closed)
      .when(pablo, { type: 'ReopenDeal', reason: 'Another date' })
      .refused('negotiation-signed');
    given(...toDeals)
      .when(mediator, { type: 'CloseNegotiation', outcome: 'yes' })
      .refused('no-deal-agreed');
  });
});
