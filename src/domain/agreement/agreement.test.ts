import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AgreementStory,
  executive,
  onCall,
  product,
  s3Terms,
  sales,
  stranger,
  system,
} from '../../../tests/agreement/s3-agreement.ts';
import { flagAnswer } from '../flag/flag-answer.ts';
import { lifeAt } from '../life.ts';
import { lifeFacts } from './state.ts';
import { agreementSummary, flagSetting } from './summary.ts';
import { verdictOf } from './verdict.ts';
import { agreementView } from './view.ts';

const seed = Date.now() % 2 ** 31;
const phase = (story: AgreementStory) => lifeAt(lifeFacts(story.state), story.now);
const forAcme = (story: AgreementStory, context: object = { client: 'Acme' }) => {
  const setting = flagSetting('a', story.state);
  if (!setting) throw new Error('no flag');
  const answer = flagAnswer(setting, context, story.now);
  if (answer === 'targeting-key-missing') throw new Error(answer);
  return answer.value;
};
const staff = { segments: ['staff'] };

describe('before ink', () => {
  it('the key answers an explicit false from its first naming, and evidence may be given already', () => {
    const story = new AgreementStory();
    expect(flagSetting('a', story.state)).toBeUndefined();
    expect(agreementSummary('a', story.state)).toBeUndefined();
    const evidence = { type: 'EvidenceCriterion', criterion: 'tests', text: 'Green', source: 'CI' } as const;
    expect(story.send(product, evidence)).toEqual({ code: 'flag-not-named' });
    story.named();
    expect(forAcme(story)).toBe(false);
    expect(story.send(stranger, evidence)).toEqual({ code: 'parties-or-on-call-only' });
    expect(story.send(onCall, evidence)).toEqual(['CriterionEvidenced']);
    expect(story.send(product, evidence)).toEqual({ code: 'criterion-evidenced-already' });
    expect(story.send(product, { ...evidence, criterion: 'other' })).toEqual({ code: 'criterion-unknown' });
    expect(story.send(sales, { type: 'KillFlag' })).toEqual({ code: 'agreement-not-signed-yet' });
    expect(story.proposes({ kind: 'revert' })).toEqual({ code: 'agreement-not-signed-yet' });
  });

  it('is named once and opened once, by policy alone', () => {
    const name = { type: 'NameFlag', key: 'x', title: '', client: '', sample: false } as const;
    expect(new AgreementStory().send(sales, name)).toEqual({ code: 'agreement-policy-only' });
    expect(new AgreementStory().named().send(system, name)).toEqual([]);
    const story = new AgreementStory().inked();
    const { terms } = story.state;
    if (!terms) throw new Error('no terms');
    const open = { type: 'OpenAgreement', terms, title: '', signedBy: [], recordHash: '', inkedAt: '' } as const;
    expect(story.send(system, open)).toEqual([]);
  });
});

describe('an end that has passed', () => {
  const note = { type: 'NoteLapse' } as const;

  it('is noted once, by policy alone, with its due and executed instants, and no clock set back revives it', () => {
    const story = new AgreementStory().inked().at('2026-04-05T21:59:59.999Z');
    expect(story.send(sales, note)).toEqual({ code: 'agreement-policy-only' });
    expect(story.send(system, note)).toEqual([]);
    story.at('2026-04-05T23:15:00.000Z');
    expect(story.send(system, note)).toEqual(['AgreementLapsed']);
    expect(story.send(system, note)).toEqual([]);
    expect(story.log.at(-1)?.event).toEqual({
      type: 'AgreementLapsed',
      step: 'end',
      due: '2026-04-05T22:00:00.000Z',
      executed: '2026-04-05T23:15:00.000Z',
    });
    story.at('2026-04-05T21:30:00.000Z');
    expect(phase(story)).toBe('grace');
    expect(forAcme(story, staff)).toBe(false);
    expect(story.proposes({ kind: 'keep' })).toEqual({ code: 'review-passed' });
  });

  it('is noted late in both its steps after a long silence, and what was signed away since does not count', () => {
    const late = new AgreementStory().inked().at('2026-05-01T08:00:00.000Z');
    expect(late.send(system, note)).toEqual(['AgreementLapsed', 'AgreementLapsed']);
    expect(phase(late.at('2026-04-01T08:00:00.000Z'))).toBe('over');
    const kept = new AgreementStory().inked().reads(30, 10).at('2026-04-05T10:00:00.000Z');
    expect(kept.decides({ kind: 'keep' })).toContain('AgreementKept');
    expect(kept.at('2026-04-06T10:00:00.000Z').send(system, note)).toEqual([]);
    expect(phase(kept)).toBe('live');
  });

  it('without grace is over at once', () => {
    const story = new AgreementStory({ ...s3Terms, graceDays: 0 }).inked().at('2026-04-05T22:00:00.000Z');
    expect(story.send(system, note)).toEqual(['AgreementLapsed']);
    expect(phase(story.at('2026-04-05T20:00:00.000Z'))).toBe('over');
  });
});

