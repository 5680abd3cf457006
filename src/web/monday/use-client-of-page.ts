import { useLocation } from '@tanstack/react-router';
import { useLookUp } from '../data/queries.ts';

/** The ask whose negotiation or agreement is open, and its client; both empty elsewhere. What the page read is not read again. */
export function useClientOfPage(): { readonly id: string; readonly client: string } {
  const [, kind, id = ''] = useLocation().pathname.split('/');
  const negotiation = useLookUp('negotiation.get', { negotiation: id }, kind === 'negotiations' && id !== '');
  const agreement = useLookUp('agreement.get', { agreement: id }, kind === 'agreements' && id !== '');
  const client = kind === 'negotiations' ? negotiation.data?.ask.forWhom : agreement.data?.client;
  return client === undefined ? { id: '', client: '' } : { id, client };
}
