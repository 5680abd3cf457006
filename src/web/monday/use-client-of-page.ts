import { useLocation } from '@tanstack/react-router';
import { useLookUp } from '../data/queries.ts';

/** The client of the negotiation or agreement whose page is open; empty elsewhere. What the page read is not read again. */
export function useClientOfPage(): string {
  const [, kind, id = ''] = useLocation().pathname.split('/');
  const negotiation = useLookUp('negotiation.get', { negotiation: id }, kind === 'negotiations' && id !== '');
  const agreement = useLookUp('agreement.get', { agreement: id }, kind === 'agreements' && id !== '');
  if (kind === 'negotiations') return negotiation.data?.ask.forWhom ?? '';
  return kind === 'agreements' ? (agreement.data?.client ?? '') : '';
}
