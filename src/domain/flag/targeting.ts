import { bucketOf, bucketsOf } from './bucket.ts';

/** Whom a flag is for, as signed. */
export interface TargetingRule {
  /** The one client the agreement was made for. */
  readonly client: string;
  /** Beside the client, such as the internal staff. */
  readonly segments: readonly string[];
  /** Per cent of the client's users and of everybody else's that get it, 0–100. */
  readonly share: { readonly client: number; readonly others: number };
}

/** What a caller says of whoever is asked about. */
export interface FlagContext {
  readonly client?: string | undefined;
  readonly segments?: readonly string[] | undefined;
  /** The stable name of one user or installation, for the percentage. */
  readonly targetingKey?: string | undefined;
}

export type Match = 'client' | 'segment' | 'share' | 'none' | 'targeting-key-missing';

/**
 * Whom the context is, to the rule; `share` when a percentage decided. In grace only the client counts. What a server
 * answers is decided by the same rule in flagd's language; this one says what that must be.
 */
export function matchOf(key: string, rule: TargetingRule, context: FlagContext, clientOnly = false): Match {
  const isClient = context.client !== undefined && sameName(context.client, rule.client);
  if (isClient && rule.share.client >= 100) return 'client';
  if (!clientOnly && context.segments?.some((one) => rule.segments.some((segment) => sameName(one, segment))))
    return 'segment';
  const percent = isClient ? rule.share.client : clientOnly ? 0 : rule.share.others;
  if (percent <= 0) return 'none';
  if (percent >= 100) return 'share';
  if (context.targetingKey === undefined || context.targetingKey === '') return 'targeting-key-missing';
  return bucketOf(key, context.targetingKey) < bucketsOf(percent) ? 'share' : 'none';
}

/** Names are compared as people read them: without case and outer white space. */
export function sameName(one: string, other: string): boolean {
  return plainName(one) === plainName(other);
}

/** The one form of a name in which it is compared. */
export function plainName(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}
