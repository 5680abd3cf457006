import type { Seal } from '../../decider.ts';
import type { Id } from '../../id.ts';
import type { Instant } from '../../instant.ts';
import type { Choice, Deal, DealOrigin, Package } from '../issue.ts';
import type { Authored } from '../state.ts';

/** What the others may know of a party's private answers: how often, when, and whether it is ready. */
export interface PreferencesState {
  readonly revision: number;
  readonly seal: Seal;
  readonly at: Instant;
  readonly ready: boolean;
  /** Lines of the points that came or changed since this sheet was sealed; a missing one makes it incomplete. */
  readonly changed: readonly Choice[];
}

export interface RoundState {
  readonly number: number;
  /** Empty when no deal works for all, or the search was stopped. */
  readonly deals: readonly Deal[];
  /** The search met its limit of work and says nothing. */
  readonly stopped: boolean;
  readonly pointsRevision: number;
  /** The seals that the round was run on. */
  readonly seals: Readonly<Record<Id, Id>>;
  readonly ticks: readonly { readonly party: Id; readonly seal: Seal; readonly at: Instant }[];
  /** Null until compared. */
  readonly matched: boolean | null;
  readonly at: Instant;
}

export interface OfferState extends Authored {
  readonly id: Id;
  readonly party: Id;
  readonly chosen: Package;
  readonly counters: Id | null;
  readonly words: string;
  readonly acceptedBy: readonly Id[];
  readonly pointsRevision: number;
  readonly status: 'open' | 'withdrawn' | 'agreed' | 'reopened';
}

export interface DealState {
  readonly chosen: Package;
  readonly origin: DealOrigin;
  readonly at: Instant;
  /** The same deal was agreed before: it is not looked at again. */
  readonly again: boolean;
  readonly better: BetterState | null;
}

export type BetterState =
  | { readonly found: false }
  | {
      readonly found: true;
      readonly count: number;
      /** At least so many; the search was cut short. */
      readonly partial?: true | undefined;
      readonly nearest: Package;
      readonly best: Package;
      readonly answers: Readonly<Record<Id, 'nearest' | 'best' | 'keep'>>;
    };
