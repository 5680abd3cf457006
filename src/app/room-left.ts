import type { Actor } from '../domain/actor.ts';
import type { NegotiationCommand } from '../domain/negotiation/commands.ts';
import { type Refused, refuse } from '../domain/refusal.ts';
import type { RfcRuleCommand } from '../domain/rfc/commands.ts';
import type { SliceName } from './slice.ts';

/**
 * Entries one stream may hold before nobody adds to it by hand or by program any more, so that nobody who belongs here
 * fills the disk. Years of honest work stay far below: a reading a minute fits for eleven months. The streams of an
 * agreement and its claims need none, as signatures and signed claims bound them.
 */
export const MOST_ENTRIES: Readonly<Partial<Record<SliceName, number>>> = {
  negotiation: 5_000,
  rfc: 2_000,
  debt: 2_000,
  measurement: 500_000,
};

/**
 * What ends, answers, takes back or repairs something, and who can act and sign: never held up by how long the record
 * has become. Whatever may be answered or signed may be taken back, or whoever fills a record would decide for others.
 * Each needs something that stands and does away with it, or is bounded by a rate.
 */
const ALWAYS: ReadonlySet<string> = new Set<
  (NegotiationCommand | RfcRuleCommand)['type'] | 'WithdrawObservations' | 'RemoveSource'
>([
  'AcceptOffer',
  'WithdrawOffer',
  'AnswerBetterDeal',
  'ReopenDeal',
  'SayNotYet',
  'Escalate',
  'WithdrawAsk',
  'HandOver',
  'RemovePartyMember',
  'RecordGuestInvitation',
  'TakeBackConsent',
  'OpenRfc',
  'SayNothingToAdd',
  'RevokeDelegation',
  'RecordSignature',
  'WithdrawObservations',
  'RemoveSource',
]);

/** Why nothing can be added to a stream of so many entries; what Parley itself notes always fits. */
export function roomRefusal(slice: SliceName, command: string, entries: number, actor: Actor): Refused | undefined {
  const most = MOST_ENTRIES[slice];
  if (most === undefined || entries < most || actor.kind === 'system' || ALWAYS.has(command)) return undefined;
  return refuse('record-full', { most });
}
