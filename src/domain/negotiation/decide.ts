import type { Decider, Decision, Facts } from '../decider.ts';

import { invariant } from '../invariant.ts';
import type { AnyCommand, Handlers } from './decide/acting.ts';
import { askHandlers } from './decide/decide-ask.ts';
import { endingHandlers } from './decide/decide-endings.ts';
import { evidenceHandlers } from './decide/decide-evidence.ts';
import { interestHandlers } from './decide/decide-interests.ts';
import { offerHandlers } from './decide/decide-offers.ts';
import { peopleHandlers } from './decide/decide-people.ts';
import { pointHandlers } from './decide/decide-points.ts';
import { preferenceHandlers } from './decide/decide-preferences.ts';
import type { NegotiationEvent } from './events.ts';
import { evolve } from './evolve/evolve.ts';

import { initialState, type NegotiationState } from './state.ts';

/** One rule for every command; a command without one does not compile. */
const handlers: Handlers<AnyCommand['type']> = {
  ...askHandlers,
  ...interestHandlers,
  ...evidenceHandlers,
  ...pointHandlers,
  ...preferenceHandlers,
  ...offerHandlers,
  ...endingHandlers,
  ...peopleHandlers,
};

function decide(command: AnyCommand, state: NegotiationState, facts: Facts): Decision<NegotiationEvent> {
  const handler = handlers[command.type] as
    | ((command: AnyCommand, state: NegotiationState, facts: Facts) => Decision<NegotiationEvent>)
    | undefined;
  invariant(handler !== undefined, `a negotiation knows no command ${command.type}`);
  return handler(command, state, facts);
}

/** The rules of a negotiation, from the ask to its closing. */
export const negotiationDecider: Decider<NegotiationState, AnyCommand, NegotiationEvent> = {
  initial: initialState,
  decide,
  evolve,
};
