import type { Actor } from '../../domain/actor.ts';
import type { Id } from '../../domain/id.ts';
import { invariant } from '../../domain/invariant.ts';
import type { Sheet } from '../../domain/negotiation/sheet.ts';
import type { NegotiationState } from '../../domain/negotiation/state.ts';
import type { RfcEdit } from '../../domain/rfc/record.ts';
import { currentRecord, type RfcState, recordHash } from '../../domain/rfc/state.ts';
import type { AnyCommand } from '../slice.ts';
import type { ScriptStep } from './run-script.ts';

/** Whole weights per point, in the order of the template: who, when, ready, clean-up, review. */
const weights = { product: [30, 15, 20, 20, 15], sales: [30, 40, 10, 10, 10] } as const;
const reservations = { product: 50, sales: 45 } as const;

/** Seals what S1 says that side holds. */
export function seal(state: NegotiationState, side: 'product' | 'sales'): AnyCommand {
  const sealed: Sheet = {
    weights: Object.fromEntries(state.issues.map((issue, index) => [issue.id, weights[side][index] as number])),
    ratings: Object.fromEntries(
      state.issues.map((issue) => [
        issue.id,
        Object.fromEntries(issue.options.map((option) => [option.id, option.start?.[side] ?? 0])),
      ]),
    ),
    reservation: reservations[side],
  };
  return { type: 'SealPreferences', sealed, ready: true } as AnyCommand;
}

/** Sales ticks only the highest sum; Product ticks that and what it likes best. */
export function ticks(state: NegotiationState, side: 'product' | 'sales'): AnyCommand {
  const round = state.rounds.at(-1);
  invariant(round !== undefined, 'the mediator has run');
  const wanted = side === 'sales' ? ['best-total'] : ['best-total', 'nash'];
  const deals = round.deals
    .filter((deal) => deal.labels.some((label) => wanted.includes(label)))
    .map((deal) => deal.id);
  return { type: 'SendTicks', round: round.number, sealed: { deals } } as AnyCommand;
}

/** Something done to the RFC. */
export function rfcStep(at: string, by: Actor, command: (state: RfcState) => AnyCommand): ScriptStep {
  return {
    at: `2026-03-${at}:00.000Z`,
    by,
    slice: 'rfc',
    command: async (standing) => command((await standing('rfc')) as RfcState),
  };
}

/** One field of the RFC written by hand. */
export function edit(at: string, by: Actor, edited: RfcEdit): ScriptStep {
  return rfcStep(at, by, (state) => {
    const basedOn = currentRecord(state)?.revision ?? 0;
    return { type: 'EditRfc', basedOn, edit: edited } as AnyCommand;
  });
}

/** A signature on the text as it stands, after proving again who one is. */
export function sign(at: string, by: Actor, party: Id, newId: () => Id): ScriptStep {
  return rfcStep(at, by, (state) => {
    const record = currentRecord(state);
    invariant(record !== undefined, 'what is signed exists');
    const when = `2026-03-${at}:00.000Z`;
    const signature = {
      id: newId(),
      party,
      signer: { id: by.id, name: by.name },
      recordHash: recordHash(record),
      at: when,
      proof: { method: 'reauthentication', by: 'password', at: when },
    };
    return { type: 'RecordSignature', signature, addressVerified: true } as AnyCommand;
  });
}
