import type { Decider, Decision, Facts } from '../decider.ts';
import { invariant } from '../invariant.ts';
import { type Refused, refuse } from '../refusal.ts';
import { localDay, plusWorkingHours } from '../work-calendar.ts';
import { recordSignatureRefusal, signedByAll } from './can-sign.ts';
import {
  commentRefusal,
  delegateRefusal,
  delegateToRefusal,
  editRefusal,
  nothingToAddRefusal,
  openRefusal,
  ownDelegation,
  type RfcNo,
  resolveRefusal,
  revokeRefusal,
} from './can-write.ts';
import type { RfcRuleCommand } from './commands.ts';
import { draftRecord, termOf } from './draft.ts';
import { fieldValue, partText, sameContent, withEdit } from './edit.ts';
import type { RfcEvent } from './events.ts';
import { latestReview, openFaults } from './faults.ts';
import { partyOfPerson, type RfcMaterial } from './material.ts';
import { normaliseText } from './normalise.ts';
import type { RfcEdit, RfcRecord } from './record.ts';
import { currentRecord, evolveRfc, initialRfc, type RfcState, recordHash } from './state.ts';

/** The rules of the RFC: from draft to ink. */
export const rfcDecider: Decider<RfcState, RfcRuleCommand, RfcEvent> = {
  initial: initialRfc,
  decide: decideRfc,
  evolve: evolveRfc,
};

type Of<T extends RfcRuleCommand['type']> = Extract<RfcRuleCommand, { readonly type: T }>;

function decideRfc(command: RfcRuleCommand, state: RfcState, facts: Facts): Decision<RfcEvent> {
  const { material } = command;
  const { actor, now } = facts;
  switch (command.type) {
    case 'DraftRfc':
      return decided(policyOnly(facts), () => redraft(state, material, facts));
    case 'EditRfc':
      return decided(editRefusal(state, material, actor), () => edit(command, state, facts));
    case 'OpenRfc':
      return decided(openRefusal(state, material, actor, now), () => open(state, material, facts));
    case 'AddComment':
      return decided(commentRefusal(state, material, now), () => [
        {
          type: 'CommentAdded',
          comment: facts.newId(),
          section: command.section,
          quote: normaliseText(command.quote),
          text: normaliseText(command.text),
          party: partyOfPerson(material, actor.id)?.id ?? null,
        },
      ]);
    case 'ResolveComment':
      return decided(resolveRefusal(state, material), () => {
        const comment = state.comments.find((one) => one.id === command.comment);
        if (!comment) return refuse('comment-unknown');
        if (comment.resolvedAt !== null) return refuse('comment-resolved-already');
        return [{ type: 'CommentResolved', comment: comment.id }];
      });
    case 'SayNothingToAdd':
      return decided(nothingToAddRefusal(state, material, actor, now), () => [
        { type: 'NothingToAddSaid', party: ownParty(material, facts).id },
      ]);
    case 'DelegateSigning':
      return decided(delegateRefusal(state, material, actor), () => delegate(command, state, facts));
    case 'RevokeDelegation':
      return decided(revokeRefusal(state, material, actor, now), () => {
        const delegation = ownDelegation(state, material, actor, now);
        invariant(delegation, 'a delegation that may be revoked exists');
        return [{ type: 'DelegationRevoked', party: delegation.party, from: delegation.from.id }];
      });
    case 'RecordSignature':
      return decided(recordSignatureRefusal(state, material, actor, command, now), () => [
        { type: 'RfcSigned', signature: command.signature },
      ]);
    case 'InkRfc':
      return decided(policyOnly(facts), () => ink(command, state));
    case 'AbandonRfc':
      return decided(policyOnly(facts), () => {
        if (state.phase === 'inked') return refuse('already-inked');
        if (state.phase === 'none' || state.phase === 'abandoned') return [];
        return [{ type: 'RfcAbandoned', because: command.because }];
      });
  }
}

function decided(no: RfcNo | undefined, events: () => readonly RfcEvent[] | Refused): Decision<RfcEvent> {
  if (no) return { refusal: no };
  const outcome = events();
  return 'refusal' in outcome ? outcome : { events: outcome };
}

function policyOnly(facts: Facts): RfcNo | undefined {
  return facts.actor.kind === 'system' ? undefined : { code: 'policy-only' };
}

function ownParty(material: RfcMaterial, facts: Facts) {
  const party = partyOfPerson(material, facts.actor.id);
  invariant(party, 'whoever passed the predicate acts for a party');
  return party;
}

