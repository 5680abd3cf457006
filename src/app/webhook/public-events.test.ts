import { expect, test } from 'vitest';
import { webhookTypes } from '../../domain/workspace/webhook.ts';
import { toldTypes, webhookContent, webhookTypeOf } from './public-events.ts';

const stored = (slice: string, type: string) => ({ stream: { slice, id: 'n1' }, event: { type } });

test('every kind that can be chosen is told by exactly one event', () => {
  expect([...toldTypes].sort()).toEqual([...webhookTypes].sort());
});

test.each([
  ['negotiation', 'PreferencesSealed'],
  ['negotiation', 'TicksSealed'],
  ['negotiation', 'PartyReady'],
  ['negotiation', 'ConsentGiven'],
  ['negotiation', 'SheetsDisclosed'],
  ['negotiation', 'GuestInvited'],
  ['workspace', 'MemberJoined'],
  ['measurement', 'ObservationRecorded'],
])('%s: «%s» is told nobody outside', (slice, type) => {
  expect(webhookTypeOf(stored(slice, type))).toBeUndefined();
});

test('a content holds ids, an instant and an address, and no word of anybody', () => {
  const event = { type: 'KillReasonGiven', reason: 'secret words' };
  const at = '2026-03-02T09:00:00.000Z';
  const actor = { kind: 'member' as const, id: 'a1', name: 'Ana' };
  const one = {
    id: 'e1',
    stream: { slice: 'agreement', id: 'n1' },
    version: 1,
    position: 1,
    event,
    actor,
    at,
    hash: '',
  };
  expect(webhookContent('agreement.kill_explained', one, 'w1', 'https://parley.example')).toEqual({
    type: 'agreement.kill_explained',
    timestamp: at,
    data: { workspace: 'w1', event: 'e1', negotiation: 'n1', url: 'https://parley.example/agreements/n1' },
  });
});
