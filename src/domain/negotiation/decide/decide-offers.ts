import type { Id } from '../../id.ts';
import { pointless } from '../common-sense.ts';
import type { NegotiationEvent } from '../events.ts';
import type { OfferState } from '../evolve/choosing-state.ts';
import type { Package } from '../issue.ts';
import { positionsOf, ruleName, rulesBroken, samePackage } from '../package.ts';
import { hasConfirmedInterest, isOfferOpen } from '../standing/standing.ts';
import type { NegotiationState } from '../state.ts';
import {
  type Acting,
  canActForParty,
  canSettle,
  type Handlers,
  inBoth,
  isPerson,
  no,
  ownId,
  ownParty,
  textFault,
  unless,
  type Verdict,
} from './acting.ts';

/** Deals wait until every party has confirmed one interest. */
export function canMakeOffer(state: NegotiationState, acting: Acting): Verdict {
  const missing = state.parties.filter((party) => !hasConfirmedInterest(state, party.id)).map((party) => party.name);
  return (
    canSettle(state, acting) ??
    (state.issues.length > 0 ? null : no('points-missing')) ??
    (missing.length === 0 ? null : no('interests-missing', { parties: missing }))
  );
}

export function canAcceptOffer(state: NegotiationState, acting: Acting, offer: OfferState): Verdict {
  const own = ownParty(state, acting.actor)?.id;
  return (
    isPerson(acting) ??
    canSettle(state, acting) ??
    offerFault(state, offer) ??
    (offer.party === own ? no('offer-of-own-party') : null) ??
    (own !== undefined && offer.acceptedBy.includes(own) ? no('offer-already-accepted') : null)
  );
}

export function canWithdrawOffer(state: NegotiationState, acting: Acting, offer: OfferState): Verdict {
  const maker = state.parties.find((party) => party.id === offer.party)?.name ?? '';
  return (
    canActForParty(state, acting) ??
    (offer.party === ownParty(state, acting.actor)?.id ? null : no('only-maker-withdraws', { party: maker })) ??
    (offer.status === 'withdrawn' ? no('offer-already-withdrawn') : null) ??
    (offer.status === 'open' ? null : no('offer-over'))
  );
}

export function canReopenDeal(state: NegotiationState, acting: Acting): Verdict {
  return canActForParty(state, acting) ?? (state.deal === null ? no('no-deal-agreed') : null);
}

export function canAnswerBetterDeal(state: NegotiationState, acting: Acting): Verdict {
  const better = state.deal?.better;
  return (
    isPerson(acting) ??
    canActForParty(state, acting) ??
    (state.deal === null ? no('no-deal-agreed') : null) ??
    (better?.found ? null : no('no-better-question')) ??
    (better?.found && Object.values(better.answers).includes('keep') ? no('better-settled') : null)
  );
}

export const offerHandlers: Handlers<
  'MakeOffer' | 'AcceptOffer' | 'WithdrawOffer' | 'AnswerBetterDeal' | 'ReopenDeal' | 'RecordBetterDeals'
