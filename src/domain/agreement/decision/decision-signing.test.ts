import { describe, expect, it } from 'vitest';
import {
  AgreementStory,
  executive,
  onCall,
  product,
  s3Terms,
  sales,
  system,
} from '../../../../tests/agreement/s3-agreement.ts';
import { decisionHash } from '../decision.ts';
import { agreementView } from '../view.ts';
import { decisionChallenge } from './decision-signature.ts';

const day = '2026-03-10T10:00:00.000Z';
const view = (story: AgreementStory, actor = sales) => {
  const seen = agreementView('a', story.state, story.material, actor, story.now);
  if (!seen) throw new Error('no view');
  return seen;
};

describe('a signature on a decision', () => {
  it('keeps its proof with what was decided, for who checks it later; a viewer sees how, not the proof', () => {
    const story = new AgreementStory().inked().at(day);
    story.decides({ kind: 'revert' }, 'It does not pay');
    const [settled] = story.state.settled;
    expect(settled?.signatures.map(({ signer, proof }) => [signer.name, proof.method])).toEqual([
      [sales.name, 'reauthentication'],
      [product.name, 'reauthentication'],
    ]);
    expect(settled?.hash).toBe(decisionHash('ff', settled?.id ?? '', { kind: 'revert' }, 'It does not pay'));
    expect(JSON.stringify(view(story))).not.toContain('"proof"');
    expect(view(story).settled[0]?.signatures[0]).toMatchObject({ method: 'reauthentication', onBehalfOf: null });
  });

  it('covers the decision, the party, the person and itself: any other one asks a passkey for other bytes', () => {
    const story = new AgreementStory().inked().at(day);
    const one = story.signature(sales, 'aa');
    const others = [
      { ...one, hash: 'ab' },
      { ...one, party: null },
      { ...one, id: 'other' },
      { ...one, signer: { ...one.signer, id: 'other' } },
      { ...one, onBehalfOf: one.signer },
    ];
    const challenges = [one, ...others].map((signature) => decisionChallenge(signature));
    expect(new Set(challenges).size).toBe(challenges.length);
  });

  it('given in another name, for another party or on another hash is none', () => {
    const story = new AgreementStory().inked().at(day);
    story.proposes({ kind: 'revert' });
    const [open] = story.state.decisions;
    const own = story.signature(product, open?.hash ?? '');
    for (const signature of [
      { ...own, signer: { id: sales.id, name: sales.name } },
      { ...own, party: story.signature(sales, '').party },
      { ...own, onBehalfOf: { id: 'x', name: 'X' } },
    ])
      expect(
        story.send(product, { type: 'SignDecision', decision: open?.id ?? '', signature, trusted: true }),
      ).toMatchObject({ code: 'decision-changed' });
  });

  it('by a guest whose address nobody confirmed does not count', () => {
    const story = new AgreementStory().inked().at(day);
    expect(story.proposes({ kind: 'revert' }, '', sales, false)).toEqual({ code: 'decider-unverified' });
  });

  it('may come from whom a member let sign, dated, while that member acts for the party; never for both', () => {
    const story = new AgreementStory().inked().at(day).delegates(onCall, '2026-03-11T00:00:00.000Z');
    expect(view(story, onCall)).toMatchObject({ ownParty: view(story).ownParty, may: { decide: null } });
    expect(story.proposes({ kind: 'revert' }, '', onCall)).toEqual(['DecisionProposed', 'DecisionSigned']);
    expect(story.state.decisions[0]?.signatures[0]?.onBehalfOf?.id).toBe(sales.id);
    expect(story.signs(sales)).toMatchObject({ code: 'decision-signed-already', values: { name: onCall.name } });
    expect(story.signs()).toEqual(['DecisionSigned', 'AgreementReverted']);
    const late = new AgreementStory().inked().at('2026-03-11T00:00:00.000Z');
    late.delegates(onCall, '2026-03-11T00:00:00.000Z');
    expect(late.proposes({ kind: 'revert' }, '', onCall)).toMatchObject({ code: 'signing-parties-only' });
  });
});

