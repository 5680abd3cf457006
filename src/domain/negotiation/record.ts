import type { Id } from '../id.ts';
import type { Text } from '../text.ts';
import type { NegotiationEvent } from './events.ts';
import type { Package } from './issue.ts';
import type { NegotiationState } from './state.ts';
import type { RecordValue } from './view.ts';

type Values = Readonly<Record<string, RecordValue>>;

/**
 * The blanks of an event's sentence in the record; the sentence itself is in `words/negotiation/events.ts`. Public text
 * only. `state` is any state that has seen the event: names of what is gone are remembered there.
 */
export function recordValues(event: NegotiationEvent, state: NegotiationState): Values {
  const name = (id: Id | null): Text => (id === null ? '' : (state.names[id] ?? ''));
  const deal = (chosen: Package): readonly Text[] => Object.values(chosen).map(name);
  switch (event.type) {
    case 'AskFiled':
    case 'AskAmended':
      return { ask: event.ask, forWhom: event.forWhom, neededBy: event.neededBy ?? event.neededByWords };
    case 'MomentChanged':
      return { moment: event.moment };
    case 'SentenceLogged':
    case 'NothingSlipsDeclared':
      return { text: event.type === 'SentenceLogged' ? event.text : event.name };
    case 'ContextStated':
      return { field: event.field, party: name(event.party), text: event.text };
    case 'InterestStated':
      return { party: name(event.party), text: event.text, guess: event.guess ? 1 : 0 };
    case 'InterestConfirmed':
    case 'InterestWithdrawn':
      return { text: name(event.interest) };
    case 'InterestAmended':
      return { text: event.text };
    case 'EvidenceAdded': {
      const { statement, low, high, unit, source, asOf } = event.evidence;
      return { text: statement, low, high, unit, source, asOf };
    }
    case 'EvidenceWithdrawn':
      return { text: name(event.evidence) };
    case 'DisplacedListed': {
      const { what, weeks, costPerWeek } = event.displaced;
      return { text: what, weeks, costPerWeek: costPerWeek ?? '' };
    }
    case 'DisplacedRemoved':
      return { text: name(event.displaced) };
    case 'EstimateAsked':
      return { engineer: event.engineer.name };
    case 'EstimateGiven':
      return { low: event.estimate.low, high: event.estimate.high, drivers: event.estimate.drivers };
    case 'IssueAdded':
      return { text: event.issue.text, choices: event.issue.options.map((option) => option.text) };
    case 'IssueRenamed':
      return { text: event.text };
    case 'IssueRemoved':
      return { text: name(event.issue) };
    case 'OptionAdded':
      return { point: name(event.issue), text: event.option.text };
    case 'OptionRenamed':
      return { point: name(event.issue), text: event.text };
    case 'OptionRemoved':
      return { point: name(event.issue), text: name(event.option) };
    case 'RuleAdded': {
      const { rule } = event;
      const others = rule.kind === 'only-with' ? rule.others : [rule.other];
      return { kind: rule.kind, choice: name(rule.choice.option), others: others.map((one) => name(one.option)) };
    }
    case 'PreferencesSealed':
      return { party: name(event.party), revision: event.revision };
    case 'PartyNotReady':
      return { party: name(event.party), because: event.because };
    case 'DealsFound':
      return {
        round: event.round,
        count: event.deals.length,
        ...(event.deals.some(({ within }) => within !== undefined) ? { partial: 1 } : {}),
      };
    case 'NoDealFound':
    case 'SearchStopped':
    case 'NoTickMatched':
      return { round: event.round };
    case 'TicksSealed':
      return { party: name(event.party), round: event.round };
    case 'OfferMade':
      return {
        party: name(event.party),
        deal: deal(event.chosen),
        words: event.words,
        counters: event.counters === undefined ? 0 : 1,
      };
    case 'DealAgreed':
      return { deal: deal(event.chosen), by: event.origin.by };
    case 'BetterDealsFound':
      return {
        count: event.count,
        nearest: deal(event.nearest),
        best: deal(event.best),
        ...(event.partial ? { partial: 1 } : {}),
      };
    case 'BetterDealAnswered':
      return { party: name(event.party), answer: event.answer };
    case 'DealReopened':
      return { party: name(event.party), reason: event.reason };
    case 'NotYetSaid': {
      const { reason, wouldChange, askAgainOn, clientWords } = event;
      return { party: name(event.party), reason, wouldChange, askAgainOn, clientWords };
    }
    case 'Escalated':
      return { to: event.to, reason: event.reason };
    case 'AskWithdrawn':
      return { reason: event.reason };
    case 'NegotiationClosed':
      return { outcome: event.outcome };
    case 'PartyMemberAdded':
      return { party: name(event.party), member: event.member.name };
    case 'PartyMemberRemoved':
      return { party: name(event.party), member: name(event.member) };
    case 'PartyHandedOver':
      return { party: name(event.party), member: event.to.name };
    case 'GuestInvited':
      return {
        party: name(event.party),
        member: event.name,
        address: event.addressHint,
        verified: event.verified ? 1 : 0,
        again: event.again ? 1 : 0,
      };
    case 'NotePosted':
      return { text: event.text };
    case 'UnderstoodAnswered':
      return { party: name(event.party), understood: event.understood ? 1 : 0, words: event.words };
    case 'PartyReady':
    case 'RoundAsked':
    case 'ConsentGiven':
    case 'ConsentTakenBack':
      return { party: name(event.party) };
    case 'OfferAccepted':
      return { party: name(event.party), maker: name(makerOf(state, event.offer)) };
    case 'OfferWithdrawn':
      return { party: name(makerOf(state, event.offer)) };
    default:
      return {};
  }
}

function makerOf(state: NegotiationState, offer: Id): Id | null {
  return state.offers.find((one) => one.id === offer)?.party ?? null;
}
