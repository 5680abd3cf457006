import { comparisonDue } from '../../domain/negotiation/mediation.ts';
import { readSheets, readTicks } from '../mediator/read-sealed.ts';
import { matchTicks } from '../mediator/released.ts';
import { forNegotiations, mediator, type Policy } from './policy.ts';

/** When every party has sent its ticks they are compared, once; only the one match, or that there is none, is said. */
export const compareTicks: Policy = (work, news) =>
  forNegotiations(work, news, ['TicksSealed'], async (state, id) => {
    const task = comparisonDue(state);
    if (task === undefined) return undefined;
    const sheets = await readSheets(work, id, task.seals);
    const { deal } = matchTicks(task, sheets, task.deals, await readTicks(work, id, task.ticks));
    return {
      slice: 'negotiation',
      id,
      actor: mediator,
      command: { type: 'RecordMatch', round: task.round, deal },
    } as const;
  });