describe('the life of S3', () => {
  it('begins with ink, to the second, where the criteria were proven', () => {
    const story = new AgreementStory().inked();
    expect(forAcme(story.at('2026-03-06T10:04:59.000Z'))).toBe(false);
    expect(forAcme(story.at('2026-03-06T10:05:00.000Z'))).toBe(true);
    expect(forAcme(story, staff)).toBe(true);
    expect(forAcme(story, { client: 'Globex' })).toBe(false);
  });

  it('waits for a before-launch criterion without evidence, and not for another one', () => {
    const story = new AgreementStory().named();
    story.proven = () => story;
    story.inked();
    expect(phase(story)).toBe('before-launch');
    for (const criterion of ['tests', 'rollback'])
      story.send(onCall, { type: 'EvidenceCriterion', criterion, text: 'Green', source: 'CI' });
    expect(phase(story)).toBe('live');
  });

  it('ends by itself when nobody decides: staff at once, Acme after its grace', () => {
    const story = new AgreementStory().inked().at('2026-04-05T22:00:00.000Z');
    expect([forAcme(story), forAcme(story, staff)]).toEqual([true, false]);
    expect(forAcme(story.at('2026-04-12T21:59:59.999Z'))).toBe(true);
    expect(forAcme(story.at('2026-04-12T22:00:00.000Z'))).toBe(false);
    expect(story.proposes({ kind: 'revert' })).toEqual({ code: 'agreement-over' });
  });

  it('runs branch 2: kept, stopped, turned on, extended, and refused for two reasons at day 90', () => {
    const story = new AgreementStory().inked();
    story.at('2026-04-05T16:00:00.000Z').reads(14_400, 8_100);
    expect(story.decides({ kind: 'keep' }, '')).toEqual(['DecisionSigned', 'AgreementKept']);
    expect(story.state.endOn).toBe('2026-05-05');
    story.at('2026-04-12T10:00:00.000Z');
    const breach = { type: 'StopByGuardrail', metric: 'p95', values: [438, 441, 452] } as const;
    expect(story.send(system, breach)).toEqual(['FlagStoppedByGuardrail']);
    expect(story.send(system, breach)).toEqual([]);
    expect(forAcme(story)).toBe(false);
    story.at('2026-04-13T07:30:00.000Z');
    expect(story.proposes({ kind: 'turn-on' })).toEqual(['DecisionProposed', 'DecisionSigned']);
    expect(forAcme(story)).toBe(false);
    expect(story.signs()).toEqual(['DecisionSigned', 'FlagTurnedOn']);
    expect(forAcme(story)).toBe(true);
    story.at('2026-05-05T10:00:00.000Z').reads(28_800, 21_600);
    expect(story.decides({ kind: 'keep' })).toMatchObject({ code: 'verdict-not-keep', values: { joint: 1.33 } });
    expect(story.decides({ kind: 'extend', until: '2026-06-04' })).toEqual(['DecisionSigned', 'AgreementExtended']);
    expect(story.state.counters).toEqual({ extensions: 1, kept: 1, switchedOff: 1, amendments: 0 });
    story.at('2026-06-04T10:00:00.000Z').reads(43_200, 33_000).overdue('2026-05-31');
    expect(story.decides({ kind: 'extend', until: '2026-07-04' })).toMatchObject({
      code: 'extension-refused',
      values: { reasons: ['rule-used-up', 'compensation-overdue'], allowed: 1, dueOn: '2026-05-31' },
    });
    story.at('2026-06-04T22:00:00.000Z');
    expect([forAcme(story), forAcme(story, staff)]).toEqual([true, false]);
    expect(forAcme(story.at('2026-06-11T22:00:00.000Z'))).toBe(false);
  });
});

