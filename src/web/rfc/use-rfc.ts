import type { RfcEdits, RfcField } from '../../domain/rfc/record.ts';
import type { RfcView } from '../../domain/rfc/view.ts';
import { useAct, useRead } from '../data/queries.ts';

/** The RFC of a negotiation as its reader may see it now. */
export function useRfc(negotiation: string): RfcView {
  return useRead('rfc.get', { negotiation }) as unknown as RfcView;
}

/** Changes one field, based on a revision one saw. */
export function useRfcEdit(negotiation: string) {
  const act = useAct('rfc.edit');
  const input = <F extends RfcField>(basedOn: number, field: F, value: RfcEdits[F]) =>
    ({ negotiation, basedOn, edit: { field, value } }) as Parameters<typeof act.mutate>[0];
  return { act, input };
}
