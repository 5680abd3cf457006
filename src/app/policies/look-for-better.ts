import { improvementDue } from '../../domain/negotiation/mediation.ts';
import { readSheets } from '../mediator/read-sealed.ts';
import { findBetter } from '../mediator/released.ts';
import { forNegotiations, mediator, type Policy } from './policy.ts';

/** When all have accepted a deal, the mediator looks once for deals that are better for all. */
export const lookForBetter: Policy = (work, news) =>
  forNegotiations(work, news, ['DealAgreed'], async (state, id) => {
    const task = improvementDue(state);
    if (task === undefined) return undefined;
    const found = findBetter(task, await readSheets(work, id, task.seals), task.chosen);
    if (found === 'stopped') return undefined;
    return {
      slice: 'negotiation',
      id,
      actor: mediator,
      command: { type: 'RecordBetterDeals', chosen: task.chosen, found },
    } as const;
  });
