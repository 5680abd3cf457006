import type { Recorded } from '../../decider.ts';
import type { Id } from '../../id.ts';
import type { Text } from '../../text.ts';
import type { NegotiationEvent } from '../events.ts';
import { isLate } from '../standing/clocks.ts';
import type { Authored, NegotiationState } from '../state.ts';
import { evolveChoosing } from './evolve-choosing.ts';
import { evolvePoints } from './evolve-points.ts';
import { evolveWhy } from './evolve-why.ts';

/** Folds one event. Total: an event it does not know, such as a redacted one, leaves the state as it was. */
export function evolve(state: NegotiationState, recorded: Recorded<NegotiationEvent>): NegotiationState {
  const { event, actor, at } = recorded;
  const stamp: Authored = { by: { id: actor.id, name: actor.name }, at };
  const next =
    evolveEndings(state, event, stamp) ??
    evolveWhy(state, event, stamp) ??
    evolvePoints(state, event) ??
    evolveChoosing(state, event, stamp);
  if (next === undefined) return state;
  const names = namesIn(event);
  return {
    ...next,
    names: names.length === 0 ? state.names : { ...state.names, ...Object.fromEntries(names) },
    late: isLate(state, at) ? [...state.late, recorded.version] : state.late,
    lastEvent: { type: event.type, ...stamp },
  };
}

function namesIn(event: NegotiationEvent): readonly (readonly [Id, Text])[] {
  switch (event.type) {
    case 'AskFiled':
      return event.parties.flatMap((party) => [
        [party.id, party.name] as const,
        ...party.members.map((member) => [member.id, member.name] as const),
      ]);
    case 'PartyMemberAdded':
      return [[event.member.id, event.member.name]];
    case 'PartyHandedOver':
      return [[event.to.id, event.to.name]];
    case 'GuestInvited':
      return [[event.guest, event.name]];
    case 'InterestStated':
    case 'InterestAmended':
      return [[event.interest, event.text]];
    case 'EvidenceAdded':
      return [[event.evidence.id, event.evidence.statement]];
    case 'DisplacedListed':
      return [[event.displaced.id, event.displaced.what]];
    case 'EstimateAsked':
      return [[event.estimate, event.engineer.name]];
    case 'IssueAdded':
      return [event.issue, ...event.issue.options].map(({ id, text }) => [id, text] as const);
    case 'IssueRenamed':
      return [[event.issue, event.text]];
    case 'OptionAdded':
      return [[event.option.id, event.option.text]];
    case 'OptionRenamed':
      return [[event.option, event.text]];
    default:
      return [];
  }
}

function evolveEndings(
  state: NegotiationState,
  event: NegotiationEvent,
  stamp: Authored,
): NegotiationState | undefined {
  switch (event.type) {
    case 'AskFiled':
      return {
        ...state,
        filing: {
          asking: event.asking,
          language: event.language,
          rfcHours: event.rfcHours,
          commentHours: event.commentHours,
          defaultOutcome: event.defaultOutcome,
          calendar: event.calendar,
          sample: event.sample,
          smallFor: event.smallFor ?? null,
          reasonMandatory: event.reasonMandatory ?? true,
          ...stamp,
        },
        ask: { ...askOf(event), revision: 1 },
        moment: event.moment,
        parties: event.parties,
      };
    case 'AskAmended':
      return { ...state, ask: { ...askOf(event), revision: (state.ask?.revision ?? 0) + 1 } };
    case 'MomentChanged':
      return { ...state, moment: event.moment };
    case 'SentenceLogged':
      return { ...state, sentences: [...state.sentences, { language: event.language, text: event.text, ...stamp }] };
    case 'NotYetSaid': {
      const { type: _, ...said } = event;
      return { ...state, notYet: { ...said, ...stamp } };
    }
    case 'Escalated':
      return { ...state, escalations: [...state.escalations, { to: event.to, reason: event.reason, ...stamp }] };
    case 'AskWithdrawn':
      return { ...state, withdrawal: { reason: event.reason, ...stamp } };
    case 'NegotiationClosed':
      return { ...state, closed: { outcome: event.outcome, at: stamp.at } };
    case 'NegotiationArchived':
      return { ...state, archived: true };
    case 'NegotiationUnarchived':
      return { ...state, archived: false };
    case 'UnderstoodAnswered': {
      const { type: _, ...answer } = event;
      return { ...state, understood: [...state.understood.filter((one) => one.party !== event.party), answer] };
    }
    case 'ConsentGiven':
      return { ...state, consentGivenBy: [...state.consentGivenBy.filter((id) => id !== event.party), event.party] };
    case 'ConsentTakenBack':
      return { ...state, consentGivenBy: state.consentGivenBy.filter((id) => id !== event.party) };
    case 'SheetsDisclosed':
      return { ...state, disclosed: event.seals };
    case 'PartyMemberAdded':
      return withMembers(state, event.party, (members) => [
        ...members.filter((member) => member.id !== event.member.id),
        event.member,
      ]);
    case 'PartyMemberRemoved':
      return withMembers(state, event.party, (members) => members.filter((member) => member.id !== event.member));
    case 'PartyHandedOver':
      return withMembers(state, event.party, (members) => [
        ...members.filter((member) => member.id !== event.from && member.id !== event.to.id),
        event.to,
      ]);
    case 'GuestInvited':
      return withGuest(state, event, stamp);
    default:
      return undefined;
  }
}

function askOf(event: Extract<NegotiationEvent, { type: 'AskFiled' | 'AskAmended' }>) {
  const { ask: text, forWhom, neededBy, neededByWords } = event;
  return { text, forWhom, neededBy, neededByWords };
}

type Members = NegotiationState['parties'][number]['members'];

function withMembers(state: NegotiationState, id: string, change: (members: Members) => Members): NegotiationState {
  return {
    ...state,
    parties: state.parties.map((party) => (party.id === id ? { ...party, members: change(party.members) } : party)),
  };
}

function withGuest(
  state: NegotiationState,
  event: Extract<NegotiationEvent, { type: 'GuestInvited' }>,
  stamp: Authored,
): NegotiationState {
  const { type: _, again: __, ...invited } = event;
  const earlier = state.invitations.find((one) => one.guest === event.guest);
  const invitation = { ...invited, issued: (earlier?.issued ?? 0) + 1, ...stamp };
  const invitations = [...state.invitations.filter((one) => one.guest !== event.guest), invitation];
  return withMembers({ ...state, invitations }, event.party, (members) => [
    ...members.filter((member) => member.id !== event.guest),
    { kind: 'guest', id: event.guest, name: event.name },
  ]);
}
