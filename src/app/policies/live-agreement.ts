import type { AgreementPolicyCommand } from '../../domain/agreement/decide.ts';
import type { AgreementEvent } from '../../domain/agreement/events.ts';
import type { AgreementState } from '../../domain/agreement/state.ts';
import type { ClaimCommand } from '../../domain/claim/decide.ts';
import type { DebtCommand } from '../../domain/debt/decide.ts';
import type { Id } from '../../domain/id.ts';
import type { MeasurementCommand } from '../../domain/measurement/decide.ts';
import type { MeasurementEvent } from '../../domain/measurement/events.ts';
import type { NegotiationState } from '../../domain/negotiation/state.ts';
import type { RfcEvent } from '../../domain/rfc/events.ts';
import type { RfcRecord } from '../../domain/rfc/record.ts';
import { type RfcState, signingOpensAt } from '../../domain/rfc/state.ts';
import { localDay } from '../../domain/work-calendar.ts';
import type { WorkspaceState } from '../../domain/workspace/state.ts';
import { claimsOf } from '../agreement/claims-of-record.ts';
import { agreementTerms, debtOf, metricsOf } from '../agreement/terms-of-record.ts';
import type { StoredEvent } from '../port/store.ts';
import type { SliceName } from '../slice.ts';
import type { Work } from '../work.ts';
import { type FollowUp, type Policy, system } from './policy.ts';

/** The written request names the flag; ink opens the agreement; a bound that is passed switches it off, all at once. */
export const liveAgreement: Policy = async (work, news) => {
  const followed: FollowUp[] = [];
  for (const stored of news) followed.push(...(await followUps(work, stored)));
  return followed;
};

async function followUps(work: Work, { stream, event: body }: StoredEvent): Promise<readonly FollowUp[]> {
  const { id } = stream;
  const event = body as RfcEvent | AgreementEvent | MeasurementEvent;
  switch (event.type) {
    case 'RfcDrafted':
      return [await naming(work, id, event.record)];
    case 'RfcInked':
      return [await naming(work, id, event.record), ...(await opening(work, id, event))];
    case 'TermsAmended': {
      const { state } = await work.standing<WorkspaceState>('workspace', work.workspace);
      const { state: agreement } = await work.standing<AgreementState>('agreement', id);
      const terms = { ...event.terms, limits: agreement.terms?.limits };
      return [follow('measurement', id, { type: 'DefineMetrics', metrics: metricsOf(terms, state.currency) })];
    }
    case 'FlagTurnedOn':
      return [follow('measurement', id, { type: 'RearmGuardrails', at: work.app.environment.now() })];
    case 'GuardrailBreached':
      return [follow('agreement', id, { type: 'StopByGuardrail', metric: event.metric, values: event.values })];
    case 'LimitPassed': {
      const { metric, value, most, at } = event;
      return [follow('agreement', id, { type: 'NoteLimitPassed', metric, value, most, at })];
    }
    default:
      return [];
  }
}

/** The key says nothing of the client, because browsers see it, and stays the same for ever. */
export function flagKeyOf(negotiation: Id): string {
  return `parley-${negotiation.replaceAll('-', '').slice(-12)}`;
}

async function naming(work: Work, id: Id, record: RfcRecord): Promise<FollowUp> {
  const { state } = await work.standing<NegotiationState>('negotiation', id);
  const sample = state.filing?.sample ?? false;
  const { title, forWhom: client } = record;
  return follow('agreement', id, { type: 'NameFlag', key: flagKeyOf(id), title, client, sample });
}

async function opening(
  work: Work,
  id: Id,
  { record, recordHash, signatures, sealedAt }: Extract<RfcEvent, { type: 'RfcInked' }>,
): Promise<readonly FollowUp[]> {
  const { state: negotiation } = await work.standing<NegotiationState>('negotiation', id);
  const { state: rfc } = await work.standing<RfcState>('rfc', id);
  const { state: agreement } = await work.standing<AgreementState>('agreement', id);
  const calendar = { zone: record.review.zone, workdays: [1], holidays: [] };
  const terms = agreementTerms(record, localDay(calendar, signingOpensAt(rfc) ?? sealedAt));
  const debt = debtOf(record, localDay(calendar, sealedAt));
  const { title } = record;
  const sample = agreement.sample || (negotiation.filing?.sample ?? false);
  const signedBy = record.parties.map((party) => ({
    id: party.id,
    name: party.name,
    signer: signatures.find((one) => one.party === party.id)?.signer ?? { id: '', name: '' },
  }));
  const { givenBy, sprint } = record.cost.cleanUp;
  const claims = claimsOf(record, negotiation, work.app.environment.newId, terms.startOn);
  return [
    follow('agreement', id, { type: 'OpenAgreement', terms, title, signedBy, recordHash, inkedAt: sealedAt }),
    follow('measurement', id, { type: 'DefineMetrics', metrics: metricsOf(terms, record.cost.currency) }),
    ...(debt === undefined
      ? []
      : [follow('debt', id, { type: 'OweDebt', terms: debt, title, givenBy, sprint, zone: calendar.zone, sample })]),
    follow('claim', id, { type: 'FreezeClaims', title, claims, sample }),
  ];
}

type Sent = AgreementPolicyCommand | DebtCommand | MeasurementCommand | ClaimCommand;

function follow(slice: SliceName, id: Id, command: Sent): FollowUp {
  return { slice, id, actor: system, command };
}
