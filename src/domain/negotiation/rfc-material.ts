import type { Id } from '../id.ts';
import { invariant } from '../invariant.ts';
import type { Package } from './issue.ts';
import type { NegotiationState } from './state.ts';

/** The RFC's material as far as the negotiation knows it; the workspace adds currency and people. */
export function negotiationMaterial(negotiation: Id, state: NegotiationState) {
  const { filing, ask } = state;
  invariant(filing !== null && ask !== null, 'an RFC is made from a filed ask');
  const stated = (field: string, party: Id | null) =>
    state.context.find((one) => one.field === field && one.party === party)?.text ?? '';
  const chosen: Package = state.deal?.chosen ?? {};
  return {
    negotiation,
    ask: ask.text,
    forWhom: ask.forWhom,
    language: filing.language,
    filedAt: filing.at,
    rfcHours: filing.rfcHours,
    commentHours: filing.commentHours,
    calendar: filing.calendar,
    parties: state.parties.map(({ id, name, members }) => ({
      id,
      name,
      position: stated('position', id),
      interests: state.interests.filter((one) => one.party === id && one.confirmed).map((one) => one.text),
      members,
    })),
    unverified: state.invitations.filter((one) => !one.verified).map((one) => one.guest),
    scope: state.issues.flatMap((issue) => {
      const option = issue.options.find((one) => one.id === chosen[issue.id]);
      return option === undefined ? [] : [{ point: issue.text, choice: option.text, term: option.term }];
    }),
    evidence: state.evidence.map(({ statement, low, high, unit, source, asOf, by }) => ({
      statement,
      low,
      high,
      unit,
      source,
      asOf,
      author: by.name,
    })),
    estimate: lastEstimate(state),
    slips: state.displaced.map(({ what, weeks, costPerWeek }) => ({ what, weeks, costPerWeek })),
    nothingSlips: state.nothingSlips?.name ?? null,
    context: stated('context', null),
    open: state.deal !== null && state.withdrawal === null && state.notYet === null,
  };
}

function lastEstimate(state: NegotiationState) {
  const given = state.estimates
    .flatMap((estimate) => (estimate.given === null ? [] : [estimate.given]))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .at(-1);
  return given === undefined ? null : { low: given.low, high: given.high, drivers: given.drivers };
}
