import type { Id } from '../../domain/id.ts';
import type { NegotiationSummary } from '../../domain/negotiation/summary.ts';
import { type Query, reading } from '../queries/query.ts';
import { visibleRows } from '../queries/visible-rows.ts';
import { debtBoard } from './debt-ledger.ts';

/**
 * What a side still owes past its day, for a new ask of the same side: debts of agreements it asked for, or whose days
 * it gives. A warning for all who read the ask; it blocks nothing. A sample warns a sample alone.
 */
export const overdueDebts: Query<{ readonly negotiation?: Id | undefined; readonly side?: string | undefined }> = (
  app,
  session,
  { negotiation, side },
) =>
  reading(app, session, async (work) => {
    const asks = await visibleRows<NegotiationSummary>(work, session, 'negotiation');
    const ask = negotiation === undefined ? undefined : asks.get(negotiation);
    const asking = ask === undefined ? side : askingSide(ask);
    const { lines } = await debtBoard(work, session);
    const overdue = lines.filter(({ overdue }) => overdue);
    return {
      side: asking ?? '',
      lines: overdue
        .filter((line) => line.agreement !== negotiation && line.sample === (ask?.sample ?? false))
        .filter((line) => {
          const before = asks.get(line.agreement);
          return asking !== undefined && (line.givenBy === asking || (before && askingSide(before)) === asking);
        })
        .slice(0, 20)
        .map(({ agreement, title, dueOn, balance }) => ({ agreement, title, dueOn: dueOn ?? '', owed: balance.owed })),
    };
  });

function askingSide({ parties, asking }: NegotiationSummary): string | undefined {
  return parties.find(({ id }) => id === asking)?.name;
}
