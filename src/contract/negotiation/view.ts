import { z } from 'zod';
import type {
  ClocksView,
  InboxView,
  Need,
  NegotiationAction,
  NegotiationLine,
  NegotiationView,
  OwnDeals,
  PartyView,
  QuickStep,
  RecordEntry,
  Standing,
  Step,
  StepView,
  WaitingFor,
} from '../../domain/negotiation/view.ts';
import { calendarDay, identifier, instant, language, text } from '../operation.ts';
import type { Wire } from './row.ts';
import {
  authored,
  betterAnswer,
  choice,
  chosenPackage,
  contextField,
  deal,
  dealOrigin,
  defaultOutcome,
  displaced,
  estimate,
  evidence,
  issue,
  may,
  moment,
  partyKind,
  partyMark,
  partyMember,
  person,
  rule,
} from './things.ts';

const standing = z.enum(['open', 'overdue', 'agreed', 'signed', 'not-yet', 'withdrawn']) satisfies Wire<Standing>;
const outcome = z.enum(['yes', 'yes-if']).nullable();
export const step = z.enum([
  'ask',
  'interests',
  'evidence',
  'options',
  'packages',
  'rfc',
  'signatures',
  'live',
  'review',
]) satisfies Wire<Step>;
export const quickStep = z.enum(['ask', 'why', 'choose', 'sign']) satisfies Wire<QuickStep>;
export const needKind = z.enum([
  'state-interests',
  'confirm-interest',
  'give-estimate',
  'seal-preferences',
  'mark-changed-lines',
  'declare-ready',
  'ask-round',
  'send-ticks',
  'answer-offer',
  'try-again',
  'answer-better',
  'complete-rfc',
  'read-rfc',
  'sign',
  'answer-understood',
]) satisfies Wire<Need['kind']>;
const need: Wire<Need> = z.object({ kind: needKind, step, until: instant.nullable() });
const waitingFor: Wire<WaitingFor> = z.object({
  parties: z.array(identifier),
  people: z.array(person),
  kind: needKind,
});

const clocks: Wire<ClocksView> = z.object({
  zone: z.string(),
  filedAt: instant,
  rfcDue: instant,
  answerBy: instant,
  defaultOutcome,
  inForce: z.enum(['writing', 'answering', 'default', 'agreed', 'ended']),
  endsAt: instant.nullable(),
  afterwards: z.enum(['rfc-late', 'not-yet', 'goes-to']).nullable(),
});

const partyFace = { id: identifier, name: z.string(), kind: partyKind, mark: partyMark };
const party: Wire<PartyView> = z.object({
  ...partyFace,
  members: z.array(partyMember),
  invitations: z.array(
    z.object({
      guest: identifier,
      name: z.string(),
      addressHint: z.string(),
      verified: z.boolean(),
      issued: z.number(),
      at: instant,
    }),
  ),
  interestConfirmed: z.boolean(),
  revision: z.number(),
  sealedAt: instant.nullable(),
  ready: z.boolean(),
  changed: z.array(choice),
  roundAsked: z.boolean(),
  may: z.object({ StateInterest: may, AddPartyMember: may, RemovePartyMember: may, RecordGuestInvitation: may }),
});

const stepView = <S extends string>(name: Wire<S>): Wire<StepView<S>> =>
  z.object({
    step: name,
    state: z.enum(['done', 'current', 'later']),
    turn: z.array(identifier),
  }) as unknown as Wire<StepView<S>>;

const action = z.enum([
  'AmendAsk',
  'ChangeMoment',
  'LogSentence',
  'StateContext',
  'StateInterest',
  'AddEvidence',
  'ListDisplaced',
  'DeclareNothingSlips',
  'AskEstimate',
  'AddIssue',
  'RenameIssue',
  'RemoveIssue',
  'AddOption',
  'RenameOption',
  'RemoveOption',
  'AddRule',
  'RemoveRule',
  'ApplyOptionTemplate',
  'SealPreferences',
  'DeclareReady',
  'WithdrawReady',
  'AskRound',
  'SendTicks',
  'MakeOffer',
  'AnswerBetterDeal',
  'ReopenDeal',
  'SayNotYet',
  'Escalate',
  'WithdrawAsk',
  'Archive',
  'Unarchive',
  'HandOver',
  'PostNote',
  'AnswerUnderstood',
  'GiveConsent',
  'TakeBackConsent',
]) satisfies Wire<NegotiationAction>;

