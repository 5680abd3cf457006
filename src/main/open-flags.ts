import type { ApiDeps } from '../api/app.ts';
import { FlagBooks } from '../app/flag/flag-books.ts';
import { FlagWatch } from '../app/flag/flag-watch.ts';
import { kindOfToken } from '../app/identity/token.ts';
import type { App } from '../app/work.ts';
import { flagdTargeting } from '../integration/flag/flagd-targeting.ts';
import type { ParleyParts } from './create-parley.ts';

/** The flags of all workspaces, in memory and watched, for whoever asks by the flag protocol. */
export function openFlags(
  app: App,
  { milliseconds, log }: Pick<ParleyParts, 'milliseconds' | 'log'>,
): { readonly flags: NonNullable<ApiDeps['flags']>; readonly close: () => void } {
  const books = new FlagBooks({ app, newTargeting: flagdTargeting, milliseconds });
  const { now } = app.environment;
  const watch = new FlagWatch(books, app.store, now, (error) =>
    log({ at: now(), flags: error instanceof Error ? error.name : 'unknown' }),
  );
  return { flags: { books, watch, isFlagKey: (token) => kindOfToken(token) === 'flag' }, close: () => books.close() };
}
