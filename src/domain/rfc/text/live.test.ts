import { describe, expect, it } from 'vitest';
import { RfcStory, sales, salesParty } from '../../../../tests/rfc/s1-rfc.ts';
import { liveTermLines } from '../../../words/rfc/live-terms.ts';
import { plainLive, type RfcLive } from '../record.ts';
import { recordHash } from '../state.ts';
import { partText } from './edit.ts';

const live: RfcLive = {
  segments: ['staff'],
  criteria: [{ text: 'Export  tried with Acme', beforeLaunch: true }],
  guardrails: [{ metric: 'p95', unit: 'ms', goodWhen: 'low', bound: 400, readings: 3 }],
  cleanUpDueOn: '2026-05-31',
  interestPerWeek: 0.5,
  extensions: 1,
};

describe('how it runs once signed', () => {
  it('is part of the text that is hashed: saying it changes the hash and voids what was signed', () => {
    const story = new RfcStory().signing();
    story.signs(sales, salesParty);
    const before = recordHash(story.record);
    story.edit(sales, { field: 'live', value: live });
    expect(story.record.live?.criteria).toEqual([{ text: 'Export tried with Acme', beforeLaunch: true }]);
    expect(recordHash(story.record)).not.toBe(before);
    expect(story.state.signatures).toEqual([]);
    expect(story.state.voided[0]).toMatchObject({ fields: ['live'] });
    expect(partText(story.record, 'live', 'en')).toContain('p95 ≤ 400 ms (3)');
  });

  it('that says nothing beside what stands anyway leaves the text as it was', () => {
    const story = new RfcStory().opened();
    const before = recordHash(story.record);
    expect(story.edit(sales, { field: 'live', value: plainLive })).toEqual([]);
    expect('live' in story.record).toBe(false);
    expect(recordHash(story.record)).toBe(before);
  });

  it('takes what is forecast by its days, and says it in both languages', () => {
    const story = new RfcStory().opened();
    const at = (afterDays: number) => ({
      afterDays,
      unit: ' EUR ',
      value: { low: 12_000, high: 16_000 },
      cost: { low: 7_000, high: 9_000 },
    });
    story.edit(sales, { field: 'live', value: { ...live, forecast: [at(60), at(30), at(30)] } });
    expect(story.record.live?.forecast?.map(({ afterDays, unit }) => [afterDays, unit])).toEqual([
      [30, 'EUR'],
      [60, 'EUR'],
    ]);
    const [en, es] = [
      liveTermLines(story.record.live ?? plainLive, 'en'),
      liveTermLines(story.record.live ?? plainLive, 'es'),
    ];
    expect(en.at(-2)).toBe(
      'Expected 30 days after signing can open, in 8 of 10 cases: value so far 12,000–16,000 EUR, technical cost so far 7,000–9,000 EUR.',
    );
    expect(es.at(-1)).toContain('a los 60 días');
    expect(partText(story.record, 'live', 'en')).toContain('30: 12000–16000 ÷ 7000–9000');
    story.edit(sales, { field: 'live', value: { ...live, forecast: [] } });
    expect('forecast' in (story.record.live ?? {})).toBe(false);
  });

  it('says how much may be used and what follows when that is passed, in both languages', () => {
    const story = new RfcStory().opened();
    const told = { metric: ' exports ', unit: 'exports', most: 20, per: 'day', whenPassed: 'told' } as const;
    const off = { metric: 'rows', unit: 'rows', most: 1_000_000, per: 'all', whenPassed: 'off' } as const;
    story.edit(sales, { field: 'live', value: { ...plainLive, limits: [told, off] } });
    const said = story.record.live ?? plainLive;
    expect(liveTermLines(said, 'en').slice(0, 2)).toEqual([
      'At most 20 exports a day, by the readings of exports. Passing it is told to all who signed and switches nothing off.',
      'At most 1,000,000 rows in all, by the readings of rows. One reading above it switches it off.',
    ]);
    expect(liveTermLines(said, 'es')[0]).toBe(
      'Como mucho, 20 exports al día, según las lecturas de exports. Superarlo se avisa a quienes firmaron y no apaga nada.',
    );
    expect(partText(story.record, 'live', 'en')).toContain('exports ≤ 20 exports / day');
    story.edit(sales, { field: 'live', value: { ...plainLive, limits: [] } });
    expect('live' in story.record).toBe(false);
  });

  it('is read as sentences in both languages', () => {
    expect(liveTermLines(live, 'en')).toEqual([
      'Beside the client, it is on for: staff.',
      'Proven before it goes live: Export  tried with Acme',
      'It is switched off when p95 is above 400 ms in 3 readings in a row.',
      'The clean-up is done by Sunday 31 May 2026.',
      'Every week in which it is unfinished adds 0.5 engineer-days to it.',
      'It may be extended once.',
    ]);
    expect(liveTermLines(live, 'es')).toContain('Se apaga si p95 supera 400 ms en 3 lecturas seguidas.');
    expect(liveTermLines({ ...plainLive, extensions: 0 }, 'es')).toEqual(['No se puede prorrogar.']);
  });
});
