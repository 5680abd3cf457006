import { QueryClient, useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { browser } from './browser.ts';
import { call } from './call.ts';
import type { InputOf, OperationName, OutputOf } from './operation-names.ts';
import { asProblem, type Problem } from './problem.ts';

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (failures, error) => asProblem(error).unreachable && failures < 30,
        retryDelay: (attempt) => Math.min(500 * 2 ** attempt, 5_000),
        networkMode: 'always',
        refetchOnWindowFocus: 'always',
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

export function queryFor<Name extends OperationName>(name: Name, input: InputOf<Name>) {
  return {
    queryKey: [name, input] as const,
    queryFn: ({ signal }: { signal: AbortSignal }) => call(name, input, { signal }),
  };
}

/** Reads, suspending the page until the first answer; a problem goes to the nearest error page. */
export function useRead<Name extends OperationName>(name: Name, input: InputOf<Name>): OutputOf<Name> {
  return useSuspenseQuery(queryFor(name, input)).data as OutputOf<Name>;
}

/** Reads without suspending; `enabled: false` waits. */
export function useLookUp<Name extends OperationName>(name: Name, input: InputOf<Name>, enabled = true) {
  return useQuery({ ...queryFor(name, input), enabled });
}

/**
 * Sends a command. The idempotency key is kept while an intention is unanswered, so that sending again after a lost
 * connection does it once; what anybody reads afterwards is read anew.
 */
export function useAct<Name extends OperationName>(name: Name) {
  const queries = useQueryClient();
  const pending = useRef<{ readonly body: string; readonly key: string } | undefined>(undefined);
  return useMutation<OutputOf<Name>, Problem, InputOf<Name>>({
    mutationFn: async (input) => {
      const body = JSON.stringify(input);
      if (pending.current?.body !== body) pending.current = { body, key: browser.newKey() };
      const answer = await call(name, input, { key: pending.current.key });
      pending.current = undefined;
      return answer;
    },
    onError: (problem) => {
      if (!problem.unreachable) pending.current = undefined;
    },
    // Not awaited: whoever sent the command goes on at once, and what is on screen follows.
    onSuccess: () => void queries.invalidateQueries(),
  });
}
