import { useParams } from '@tanstack/react-router';
import type { NegotiationView } from '../../domain/negotiation/view.ts';
import { useRead } from '../data/queries.ts';

/** The id of the negotiation in the address. */
export function useNegotiationId(): string {
  return (useParams({ strict: false }) as { readonly negotiation?: string }).negotiation ?? '';
}

/** The negotiation in the address as its reader may see it now; all steps share one reading. */
export function useNegotiation(): NegotiationView {
  return useRead('negotiation.get', { negotiation: useNegotiationId() }) as NegotiationView;
}
