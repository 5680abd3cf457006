import type { AnyCommand } from '../../src/domain/negotiation/decide/acting.ts';
import type { Choice } from '../../src/domain/negotiation/issue.ts';
import { comparisonDue, improvementDue, roundDue } from '../../src/domain/negotiation/mediation.ts';
import { contextFields, moments } from '../../src/domain/negotiation/moment.ts';
import type { NegotiationState } from '../../src/domain/negotiation/state.ts';
import { isRefused } from '../../src/domain/refusal.ts';
import { seededGenerator } from '../../src/math/random/generator.ts';
import {
  closed,
  deal,
  elena,
  fileAsk,
  mario,
  mediator,
  olga,
  type Player,
  pablo,
  type Step,
  s1Sheet,
  sara,
  saraKey,
  stranger,
  toAgreed,
  toDeals,
} from './cast.ts';
import { Course } from './given.ts';

/** Both sides twice: they are the ones who can bring it to a deal. */
export const players: readonly Player[] = [sara, pablo, sara, pablo, olga, mario, elena, stranger, saraKey];

/** A history of what people might do in any order; whatever the rules refuse did not happen. */
export function randomCourse(seed: number, length: number): Course {
  const random = seededGenerator(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const course = new Course();
  const filed: Step = [sara, { ...fileAsk, moment: pick(moments), smallFor: 'Acme' }];
  const past = pick<readonly Step[]>([[filed], [filed], toDeals, toAgreed, [...toAgreed, closed]]);
  for (const step of past) course.does(step);
  for (let index = 0; index < length; index++) {
    if (random() < 0.2) course.now = new Date(Date.parse(course.now) + random() * 40_000_000).toISOString();
    const player = pick(players);
    attempt(course, player, randomCommand(course.state, random, pick));
    mediate(course, random);
  }
  return course;
}

function attempt(course: Course, player: Player, command: AnyCommand): void {
  const decision = course.decide(player, command);
  if (!isRefused(decision)) for (const event of decision.events) course.append(event, player);
}

function mediate(course: Course, random: () => number): void {
  const { state } = course;
  const round = roundDue(state);
  if (round !== undefined) {
    const cut = random() < 0.3 ? { within: 5 } : {};
    const proposed = { chosen: deal(state, 1, 1, 1, 1, 1), labels: ['nash'] as const, ties: 0, tied: [], ...cut };
    const deals = random() < 0.7 ? [proposed] : [];
    attempt(course, mediator, { type: 'RecordDeals', round: round.round, deals });
  }
  const compared = comparisonDue(course.state);
  if (compared !== undefined)
    attempt(course, mediator, {
      type: 'RecordMatch',
      round: compared.round,
      deal: random() < 0.5 ? (compared.deals[0]?.id ?? null) : null,
    });
  const better = improvementDue(course.state);
  if (better !== undefined) {
    const cut = random() < 0.3 ? { partial: true as const } : {};
    const found = { count: 2, ...cut, nearest: deal(state, 0, 0, 0, 0, 0), best: deal(state, 1, 1, 1, 1, 0) };
    attempt(course, mediator, {
      type: 'RecordBetterDeals',
      chosen: better.chosen,
      found: random() < 0.5 ? found : null,
    });
  }
}

function randomCommand(state: NegotiationState, random: () => number, pick: <T>(items: readonly T[]) => T): AnyCommand {
  const of = (list: readonly { readonly id: string }[]) => (list.length === 0 ? 'none' : pick(list).id);
  const choice = (): Choice => {
    const issue = state.issues.length === 0 ? undefined : pick(state.issues);
    return { issue: issue?.id ?? 'none', option: issue === undefined ? 'none' : of(issue.options) };
  };
  const party = pick(['sales', 'product']);
  const person = pick([mario, elena, sara, pablo]).actor;
  const member = { kind: person.kind === 'guest' ? 'guest' : 'member', id: person.id, name: person.name } as const;
  const text = pick(['Because of Acme', 'No hotfixes', 'x'.repeat(141), '']);
  const at = () => Math.floor(random() * 3);
  const sheet = s1Sheet(state, random() < 0.5 ? 'sales' : 'product');
  return pick<() => AnyCommand>([
    () => ({ type: 'AmendAsk', ask: text, forWhom: 'Acme', neededBy: null, neededByWords: 'soon', basedOn: at() }),
    () => ({ type: 'ChangeMoment', moment: pick(moments) }),
    () => ({ type: 'LogSentence', language: 'es', text }),
    () => ({
      type: 'StateContext',
      field: pick(contextFields),
      party: pick([null, 'sales', 'product']),
      text,
      basedOn: at(),
    }),
    () => ({ type: 'StateInterest', party, text }),
    () => ({ type: 'StateInterest', party, text: 'Why', concerns: [of(state.issues)] }),
    () => ({ type: 'ConfirmInterest', interest: of(state.interests) }),
    () => ({ type: 'AmendInterest', interest: of(state.interests), text }),
    () => ({ type: 'WithdrawInterest', interest: of(state.interests) }),
    () => ({
      type: 'AddEvidence',
      evidence: { kind: 'business', statement: 'Worth', low: 1, high: 2, unit: '€', source: 'CRM', asOf: '2026-03-02' },
    }),
    () => ({ type: 'WithdrawEvidence', evidence: of(state.evidence) }),
    () => ({
      type: 'ListDisplaced',
      displaced: { what: 'Billing revamp', weeks: at(), costPerWeek: pick([null, 6000]) },
    }),
    () => ({ type: 'RemoveDisplaced', displaced: of(state.displaced) }),
    () => ({ type: 'DeclareNothingSlips', name: 'Pablo' }),
    () => ({ type: 'AskEstimate', engineer: member }),
    () => ({ type: 'GiveEstimate', estimate: of(state.estimates), low: 5, high: 9, drivers: '', simpler: '' }),
    () => ({ type: 'AddIssue', text: 'A point', options: ['One', 'Two'] }),
    () => ({ type: 'RenameIssue', issue: of(state.issues), text: 'Renamed' }),
    () => ({ type: 'RemoveIssue', issue: of(state.issues) }),
    () => ({ type: 'AddOption', issue: of(state.issues), text: `Choice ${at()}` }),
    () => ({ type: 'RenameOption', ...choice(), text: 'Renamed' }),
    () => ({ type: 'RemoveOption', ...choice() }),
    () => ({ type: 'AddRule', rule: { kind: pick(['excludes', 'requires']), choice: choice(), other: choice() } }),
    () => ({ type: 'AddRule', rule: { kind: 'only-with', choice: choice(), others: [choice(), choice()] } }),
    () => ({ type: 'RemoveRule', rule: of(state.rules) }),
    () => ({
      type: 'ApplyOptionTemplate',
      template: pick(['temporary', 'flag', 'shared-metric', 'criteria', 'compensation']),
    }),
    () => ({ type: 'SealPreferences', sealed: sheet, ready: true }),
    () => ({ type: 'SealPreferences', sealed: sheet, ready: random() < 0.8 }),
    () => ({ type: 'DeclareReady' }),
    () => ({ type: 'WithdrawReady' }),
    () => ({ type: 'AskRound' }),
    () => ({ type: 'SendTicks', round: state.rounds.length, sealed: { deals: [] } }),
    () => ({ type: 'MakeOffer', chosen: deal(state, at(), at(), at(), at(), at()), words: '' }),
    () => ({ type: 'MakeOffer', chosen: deal(state, 1, 1, 1, 1, 1), words: 'Please', counters: of(state.offers) }),
    () => ({ type: 'AcceptOffer', offer: of(state.offers) }),
    () => ({ type: 'WithdrawOffer', offer: of(state.offers) }),
    () => ({ type: 'AnswerBetterDeal', answer: pick(['nearest', 'best', 'keep']) }),
    () => ({ type: 'ReopenDeal', reason: 'Another date' }),
    () => ({ type: 'AddPartyMember', party, member }),
    () => ({ type: 'RemovePartyMember', party, member: member.id }),
    () => ({ type: 'HandOver', to: member }),
    () => ({
      type: 'RecordGuestInvitation',
      party,
      guest: 'elena',
      name: 'Elena',
      addressHint: 'e…',
      verified: true,
      again: random() < 0.5,
    }),
    () => ({ type: 'PostNote', text }),
    () => ({ type: 'Escalate', to: 'Olga', reason: 'Late' }),
    () => ({ type: 'Archive' }),
    () => ({ type: 'Unarchive' }),
    () => ({ type: 'GiveConsent' }),
    () => ({ type: 'TakeBackConsent' }),
    () => ({ type: 'AnswerUnderstood', understood: random() < 0.5, words: '' }),
    ...rarely(random, () => ({ type: 'WithdrawAsk', reason: '' })),
    ...rarely(random, () => ({
      type: 'SayNotYet',
      reason: 'No',
      wouldChange: '',
      askAgainOn: '2026-12-01',
      clientWords: '',
    })),
    ...rarely(random, () => ({ type: 'CloseNegotiation', outcome: 'yes' })),
  ])();
}

function rarely(random: () => number, command: () => AnyCommand): readonly (() => AnyCommand)[] {
  return random() < 0.05 ? [command] : [];
}