> = {
  MakeOffer: ({ chosen, counters, words }, state, facts) => {
    const verdict = canMakeOffer(state, facts) ?? packageFault(state, chosen) ?? counterFault(state, facts, counters);
    const own = ownParty(state, facts.actor)?.id;
    const twin = state.offers.find(
      (offer) => offer.party === own && isOfferOpen(state, offer) && samePackage(offer.chosen, chosen),
    );
    return unless(verdict ?? (twin === undefined ? null : no('offer-same-open')), () => [
      {
        type: 'OfferMade',
        offer: facts.newId(),
        party: ownId(state, facts.actor),
        chosen,
        ...(counters === undefined ? {} : { counters }),
        words,
      },
    ]);
  },

  AcceptOffer: ({ offer: id }, state, facts) =>
    onOffer(state, id, (offer) =>
      unless(canAcceptOffer(state, facts, offer), () => {
        const party = ownId(state, facts.actor);
        const accepted: NegotiationEvent = { type: 'OfferAccepted', offer: id, party };
        const yes = [offer.party, ...offer.acceptedBy, party];
        if (!state.parties.every((one) => yes.includes(one.id))) return [accepted];
        return [accepted, { type: 'DealAgreed', chosen: offer.chosen, origin: { by: 'offer', offer: id } }];
      }),
    ),

  WithdrawOffer: ({ offer: id }, state, facts) =>
    onOffer(state, id, (offer) =>
      unless(canWithdrawOffer(state, facts, offer), () => [{ type: 'OfferWithdrawn', offer: id }]),
    ),

  AnswerBetterDeal: ({ answer }, state, facts) =>
    unless(canAnswerBetterDeal(state, facts), () => {
      const party = ownId(state, facts.actor);
      return [{ type: 'BetterDealAnswered', party, answer }, ...betterAgreed(state, { [party]: answer })];
    }),

  ReopenDeal: ({ reason }, state, facts) =>
    unless(
      canReopenDeal(state, facts) ??
        (reason.trim() === '' ? no('reason-missing') : null) ??
        textFault(reason, 1000, 'reason'),
      () => [{ type: 'DealReopened', party: ownId(state, facts.actor), reason }],
    ),

  RecordBetterDeals: ({ chosen, found }, state, facts) => {
    const verdict =
      isPolicyAtDeal(state, facts) ??
      (state.deal !== null && samePackage(state.deal.chosen, chosen) ? null : no('better-for-other-deal')) ??
      (state.deal?.better === null ? null : no('better-already-looked'));
    return unless(verdict, () =>
      found === null ? [{ type: 'NoBetterDealFound', chosen }] : [{ type: 'BetterDealsFound', chosen, ...found }],
    );
  },
};

function isPolicyAtDeal(state: NegotiationState, { actor }: Acting): Verdict {
  if (actor.kind !== 'mediator' && actor.kind !== 'system') return no('only-policies');
  return state.deal === null ? no('no-deal-agreed') : null;
}

/** When every party wants the same better deal, it takes the place of the agreed one. */
function betterAgreed(
  state: NegotiationState,
  newest: Readonly<Record<Id, 'nearest' | 'best' | 'keep'>>,
): readonly NegotiationEvent[] {
  const { deal } = state;
  if (deal === null || !deal.better?.found) return [];
  const { nearest, best, answers } = deal.better;
  const all = { ...answers, ...newest };
  const wanted = state.parties.map((party) => all[party.id]);
  const origin = { by: 'better', instead: deal.chosen } as const;
  const either = samePackage(nearest, best) && wanted.every((answer) => answer === 'nearest' || answer === 'best');
  if (either || wanted.every((answer) => answer === 'best')) return [{ type: 'DealAgreed', chosen: best, origin }];
  return wanted.every((answer) => answer === 'nearest') ? [{ type: 'DealAgreed', chosen: nearest, origin }] : [];
}

function offerFault(state: NegotiationState, offer: OfferState): Verdict {
  if (offer.status === 'withdrawn') return no('offer-already-withdrawn');
  if (offer.status !== 'open') return no('offer-over');
  return isOfferOpen(state, offer) ? null : no('offer-outdated');
}

/** One choice for every point, no rule broken, nothing that serves nobody. */
export function packageFault(state: NegotiationState, chosen: Package): Verdict {
  const { issues, rules } = state;
  if (positionsOf(issues, chosen) === undefined) {
    const open = issues.filter((issue) => !issue.options.some((option) => option.id === chosen[issue.id]));
    return no('deal-incomplete', inBoth('points', ...open.map((issue) => issue.text)));
  }
  const broken = rulesBroken(issues, rules, chosen).map((rule) => ({
    en: ruleName(issues, rule, 'en'),
    es: ruleName(issues, rule, 'es'),
  }));
  if (broken.length > 0) return no('rule-broken', inBoth('rules', ...broken));
  return pointless(issues, chosen) ? no('deal-nobody-wants') : null;
}

function counterFault(state: NegotiationState, { actor }: Acting, counters: Id | undefined): Verdict {
  if (counters === undefined) return null;
  const countered = state.offers.find((offer) => offer.id === counters);
  if (countered === undefined) return no('unknown-offer');
  return countered.party === ownParty(state, actor)?.id ? no('offer-of-own-party') : offerFault(state, countered);
}

function onOffer(
  state: NegotiationState,
  id: Id,
  decide: (offer: OfferState) => ReturnType<typeof unless>,
): ReturnType<typeof unless> {
  const offer = state.offers.find((one) => one.id === id);
  return offer === undefined ? { refusal: no('unknown-offer') } : decide(offer);
}
