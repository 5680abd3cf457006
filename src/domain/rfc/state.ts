import type { Actor } from '../actor.ts';
import { taggedHash } from '../canonical.ts';
import type { Id } from '../id.ts';
import type { Instant } from '../instant.ts';
import type { Signature, Signer } from '../signature.ts';
import type { AbandonReason } from './events.ts';
import type { InkStatement } from './ink.ts';
import type { RfcField, RfcRecord } from './record.ts';
import type { RfcSection } from './section.ts';

export interface RfcVersion {
  readonly revision: number;
  readonly at: Instant;
  readonly by: Pick<Actor, 'id' | 'name'>;
  /** The field edited by hand; null when generated from the negotiation. */
  readonly field: RfcField | null;
  readonly record: RfcRecord;
}

export interface RfcComment {
  readonly id: Id;
  readonly section: RfcSection;
  readonly quote: string;
  readonly text: string;
  readonly party: Id | null;
  readonly by: Pick<Actor, 'id' | 'name'>;
  readonly at: Instant;
  readonly resolvedAt: Instant | null;
}

export interface Delegation {
  readonly party: Id;
  readonly from: Signer;
  readonly to: Signer;
  readonly since: Instant;
  readonly until: Instant;
}

/** A signature that a change of content, or the end of the RFC, took away; it never comes back. */
export interface VoidedSignature {
  readonly signature: Signature;
  readonly revision: number;
  readonly at: Instant;
  readonly fields: readonly RfcField[];
}

export interface RfcState {
  readonly phase: 'none' | 'draft' | 'open' | 'inked' | 'abandoned';
  readonly versions: readonly RfcVersion[];
  /** Revision at which each field last changed. */
  readonly changedAt: Readonly<Partial<Record<RfcField, number>>>;
  /** Fields somebody wrote: generating again keeps them. */
  readonly handEdited: readonly RfcField[];
  readonly abandonedBecause: AbandonReason | null;
  readonly openedAt: Instant | null;
  readonly late: boolean;
  readonly commentsCloseAt: Instant | null;
  readonly comments: readonly RfcComment[];
  readonly nothingToAdd: readonly { readonly party: Id; readonly at: Instant }[];
  readonly delegations: readonly Delegation[];
  readonly signatures: readonly Signature[];
  readonly voided: readonly VoidedSignature[];
  readonly ink: (InkStatement & { readonly record: RfcRecord; readonly seal: string }) | null;
}

export const initialRfc: RfcState = {
  phase: 'none',
  versions: [],
  changedAt: {},
  handEdited: [],
  abandonedBecause: null,
  openedAt: null,
  late: false,
  commentsCloseAt: null,
  comments: [],
  nothingToAdd: [],
  delegations: [],
  signatures: [],
  voided: [],
  ink: null,
};

export const recordTag = 'parley.rfc.v1';

/** The hash that signatures stand on: SHA-256 of the canonical record under its domain tag, hex. */
export function recordHash(record: RfcRecord): string {
  return taggedHash(recordTag, record);
}

export function currentVersion(state: RfcState): RfcVersion | undefined {
  return state.versions.at(-1);
}

/** The record as it stands now. */
export function currentRecord(state: RfcState): RfcRecord | undefined {
  return currentVersion(state)?.record;
}

/**
 * When signing opens or opened: as soon as every party has said it has nothing to add, at the latest when the
 * comment clock ends. Undefined before the RFC is open.
 */
export function signingOpensAt(state: RfcState): Instant | undefined {
  const record = currentRecord(state);
  if (!record || state.commentsCloseAt === null) return undefined;
  const said = record.parties.map((party) => state.nothingToAdd.find((one) => one.party === party.id)?.at);
  if (said.some((at) => at === undefined)) return state.commentsCloseAt;
  const last = (said as Instant[]).reduce((later, at) => (at > later ? at : later));
  return last < state.commentsCloseAt ? last : state.commentsCloseAt;
}
