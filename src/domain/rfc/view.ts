import type { Actor } from '../actor.ts';
import type { Id } from '../id.ts';
import type { Instant } from '../instant.ts';
import type { Refusal } from '../refusal.ts';
import type { Signature, Signer } from '../signature.ts';
import { plusWorkingHours } from '../work-calendar.ts';
import { signRefusal } from './can-sign.ts';
import {
  commentRefusal,
  delegateRefusal,
  editRefusal,
  nothingToAddRefusal,
  openRefusal,
  resolveRefusal,
  revokeRefusal,
} from './can-write.ts';
import { clockAt, phaseAt, type RfcClock, type RfcPhase } from './clock.ts';
import type { AbandonReason } from './events.ts';
import { partyOfPerson, type RfcMaterial } from './material.ts';
import type { RfcField, RfcRecord } from './record.ts';
import type { RfcFault } from './refusals.ts';
import {
  currentVersion,
  type Delegation,
  type RfcComment,
  type RfcState,
  recordHash,
  signingOpensAt,
} from './state.ts';
import { draftRecord } from './text/draft.ts';
import { changedFields } from './text/edit.ts';
import { openFaults } from './text/faults.ts';
import { type ReviewAdvice, reviewAdvice } from './text/review-advice.ts';

export const rfcActions = [
  'edit',
  'open',
  'comment',
  'resolve',
  'nothing-to-add',
  'delegate',
  'revoke',
  'sign',
] as const;
export type RfcAction = (typeof rfcActions)[number];

/** A signature as everybody sees it; the proof itself is in the export. */
export interface SignatureView {
  readonly id: Id;
  readonly party: Id;
  readonly signer: Signer;
  readonly onBehalfOf: Signer | null;
  readonly at: Instant;
  readonly method: 'passkey' | 'reauthentication';
  readonly recordHash: string;
}

export interface VoidedView extends SignatureView {
  readonly voidedAt: Instant;
  /** What the change that voided it touched. */
  readonly fields: readonly RfcField[];
  /** What differs by now between the text it stood on and today's. */
  readonly changedSince: readonly RfcField[];
  readonly mine: boolean;
}

export interface RfcView {
  readonly negotiation: Id;
  readonly phase: RfcPhase;
  readonly revision: number;
  readonly record: RfcRecord | null;
  readonly recordHash: string | null;
  readonly clock: RfcClock;
  /** When the RFC must be complete, by the working calendar of the ask. */
  readonly completeBy: Instant;
  readonly openedAt: Instant | null;
  readonly openedLate: boolean;
  readonly commentsCloseAt: Instant | null;
  readonly signingOpensAt: Instant | null;
  readonly abandonedBecause: AbandonReason | null;
  /** What is still missing before it can open. */
  readonly faults: readonly RfcFault[];
  readonly comments: readonly RfcComment[];
  readonly nothingToAdd: readonly { readonly party: Id; readonly at: Instant }[];
  readonly signatures: readonly SignatureView[];
  readonly missingSignatures: readonly Id[];
  readonly voided: readonly VoidedView[];
  readonly delegations: readonly Delegation[];
  readonly inkedAt: Instant | null;
  readonly advice: ReviewAdvice | null;
  readonly handEdited: readonly RfcField[];
  readonly ownParty: Id | null;
  /** The party one would sign for now, oneself or on somebody's behalf. */
  readonly signsFor: Id | null;
  /** What the viewer may do now: null, or why not. */
  readonly may: Readonly<Record<RfcAction, Refusal | null>>;
}

export interface RfcViewer {
  readonly actor: Actor;
  readonly addressVerified: boolean;
}

/** The RFC as a viewer sees it at an instant; `may` is answered by the predicates that `decide` uses. */
export function rfcView(state: RfcState, material: RfcMaterial, viewer: RfcViewer, now: Instant): RfcView {
  const version = currentVersion(state);
  const record = version?.record ?? null;
  const opensAt = signingOpensAt(state) ?? null;
  const completeBy = plusWorkingHours(material.calendar, material.filedAt, material.rfcHours);
  const phase = phaseAt(state, opensAt, now);
  const { actor } = viewer;
  const sign = signRefusal(state, material, actor, viewer.addressVerified, now);
  return {
    negotiation: material.negotiation,
    phase,
    revision: version?.revision ?? 0,
    record,
    recordHash: record && recordHash(record),
    clock: clockAt(phase, completeBy, opensAt, now),
    completeBy,
    openedAt: state.openedAt,
    openedLate: state.late,
    commentsCloseAt: state.commentsCloseAt,
    signingOpensAt: opensAt,
    abandonedBecause: state.abandonedBecause,
    faults: state.phase === 'draft' ? openFaults(draftRecord(state, material, now), material, now) : [],
    comments: state.comments,
    nothingToAdd: state.nothingToAdd,
    signatures: state.signatures.map(signatureView),
    missingSignatures: (record?.parties ?? [])
      .map((party) => party.id)
      .filter((party) => !state.signatures.some((signature) => signature.party === party)),
    voided: state.voided.map(({ signature, revision, at, fields }) => ({
      ...signatureView(signature),
      voidedAt: at,
      fields,
      changedSince: changedSince(state, revision),
      mine: signature.signer.id === actor.id,
    })),
    delegations: state.delegations.filter((one) => one.until > now),
    inkedAt: state.ink?.sealedAt ?? null,
    advice: record && adviceFor(record, material, opensAt ?? plannedSigning(material, completeBy, now)),
    handEdited: state.handEdited,
    ownParty: partyOfPerson(material, actor.id)?.id ?? null,
    signsFor: sign.party ?? null,
    may: {
      edit: editRefusal(state, material, actor) ?? null,
      open: openRefusal(state, material, actor, now) ?? null,
      comment: commentRefusal(state, material, now) ?? null,
      resolve: resolveRefusal(state, material) ?? null,
      'nothing-to-add': nothingToAddRefusal(state, material, actor, now) ?? null,
      delegate: delegateRefusal(state, material, actor) ?? null,
      revoke: revokeRefusal(state, material, actor, now) ?? null,
      sign: sign.refusal ?? null,
    },
  };
}

function plannedSigning(material: RfcMaterial, completeBy: Instant, now: Instant): Instant {
  return plusWorkingHours(material.calendar, completeBy > now ? completeBy : now, material.commentHours);
}

function adviceFor(record: RfcRecord, material: RfcMaterial, signingAt: Instant): ReviewAdvice {
  return reviewAdvice(material.calendar, record, signingAt);
}

function changedSince(state: RfcState, revision: number): readonly RfcField[] {
  const then = state.versions.findLast((version) => version.revision === revision)?.record;
  const current = currentVersion(state)?.record;
  return then && current ? changedFields(then, current) : [];
}

export function signatureView(signature: Signature): SignatureView {
  return {
    id: signature.id,
    party: signature.party,
    signer: signature.signer,
    onBehalfOf: signature.onBehalfOf ?? null,
    at: signature.at,
    method: signature.proof.method,
    recordHash: signature.recordHash,
  };
}
