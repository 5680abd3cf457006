import type { AgreementPolicyCommand } from '../../domain/agreement/decide.ts';
import { checkpointsRead } from '../../domain/agreement/measure/checkpoints-read.ts';
import type { AgreementState } from '../../domain/agreement/state.ts';
import type { MeasurementState } from '../../domain/measurement/state.ts';
import { type FollowUp, type Policy, streamsWith, system } from './policy.ts';

/** What was read for a checkpoint is noted in the agreement's own log, so that its end never depends on another one. */
export const noteCheckpoints: Policy = async (work, news) => {
  const followed: FollowUp[] = [];
  for (const id of streamsWith(news, 'measurement', ['ObservationsRecorded', 'ObservationsCorrected'])) {
    const { state } = await work.standing<AgreementState>('agreement', id);
    if (state.terms?.noDataDays === undefined) continue;
    const { state: measured } = await work.standing<MeasurementState>('measurement', id);
    const checkpoints = checkpointsRead(state, measured.observations.all, work.app.environment.now());
    const command: AgreementPolicyCommand = { type: 'NoteReadings', checkpoints };
    if (checkpoints.length > 0) followed.push({ slice: 'agreement', id, actor: system, command });
  }
  for (const id of streamsWith(news, 'measurement', ['ObservationsWithdrawn'])) {
    const { state } = await work.standing<AgreementState>('agreement', id);
    if (state.readFor.length === 0) continue;
    const { state: measured } = await work.standing<MeasurementState>('measurement', id);
    const asIfNew = { ...state, readFor: [] };
    const stillRead = checkpointsRead(asIfNew, measured.observations.all, work.app.environment.now());
    const command: AgreementPolicyCommand = { type: 'NoteTakenBack', stillRead };
    followed.push({ slice: 'agreement', id, actor: system, command });
  }
  return followed;
};
