import type { Id } from '../id.ts';
import type { AgreementEvent } from './events.ts';

type Values = Readonly<Record<string, string | number | readonly string[]>>;
type Named = readonly { readonly id: Id; readonly name: string }[];

/** The blanks of an event's sentence in the record; the sentence itself is in `words/agreement/events.ts`. */
export function agreementRecordValues(event: AgreementEvent, parties: Named): Values {
  const partyName = (id: Id | null): string => parties.find((party) => party.id === id)?.name ?? '';
  switch (event.type) {
    case 'FlagNamed':
      return { key: event.key };
    case 'CriterionEvidenced':
      return { text: event.text, source: event.source };
    case 'AgreementOpened':
      return { endOn: event.terms.endOn, graceDays: event.terms.graceDays };
    case 'KillReasonGiven':
      return { reason: event.reason };
    case 'UsageLimitPassed':
      return { metric: event.metric, value: event.value, most: event.most };
    case 'FlagStoppedByGuardrail':
      return { metric: event.metric, values: event.values.map(String) };
    case 'DecisionProposed':
      return { kind: event.proposal.kind, reason: event.reason };
    case 'DecisionSigned':
      return { party: partyName(event.signature.party) };
    case 'AgreementKept':
      return { until: event.until ?? '' };
    case 'CheckpointRead':
    case 'CheckpointUnread':
      return { checkpoint: event.checkpoint };
    case 'AgreementExtended':
      return { until: event.until, number: event.number };
    case 'AgreementEndedEarly':
      return { on: event.on };
    case 'AgreementLapsed':
      return { step: event.step, due: event.due, executed: event.executed };
    default:
      return {};
  }
}
