import type { Actor } from '../../actor.ts';
import type { Decision, Facts } from '../../decider.ts';
import type { Id } from '../../id.ts';
import type { Refusal } from '../../refusal.ts';
import type { Text } from '../../text.ts';
import type { MediatorCommand, NegotiationCommand } from '../commands.ts';
import type { NegotiationEvent } from '../events.ts';
import { type Party, partyOf } from '../party.ts';
import type { NegotiationRefusal } from '../refusals.ts';
import type { NegotiationState } from '../state.ts';

export type AnyCommand = NegotiationCommand | MediatorCommand;
/** What a predicate may know: rules and views ask the same ones. */
export type Acting = Pick<Facts, 'actor' | 'role' | 'now'>;
/** A rule's answer: null is yes. */
export type Verdict = Refusal<NegotiationRefusal> | null;
export type Handlers<T extends AnyCommand['type']> = {
  readonly [K in T]: (
    command: Extract<AnyCommand, { type: K }>,
    state: NegotiationState,
    facts: Facts,
  ) => Decision<NegotiationEvent>;
};

export function no(code: NegotiationRefusal, values?: Refusal['values']): Refusal<NegotiationRefusal> {
  return values === undefined ? { code } : { code, values };
}

/** The events, unless a rule says no. */
export function unless(verdict: Verdict, events: () => readonly NegotiationEvent[]): Decision<NegotiationEvent> {
  return verdict === null ? { events: events() } : { refusal: verdict };
}

/** Texts of templates as values of a refusal, once per language: `name.en`, `name.es`. */
export function inBoth(name: string, ...texts: readonly Text[]): Record<string, readonly string[]> {
  const pick = (language: 'en' | 'es') => texts.map((text) => (typeof text === 'string' ? text : text[language]));
  return { [`${name}.en`]: pick('en'), [`${name}.es`]: pick('es') };
}

/** The party the actor speaks for; a key speaks for its account's. */
export function ownParty(state: NegotiationState, actor: Actor): Party | undefined {
  return actor.kind === 'mediator' || actor.kind === 'system' ? undefined : partyOf(state.parties, actor.id);
}

/** The party's id, after a rule has made sure there is one. */
export function ownId(state: NegotiationState, actor: Actor): Id {
  return ownParty(state, actor)?.id as Id;
}

export function isOverseer(acting: Acting): boolean {
  return acting.actor.kind === 'member' && (acting.role === 'owner' || acting.role === 'admin');
}

/** Ended: signed, withdrawn or answered «not yet». */
export function isOver(state: NegotiationState): boolean {
  return state.closed !== null || state.withdrawal !== null || state.notYet !== null;
}

/** Filed, and the actor belongs here: a guest only where it was invited or asked as an engineer. */
export function canAttend(state: NegotiationState, { actor }: Acting): Verdict {
  if (state.filing === null) return no('not-filed');
  if (actor.kind !== 'guest' || ownParty(state, actor) !== undefined) return null;
  return state.estimates.some((estimate) => estimate.engineer.id === actor.id) ? null : no('guest-elsewhere');
}

/** Not ended yet. Past its answer's clock it may go on: what is done then is recorded as late. */
export function canGoOn(state: NegotiationState): Verdict {
  if (state.closed !== null) return no('negotiation-signed');
  if (state.withdrawal !== null) return no('negotiation-withdrawn');
  return state.notYet === null ? null : no('negotiation-not-yet', { day: state.notYet.askAgainOn });
}

/** Anyone here, on a negotiation that goes on. */
export function canSpeak(state: NegotiationState, acting: Acting): Verdict {
  return canAttend(state, acting) ?? canGoOn(state);
}

/** For one's own party, on a negotiation that goes on. */
export function canActForParty(state: NegotiationState, acting: Acting): Verdict {
  return (
    canAttend(state, acting) ??
    (ownParty(state, acting.actor) === undefined ? no('not-in-a-party') : null) ??
    canGoOn(state)
  );
}

/** For one's own party, while no deal stands. */
export function canSettle(state: NegotiationState, acting: Acting): Verdict {
  return canActForParty(state, acting) ?? (state.deal === null ? null : no('deal-agreed'));
}

/** An API key never accepts, never signs and never reveals. */
export function isPerson({ actor }: Acting): Verdict {
  return actor.kind === 'key' ? no('key-never-accepts') : null;
}

export function isPolicy({ actor }: Acting): Verdict {
  return actor.kind === 'mediator' || actor.kind === 'system' ? null : no('only-policies');
}

/** A typed text of at most so many characters. */
export function textFault(text: string, most: number, field: string): Verdict {
  if (text.trim() === '') return no('text-empty', { field });
  return [...text].length > most ? no('text-too-long', { field, most }) : null;
}
