import { ask } from './negotiation/ask-rows.ts';
import { dealCommands, issue, offer, option, round, rule, sealPreferences, ticks } from './negotiation/choose-rows.ts';
import { consent, party, understood } from './negotiation/people-rows.ts';
import { inbox, negotiationQueries, preferencesQueries, search } from './negotiation/query-rows.ts';
import { context, displaced, estimate, evidence, interest, note } from './negotiation/why-rows.ts';

/** The operations of a negotiation, grouped by noun: `parley offer make`, `POST /negotiations/{negotiation}/offers`. */
export const negotiationOperations = {
  ask,
  interest,
  context,
  evidence,
  displaced,
  estimate,
  note,
  issue,
  option,
  rule,
  preferences: { seal: sealPreferences, ...preferencesQueries },
  round,
  ticks,
  offer,
  deal: dealCommands,
  party,
  consent,
  understood,
  negotiation: negotiationQueries,
  inbox,
  search,
};
