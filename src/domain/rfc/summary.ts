import type { Id } from '../id.ts';
import type { CalendarDay, Instant } from '../instant.ts';
import { currentVersion, type RfcState, signingOpensAt } from './state.ts';

/** The RFC's part of a list entry, from the log alone: whether a clock has ended is for the reader's clock to say. */
export interface RfcSummary {
  readonly negotiation: Id;
  /** `signing` when every party has nothing to add; a reader whose clock is past `commentsCloseAt` may say so too. */
  readonly status: 'draft' | 'open' | 'signing' | 'inked' | 'abandoned';
  readonly commentsCloseAt: Instant | null;
  readonly signingOpensAt: Instant | null;
  readonly signedBy: readonly Id[];
  readonly nothingToAddBy: readonly Id[];
  readonly reviewOn: CalendarDay | null;
}

/** Undefined before the first draft. */
export function rfcSummary(negotiation: Id, state: RfcState): RfcSummary | undefined {
  if (state.phase === 'none') return undefined;
  const opensAt = signingOpensAt(state) ?? null;
  const early = opensAt !== null && opensAt !== state.commentsCloseAt;
  return {
    negotiation,
    status: state.phase === 'open' && early ? 'signing' : state.phase,
    commentsCloseAt: state.commentsCloseAt,
    signingOpensAt: opensAt,
    signedBy: state.signatures.map((signature) => signature.party),
    nothingToAddBy: state.nothingToAdd.map((one) => one.party),
    reviewOn: currentVersion(state)?.record.review.on ?? null,
  };
}
