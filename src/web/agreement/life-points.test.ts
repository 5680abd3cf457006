import { describe, expect, it } from 'vitest';
import { nothingMeasured } from '../../domain/agreement/measure/joint-measure.ts';
import type { AgreementView } from '../../domain/agreement/view.ts';
import { flagOnAt, lifePoints, pastCount } from './life-points.ts';
import { nextDataDue } from './next-data-due.ts';
import { nobodyActs } from './nobody-acts.ts';
import { audienceNow } from './terms/audience.ts';

const terms = {
  client: 'Acme',
  segments: ['staff'],
  share: { client: 100, others: 0 },
  guardrails: [],
  criteria: [],
  thresholds: { name: 'J', keepFrom: 1.5, extendFrom: 1 },
  startOn: '2026-03-06',
  endOn: '2026-04-05',
  zone: 'Europe/Madrid',
  graceDays: 7,
  checkpoints: ['2026-04-05', '2026-05-05', '2026-06-04'],
  extensions: 1,
};
const live: AgreementView = {
  agreement: 'a',
  title: 'Audit export',
  client: 'Acme',
  key: 'parley-1',
  sample: false,
  phase: 'live',
  inkedAt: '2026-03-06T10:05:00.000Z',
  recordHash: 'h',
  signedBy: [],
  terms,
  endOn: '2026-04-05',
  endsAt: '2026-04-05T22:00:00.000Z',
  graceEndsAt: '2026-04-12T22:00:00.000Z',
  endedAt: null,
  criteria: [],
  off: null,
  reading: { value: null, cost: null },
  measure: nothingMeasured,
  verdict: null,
  decisionOpensOn: null,
  decisions: [],
  settled: [],
  dataDue: null,
  extension: null,
  counters: { extensions: 0, kept: 0, switchedOff: 0, amendments: 0 },
  ownParty: null,
  may: {
    evidence: null,
    kill: null,
    'give-reason': null,
    keep: null,
    extend: null,
    revert: null,
    'end-early': null,
    amend: null,
    'turn-on': null,
    decide: null,
  },
};
const at = (instant: string) => Date.parse(instant);
const shown = (view: AgreementView, now: string) =>
  lifePoints(view, at(now)).map(({ kind, number, state, last }) => [kind, number, state, last]);
const proof = (on: string | null) => ({
  id: 'c',
  text: 'Load test',
  beforeLaunch: true,
  evidence: on && { criterion: 'c', text: 'Green', source: 'CI', by: { id: 'p', name: 'Pau' }, at: on },
});
const criteria = (on: string | null) => [proof(on)] as AgreementView['criteria'];

describe('the life line of S3', () => {
  it('runs from ink over the review to the end of grace, and later checkpoints come only if it goes on', () => {
    expect(shown(live, '2026-03-20T10:00:00.000Z')).toEqual([
      ['ink-and-flag', null, 'past', false],
      ['review', 30, 'coming', false],
      ['grace-over', null, 'coming', true],
      ['checkpoint', 60, 'only-if', false],
      ['checkpoint', 90, 'only-if', false],
    ]);
    expect(nobodyActs(live)).toBe('ends-with-grace');
  });

  it('has its review past from the millisecond at which the next local day begins', () => {
    const past = (now: string) => pastCount(lifePoints(live, at(now)));
    expect(past('2026-04-05T21:59:59.999Z')).toBe(1);
    expect(past('2026-04-05T22:00:00.000Z')).toBe(2);
  });

  it('shows no checkpoint after it is over', () => {
    const over: AgreementView = { ...live, phase: 'over' };
    expect(shown(over, '2026-04-13T10:00:00.000Z').map(([kind]) => kind)).toEqual([
      'ink-and-flag',
      'review',
      'grace-over',
    ]);
  });

  it('ends where all signed to revert it', () => {
    const reverted: AgreementView = { ...live, phase: 'over', endedAt: '2026-03-30T10:00:00.000Z' };
    expect(shown(reverted, '2026-03-31T10:00:00.000Z')).toEqual([
      ['ink-and-flag', null, 'past', false],
      ['ended', null, 'past', true],
    ]);
  });

  it('keeps the checkpoint it passed when it was kept until the next one', () => {
    const kept: AgreementView = {
      ...live,
      endOn: '2026-05-05',
      endsAt: '2026-05-05T22:00:00.000Z',
      graceEndsAt: '2026-05-12T22:00:00.000Z',
    };
    expect(shown(kept, '2026-04-12T10:00:00.000Z').slice(0, 3)).toEqual([
      ['ink-and-flag', null, 'past', false],
      ['checkpoint', 30, 'past', false],
      ['review', 60, 'coming', false],
    ]);
  });

  it('kept until a signed end has no end of its own', () => {
    const kept: AgreementView = { ...live, endOn: null, endsAt: null, graceEndsAt: null };
    expect(lifePoints(kept, at('2026-06-10T10:00:00.000Z')).some(({ last }) => last)).toBe(false);
    expect(nobodyActs(kept)).toBe('kept');
    expect(nobodyActs({ ...kept, phase: 'off' })).toBe('stays-off-kept');
  });

  it('before ink only says what it waits for', () => {
    const unsigned: AgreementView = { ...live, phase: 'before-ink', inkedAt: null, terms: null };
    expect(shown(unsigned, '2026-03-06T10:00:00.000Z').map(([kind]) => kind)).toEqual(['ink', 'flag-on']);
    expect(nobodyActs(unsigned)).toBe('unsigned');
  });
});

