import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import type { OptionTemplate } from '../../domain/negotiation/commands.ts';
import type { Displaced, Estimate, Evidence } from '../../domain/negotiation/evidence.ts';
import type { Choice, Deal, DealLabel, DealOrigin, Issue, Package, Rule } from '../../domain/negotiation/issue.ts';
import type { ContextField, DefaultOutcome, Moment } from '../../domain/negotiation/moment.ts';
import type { PartyKind, PartyMark } from '../../domain/negotiation/party.ts';
import type { Authored } from '../../domain/negotiation/state.ts';
import type { PartyMember } from '../../domain/party-member.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Term } from '../../domain/term.ts';
import { calendarDay, identifier, instant, line, text } from '../operation.ts';
import type { Wire } from './row.ts';

/** The words of the domain with a closed list; each list is as long as the domain's own (see the test beside). */
export const moment = z.enum(['prioritization', 'scope', 'commitment', 'resources']) satisfies Wire<Moment>;
export const contextField = z.enum([
  'context',
  'position',
  'objective',
  'risk-if-done',
  'risk-if-not',
  'blocker',
  'user-outcome',
  'served-by',
]) satisfies Wire<ContextField>;
export const optionTemplate = z.enum([
  'temporary',
  'criteria',
  'shared-metric',
  'compensation',
  'flag',
]) satisfies Wire<OptionTemplate>;
export const partyKind = z.enum([
  'product',
  'sales',
  'engineering',
  'customer',
  'leadership',
  'other',
]) satisfies Wire<PartyKind>;
export const partyMark = z.enum([
  'circle',
  'square',
  'triangle',
  'diamond',
  'hexagon',
  'star',
]) satisfies Wire<PartyMark>;
export const dealLabel = z.enum(['nash', 'balanced', 'max-min', 'best-total', 'nearest']) satisfies Wire<DealLabel>;
export const betterAnswer = z.enum(['nearest', 'best', 'keep']);

export const partyMember: Wire<PartyMember> = z.object({
  kind: z.enum(['member', 'guest']),
  id: identifier,
  name: line(120),
});
export const person: Wire<Pick<Actor, 'id' | 'name'>> = z.object({ id: z.string(), name: z.string() });
/** Who and when, spread into what was written. */
export const authored = { by: person, at: instant } satisfies { [K in keyof Authored]: Wire<Authored[K]> };

export const refusal: Wire<Refusal> = z.object({
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])).optional(),
});
/** null: may be done now; otherwise the rule's own answer. */
export const may = refusal.nullable();

export const defaultOutcome: Wire<DefaultOutcome> = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('not-yet') }),
    z.object({ kind: z.literal('goes-to'), name: line(120) }),
  ])
  .describe('what stands when nobody answers in time; never a yes');

export const choice: Wire<Choice> = z.object({ issue: identifier, option: identifier });
export const chosenPackage: Wire<Package> = z
  .record(identifier, identifier)
  .describe('one choice for every point: the option by the issue');

const term: Wire<Term> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('scope'), reach: z.enum(['nobody', 'client', 'everyone']) }),
  z.object({ kind: z.literal('delivery'), by: calendarDay }),
  z.object({ kind: z.literal('delivery-later') }),
  z.object({ kind: z.literal('criteria'), level: z.enum(['none', 'core', 'full']) }),
  z.object({ kind: z.literal('clean-up'), days: z.number() }),
  z.object({ kind: z.literal('review'), afterDays: z.number() }),
  z.object({ kind: z.literal('rollout'), percent: z.number() }),
  z.object({ kind: z.literal('confidence'), promise: z.enum(['commitment', 'direction', 'undecided']) }),
  z.object({ kind: z.literal('people'), count: z.number() }),
  z.object({ kind: z.literal('checkpoints'), days: z.array(z.number()) }),
]);

export const issue: Wire<Issue> = z.object({
  id: identifier,
  text,
  options: z.array(
    z.object({
      id: identifier,
      text,
      term: term.optional(),
      start: z
        .partialRecord(z.string(), z.number())
        .optional()
        .describe('where a party of that kind usually starts, 0 to 100'),
    }),
  ),
});

export const rule: Wire<Rule> = z.discriminatedUnion('kind', [
  z.object({ id: identifier, kind: z.literal('excludes'), choice, other: choice }),
  z.object({ id: identifier, kind: z.literal('requires'), choice, other: choice }),
  z.object({ id: identifier, kind: z.literal('only-with'), choice, others: z.array(choice) }),
]);

const evidenceFields = {
  kind: z.enum(['customer', 'business', 'technical', 'chance']),
  statement: line(400),
  low: z.number(),
  high: z.number(),
  unit: z.string().trim().max(40),
  source: line(200),
  asOf: calendarDay,
  supports: identifier.optional().describe('the interest or the slipping item it supports'),
};
export const newEvidence: Wire<Omit<Evidence, 'id'>> = z.object(evidenceFields);
export const evidence = { id: identifier, ...evidenceFields };

const displacedFields = {
  what: line(200),
  weeks: z.number().positive().max(520),
  costPerWeek: z.number().nonnegative().nullable().describe('null: nobody has estimated it'),
};
export const newDisplaced: Wire<Omit<Displaced, 'id'>> = z.object(displacedFields);
export const displaced = { id: identifier, ...displacedFields };

export const estimateAnswer = {
  low: z.number().nonnegative().max(10_000).describe('engineer-days'),
  high: z.number().positive().max(10_000).describe('engineer-days'),
  drivers: z.string().max(2000).describe('what makes it complex'),
  simpler: z.string().max(2000).describe('anything simpler, also by hand this time'),
};
export const estimate: Wire<Estimate & { readonly at: string }> = z.object({
  id: identifier,
  ...estimateAnswer,
  at: instant,
});

export const deal: Wire<Deal> = z.object({
  id: identifier,
  chosen: chosenPackage,
  labels: z.array(dealLabel),
  ties: z.number(),
  tied: z.array(chosenPackage),
  within: z.number().optional(),
});
export const dealOrigin: Wire<DealOrigin> = z.discriminatedUnion('by', [
  z.object({ by: z.literal('ticks'), round: z.number(), deal: identifier }),
  z.object({ by: z.literal('offer'), offer: identifier }),
  z.object({ by: z.literal('better'), instead: chosenPackage }),
]);

/** A party as lists show it. */
export const partyFace = { id: identifier, name: z.string(), kind: partyKind, mark: partyMark };
