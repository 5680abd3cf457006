import type { Actor } from '../actor.ts';
import type { Recorded } from '../decider.ts';
import type { Id } from '../id.ts';
import type { Instant } from '../instant.ts';
import type { Signature } from '../signature.ts';
import type { RfcEvent } from './events.ts';
import type { RfcField, RfcRecord } from './record.ts';
import { currentRecord, type Delegation, type RfcState, recordHash } from './state.ts';
import { changedFields } from './text/edit.ts';

/** Folds one event; events this version does not know leave the state as it is. */
export function evolveRfc(state: RfcState, { event, actor, at }: Recorded<RfcEvent>): RfcState {
  switch (event.type) {
    case 'RfcDrafted': {
      const again = state.phase === 'abandoned' || state.phase === 'none';
      const restarted = again
        ? {
            ...state,
            phase: 'draft' as const,
            abandonedBecause: null,
            openedAt: null,
            late: false,
            commentsCloseAt: null,
            nothingToAdd: [],
          }
        : state;
      return withVersion(restarted, event.record, null, actor, at);
    }
    case 'RfcEdited': {
      const edited = withVersion(state, event.record, event.field, actor, at);
      return {
        ...edited,
        handEdited: [...state.handEdited.filter((field) => field !== event.field), event.field],
        nothingToAdd: commentsRun(state, at)
          ? state.nothingToAdd.filter((one) => one.party === event.party)
          : state.nothingToAdd,
      };
    }
    case 'RfcOpened':
      return { ...state, phase: 'open', openedAt: at, late: event.late, commentsCloseAt: event.commentsCloseAt };
    case 'CommentAdded':
      return {
        ...state,
        comments: [
          ...state.comments,
          {
            id: event.comment,
            section: event.section,
            quote: event.quote,
            text: event.text,
            party: event.party,
            by: { id: actor.id, name: actor.name },
            at,
            resolvedAt: null,
          },
        ],
        nothingToAdd: state.nothingToAdd.filter((one) => one.party !== event.party),
      };
    case 'CommentResolved':
      return {
        ...state,
        comments: state.comments.map((one) => (one.id === event.comment ? { ...one, resolvedAt: at } : one)),
      };
    case 'NothingToAddSaid':
      return {
        ...state,
        nothingToAdd: [...state.nothingToAdd.filter((one) => one.party !== event.party), { party: event.party, at }],
      };
    case 'RfcSigned':
      return { ...state, signatures: [...state.signatures, event.signature] };
    case 'SignaturesVoided':
      return voiding(state, event.signatures, event.fields, at);
    case 'SigningDelegated':
      return {
        ...state,
        delegations: [
          ...withoutDelegation(state, event.party, event.from.id),
          { party: event.party, from: event.from, to: event.to, since: at, until: event.until },
        ],
      };
    case 'DelegationRevoked':
      return { ...state, delegations: withoutDelegation(state, event.party, event.from) };
    case 'RfcInked': {
      const { type: _, ...ink } = event;
      return { ...state, phase: 'inked', ink };
    }
    case 'RfcAbandoned': {
      const standing = state.signatures.map((signature) => signature.id);
      return {
        ...voiding(state, standing, [], at),
        phase: 'abandoned',
        abandonedBecause: event.because,
        nothingToAdd: [],
      };
    }
    default:
      return state;
  }
}

/** Whether the comment clock has not run out, also when it ended early because all had nothing to add. */
function commentsRun(state: RfcState, at: Instant): boolean {
  return state.commentsCloseAt !== null && at < state.commentsCloseAt;
}

function withoutDelegation(state: RfcState, party: Id, from: Id): readonly Delegation[] {
  return state.delegations.filter((one) => one.party !== party || one.from.id !== from);
}

function voiding(state: RfcState, ids: readonly Id[], fields: readonly RfcField[], at: Instant): RfcState {
  // The text the signature stood on is the last version before the change that voided it.
  const gone = state.signatures.filter((signature) => ids.includes(signature.id));
  const revisionOf = (signature: Signature): number =>
    state.versions.findLast((version) => recordHash(version.record) === signature.recordHash)?.revision ?? 0;
  return {
    ...state,
    signatures: state.signatures.filter((signature) => !ids.includes(signature.id)),
    voided: [...state.voided, ...gone.map((signature) => ({ signature, revision: revisionOf(signature), at, fields }))],
  };
}

function withVersion(state: RfcState, record: RfcRecord, field: RfcField | null, actor: Actor, at: Instant): RfcState {
  const before = currentRecord(state);
  const changed = Object.fromEntries(changedFields(before, record).map((one) => [one, record.revision]));
  const version = { revision: record.revision, at, by: { id: actor.id, name: actor.name }, field, record };
  return { ...state, versions: [...state.versions, version], changedAt: { ...state.changedAt, ...changed } };
}
