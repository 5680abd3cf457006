import { sha256 } from '../sha-256.ts';

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

/** Whom the context is, to the rule; `share` when a percentage decided. In grace only the client counts. */
export function matchOf(key: string, rule: TargetingRule, context: FlagContext, clientOnly = false): Match {
  const isClient = context.client !== undefined && sameName(context.client, rule.client);
  if (!clientOnly && context.segments?.some((one) => rule.segments.some((segment) => sameName(one, segment))))
    return 'segment';
  const percent = isClient ? rule.share.client : clientOnly ? 0 : rule.share.others;
  if (percent <= 0) return 'none';
  if (percent >= 100) return isClient ? 'client' : 'share';
  if (context.targetingKey === undefined || context.targetingKey === '') return 'targeting-key-missing';
  return placeOf(key, context.targetingKey) < percent ? 'share' : 'none';
}

/**
 * A place in 0–100 that stays the same for one user of one flag whatever else changes: the first 32 bits of SHA-256
 * over the flag's key, a line feed and the targeting key. A larger percentage keeps everybody a smaller one had.
 */
export function placeOf(key: string, targetingKey: string): number {
  return (Number.parseInt(sha256(`${key}\n${targetingKey}`).slice(0, 8), 16) / 2 ** 32) * 100;
}

/** Names are compared as people read them: without case and outer white space. */
export function sameName(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}
