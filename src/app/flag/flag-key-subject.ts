import type { Id } from '../../domain/id.ts';

/** Whose program asks: one's own server, which keeps its key secret, or a page that everybody can read. */
export type FlagKeyKind = 'server' | 'browser';

/** What a flag key's token opens: flags of one client, or of all where `client` is null; nothing else. */
export interface FlagKeySubject {
  readonly key: Id;
  readonly name: string;
  /** Never null for a browser key. */
  readonly client: string | null;
  /** Keys from before there were browser keys are a server's. */
  readonly kind?: FlagKeyKind | undefined;
  /** Whose pages may ask with a browser key, each exactly: scheme, host and port. */
  readonly origins?: readonly string[] | undefined;
}

/** Whether a page from there may ask with this key; a request that no page sent may with a server key alone. */
export function mayAsk({ kind, origins = [] }: FlagKeySubject, origin: string | undefined): boolean {
  return kind !== 'browser' || (origin !== undefined && origins.includes(origin));
}

const LETTERS = /^https?:\/\/(\[[0-9a-f:]+\]|[a-z0-9]([a-z0-9.-]*[a-z0-9])?)(:\d{1,5})?$/;

/** The one way browsers write an origin, or undefined when this is none: no path, no wildcard, no default port. */
export function originOf(text: string): string | undefined {
  const plain = text.trim().replace(/\/$/, '').toLowerCase();
  const tidy = plain.replace(/^(https:.*):443$/, '$1').replace(/^(http:.*):80$/, '$1');
  return LETTERS.test(tidy) ? tidy : undefined;
}
