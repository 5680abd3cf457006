import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AgreementStory, product, s3Terms, sales, system } from '../../../../tests/agreement/s3-agreement.ts';
import { flagAnswer, nextTurn } from '../../flag/flag-answer.ts';
import { lapsesDue, lifeAt } from '../../life.ts';
import { dataDue, lifeFacts } from '../state.ts';
import { flagSetting } from '../summary.ts';
import { agreementView } from '../view.ts';
import { checkpointsRead } from './checkpoints-read.ts';
import type { JointObservation } from './joint-measure.ts';

const seed = Date.now() % 2 ** 31;
/** Ninety days with checkpoints at 30 and 60, ten days for reading each, and a week of grace at the end. */
const terms = { ...s3Terms, endOn: '2026-06-04', noDataDays: 10 };
const inked = (on = terms) => new AgreementStory(on).inked();
const phase = (story: AgreementStory) => lifeAt(lifeFacts(story.state), story.now);
const due = '2026-04-15T22:00:00.000Z';
const read = (day: string): readonly JointObservation[] =>
  ['value', 'cost'].map((metric) => ({ metric, at: `${day}T09:00:00.000Z`, value: 1 }));

describe('a checkpoint without data', () => {
  it('is reverted when the days signed for it are over, to the millisecond, for everybody and without grace', () => {
    const story = inked();
    expect(dataDue(story.state)).toEqual({ checkpoint: '2026-04-05', by: '2026-04-15', at: due });
    expect(phase(story.at('2026-04-15T21:59:59.999Z'))).toBe('live');
    expect(phase(story.at(due))).toBe('over');
    const setting = flagSetting('a', story.state);
    const answer = setting && flagAnswer(setting, { client: 'Acme' }, story.now);
    expect(answer).toMatchObject({ value: false, reason: 'DISABLED', metadata: { grace: false } });
    expect(story.proposes({ kind: 'turn-on' })).toMatchObject({ code: 'agreement-over' });
  });

  it('is noted as passed once, and neither a clock set back nor a late reading revives it', () => {
    const story = inked().at('2026-04-16T08:00:00.000Z');
    expect(lapsesDue(lifeFacts(story.state), story.now)).toEqual([{ step: 'no-data', due }]);
    expect(story.send(system, { type: 'NoteLapse' })).toEqual(['AgreementLapsed']);
    expect(story.send(system, { type: 'NoteLapse' })).toEqual([]);
    expect(story.send(system, { type: 'NoteReadings', checkpoints: ['2026-04-05'] })).toEqual([]);
    expect(phase(story.at('2026-04-15T08:00:00.000Z'))).toBe('over');
  });

  it('waits for a reading, which moves the question to the next checkpoint, and then to the end', () => {
    const story = inked().at('2026-04-10T10:00:00.000Z');
    const note = (day: string) => story.send(system, { type: 'NoteReadings', checkpoints: [day] });
    expect(story.send(sales, { type: 'NoteReadings', checkpoints: [] })).toEqual({ code: 'agreement-policy-only' });
    expect(note('2026-04-05')).toEqual(['CheckpointRead']);
    expect(note('2026-04-05')).toEqual([]);
    expect(dataDue(story.state)?.by).toBe('2026-05-15');
    expect(note('2026-05-05')).toEqual(['CheckpointRead']);
    expect(dataDue(story.state)).toBeNull();
    expect(phase(story.at('2026-06-05T10:00:00.000Z'))).toBe('grace');
  });

  it('is told from its own day on, with the day until which a reading counts', () => {
    const story = inked();
    const told = (at: string) =>
      agreementView('a', story.at(at).state, story.material, product, at)?.dataDue?.by ?? null;
    expect(told('2026-04-04T21:59:59.999Z')).toBeNull();
    expect(told('2026-04-04T22:00:00.000Z')).toBe('2026-04-15');
    expect(nextTurn(lifeFacts(story.state), story.now)).toBe(due);
    expect(told('2026-04-20T10:00:00.000Z')).toBe('2026-04-15');
    const reverted = inked().at('2026-04-10T10:00:00.000Z');
    reverted.decides({ kind: 'revert' });
    expect(agreementView('a', reverted.state, reverted.material, product, reverted.now)?.dataDue).toBeNull();
  });

  it('is nothing where no days were signed, where it ends before anyway, or on the day it ends', () => {
    const { noDataDays: _days, ...without } = terms;
    expect(dataDue(inked(without as typeof terms).state)).toBeNull();
    expect(dataDue(inked({ ...terms, endOn: '2026-04-05' }).state)).toBeNull();
    expect(dataDue(inked({ ...terms, endOn: '2026-04-12' }).state)).toBeNull();
    // Extended without data, the day that was its end is a checkpoint like any other.
    const extended = inked({ ...terms, endOn: '2026-04-05' }).at('2026-04-05T10:00:00.000Z');
    extended.decides({ kind: 'extend', until: '2026-05-05' });
    expect(dataDue(extended.state)).toMatchObject({ checkpoint: '2026-04-05', by: '2026-04-15' });
  });
});

describe('a reading', () => {
  it('counts for a checkpoint when it came after the measuring day before it, both value and cost', () => {
    const { state } = inked();
    const on = (readings: readonly JointObservation[], now = '2026-04-10T10:00:00.000Z') =>
      checkpointsRead(state, readings, now);
    expect(on(read('2026-04-01'))).toEqual(['2026-04-05']);
    expect(on(read('2026-04-08'))).toEqual(['2026-04-05', '2026-05-05']);
    expect(on(read('2026-04-01').slice(1))).toEqual([]);
    expect(on(read('2026-03-01'))).toEqual([]);
    expect(on(read('2026-04-11'))).toEqual([]);
  });

  it(`once noted never shortens a life, whatever else was read (seed ${seed})`, () => {
    const days = fc
      .integer({ min: 0, max: 120 })
      .map((day) => new Date(Date.parse('2026-03-07T12:00:00.000Z') + day * 86_400_000).toISOString());
    fc.assert(
      fc.property(fc.subarray([...terms.checkpoints]), days, (noted, now) => {
        const before = inked();
        const after = inked();
        after.send(system, { type: 'NoteReadings', checkpoints: noted });
        if (phase(before.at(now)) !== 'over') expect(phase(after.at(now))).toBe(phase(before));
      }),
      { seed },
    );
  });
});