describe('the kill switch', () => {
  it('is anybody’s of the parties or on call, also by key, with the reason afterwards', () => {
    const story = new AgreementStory().inked();
    expect(story.send(stranger, { type: 'KillFlag' })).toEqual({ code: 'parties-or-on-call-only' });
    expect(story.send({ ...onCall, kind: 'key' }, { type: 'KillFlag' })).toEqual(['FlagKilled']);
    expect(forAcme(story)).toBe(false);
    expect(story.send(sales, { type: 'KillFlag' })).toEqual({ code: 'flag-off-already' });
    expect(story.proposes({ kind: 'turn-on' })).toEqual({ code: 'kill-reason-missing' });
    expect(story.send(onCall, { type: 'GiveKillReason', reason: 'Slow' })).toEqual(['KillReasonGiven']);
    expect(story.send(onCall, { type: 'GiveKillReason', reason: 'Slow' })).toEqual({ code: 'kill-reason-not-asked' });
    expect(story.decides({ kind: 'turn-on' })).toEqual(['DecisionSigned', 'FlagTurnedOn']);
    expect(story.proposes({ kind: 'turn-on' })).toEqual({ code: 'flag-not-off' });
  });

  it('does not wait for launch, nor does turning on jump over it', () => {
    const story = new AgreementStory().named();
    story.proven = () => story;
    story.inked();
    story.send(sales, { type: 'KillFlag' });
    story.send(sales, { type: 'GiveKillReason', reason: 'Not ready' });
    expect(story.proposes({ kind: 'turn-on' })).toEqual({ code: 'evidence-missing-for-launch' });
  });
});

