import { useQuery } from '@tanstack/react-query';
import { queryFor } from '../data/queries.ts';

/** What a link is for. Asked once: after it is used there is nothing left to ask. */
export function usePeek<Name extends 'invitation.peek' | 'estimateLink.open'>(name: Name, link: string) {
  return useQuery({
    ...queryFor(name, { link } as never),
    enabled: (query) => link !== '' && query.state.data === undefined,
  });
}
