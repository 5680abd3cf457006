import type { AgreementView } from '../../../domain/agreement/view.ts';

/** Whom the flag is on for: per cent of the client's users and of the rest, and whole segments. */
export interface Audience {
  readonly client: number;
  readonly segments: readonly string[];
  readonly others: number;
}

/** Whom it is on for now; undefined when it is off for everybody. In grace only the client counts. */
export function audienceNow({ phase, terms }: AgreementView): Audience | undefined {
  if (terms === null || (phase !== 'live' && phase !== 'grace')) return undefined;
  const { segments, share } = terms;
  return phase === 'grace' ? { client: share.client, segments: [], others: 0 } : { ...share, segments };
}