/** Generates the draft, or generates it again before opening; writes nothing when nothing changes. */
function redraft(state: RfcState, material: RfcMaterial, facts: Facts): readonly RfcEvent[] {
  if (state.phase === 'inked' || state.phase === 'open' || !material.open) return [];
  const before = currentRecord(state);
  const record = draftRecord(state, material, facts.now);
  const restart = state.phase !== 'draft';
  if (!restart && before && sameContent(before, record)) return [];
  const revision = (before?.revision ?? 0) + 1;
  return [{ type: 'RfcDrafted', record: { ...record, revision }, revision }];
}

function open(state: RfcState, material: RfcMaterial, facts: Facts): readonly RfcEvent[] {
  const completeBy = plusWorkingHours(material.calendar, material.filedAt, material.rfcHours);
  return [
    ...redraft(state, material, facts),
    {
      type: 'RfcOpened',
      commentsCloseAt: plusWorkingHours(material.calendar, facts.now, material.commentHours),
      late: facts.now > completeBy,
    },
  ];
}

function edit(command: Of<'EditRfc'>, state: RfcState, facts: Facts): readonly RfcEvent[] | Refused {
  const before = currentRecord(state);
  invariant(before, 'what can be edited exists');
  const asked = command.edit;
  const after = withEdit(before, asked);
  if (sameContent(before, after)) return [];
  const no = contentRefusal(asked, before, command.material, facts) ?? gapRefusal(state, before, after, command, facts);
  if (no) return { refusal: no };
  if ((state.changedAt[asked.field] ?? 0) > command.basedOn) return meanwhile(asked, before, after);
  const revision = before.revision + 1;
  const party = ownParty(command.material, facts).id;
  return [
    { type: 'RfcEdited', party, field: asked.field, record: { ...after, revision }, revision },
    ...(state.signatures.length > 0
      ? [
          {
            type: 'SignaturesVoided' as const,
            signatures: state.signatures.map((signature) => signature.id),
            fields: [asked.field],
          },
        ]
      : []),
  ];
}

/** The later of two writers is shown both texts; nothing is lost, nothing overwritten. */
function meanwhile(asked: RfcEdit, before: RfcRecord, after: RfcRecord): Refused {
  return refuse('edited-meanwhile', {
    field: asked.field,
    revision: before.revision,
    theirs: partText(before, asked.field, before.prevailing),
    yours: partText(after, asked.field, before.prevailing),
  });
}

/** Once open, a text stays complete. */
function gapRefusal(
  state: RfcState,
  before: RfcRecord,
  after: RfcRecord,
  { material }: Of<'EditRfc'>,
  { now }: Facts,
): RfcNo | undefined {
  if (state.phase !== 'open') return undefined;
  const known = openFaults(before, material, now);
  const faults = openFaults(after, material, now).filter((fault) => !known.includes(fault));
  return faults.length > 0 ? { code: 'rfc-incomplete', values: { faults } } : undefined;
}

function contentRefusal(asked: RfcEdit, before: RfcRecord, material: RfcMaterial, facts: Facts): RfcNo | undefined {
  switch (asked.field) {
    case 'cost.cleanUp': {
      const agreed = termOf(before, 'clean-up')?.days;
      return agreed !== undefined && asked.value.days !== agreed
        ? { code: 'clean-up-days-agreed', values: { days: agreed } }
        : undefined;
    }
    case 'metric':
      return asked.value.keepFrom < asked.value.extendFrom ? { code: 'metric-thresholds-crossed' } : undefined;
    case 'review': {
      if (asked.value.on === fieldValue(before, 'review').on) return undefined;
      if (asked.value.on <= localDay(material.calendar, facts.now)) return { code: 'review-date-past' };
      const latest = latestReview(material, facts.now);
      return asked.value.on > latest ? { code: 'review-date-too-late', values: { latest } } : undefined;
    }
    default:
      return undefined;
  }
}

function delegate(command: Of<'DelegateSigning'>, state: RfcState, facts: Facts): readonly RfcEvent[] | Refused {
  const { material } = command;
  const party = ownParty(material, facts);
  const no = delegateToRefusal(state, material, party, command, facts.now);
  if (no) return { refusal: no };
  const to = material.people.find((person) => person.id === command.to);
  invariant(to, 'the delegate was found by the rule');
  return [
    {
      type: 'SigningDelegated',
      party: party.id,
      from: { id: facts.actor.id, name: facts.actor.name },
      to: { id: to.id, name: to.name },
      until: command.until,
    },
  ];
}

function ink(command: Of<'InkRfc'>, state: RfcState): readonly RfcEvent[] | Refused {
  if (state.phase === 'inked') return [];
  const record = currentRecord(state);
  if (!record || state.phase !== 'open' || !signedByAll(state)) return refuse('not-signed-by-all');
  const { instance, sealedAt, after, seal } = command;
  return [
    {
      type: 'RfcInked',
      recordHash: recordHash(record),
      record,
      signatures: state.signatures,
      instance,
      sealedAt,
      after,
      seal,
    },
  ];
}
