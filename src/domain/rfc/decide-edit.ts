import { canonical } from '../canonical.ts';
import type { Facts } from '../decider.ts';
import type { Id } from '../id.ts';
import { invariant } from '../invariant.ts';
import { type Refused, refuse } from '../refusal.ts';
import { localDay } from '../work-calendar.ts';
import type { RfcNo } from './can-write.ts';
import type { RfcRuleCommand } from './commands.ts';
import type { RfcEvent } from './events.ts';
import type { RfcMaterial } from './material.ts';
import type { RfcEdit, RfcRecord } from './record.ts';
import { currentRecord, type RfcState } from './state.ts';
import { termOf } from './text/draft.ts';
import { fieldValue, partText, sameContent, withEdit } from './text/edit.ts';
import { latestReview, openFaults } from './text/faults.ts';

type Of<T extends RfcRuleCommand['type']> = Extract<RfcRuleCommand, { readonly type: T }>;

/** One field changed by hand: nothing for white space, a refusal with both texts when it changed meanwhile. */
export function edit(command: Of<'EditRfc'>, party: Id, state: RfcState, facts: Facts): readonly RfcEvent[] | Refused {
  const before = currentRecord(state);
  invariant(before, 'what can be edited exists');
  const asked = command.edit;
  const after = withEdit(before, asked);
  if (sameContent(before, after)) return [];
  const no = contentRefusal(asked, before, command.material, facts) ?? gapRefusal(state, before, after, command, facts);
  if (no) return { refusal: no };
  if ((state.changedAt[asked.field] ?? 0) > command.basedOn) return meanwhile(asked, before, after);
  const revision = before.revision + 1;
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
      // Two texts side by side could say two things to two signers: only the template's own name has two languages.
      if (typeof asked.value.name !== 'string' && canonical(asked.value.name) !== canonical(before.metric.name))
        return { code: 'metric-name-in-two-texts' };
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