describe('a decision', () => {
  it('is made by people of every party, each for one, on the text they read', () => {
    const story = new AgreementStory().inked();
    expect(story.proposes({ kind: 'revert' }, '', { ...sales, kind: 'key' })).toEqual({ code: 'decides-in-person' });
    expect(story.proposes({ kind: 'revert' }, '', onCall)).toEqual({
      code: 'signing-parties-only',
      values: { parties: ['Sales', 'Product'] },
    });
    expect(story.proposes({ kind: 'revert' })).toEqual(['DecisionProposed', 'DecisionSigned']);
    expect(story.proposes({ kind: 'revert' }, '', product)).toEqual({ code: 'decision-open-already' });
    expect(story.signs(sales)).toMatchObject({ code: 'decision-signed-already' });
    expect(story.signs(stranger)).toMatchObject({ code: 'signing-parties-only' });
    expect(story.signs({ ...product, kind: 'key' })).toEqual({ code: 'decides-in-person' });
    expect(story.signs(product, 'another')).toEqual({ code: 'decision-changed' });
    const signature = story.signature(product, story.state.decisions[0]?.hash ?? '');
    const elsewhere = { type: 'SignDecision', decision: 'x', signature, trusted: true } as const;
    expect(story.send(product, elsewhere)).toEqual({ code: 'decision-unknown' });
    expect(story.signs()).toEqual(['DecisionSigned', 'AgreementReverted']);
    expect(phase(story)).toBe('over');
  });

  it('is taken back by the party that proposed it, and by no other', () => {
    const story = new AgreementStory().inked();
    story.proposes({ kind: 'revert' });
    const withdraw = { type: 'WithdrawDecision', decision: story.state.decisions[0]?.id ?? '' } as const;
    expect(story.send(product, withdraw)).toEqual({ code: 'decision-not-yours' });
    expect(story.send(sales, withdraw)).toEqual(['DecisionWithdrawn']);
    expect(story.send(sales, withdraw)).toEqual({ code: 'decision-unknown' });
  });

  it('of one person for two sides does not count, whatever side they have gone to since', () => {
    const story = new AgreementStory().inked();
    story.proposes({ kind: 'revert' });
    const [first, second] = story.material.parties;
    if (!first || !second) throw new Error('two parties');
    const parties = [
      { ...first, members: [] },
      { ...second, members: [sales.id] },
    ];
    story.material = { ...story.material, parties };
    expect(story.signs(sales)).toEqual({ code: 'decides-for-two' });
    expect(story.proposes({ kind: 'turn-on' })).toEqual({ code: 'decides-for-two' });
    // Somebody who proposed for Sales and then went over to Product signs nothing of it either.
    const other = new AgreementStory().inked();
    other.material = { ...other.material, parties: [{ ...first, members: [onCall.id] }, second] };
    other.proposes({ kind: 'revert' }, '', onCall);
    other.material = { ...other.material, parties: [first, { ...second, members: [onCall.id] }] };
    expect(other.signs(onCall)).toEqual({ code: 'decides-for-two' });
  });

  it('of somebody whose address nobody confirmed does not count, though they may switch off', () => {
    const story = new AgreementStory().inked();
    story.material = { ...story.material, unverified: [sales.id, product.id] };
    expect(story.proposes({ kind: 'revert' })).toEqual({ code: 'decider-unverified' });
    expect(story.send(sales, { type: 'KillFlag' })).toEqual(['FlagKilled']);
    story.material = { ...story.material, unverified: [product.id] };
    expect(story.proposes({ kind: 'revert' })).toHaveLength(2);
    expect(story.signs()).toEqual({ code: 'decider-unverified' });
  });

  it('to keep or extend waits for the last week, follows the thresholds, and is asked again at each signature', () => {
    const story = new AgreementStory().inked().reads(14_400, 8_100).at('2026-03-29T21:59:59.000Z');
    expect(story.decides({ kind: 'keep' })).toEqual(['DecisionSigned', 'AgreementKept']);
    const early = new AgreementStory().inked().reads(14_400, 8_100).at('2026-03-28T12:00:00.000Z');
    expect(early.proposes({ kind: 'keep' })).toEqual({
      code: 'decision-too-early',
      values: { opensOn: '2026-03-29' },
    });
    early.at('2026-04-02T12:00:00.000Z');
    expect(early.proposes({ kind: 'keep' })).toHaveLength(2);
    early.reads(null, null);
    expect(early.signs()).toMatchObject({ code: 'verdict-not-keep', values: { verdict: 'no-data' } });
    early.reads(14_400, 8_100).at('2026-04-06T00:00:00.000Z');
    expect(early.signs()).toEqual({ code: 'review-passed' });
  });

  it('to extend names every reason against it, and its end is no later than signed', () => {
    const story = new AgreementStory().inked().reads(1, 2).at('2026-04-05T10:00:00.000Z');
    expect(story.proposes({ kind: 'extend', until: '2026-04-05' }, ' ')).toMatchObject({
      values: { reasons: ['no-reason', 'not-later', 'verdict-revert'] },
    });
    story.reads(null, null);
    expect(story.proposes({ kind: 'extend', until: '2026-05-06' }, 'Why')).toMatchObject({
      values: { reasons: ['longer-than-signed'], latest: '2026-05-05' },
    });
    expect(story.proposes({ kind: 'extend', until: '2026-05-05' }, 'Why')).toHaveLength(2);
  });

  it('for a third extension needs an executive beside the parties', () => {
    const story = new AgreementStory({ ...s3Terms, extensions: 9 }).inked();
    for (const [on, until] of [
      ['2026-04-05', '2026-05-05'],
      ['2026-05-05', '2026-06-04'],
    ] as const) {
      story.at(`${on}T10:00:00.000Z`);
      expect(story.decides({ kind: 'extend', until })).toContain('AgreementExtended');
    }
    story.at('2026-06-04T10:00:00.000Z');
    expect(story.decides({ kind: 'extend', until: '2026-07-04' })).toEqual(['DecisionSigned']);
    expect(story.state.endOn).toBe('2026-06-04');
    expect(story.signs(executive)).toEqual(['DecisionSigned', 'AgreementExtended']);
    expect(story.state.endOn).toBe('2026-07-04');
  });

  it('of all ends it early without grace, or amends what runs', () => {
    const story = new AgreementStory().inked().at('2026-03-10T10:00:00.000Z');
    expect(story.proposes({ kind: 'end-early', on: '2026-03-09' })).toEqual({ code: 'end-in-the-past' });
    expect(story.proposes({ kind: 'end-early', on: '2026-04-05' })).toEqual({ code: 'end-not-earlier' });
    const { segments, share, guardrails } = s3Terms;
    const terms = { segments, share, guardrails };
    expect(story.proposes({ kind: 'amend', terms })).toMatchObject({ code: 'amendment-refused' });
    const wider = { ...terms, segments: ['staff', 'partners'] };
    expect(story.decides({ kind: 'amend', terms: wider })).toContain('TermsAmended');
    expect(forAcme(story, { segments: ['partners'] })).toBe(true);
    expect(story.decides({ kind: 'end-early', on: '2026-03-12' })).toContain('AgreementEndedEarly');
    expect(forAcme(story.at('2026-03-12T22:59:59.999Z'))).toBe(true);
    expect(forAcme(story.at('2026-03-12T23:00:00.000Z'))).toBe(false);
  });

  it('after the last checkpoint keeps it until a signed end', () => {
    const story = new AgreementStory({ ...s3Terms, checkpoints: ['2026-04-05'] }).inked().reads(3, 1);
    story.at('2026-04-05T10:00:00.000Z').decides({ kind: 'keep' });
    expect(story.state.endOn).toBeNull();
    expect(forAcme(story.at('2030-01-01T00:00:00.000Z'))).toBe(true);
    expect(story.proposes({ kind: 'keep' })).toMatchObject({ code: 'decision-too-early' });
    expect(story.decides({ kind: 'end-early', on: '2030-01-01' })).toContain('AgreementEndedEarly');
    expect(forAcme(story.at('2030-01-02T00:00:00.000Z'))).toBe(false);
  });
});

