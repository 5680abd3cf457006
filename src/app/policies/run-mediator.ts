import { roundDue } from '../../domain/negotiation/mediation.ts';
import { readSheets } from '../mediator/read-sealed.ts';
import { findDeals } from '../mediator/released.ts';
import { forNegotiations, mediator, type Policy } from './policy.ts';

/** When every party is ready the mediator runs, once, and its released result stands in the log. */
export const runMediator: Policy = (work, news) =>
  forNegotiations(
    work,
    news,
    ['PartyReady', 'InterestConfirmed', 'InterestStated', 'RoundAsked'],
    async (state, id) => {
      const task = roundDue(state);
      if (task === undefined) return undefined;
      const found = findDeals(task, await readSheets(work, id, task.seals));
      const { round } = task;
      const command =
        found.outcome === 'stopped'
          ? ({ type: 'RecordStop', round } as const)
          : ({ type: 'RecordDeals', round, deals: found.outcome === 'deals' ? found.deals : [] } as const);
      return { slice: 'negotiation', id, actor: mediator, command } as const;
    },
  );
