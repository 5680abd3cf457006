import type { AgreementMaterial } from '../../domain/agreement/material.ts';
import { jointMeasure } from '../../domain/agreement/measure/joint-measure.ts';
import type { AgreementState } from '../../domain/agreement/state.ts';
import type { DebtState } from '../../domain/debt/state.ts';
import { debtLine } from '../../domain/debt/view.ts';
import type { Id } from '../../domain/id.ts';
import type { MeasurementState } from '../../domain/measurement/state.ts';
import { currentRecord, type RfcState } from '../../domain/rfc/state.ts';
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
  const rfcMaterial = await rfcMaterialOf(work, id);
  const nameOf = (person: Id) => rfcMaterial?.people.find((one) => one.id === person)?.name ?? '';
  const record = rfc.ink?.record ?? currentRecord(rfc);
  const measure = jointMeasure(state, measured.observations.all, now);
  const debtNow = debtLine(id, debt, 0, now);
  return {
    parties,
    unverified: rfcMaterial?.unverified ?? [],
    onCall,
    executives: executives.map((person) => ({ id: person, name: nameOf(person) })),
    delegations: rfc.delegations,
    criteria: record ? criteriaOf(record) : [],
    reading: measure.reading,
    measure,
    overdueSince: debtNow?.overdue ? debtNow.dueOn : null,
  };
}
