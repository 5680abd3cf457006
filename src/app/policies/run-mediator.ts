import { invariant } from '../../domain/invariant.ts';
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
      invariant(found.outcome !== 'stopped', 'points and choices are kept few enough for an exact answer');
      return {
        slice: 'negotiation',
        id,
        actor: mediator,
        command: { type: 'RecordDeals', round: task.round, deals: found.outcome === 'deals' ? found.deals : [] },
      } as const;
    },
  );
