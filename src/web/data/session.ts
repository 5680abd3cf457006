import { type QueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { OutputOf } from './operation-names.ts';
import { queryFor } from './queries.ts';
import { serverClock } from './server-clock.ts';

export type Whoami = OutputOf<'session.whoami'>;
export type SignedInPerson = NonNullable<Whoami['person']>;

let lastPerson: string | undefined;

/** What one person read is gone before another one looks: it never lies in the tab of somebody else. */
function forgetOthers(queries: QueryClient, person: string | undefined): void {
  if (lastPerson !== undefined && lastPerson !== person)
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session.whoami' });
  lastPerson = person;
}

/** Asks who looks at the page; also sets the clock. */
export const whoamiQuery = {
  ...queryFor('session.whoami', {}),
  queryFn: async (context: { readonly client: QueryClient; readonly signal: AbortSignal }): Promise<Whoami> => {
    const answer = await queryFor('session.whoami', {}).queryFn(context);
    serverClock.set(answer.serverTime);
    forgetOthers(context.client, answer.person?.id);
    return answer;
  },
};

/** Who looks at the page, if anybody. */
export function useWhoami(): Whoami {
  return useSuspenseQuery(whoamiQuery).data;
}

export const PersonContext = createContext<SignedInPerson | null>(null);

/** The signed-in person; pages behind the sign-in always have one. */
export function usePerson(): SignedInPerson {
  const person = useContext(PersonContext);
  if (!person) throw new Error('this page stands behind the sign-in');
  return person;
}