/** The whole of a negotiation as its reader may see it now. */
export const negotiationView: Wire<NegotiationView> = z.object({
  id: identifier,
  ask: z.object({
    text: z.string(),
    forWhom: z.string(),
    neededBy: calendarDay.nullable(),
    neededByWords: z.string(),
    smallFor: z.string().nullable(),
    revision: z.number(),
    ...authored,
  }),
  moment,
  language,
  sample: z.boolean(),
  archived: z.boolean(),
  standing,
  outcome,
  clocks,
  parties: z.array(party),
  asking: identifier,
  own: identifier.nullable(),
  sentences: z.array(z.object({ language, text: z.string(), ...authored })),
  context: z.array(
    z.object({
      field: contextField,
      party: identifier.nullable(),
      text: z.string(),
      revision: z.number(),
      ...authored,
    }),
  ),
  interests: z.array(
    z.object({
      id: identifier,
      party: identifier,
      text: z.string(),
      confirmed: z.boolean(),
      guess: z.boolean(),
      concerns: z.array(identifier),
      may: z.object({ ConfirmInterest: may, AmendInterest: may, WithdrawInterest: may }),
      ...authored,
    }),
  ),
  evidence: z.array(
    z.object({
      ...evidence,
      party: identifier.nullable(),
      stale: z.boolean(),
      may: z.object({ WithdrawEvidence: may }),
      ...authored,
    }),
  ),
  displaced: z.array(z.object({ ...displaced, may: z.object({ RemoveDisplaced: may }), ...authored })),
  nothingSlips: z.object({ name: z.string(), ...authored }).nullable(),
  estimates: z.array(
    z.object({
      id: identifier,
      engineer: partyMember,
      asked: z.object(authored),
      given: estimate.nullable(),
      may: z.object({ GiveEstimate: may }),
    }),
  ),
  issues: z.array(issue),
  rules: z.array(rule),
  pointsRevision: z.number(),
  rounds: z.array(
    z.object({
      number: z.number(),
      at: instant,
      deals: z.array(deal),
      answeredBy: z.array(identifier),
      matched: z.boolean().nullable(),
      outdated: z.boolean(),
      current: z.boolean(),
      may: z.object({ SendTicks: may }),
    }),
  ),
  offers: z.array(
    z.object({
      id: identifier,
      party: identifier,
      chosen: chosenPackage,
      counters: identifier.nullable(),
      words: z.string(),
      acceptedBy: z.array(identifier),
      status: z.enum(['open', 'withdrawn', 'agreed', 'reopened', 'outdated']),
      may: z.object({ AcceptOffer: may, WithdrawOffer: may }),
      ...authored,
    }),
  ),
  deal: z
    .object({
      chosen: chosenPackage,
      words: z.array(z.object({ issue: identifier, option: identifier, point: text, choice: text })),
      origin: dealOrigin,
      at: instant,
      better: z
        .discriminatedUnion('found', [
          z.object({ found: z.literal(false) }),
          z.object({
            found: z.literal(true),
            count: z.number(),
            nearest: chosenPackage,
            best: chosenPackage,
            answers: z.record(identifier, betterAnswer),
            open: z.boolean(),
          }),
        ])
        .nullable(),
    })
    .nullable(),
  notYet: z
    .object({
      party: identifier,
      reason: z.string(),
      wouldChange: z.string(),
      askAgainOn: calendarDay,
      clientWords: z.string(),
      ...authored,
    })
    .nullable(),
  escalations: z.array(z.object({ to: z.string(), reason: z.string(), ...authored })),
  withdrawal: z.object({ reason: z.string(), ...authored }).nullable(),
  notes: z.array(z.object({ id: identifier, party: identifier.nullable(), text: z.string(), ...authored })),
  understood: z.array(z.object({ party: identifier, understood: z.boolean(), words: z.string() })),
  consent: z.object({ givenBy: z.array(identifier), disclosed: z.boolean() }),
  steps: z.array(stepView(step)),
  quickSteps: z.array(stepView(quickStep)),
  need: need.nullable(),
  waitingFor: waitingFor.nullable(),
  may: z.record(action, may),
});

export const negotiationLine: Wire<NegotiationLine> = z.object({
  id: identifier,
  title: z.string(),
  forWhom: z.string(),
  moment,
  sample: z.boolean(),
  archived: z.boolean(),
  parties: z.array(z.object(partyFace)),
  own: identifier.nullable(),
  standing,
  outcome,
  step,
  need: need.nullable(),
  waitingFor: waitingFor.nullable(),
  until: instant.nullable(),
  filedAt: instant,
  endedAt: instant.nullable(),
  lastAt: instant,
});

export const inboxView: Wire<InboxView> = z.object({
  needsYou: z.array(negotiationLine),
  waiting: z.array(negotiationLine),
  lately: z.array(negotiationLine),
});

const both = z.object({ en: z.string(), es: z.string() });
export const recordEntry: Wire<RecordEntry> = z.object({
  position: z.number(),
  at: instant,
  actor: z.object({ kind: z.string(), id: z.string(), name: z.string() }),
  slice: z.enum(['negotiation', 'rfc']),
  sentence: z.string().describe('the event type, which names the sentence'),
  values: z.record(z.string(), z.union([z.string(), z.number(), both, z.array(z.union([z.string(), both]))])),
  late: z.boolean(),
});

export const ownDeals: Wire<OwnDeals> = z.object({
  noDeal: z.number().nullable(),
  deals: z.array(
    z.object({
      of: z.object({ kind: z.enum(['deal', 'offer', 'agreed', 'nearest', 'best']), id: identifier.nullable() }),
      chosen: chosenPackage,
      score: z.number(),
      points: z.array(z.object({ issue: identifier, option: identifier, rating: z.number(), weight: z.number() })),
      serves: z.array(identifier),
    }),
  ),
  ticked: z.object({ round: z.number(), deals: z.array(identifier) }).nullable(),
});
