import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mediator } from '../../../tests/negotiation/cast.ts';
import { players, randomCourse } from '../../../tests/negotiation/random-course.ts';
import { inboxView, recordEntry } from '../../contract/negotiation/line.ts';
import { negotiationView as wire } from '../../contract/negotiation/view.ts';
import { recordSentence } from '../../words/negotiation/record-sentence.ts';
import { negotiationDecider } from './decide.ts';
import type { NegotiationEvent } from './events.ts';
import { inboxOf } from './inbox.ts';
import { recordValues } from './record.ts';
import { initialState, type NegotiationState } from './state.ts';
import { negotiationSummary, type RfcStatus } from './summary.ts';
import { negotiationView } from './view.ts';

const seed = fc.integer({ min: 1, max: 2 ** 31 - 1 });
const uuid = (id: string) => {
  const hex = [...id]
    .map((letter) => letter.charCodeAt(0).toString(16))
    .join('')
    .padStart(24, '0')
    .slice(-24);
  return `018f0000-0000-7000-8${hex.slice(9, 12)}-${hex.slice(12)}`;
};
const isId = /^(id-\d+|seal-\d+|sara|pablo|olga|mario|elena|sales|product|mediator)$/;
/** Ids of the tests as UUIDs, so that the wire's own schemas can be asked. Kinds of parties are no ids. */
const onTheWire = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (key, inner: unknown) => {
    if (typeof inner === 'string') return key !== 'kind' && isId.test(inner) ? uuid(inner) : inner;
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner) || key === 'start') return inner;
    return Object.fromEntries(Object.entries(inner).map(([name, one]) => [isId.test(name) ? uuid(name) : name, one]));
  });

describe('any history', () => {
  it('folds, and is shown to everyone at every moment as the contract says', () => {
    fc.assert(
      fc.property(seed, (from) => {
        const course = randomCourse(from, 40);
        let state: NegotiationState = initialState;
        for (const [index, recorded] of course.recorded.entries()) {
          state = negotiationDecider.evolve(state, recorded);
          const player = players[index % players.length] as (typeof players)[number];
          const rfc = [null, rfcOf(index)][index % 2] ?? null;
          const view = negotiationView('id-1', state, player, recorded.at, rfc);
          expect(view.steps.filter((step) => step.state === 'current').length).toBeLessThanOrEqual(1);
          const sent = onTheWire(view);
          if (index % 7 === 0) expect(wire.parse(sent)).toEqual(sent);
        }
        expect(state).toEqual(course.state);
      }),
      { numRuns: 6 },
    );
  });

  it('has a sentence for everything that happened, and a line in the inbox', () => {
    fc.assert(
      fc.property(seed, (from) => {
        const course = randomCourse(from, 120);
        for (const { event, actor, at, version } of course.recorded) {
          const values = recordValues(event, course.state);
          const entry = {
            position: version,
            at,
            actor,
            slice: 'negotiation',
            sentence: event.type,
            values,
            late: false,
            redaction: null,
          } as const;
          recordEntry.parse(JSON.parse(JSON.stringify({ ...entry })));
          for (const language of ['en', 'es'] as const)
            expect(recordSentence(entry, language)).not.toMatch(/undefined|NaN|\[object|null|seal-\d/);
        }
        const negotiation = negotiationSummary('id-1', course.state);
        if (negotiation === null) throw new Error('filed');
        for (const { actor } of players) {
          const inbox = { ...inboxOf([{ negotiation, rfc: null }], actor.id, course.now), unseen: 0 };
          expect(inboxView.parse(onTheWire(inbox))).toEqual(onTheWire(inbox));
          expect([...inbox.needsYou, ...inbox.waiting, ...inbox.lately].length).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 6 },
    );
  });

  it('folds also when events are missing, repeated, redacted or unknown', () => {
    fc.assert(
      fc.property(seed, fc.array(fc.nat({ max: 200 }), { maxLength: 80 }), (from, order) => {
        const { recorded } = randomCourse(from, 40);
        const shuffled = order.map((index) => recorded[index % recorded.length]);
        let state: NegotiationState = initialState;
        for (const one of shuffled) if (one !== undefined) state = negotiationDecider.evolve(state, one);
        const redacted = { type: 'Redacted', was: 'NotePosted' } as unknown as NegotiationEvent;
        const after = negotiationDecider.evolve(state, {
          event: redacted,
          actor: mediator.actor,
          at: '2026-03-02T09:00:00.000Z',
          version: 1,
        });
        expect(after).toBe(state);
        for (const { actor, role } of players)
          if (state.filing !== null) negotiationView('id-1', state, { actor, role }, '2026-03-05T09:00:00.000Z');
      }),
      { numRuns: 20 },
    );
  });

  it('reaches nearly every kind of event, so that the above says something', () => {
    const met = new Set<string>();
    for (let from = 1; from <= 40; from++)
      for (const { event } of randomCourse(from, 120).recorded) met.add(event.type);
    expect([...met].length).toBeGreaterThanOrEqual(45);
  });
});

function rfcOf(index: number): RfcStatus {
  return {
    negotiation: 'id-1',
    status: (['draft', 'open', 'signing', 'inked', 'abandoned'] as const)[index % 5] ?? 'draft',
    commentsCloseAt: index % 3 === 0 ? null : '2026-03-05T09:00:00.000Z',
    signedBy: index % 2 === 0 ? ['sales'] : [],
    nothingToAddBy: ['product'],
  };
}
