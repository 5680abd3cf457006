import { describe, expect, it } from 'vitest';
import { elena, fileAsk, filed, madrid, pablo, sara } from '../../../tests/negotiation/cast.ts';
import { given } from '../../../tests/negotiation/given.ts';
import { type Clause, invite, late, why } from '../../../tests/negotiation/moves.ts';
import { refusedAboutDeals } from '../../../tests/negotiation/refused-about-deals.ts';
import { refusedAboutWhy } from '../../../tests/negotiation/refused-about-why.ts';
import { negotiationRefusals as sentences } from '../../words/negotiation/refusals.ts';
import { say } from '../../words/sentence.ts';
import { isRefused } from '../refusal.ts';
import { negotiationRefusals } from './refusals.ts';

const clauses: readonly Clause[] = [...refusedAboutWhy, ...refusedAboutDeals];

describe('every refusal', () => {
  it.each(clauses.map((clause) => ({ code: clause[0], clause })))('$code', ({ clause }) => {
    const [code, past, player, step, at] = clause;
    const { decision } = given(...past)
      .at(at ?? '2026-03-02T10:00:00.000Z')
      .when(player, step);
    expect(decision).toMatchObject({ refusal: { code } });
    if (!isRefused(decision)) return;
    for (const language of ['en', 'es'] as const) {
      const sentence = say(sentences[code], language, decision.refusal.values ?? {});
      expect(sentence).toMatch(/[.»?]$/);
      expect(sentence).not.toMatch(/undefined|NaN|\[object|«»| {2}/);
    }
  });

  it('is met at least once here', () => {
    const met = new Set(clauses.map(([code]) => code));
    expect(negotiationRefusals.filter((code) => !met.has(code))).toEqual([]);
  });

  it('of an edit meanwhile gives both texts', () => {
    given(filed, [sara, { ...fileAsk, type: 'AmendAsk', ask: 'Audit log for Acme', basedOn: 1 }])
      .when(sara, { ...fileAsk, type: 'AmendAsk', ask: 'Another ask', basedOn: 1 })
      .refused('edited-meanwhile', { theirs: 'Audit log for Acme', yours: 'Another ask', revision: 2 });
  });

  it('keeps calendars apart: a guest takes part only where it was invited', () => {
    given(filed, [sara, invite('elena', 'Elena', 'sales')])
      .when(elena, { type: 'PostNote', text: 'Hello' })
      .gives({ type: 'NotePosted', party: 'sales' });
    given(filed, [sara, invite('elena', 'Elena', 'sales')])
      .when(pablo, invite('elena', 'Elena'))
      .refused('person-in-two-parties');
    expect(madrid.zone).toBe('Europe/Madrid');
  });

  it('does not stop late acts: they are recorded as late, and may be handed over', () => {
    const { course } = given(...why).at(late);
    expect(course.does([sara, { type: 'Escalate', to: 'Olga', reason: 'No answer' }])).toMatchObject([
      { type: 'Escalated' },
    ]);
    expect(course.state.late).toEqual([course.recorded.length]);
  });
});
