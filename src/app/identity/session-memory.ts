import type { Instant } from '../../domain/instant.ts';
import type { Session } from '../port/identity.ts';

/** How long a proven session is believed without asking the database again, in milliseconds of real time. */
export const MEMORY_MILLISECONDS = 10_000;

interface Remembered {
  readonly session: Session;
  readonly expiresAt: Instant;
  readonly since: number;
}

/**
 * Sessions proven a moment ago, by the hash of their token. Forgotten after ten seconds, at sign-out, and whenever
 * the workspace's own stream grew: there stand removals, roles, revoked keys and ended sessions of every server.
 */
export class SessionMemory {
  private readonly known = new Map<string, Remembered>();
  private clearings = 0;

  /** `elapsed` counts real milliseconds from any beginning; the one clock may stand still in tests. */
  constructor(
    private readonly elapsed: () => number,
    private readonly most = 5_000,
  ) {}

  recall(hash: string, now: Instant): Session | undefined {
    const found = this.known.get(hash);
    if (found === undefined) return undefined;
    if (found.expiresAt > now && this.elapsed() - found.since < MEMORY_MILLISECONDS) return found.session;
    this.known.delete(hash);
    return undefined;
  }

  /** What a proof that begins now must hand to `keep`: a clearing in between makes its answer old. */
  get generation(): number {
    return this.clearings;
  }

  keep(hash: string, session: Session, expiresAt: Instant, generation: number): void {
    if (generation !== this.clearings) return;
    if (this.known.size >= this.most) this.known.clear();
    this.known.set(hash, { session, expiresAt, since: this.elapsed() });
  }

  clear(): void {
    this.clearings += 1;
    this.known.clear();
  }

  /** Real milliseconds, for whoever spaces out looks at the log. */
  now(): number {
    return this.elapsed();
  }
}
