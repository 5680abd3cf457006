import type { AgreementState } from '../../domain/agreement/state.ts';
import { agreementView } from '../../domain/agreement/view.ts';
import type { Id } from '../../domain/id.ts';
import { isRefused, refuse } from '../../domain/refusal.ts';
import { agreementMaterialOf } from '../agreement/agreement-material.ts';
import { type Query, reading, visibleNegotiation } from './query.ts';

/** One agreement as its viewer sees it now; unknown before an RFC named its flag. */
export const getAgreement: Query<{ readonly agreement: Id }> = (app, session, { agreement }) =>
  reading(app, session, async (work): Promise<unknown> => {
    const visible = await visibleNegotiation(work, session, agreement);
    if (isRefused(visible)) return visible;
    const { state } = await work.standing<AgreementState>('agreement', agreement);
    const material = await agreementMaterialOf(work, agreement);
    return agreementView(agreement, state, material, session.actor, app.environment.now()) ?? refuse('unknown-thing');
  });
