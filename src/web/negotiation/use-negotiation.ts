import { useParams } from '@tanstack/react-router';
import type { NegotiationView, PartyView } from '../../domain/negotiation/view.ts';
import { useRead } from '../data/queries.ts';

/** The id of the negotiation in the address. */
export function useNegotiationId(): string {
  return (useParams({ strict: false }) as { readonly negotiation?: string }).negotiation ?? '';
}

/** The negotiation in the address as its reader may see it now; all steps share one reading. */
export function useNegotiation(): NegotiationView {
  return useRead('negotiation.get', { negotiation: useNegotiationId() }) as NegotiationView;
}

/** The party the viewer acts for; undefined for a reader. */
export function ownParty(view: NegotiationView): PartyView | undefined {
  return view.parties.find(({ id }) => id === view.own);
}

export function otherParties(view: NegotiationView): readonly PartyView[] {
  return view.parties.filter(({ id }) => id !== view.own);
}

export function partyNames(view: NegotiationView, ids: readonly string[]): string {
  return view.parties
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name)
    .join(', ');
}
