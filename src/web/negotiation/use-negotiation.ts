import { useParams } from '@tanstack/react-router';
import type { NegotiationView, PartyView } from '../../domain/negotiation/view.ts';
import { useRead } from '../data/queries.ts';

/** The negotiation of the address, as its viewer may see it now. */
export function useNegotiation(): NegotiationView {
  const { negotiation = '' } = useParams({ strict: false });
  return useRead('negotiation.get', { negotiation }) as NegotiationView;
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
