import { describe, expect, it } from 'vitest';
import { MOST_ENTRIES, roomRefusal } from './room-left.ts';
import type { SliceName } from './slice.ts';

const ana = { kind: 'member', id: 'ana', name: 'Ana' } as const;
const system = { kind: 'system', id: 'system', name: 'Parley' } as const;
const full = (slice: SliceName, command: string) =>
  roomRefusal(slice, command, MOST_ENTRIES[slice] ?? 0, ana)?.refusal.code;

describe('a stream as long as it may become', () => {
  it.each([
    ['negotiation', 'PostNote'],
    ['negotiation', 'MakeOffer'],
    ['rfc', 'AddComment'],
    ['rfc', 'DelegateSigning'],
    ['debt', 'LinkDebt'],
    ['measurement', 'RecordObservations'],
  ] as const)('of %s takes no %s any more', (slice, command) => {
    expect(full(slice, command)).toBe('record-full');
    expect(roomRefusal(slice, command, (MOST_ENTRIES[slice] ?? 0) - 1, ana)).toBeUndefined();
    expect(roomRefusal(slice, command, MOST_ENTRIES[slice] ?? 0, system)).toBeUndefined();
  });

  it.each([
    ['negotiation', 'AcceptOffer', 'WithdrawOffer'],
    ['negotiation', 'AnswerBetterDeal', 'ReopenDeal'],
    ['negotiation', 'RecordGuestInvitation', 'RemovePartyMember'],
    ['rfc', 'RecordSignature', 'RevokeDelegation'],
    ['measurement', 'WithdrawObservations', 'RemoveSource'],
  ] as const)('of %s lets %s, and lets who would not have it %s', (slice, done, undone) => {
    expect([full(slice, done), full(slice, undone)]).toEqual([undefined, undefined]);
  });

  it.each(['WithdrawAsk', 'SayNotYet', 'Escalate', 'HandOver', 'TakeBackConsent'])('can be ended by %s', (command) => {
    expect(full('negotiation', command)).toBeUndefined();
  });

  it.each(['agreement', 'claim'] as const)('is never one of %s, so that a flag can always be killed', (slice) => {
    expect(roomRefusal(slice, 'KillFlag', 10_000_000, ana)).toBeUndefined();
  });
});