describe('the flag', () => {
  it('goes on with ink, or with the last proof needed before launch, or not yet', () => {
    expect(flagOnAt({ ...live, criteria: criteria('2026-03-06T10:00:00.000Z') })).toBe(live.inkedAt);
    expect(flagOnAt({ ...live, criteria: criteria('2026-03-07T10:00:00.000Z') })).toBe('2026-03-07T10:00:00.000Z');
    expect(flagOnAt({ ...live, criteria: criteria(null) })).toBe(null);
  });

  it('is for the client and the segments while live, for the client alone in grace, else for nobody', () => {
    expect(audienceNow(live)).toEqual({ client: 100, segments: ['staff'], others: 0 });
    expect(audienceNow({ ...live, phase: 'grace' })).toEqual({ client: 100, segments: [], others: 0 });
    for (const phase of ['before-ink', 'before-launch', 'off', 'over'] as const)
      expect(audienceNow({ ...live, phase })).toBeUndefined();
  });
});

describe('an agreement that is over and never went on', () => {
  it('waits for no launch: all its points are past, so «now» stands at the end of the line', () => {
    const criteria = [
      { text: 'Tests pass', beforeLaunch: true, evidence: null },
    ] as unknown as AgreementView['criteria'];
    const points = lifePoints({ ...live, phase: 'over', criteria }, Date.parse('2026-11-23T17:00:00.000Z'));
    expect(points.map(({ kind }) => kind)).not.toContain('flag-on');
    expect(pastCount(points)).toBe(points.length);
  });
});

describe('a checkpoint for which nothing was read', () => {
  const due = { checkpoint: '2026-04-05', by: '2026-04-19', at: '2026-04-19T22:00:00.000Z' };
  const long: AgreementView = {
    ...live,
    terms: { ...terms, endOn: '2026-06-30', noDataDays: 14 },
    endOn: '2026-06-30',
    endsAt: '2026-06-30T22:00:00.000Z',
    graceEndsAt: '2026-07-07T22:00:00.000Z',
  };

  it('is told before it comes: by which day its readings are in time', () => {
    expect(nextDataDue(long, Date.parse('2026-03-20T10:00:00.000Z'))).toEqual({
      checkpoint: '2026-04-05',
      by: '2026-04-19',
    });
    // Where it ends by itself before those days are over, nothing is to be reverted.
    expect(nextDataDue({ ...long, endOn: '2026-04-19' }, Date.parse('2026-03-20T10:00:00.000Z'))).toBeNull();
    expect(nextDataDue({ ...long, terms }, Date.parse('2026-03-20T10:00:00.000Z'))).toBeNull();
  });

  it('stands on the line as what comes, and is the last point when nothing was', () => {
    const missing = lifePoints({ ...long, dataDue: due }, Date.parse('2026-04-08T10:00:00.000Z'));
    expect(missing.find(({ kind }) => kind === 'data-due')).toMatchObject({
      at: due.at,
      state: 'coming',
      last: false,
    });
    const over = lifePoints({ ...long, dataDue: due, phase: 'over' }, Date.parse('2026-04-20T10:00:00.000Z'));
    expect(over.at(-1)).toMatchObject({ kind: 'without-data', at: due.at, state: 'past', last: true });
  });

  it('says nothing any more of an agreement that all ended before', () => {
    const ended = { ...long, dataDue: due, phase: 'over', endedAt: '2026-04-10T10:00:00.000Z' } as const;
    const points = lifePoints(ended, Date.parse('2026-04-20T10:00:00.000Z'));
    expect(points.at(-1)).toMatchObject({ kind: 'ended', last: true });
  });
});
