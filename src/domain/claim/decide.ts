import type { Actor } from '../actor.ts';
import type { Decider, Decision, Facts, Recorded } from '../decider.ts';
import type { Id } from '../id.ts';
import type { Instant } from '../instant.ts';
import { type Refusal, type Refused, refuse } from '../refusal.ts';
import type { Claim, ClaimOutcome } from './claim.ts';
import type { ClaimEvent } from './events.ts';
import type { ClaimRefusal } from './refusals.ts';

export interface ClaimState {
  readonly frozenAt: Instant | null;
  readonly title: string;
  readonly sample: boolean;
  readonly claims: readonly Claim[];
  readonly resolved: readonly {
    readonly claim: Id;
    readonly outcome: ClaimOutcome;
    readonly source: string;
    readonly by: Pick<Actor, 'id' | 'name'>;
    readonly at: Instant;
  }[];
}

export type ClaimCommand =
  | {
      readonly type: 'FreezeClaims';
      readonly title: string;
      readonly claims: readonly Claim[];
      readonly sample: boolean;
    }
  | { readonly type: 'ResolveClaim'; readonly claim: Id; readonly outcome: ClaimOutcome; readonly source: string };

export interface ClaimResolvers {
  /** Members of the parties. */
  readonly resolvers: readonly Id[];
  /** Those of whom nobody confirmed the address. */
  readonly unverified: readonly Id[];
}

/** `app` says who may resolve. */
export type ClaimRuleCommand = ClaimCommand & ClaimResolvers;

/** What the sides claimed, frozen at signature and answered by what came. */
export const claimDecider: Decider<ClaimState, ClaimRuleCommand, ClaimEvent> = {
  initial: { frozenAt: null, title: '', sample: false, claims: [], resolved: [] },
  decide,
  evolve,
};

function decide(command: ClaimRuleCommand, state: ClaimState, { actor }: Facts): Decision<ClaimEvent> {
  if (command.type === 'FreezeClaims') {
    if (actor.kind !== 'system') return no('claims-policy-only');
    if (state.frozenAt !== null) return { events: [] };
    const { title, claims, sample } = command;
    return { events: [{ type: 'ClaimsFrozen', title, claims, sample }] };
  }
  if (state.frozenAt === null) return no('claims-none');
  const claim = state.claims.find((one) => one.id === command.claim);
  if (!claim) return no('claim-unknown');
  const refused = resolveRefusal(state, claim.id, command, actor.id);
  if (refused) return { refusal: refused };
  const { outcome, source } = command;
  const fits = outcome.kind === 'unknowable' || (claim.kind === 'probability') === (outcome.kind !== 'measured');
  if (!fits) return no('claim-answered-otherwise', { kind: claim.kind });
  return { events: [{ type: 'ClaimResolved', claim: claim.id, outcome, source }] };
}

/** Why a person may not say now what came of a claim; the line's button asks the same. */
export function resolveRefusal(
  state: ClaimState,
  claim: Id,
  { resolvers, unverified }: ClaimResolvers,
  person: Id,
): Refusal<ClaimRefusal> | undefined {
  if (!resolvers.includes(person)) return { code: 'claim-members-only' };
  if (unverified.includes(person)) return { code: 'resolver-unverified' };
  return state.resolved.some((one) => one.claim === claim) ? { code: 'claim-resolved-already' } : undefined;
}

function evolve(state: ClaimState, { event, actor, at }: Recorded<ClaimEvent>): ClaimState {
  switch (event.type) {
    case 'ClaimsFrozen':
      return { ...state, frozenAt: at, title: event.title, claims: event.claims, sample: event.sample };
    case 'ClaimResolved': {
      const { claim, outcome, source } = event;
      const by = { id: actor.id, name: actor.name };
      return { ...state, resolved: [...state.resolved, { claim, outcome, source, by, at }] };
    }
    default:
      return state;
  }
}

function no(code: ClaimRefusal, values?: Readonly<Record<string, string>>): Refused<ClaimRefusal> {
  return refuse(code, values);
}
