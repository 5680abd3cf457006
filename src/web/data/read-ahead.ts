import type { QueryClient } from '@tanstack/react-query';
import { firstInbox } from '../inbox/inbox-read.ts';
import { paths } from '../paths.ts';
import { queryFor } from './queries.ts';
import { whoamiQuery } from './session.ts';

/**
 * Asks at the start for what every first page waits for, while its program is still on the way: one after the other
 * these reads would be most of the wait. What fails is asked for again by whoever needs it, and says so there.
 */
export async function readAhead(queries: QueryClient, path: string): Promise<void> {
  await queries.prefetchQuery(whoamiQuery);
  const person = queries.getQueryData<Awaited<ReturnType<typeof whoamiQuery.queryFn>>>(whoamiQuery.queryKey)?.person;
  if (!person || person.kind === 'guest') return;
  void queries.prefetchQuery(queryFor('workspace.get', {}));
  void queries.prefetchQuery(queryFor('inbox.get', firstInbox));
  if (path === paths.inbox()) void queries.prefetchQuery(queryFor('notice.list', {}));
}
