import { describe, expect, it } from 'vitest';
import { product, productParty, RfcStory, s1Material, sales, salesParty, system } from '../../../tests/rfc/s1-rfc.ts';
import { minutesContent } from '../../app/export/rfc-queries.ts';
import { rfcRecordValues } from '../../domain/rfc/record-values.ts';
import { rfcRefusals as refusalCodes, rfcFaults } from '../../domain/rfc/refusals.ts';
import { reviewAdvice } from '../../domain/rfc/text/review-advice.ts';
import { verificationFaults } from '../../domain/rfc/verification.ts';
import { say } from '../sentence.ts';
import { reviewAdviceSentence } from './clocks.ts';
import { rfcEventSentences } from './events.ts';
import { minutesMarkdown } from './minutes.ts';
import { rfcRefusals } from './refusals.ts';
import { verificationFaultSentences } from './verification.ts';

const languages = ['en', 'es'] as const;

/** What the rules and policies do from draft to ink, with a void and a delegation on the way. */
function wholeStory(): RfcStory {
  const story = new RfcStory().opened();
  story.does(product, { type: 'AddComment', section: 'cost', quote: '', text: 'Who pays?' });
  story.does(product, { type: 'ResolveComment', comment: story.state.comments[0]?.id ?? '' });
  story.does(sales, { type: 'SayNothingToAdd' });
  story.does(sales, { type: 'DelegateSigning', to: sales.id, until: '2026-03-20T00:00:00.000Z' });
  story.does(sales, { type: 'RevokeDelegation' });
  story.at('2026-03-06T09:42:00.000Z').signs(sales, salesParty);
  story.edit(product, { field: 'cost.mitigations', value: 'Tests *first* | <b>' });
  story.signs(sales, salesParty);
  story.at('2026-03-06T10:05:00.000Z').signs(product, productParty);
  const ink = {
    type: 'InkRfc',
    instance: { origin: 'http://localhost', relyingParty: 'localhost' },
    sealedAt: story.now,
    after: { position: 1, hash: 'ff' },
    seal: 'a..b',
  } as const;
  return story.does(system, ink);
}

describe('the words of the RFC', () => {
  it('have a sentence with every blank filled, in both languages, for every refusal', () => {
    for (const code of refusalCodes)
      for (const language of languages) {
        const values = {
          faults: rfcFaults,
          days: 8,
          latest: '2026-09-09',
          opensAt: '2026-03-06T09:00:00.000Z',
          zone: 'Europe/Madrid',
          name: 'Sara',
        };
        const said = say(rfcRefusals[code], language, values);
        expect(said, code).toMatch(/^[^\s].*[.?]$/);
        expect(said, code).not.toMatch(/undefined|NaN|\[object/);
      }
    for (const code of verificationFaults)
      for (const language of languages) expect(verificationFaultSentences[code][language]).toMatch(/\.$/);
  });

  it('tell every event with its own values', () => {
    const parties = s1Material.parties;
    const { log } = wholeStory();
    expect(new Set(log.map(({ event }) => event.type)).size).toBe(11);
    for (const { event, actor } of log)
      for (const language of languages) {
        const values = { actor: actor.name, zone: 'Europe/Madrid', ...rfcRecordValues(event, parties) };
        const said = say(rfcEventSentences[event.type], language, values);
        expect(said, event.type).not.toMatch(/undefined|NaN|\[object|: \.| {2}/);
      }
  });

  it('advise on the review of S1 as somebody who looked at the calendar would', () => {
    const { record } = new RfcStory().opened();
    const advice = reviewAdvice(s1Material.calendar, record, '2026-03-06T09:00:00.000Z');
    expect(reviewAdviceSentence(advice, 'en')).toBe(
      'The review, Sunday 5 April 2026, is Easter Sunday: 23 days of use, 15 of them working days. Move to Tuesday 7 April 2026?',
    );
    expect(reviewAdviceSentence(advice, 'es')).toBe(
      'La revisión, domingo 5 de abril de 2026, es Domingo de Pascua: 23 días de uso, 15 de ellos laborables. ¿Pasarla al martes 7 de abril de 2026?',
    );
  });
});

describe('the minutes', () => {
  const content = minutesContent(wholeStory().state);
  if (!content) throw new Error('no minutes');
  const [en, es] = languages.map((language) => minutesMarkdown(content, language)) as [string, string];

  it('are one record in two languages, with one hash and the prevailing language stated', () => {
    for (const text of [en, es]) expect(text).toContain(`sha256: "${content.recordHash}"`);
    expect(en).toContain('English prevails');
    expect(es).toContain('prevalece el inglés');
    expect(en.split('\n## ').length).toBe(es.split('\n## ').length);
  });

  it('have the four sections, what is not included, what slips and who gives the days', () => {
    expect(en).toContain('## 1. The change and its smallest scope');
    expect(en).toContain('## 4. The joint metric: keep or revert');
    expect(en).toContain('**Not included:**\n\nColumn builder');
    expect(en).toContain('billing revamp: 2 weeks × €6,000 = €12,000');
    expect(es).toContain('billing revamp: 2 semanas × 6.000\u00a0€ = 12.000\u00a0€');
    expect(en).toContain('Sales keeps 8 days free in sprint 14 and will not ask for them.');
    expect(es).toContain('Sales deja libres 8 días en sprint 14 y no los pedirá.');
    expect(en).toContain('**Review:** Sunday 5 April 2026 (Europe/Madrid). If nobody decides');
    expect(en).toContain('| Who gets it | Acme only |');
    expect(es).toContain('| Quién lo recibe | Acme only |');
  });

  it('name the signatures with their instant and how far each proof reaches', () => {
    expect(en).toContain('- **Sales**: Sara — Fri 6 March 2026');
    expect(en).toContain('10:42 CET — attested by this instance only');
    expect(es).toContain('lo atestigua solo esta instancia');
  });

  it('take typed text literally', () => {
    expect(en).toContain('Tests \\*first\\* \\| \\<b\\>');
  });

  it('say at the top that they are a draft while not all have signed', () => {
    const draft = minutesContent(new RfcStory().opened().state);
    if (!draft) throw new Error('no draft');
    expect(minutesMarkdown(draft, 'en')).toContain('not signed by all parties yet');
    expect(minutesMarkdown(draft, 'es')).toContain('**Sales**: aún sin firmar');
  });
});
