import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { call } from './call.ts';
import type { InputOf, OperationName, OutputOf } from './operation-names.ts';

type Paged = {
  [Name in OperationName]: OutputOf<Name> extends { readonly next: string | null } ? Name : never;
}[OperationName];

/** A list page by page, suspending until the first; a change reads all pages that are shown anew. */
export function usePages<Name extends Paged>(name: Name, input: InputOf<Name>) {
  const list = useSuspenseInfiniteQuery({
    queryKey: [name, input, 'pages'],
    queryFn: ({ pageParam, signal }): Promise<OutputOf<Name>> =>
      call(name, { ...input, ...(pageParam ? { after: pageParam } : {}) } as InputOf<Name>, { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  });
  const { pages } = list.data;
  return {
    pages: pages as readonly OutputOf<Name>[],
    more: list.hasNextPage ? () => void list.fetchNextPage() : undefined,
    pending: list.isFetchingNextPage,
  };
}
