import type { AgreementEvent } from '../../domain/agreement/events.ts';
import type { ClaimEvent } from '../../domain/claim/events.ts';
import type { DebtEvent } from '../../domain/debt/events.ts';
import type { Id } from '../../domain/id.ts';
import type { NegotiationEvent } from '../../domain/negotiation/events.ts';
import type { RfcEvent } from '../../domain/rfc/events.ts';
import type { WebhookType } from '../../domain/workspace/webhook.ts';
import type { StoredEvent } from '../port/store.ts';
import type { SliceName } from '../slice.ts';

type Told<E extends { readonly type: string }> = Readonly<Partial<Record<E['type'], WebhookType>>>;

const negotiation: Told<NegotiationEvent> = {
  AskFiled: 'negotiation.asked',
  DealAgreed: 'negotiation.deal_agreed',
  DealReopened: 'negotiation.deal_reopened',
  NotYetSaid: 'negotiation.not_yet',
  Escalated: 'negotiation.escalated',
  AskWithdrawn: 'negotiation.withdrawn',
  NegotiationClosed: 'negotiation.closed',
};

const rfc: Told<RfcEvent> = {
  RfcOpened: 'rfc.opened',
  RfcSigned: 'rfc.signed',
  SignaturesVoided: 'rfc.signatures_voided',
  RfcInked: 'rfc.inked',
  RfcAbandoned: 'rfc.abandoned',
};

const agreement: Told<AgreementEvent> = {
  AgreementOpened: 'agreement.opened',
  CriterionEvidenced: 'agreement.evidence_given',
  FlagKilled: 'agreement.killed',
  KillReasonGiven: 'agreement.kill_explained',
  FlagStoppedByGuardrail: 'agreement.stopped',
  UsageLimitPassed: 'agreement.limit_passed',
  FlagTurnedOn: 'agreement.turned_on',
  DecisionProposed: 'agreement.decision_proposed',
  DecisionSigned: 'agreement.decision_signed',
  DecisionWithdrawn: 'agreement.decision_withdrawn',
  AgreementKept: 'agreement.kept',
  AgreementExtended: 'agreement.extended',
  AgreementReverted: 'agreement.reverted',
  AgreementEndedEarly: 'agreement.ended_early',
  TermsAmended: 'agreement.amended',
  AgreementLapsed: 'agreement.lapsed',
};

const debt: Told<DebtEvent> = { DebtOwed: 'debt.owed', DebtPaid: 'debt.paid', DebtLinked: 'debt.linked' };
const claim: Told<ClaimEvent> = { ClaimsFrozen: 'claim.frozen', ClaimResolved: 'claim.resolved' };

/** The declared list: what is not in it is told nobody outside. */
const told: Readonly<Partial<Record<SliceName, Readonly<Record<string, WebhookType>>>>> = {
  negotiation,
  rfc,
  agreement,
  debt,
  claim,
};

/** What an event is called outside; undefined where it is told nobody. */
export function webhookTypeOf({ stream, event }: Pick<StoredEvent, 'stream' | 'event'>): WebhookType | undefined {
  return told[stream.slice as SliceName]?.[event.type];
}

/** Every kind that some event is told as. */
export const toldTypes: readonly WebhookType[] = Object.values(told).flatMap((types) => Object.values(types ?? {}));

/** What a receiver gets: when what happened to which thing, and where to read it. No words of anybody, no figures. */
export interface WebhookContent {
  readonly type: WebhookType | 'webhook.test';
  readonly timestamp: string;
  readonly data: {
    readonly workspace: Id;
    /** The event in the workspace's log; absent from a test. */
    readonly event?: Id;
    /** The negotiation, whose id its RFC and its agreement share; absent from a test. */
    readonly negotiation?: Id;
    /** A page that asks for a session. */
    readonly url: string;
  };
}

/** The content for an event that is told. */
export function webhookContent(
  type: WebhookType,
  { id, stream, at }: StoredEvent,
  workspace: Id,
  origin: string,
): WebhookContent {
  const page = ['negotiation', 'rfc'].includes(stream.slice) ? 'negotiations' : 'agreements';
  return {
    type,
    timestamp: at,
    data: { workspace, event: id, negotiation: stream.id, url: `${origin}/${page}/${stream.id}` },
  };
}