describe('the price of an extension', () => {
  it('stands there before it is proposed: which one, how many, until when, what is overdue', () => {
    const story = new AgreementStory().inked().at('2026-04-05T10:00:00.000Z');
    expect(view(story).extension).toEqual({
      number: 1,
      allowed: 1,
      latest: '2026-05-05',
      overdueSince: null,
      needsExecutive: false,
      executives: [executive.name],
    });
    expect(view(story).may.extend).toBeNull();
    story.overdue('2026-03-31').reads(1, 2);
    expect(view(story).may.extend).toMatchObject({
      code: 'extension-refused',
      values: { reasons: ['verdict-revert', 'compensation-overdue'] },
    });
  });

  it('of the third one is an executive’s approval, in a place of its own that only they can take', () => {
    const story = new AgreementStory({ ...s3Terms, extensions: 9 }).inked();
    for (const [on, until] of [
      ['2026-04-05', '2026-05-05'],
      ['2026-05-05', '2026-06-04'],
    ] as const)
      story.at(`${on}T10:00:00.000Z`).decides({ kind: 'extend', until });
    story.at('2026-06-04T10:00:00.000Z').proposes({ kind: 'extend', until: '2026-07-04' }, 'Once more');
    expect(view(story, executive).decisions[0]).toMatchObject({ needsExecutive: true, may: null });
    expect(view(story, onCall).decisions[0]?.may).toMatchObject({ code: 'signing-parties-only' });
    expect(story.signs(executive)).toEqual(['DecisionSigned']);
    expect(view(story, executive).decisions[0]?.may).toMatchObject({ code: 'decision-signed-already' });
    expect(story.signs()).toEqual(['DecisionSigned', 'AgreementExtended']);
  });
});

describe('the third extension', () => {
  const thirdOnTable = (executives: AgreementStory['material']['executives']) => {
    const story = new AgreementStory({ ...s3Terms, extensions: 9 }).inked();
    story.material = { ...story.material, executives };
    for (const [on, until] of [
      ['2026-04-05', '2026-05-05'],
      ['2026-05-05', '2026-06-04'],
    ] as const)
      story.at(`${on}T10:00:00.000Z`).decides({ kind: 'extend', until });
    story.at('2026-06-04T10:00:00.000Z').proposes({ kind: 'extend', until: '2026-07-04' }, 'Once more');
    return story;
  };
  const personOf = ({ id, name }: typeof sales) => ({ id, name });

  it('is not approved by whoever signs it for a side, of leadership or not: nobody signs for two', () => {
    const story = thirdOnTable([personOf(product), personOf(executive)]);
    expect(story.signs(product)).toEqual(['DecisionSigned']);
    expect(story.state.counters.extensions).toBe(2);
    expect(story.signs(executive)).toEqual(['DecisionSigned', 'AgreementExtended']);
  });

  it('names as who may approve it only people who stand for no side', () => {
    const story = thirdOnTable([personOf(product), personOf(executive)]);
    expect(view(story).extension?.executives).toEqual([executive.name]);
  });
});

describe('a signature given for one review', () => {
  const until = '2026-05-05';
  const extended = (proposal: Parameters<AgreementStory['proposes']>[0]) => {
    const story = new AgreementStory({ ...s3Terms, extensions: 9 }).inked().at('2026-04-05T10:00:00.000Z').reads(4, 2);
    story.proposes(proposal, 'For now');
    const [old] = story.state.decisions;
    story.decides({ kind: 'extend', until });
    return { story: story.at('2026-05-05T10:00:00.000Z'), old };
  };

  it.each([{ kind: 'keep' }, { kind: 'revert' }] as const)('does not count at the next one: $kind', (proposal) => {
    const { story, old } = extended(proposal);
    expect(story.state).toMatchObject({ endOn: until, counters: { extensions: 1 } });
    const signature = story.signature(product, old?.hash ?? '');
    const late = { type: 'SignDecision', decision: old?.id ?? '', signature, trusted: true } as const;
    expect(story.send(product, late)).toMatchObject({ code: 'decision-unknown' });
    expect(story.state).toMatchObject({ endedAt: null, counters: { kept: 0 } });
    // Both may decide it anew.
    expect(story.proposes(proposal)).toEqual(['DecisionProposed', 'DecisionSigned']);
  });
});

it('an end that was noted stays where it is, also for a clock set back into the days before it', () => {
  const story = new AgreementStory().inked().at('2026-04-06T10:00:00.000Z');
  story.send(system, { type: 'NoteLapse' });
  story.at('2026-04-03T10:00:00.000Z');
  expect(story.decides({ kind: 'end-early', on: '2026-04-04' })).toMatchObject({ code: 'end-not-earlier' });
  expect(view(story).phase).toBe('grace');
});

describe('an amendment', () => {
  it('names all that is wrong with it at once', () => {
    const story = new AgreementStory().inked().at(day);
    const { segments, share, guardrails } = s3Terms;
    const terms = { segments, share, guardrails };
    expect(story.proposes({ kind: 'amend', terms })).toMatchObject({ values: { faults: ['changes-nothing'] } });
    const bound = { unit: 'EUR', goodWhen: 'low', bound: 1, readings: 1 } as const;
    const twice = {
      segments: ['staff', 'staff'],
      share,
      guardrails: [
        { ...bound, metric: 'cost' },
        { ...bound, metric: 'cost' },
      ],
    };
    expect(story.proposes({ kind: 'amend', terms: twice })).toMatchObject({
      values: { faults: ['segment-twice', 'metric-twice', 'metric-reserved'] },
    });
  });
});
