import type { Decider, Decision, Facts } from '../decider.ts';
import { invariant } from '../invariant.ts';
import { type Refused, refuse } from '../refusal.ts';
import { plusWorkingHours } from '../work-calendar.ts';
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
import { edit } from './decide-edit.ts';
import type { RfcEvent } from './events.ts';
import { evolveRfc } from './evolve.ts';
import { partyOfPerson, type RfcMaterial } from './material.ts';
import { currentRecord, initialRfc, type RfcState, recordHash } from './state.ts';
import { draftRecord } from './text/draft.ts';
import { sameContent } from './text/edit.ts';
import { normaliseText } from './text/normalise.ts';

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
      return decided(editRefusal(state, material, actor), () =>
        edit(command, partyOfActor(material, facts).id, state, facts),
      );
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
        { type: 'NothingToAddSaid', party: partyOfActor(material, facts).id },
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

function partyOfActor(material: RfcMaterial, facts: Facts) {
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

function delegate(command: Of<'DelegateSigning'>, state: RfcState, facts: Facts): readonly RfcEvent[] | Refused {
  const { material } = command;
  const party = partyOfActor(material, facts);
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
