import type { AgreementEvent } from '../../domain/agreement/events.ts';
import type { ClaimEvent } from '../../domain/claim/events.ts';
import type { DebtEvent } from '../../domain/debt/events.ts';
import type { MeasurementEvent } from '../../domain/measurement/events.ts';
import type { NegotiationEvent } from '../../domain/negotiation/events.ts';
import type { RfcEvent } from '../../domain/rfc/events.ts';
import type { EventBody } from '../port/store.ts';

type Told = NegotiationEvent | RfcEvent | AgreementEvent | DebtEvent | ClaimEvent | MeasurementEvent;
type Field<E> = Exclude<Extract<keyof E, string>, 'type'>;

/** A field of typed text, or one inside a field: `evidence.statement`. */
type Path<E> = Field<E> | `${Field<E>}.${string}`;

/**
 * The events whose typed text may be taken away, with the fields that hold it. Whatever is not listed stays: who
 * agreed to what, every number, and above all the text that people sign, with its signatures and its seal.
 */
export const redactable: { readonly [T in Told['type']]?: readonly Path<Extract<Told, { type: T }>>[] } = {
  AskFiled: ['ask', 'neededByWords'],
  AskAmended: ['ask', 'neededByWords'],
  SentenceLogged: ['text'],
  ContextStated: ['text'],
  InterestStated: ['text'],
  InterestAmended: ['text'],
  EvidenceAdded: ['evidence.statement', 'evidence.source'],
  DisplacedListed: ['displaced.what'],
  EstimateGiven: ['estimate.drivers', 'estimate.simpler'],
  IssueAdded: ['issue.text', 'issue.options.text'],
  IssueRenamed: ['text'],
  OptionAdded: ['option.text'],
  OptionRenamed: ['text'],
  OfferMade: ['words'],
  DealReopened: ['reason'],
  NotYetSaid: ['reason', 'wouldChange', 'clientWords'],
  Escalated: ['to', 'reason'],
  AskWithdrawn: ['reason'],
  GuestInvited: ['name', 'addressHint'],
  NotePosted: ['text'],
  UnderstoodAnswered: ['words'],
  CommentAdded: ['quote', 'text'],
  FlagNamed: ['title'],
  KillReasonGiven: ['reason'],
  CriterionEvidenced: ['text', 'source'],
  DebtPaid: ['what'],
  DebtLinked: ['issue'],
  ClaimResolved: ['source'],
  ObservationsRecorded: ['readings.source'],
  ObservationsCorrected: ['reason'],
  ObservationsWithdrawn: ['reason'],
  SourceSilent: ['detail'],
};

/** What stands where typed text was, in lists and states that know one text for all readers. */
export const PLACEHOLDER = '[removed · eliminado]';

/** The fields of an event that may be taken away; undefined: none, it stays. */
export function textFields(type: string): readonly string[] | undefined {
  return (redactable as Readonly<Record<string, readonly string[]>>)[type];
}

/** The event without what was typed: the same facts, so that every rule and every later event still finds them. */
export function withoutText(event: EventBody): EventBody {
  return (textFields(event.type) ?? []).reduce<object>(
    (body, path) => blanked(body, path.split('.')),
    event,
  ) as EventBody;
}

function blanked(value: object, [field = '', ...rest]: readonly string[]): object {
  const held = (value as Readonly<Record<string, unknown>>)[field];
  if (typeof held === 'string') return held === '' ? value : { ...value, [field]: PLACEHOLDER };
  if (typeof held !== 'object' || held === null) return value;
  if (Array.isArray(held)) return { ...value, [field]: held.map((item: object) => blanked(item, rest)) };
  // Text in both languages is blanked in both.
  const inner = rest.length > 0 ? [rest] : Object.keys(held).map((key) => [key]);
  return { ...value, [field]: inner.reduce<object>((body, path) => blanked(body, path), held) };
}
