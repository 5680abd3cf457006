import type { Id } from '../../domain/id.ts';
import type { Instant } from '../../domain/instant.ts';

/** What a secret of the workspace opens elsewhere. */
export type SecretKind = 'metric-source' | 'webhook';

/**
 * Secrets that Parley must be able to say again to another system, unlike tokens, of which it keeps a hash. Encrypted
 * under the key ring and bound to workspace, kind and name; never in the log, a list, a search or an answer.
 */
export interface SecretStore {
  /** Keeps a secret under its name, in place of an earlier one. */
  put(kind: SecretKind, name: Id, secret: string, at: Instant): Promise<void>;
  get(kind: SecretKind, name: Id): Promise<string | undefined>;
  remove(kind: SecretKind, name: Id): Promise<void>;
}
