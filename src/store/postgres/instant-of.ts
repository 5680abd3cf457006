import type { Instant } from '../../domain/instant.ts';

/** What PostgreSQL prints for an instant, in whatever zone the session has, as an ISO instant. */
export function instantOf(printed: string | null | undefined): Instant {
  return new Date(
    String(printed)
      .replace(' ', 'T')
      .replace(/([+-]\d\d)$/, '$1:00'),
  ).toISOString();
}
