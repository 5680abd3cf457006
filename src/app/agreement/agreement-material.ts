import type { AgreementMaterial } from '../../domain/agreement/material.ts';
import { type AgreementState, signedCalendar } from '../../domain/agreement/state.ts';
import type { JointReading } from '../../domain/agreement/verdict.ts';
import type { DebtState } from '../../domain/debt/state.ts';
import { debtLine } from '../../domain/debt/view.ts';
import type { Id } from '../../domain/id.ts';
import type { Instant } from '../../domain/instant.ts';
import { readingAt } from '../../domain/measurement/metric.ts';
import type { MeasurementState } from '../../domain/measurement/state.ts';
import { currentRecord, type RfcState } from '../../domain/rfc/state.ts';
import { endOfDay } from '../../domain/work-calendar.ts';
import { rfcMaterialOf } from '../slices/rfc-material.ts';
import type { Work } from '../work.ts';
import { peopleOf } from './people.ts';
import { criteriaOf } from './terms-of-record.ts';

/** What the rules of an agreement need from its negotiation, text, ledger and readings, in the same transaction. */
export async function agreementMaterialOf(work: Work, id: Id): Promise<AgreementMaterial> {
  const now = work.app.environment.now();
  const { state } = await work.standing<AgreementState>('agreement', id);
  const { state: rfc } = await work.standing<RfcState>('rfc', id);
  const { state: debt } = await work.standing<DebtState>('debt', id);
  const { state: measured } = await work.standing<MeasurementState>('measurement', id);
  const { parties, onCall, executives } = await peopleOf(work, id);
  const record = rfc.ink?.record ?? currentRecord(rfc);
  const debtNow = debtLine(id, debt, 0, now);
  return {
    parties,
    unverified: (await rfcMaterialOf(work, id))?.unverified ?? [],
    onCall,
    executives,
    criteria: record ? criteriaOf(record) : [],
    reading: jointReading(state, measured, now),
    overdueSince: debtNow?.overdue ? debtNow.dueOn : null,
  };
}

/** Value and cost as last read since the checkpoint before the one that is due; older readings say nothing of it. */
function jointReading(state: AgreementState, { observations }: MeasurementState, now: Instant): JointReading {
  const { terms, inkedAt, endOn } = state;
  if (terms === null || inkedAt === null) return { value: null, cost: null };
  const before = terms.checkpoints.findLast((day) => endOn === null || day < endOn);
  const after = before === undefined ? inkedAt : endOfDay(signedCalendar(terms.zone), before);
  const read = (metric: string) => readingAt(observations, metric, after, now)?.value ?? null;
  return { value: read('value'), cost: read('cost') };
}