describe('the verdict', () => {
  it('is J against the signed thresholds: 1.78 keep, 1.33 extend, 1.31 extend, below 1 revert, or «no data»', () => {
    const verdict = (value: number | null, cost: number | null) =>
      verdictOf(s3Terms.thresholds, { value, cost }).verdict;
    expect([verdict(14_400, 8_100), verdict(28_800, 21_600), verdict(43_200, 33_000)]).toEqual([
      'keep',
      'extend',
      'extend',
    ]);
    expect([verdict(9, 10), verdict(10, 10), verdict(15, 10)]).toEqual(['revert', 'extend', 'keep']);
    expect([verdict(null, 1), verdict(1, null), verdict(1, 0)]).toEqual(['no-data', 'no-data', 'no-data']);
  });
});

describe('silence', () => {
  it(`never extends: whatever one side alone does, all is off after end and grace (seed ${seed})`, () => {
    const proposals = fc.constantFrom(
      { kind: 'keep' } as const,
      { kind: 'extend', until: '2026-05-05' } as const,
      { kind: 'turn-on' } as const,
      { kind: 'amend', terms: { segments: [], share: { client: 100, others: 100 }, guardrails: [] } } as const,
      'kill' as const,
    );
    const step = fc.record({ day: fc.integer({ min: 0, max: 45 }), what: proposals });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const story = new AgreementStory().inked().reads(3, 1);
        for (const { day, what } of steps.toSorted((a, b) => a.day - b.day)) {
          story.at(new Date(Date.parse('2026-03-06T11:00:00.000Z') + day * 86_400_000).toISOString());
          if (what === 'kill') story.send(sales, { type: 'KillFlag' });
          else {
            story.proposes(what, 'Because');
            story.signs(sales);
          }
        }
        story.at('2026-04-12T22:00:00.000Z');
        for (const context of [{ client: 'Acme' }, staff]) expect(forAcme(story, context)).toBe(false);
      }),
      { seed, numRuns: 60 },
    );
  });
});

describe('the view', () => {
  it('answers «may I» as the rules do and counts in public', () => {
    const story = new AgreementStory().inked().at('2026-04-05T10:00:00.000Z').reads(14_400, 8_100);
    const view = (actor = sales) => agreementView('a', story.state, story.material, actor, story.now);
    expect(view()).toMatchObject({
      phase: 'live',
      endsAt: '2026-04-05T22:00:00.000Z',
      graceEndsAt: '2026-04-12T22:00:00.000Z',
      verdict: { verdict: 'keep' },
      decisionOpensOn: '2026-03-29',
      may: { kill: null, keep: null, revert: null, 'turn-on': { code: 'flag-not-off' } },
    });
    expect(view(stranger)?.may).toMatchObject({
      kill: { code: 'parties-or-on-call-only' },
      keep: { code: 'signing-parties-only' },
    });
    expect(view()?.criteria.map((one) => one.evidence?.source ?? null)).toEqual(['CI run 12', 'CI run 12', null]);
    expect(agreementView('a', new AgreementStory().state, story.material, sales, story.now)).toBeUndefined();
  });
});
