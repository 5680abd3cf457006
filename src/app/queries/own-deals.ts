import type { Id } from '../../domain/id.ts';
import type { Package } from '../../domain/negotiation/issue.ts';
import type { Sheet } from '../../domain/negotiation/sheet.ts';
import type { NegotiationState } from '../../domain/negotiation/state.ts';
import type { OwnDeal, OwnDeals } from '../../domain/negotiation/view.ts';
import { isRefused } from '../../domain/refusal.ts';
import { asOwnParty, type Query, reading, visibleNegotiation } from './query.ts';

/** An option rated this high on a point an interest concerns serves that interest. */
const serving = 60;

/** The deals on the table beside the viewer's own numbers, computed from its own sealed sheet when read. */
export const ownDeals: Query<{ readonly negotiation: Id }> = (app, session, { negotiation }) =>
  reading(app, session, async (work): Promise<unknown> => {
    const visible = await visibleNegotiation(work, session, negotiation);
    if (isRefused(visible)) return visible;
    const { state, own } = visible;
    const nothing: OwnDeals = { noDeal: null, deals: [], ticked: null };
    if (own === undefined) return nothing;
    await asOwnParty(work, own);
    const sealed = await work.transaction.sealed.latestOwn(negotiation, 'sheet');
    if (sealed === undefined) return nothing;
    const sheet = sealed.content as Sheet;
    const round = state.rounds.at(-1);
    const answer = round?.ticks.find((tick) => tick.party === own);
    const ticks = answer && (await work.transaction.sealed.own(answer.seal.id));
    return {
      noDeal: sheet.reservation,
      deals: shown(state).map(({ of, chosen }) => ownDeal(state, own, sheet, of, chosen)),
      ticked:
        round && ticks
          ? { round: round.number, deals: (ticks.content as { readonly deals: readonly Id[] }).deals }
          : null,
    } satisfies OwnDeals;
  });

function shown(state: NegotiationState): readonly { readonly of: OwnDeal['of']; readonly chosen: Package }[] {
  const deals = (state.rounds.at(-1)?.deals ?? []).map(
    ({ id, chosen }) => ({ of: { kind: 'deal', id }, chosen }) as const,
  );
  const offers = state.offers
    .filter((offer) => offer.status === 'open' && offer.pointsRevision === state.pointsRevision)
    .map(({ id, chosen }) => ({ of: { kind: 'offer', id }, chosen }) as const);
  const agreed = state.deal === null ? [] : [{ of: { kind: 'agreed', id: null }, chosen: state.deal.chosen } as const];
  const better = state.deal?.better?.found
    ? ([
        { of: { kind: 'nearest', id: null }, chosen: state.deal.better.nearest },
        { of: { kind: 'best', id: null }, chosen: state.deal.better.best },
      ] as const)
    : [];
  return [...deals, ...offers, ...agreed, ...better];
}

function ownDeal(state: NegotiationState, own: Id, sheet: Sheet, of: OwnDeal['of'], chosen: Package): OwnDeal {
  // A point that was added since has no answer in an earlier deal; the page says that the deal is outdated.
  const points = state.issues.flatMap((issue) => {
    const option = chosen[issue.id];
    if (option === undefined) return [];
    const rating = sheet.ratings[issue.id]?.[option] ?? 0;
    return [{ issue: issue.id, option, rating, weight: sheet.weights[issue.id] ?? 0 }];
  });
  const weights = points.reduce((sum, point) => sum + point.weight, 0);
  const worth = points.reduce((sum, point) => sum + point.weight * point.rating, 0);
  const served = state.interests.filter(
    (interest) =>
      interest.party === own &&
      interest.confirmed &&
      interest.concerns.length > 0 &&
      interest.concerns.every((issue) => (points.find((point) => point.issue === issue)?.rating ?? 0) >= serving),
  );
  return {
    of,
    chosen,
    score: weights === 0 ? 0 : worth / weights,
    points,
    serves: served.map((interest) => interest.id),
  };
}
