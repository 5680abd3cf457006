import type { Facts } from '../../decider.ts';
import { localDay } from '../../work-calendar.ts';
import type { NegotiationCommand } from '../commands.ts';
import type { NegotiationEvent } from '../events.ts';
import { partyOf } from '../party.ts';
import { clocksOf } from '../standing/clocks.ts';
import type { NegotiationState } from '../state.ts';
import { momentPoints } from '../template/moment-points.ts';
import {
  type Acting,
  canActForParty,
  canSettle,
  canSpeak,
  type Handlers,
  isOverseer,
  no,
  ownParty,
  textFault,
  unless,
  type Verdict,
} from './acting.ts';

type Asked = Extract<NegotiationCommand, { type: 'FileAsk' }>;

/** The asking party, or whoever filed it for them. */
export function canAmendAsk(state: NegotiationState, acting: Acting): Verdict {
  const { actor } = acting;
  const asks = ownParty(state, actor)?.id === state.filing?.asking || state.filing?.by.id === actor.id;
  return canSpeak(state, acting) ?? (asks ? null : no('not-your-party', askingName(state)));
}

/** Templates bring other points: not once somebody has answered them. */
export function canChangeMoment(state: NegotiationState, acting: Acting): Verdict {
  const touched = Object.keys(state.preferences).length > 0 || state.offers.length > 0;
  return canSettle(state, acting) ?? (touched ? no('moment-with-preferences') : null);
}

export const canLogSentence: (state: NegotiationState, acting: Acting) => Verdict = canActForParty;

export const askHandlers: Handlers<'FileAsk' | 'AmendAsk' | 'ChangeMoment' | 'LogSentence'> = {
  FileAsk: (command, state, facts) =>
    unless(state.filing === null ? askFault(command, facts) : no('already-filed'), () => filed(command, facts)),

  AmendAsk: (command, state, facts) => {
    const { ask, forWhom, neededBy, neededByWords } = command;
    const verdict =
      canAmendAsk(state, facts) ??
      textFault(ask, 400, 'ask') ??
      textFault(forWhom, 120, 'for-whom') ??
      (state.ask === null || state.ask.revision === command.basedOn
        ? null
        : no('edited-meanwhile', { theirs: state.ask.text, yours: ask, revision: state.ask.revision }));
    return unless(verdict, () => [{ type: 'AskAmended', ask, forWhom, neededBy, neededByWords }]);
  },

  ChangeMoment: ({ moment }, state, facts) =>
    unless(canChangeMoment(state, facts), () => {
      if (moment === state.moment || state.filing === null || state.ask === null) return [];
      const fromTemplate = state.issues.filter((issue) => typeof issue.text !== 'string');
      return [
        { type: 'MomentChanged', moment },
        ...fromTemplate.map((issue): NegotiationEvent => ({ type: 'IssueRemoved', issue: issue.id })),
        ...points(moment, state.ask.forWhom, state.filing, facts),
      ];
    }),

  LogSentence: ({ language, text }, state, facts) =>
    unless(canLogSentence(state, facts) ?? textFault(text, 400, 'sentence'), () => [
      { type: 'SentenceLogged', language, text, promise: 'undecided' },
    ]),
};

function askFault(command: Asked, facts: Facts): Verdict {
  const { parties, rfcHours, commentHours, defaultOutcome, neededBy } = command;
  const members = parties.flatMap((party) => party.members);
  const twice = members.find((member, index) => members.findIndex((one) => one.id === member.id) !== index);
  const names = new Set(parties.map((party) => party.id));
  if (facts.actor.kind === 'guest') return no('guest-elsewhere');
  const fault = textFault(command.ask, 400, 'ask') ?? textFault(command.forWhom, 120, 'for-whom');
  if (fault !== null) return fault;
  if (parties.length < 2) return no('two-parties-at-least');
  if (parties.length > 6) return no('six-parties-at-most');
  if (names.size < parties.length) return no('party-named-twice');
  if (twice !== undefined) return no('person-in-two-parties', { name: twice.name });
  if (parties[0]?.members.length === 0) return no('party-without-people', { party: parties[0].name });
  if (facts.actor.kind !== 'system' && !isOverseer(facts) && partyOf(parties, facts.actor.id) === undefined)
    return no('not-in-a-party');
  if (!(rfcHours >= 24 && rfcHours <= 48)) return no('rfc-hours-out-of-range', { least: 24, most: 48 });
  if (!(commentHours >= 1 && commentHours <= 48)) return no('comment-hours-out-of-range', { least: 1, most: 48 });
  if (defaultOutcome.kind === 'goes-to' && defaultOutcome.name.trim() === '') return no('escalation-name-missing');
  if (neededBy !== null && neededBy < localDay(facts.calendar, facts.now)) return no('day-past', { day: neededBy });
  return null;
}

function filed(command: Asked, facts: Facts): readonly NegotiationEvent[] {
  const { type: _, userOutcome, smallFor, sample, reasonMandatory, ...ask } = command;
  const asking = command.parties[0];
  if (asking === undefined) return [];
  const filing = { ...ask, calendar: facts.calendar, at: facts.now };
  const own = partyOf(command.parties, facts.actor.id)?.id === asking.id;
  const events: NegotiationEvent[] = [
    {
      type: 'AskFiled',
      ...ask,
      asking: asking.id,
      calendar: facts.calendar,
      sample: sample ?? false,
      ...(smallFor ? { smallFor } : {}),
      ...(reasonMandatory === undefined ? {} : { reasonMandatory }),
    },
  ];
  if (own) events.push({ type: 'ContextStated', field: 'position', party: asking.id, text: command.ask });
  if (userOutcome) events.push({ type: 'ContextStated', field: 'user-outcome', party: null, text: userOutcome });
  return [...events, ...points(command.moment, command.forWhom, filing, facts)];
}

/** The template's points with client and dates filled in: durations count from the day the answer is due. */
function points(
  moment: Asked['moment'],
  client: string,
  filing: Parameters<typeof clocksOf>[0],
  facts: Facts,
): readonly NegotiationEvent[] {
  const from = localDay(filing.calendar, clocksOf(filing).answerBy);
  const { issues, rules } = momentPoints(moment, { client, from, calendar: filing.calendar, newId: facts.newId });
  return [
    ...issues.map((issue): NegotiationEvent => ({ type: 'IssueAdded', issue })),
    ...rules.map((rule): NegotiationEvent => ({ type: 'RuleAdded', rule })),
  ];
}

function askingName(state: NegotiationState) {
  return { party: state.parties.find((party) => party.id === state.filing?.asking)?.name ?? '' };
}
