import type { sinceWords, sourceWords } from '../../words/web/negotiation/why-words.ts';

export type Sureness = 'rough' | 'fair' | 'solid';

/** The blanks of the evidence sentence, before they are sent. */
export interface TypedEvidence {
  readonly value: number | string;
  readonly without: number | string;
  readonly firstVersion: number | string;
  readonly source: keyof typeof sourceWords;
  readonly since: keyof typeof sinceWords;
  readonly sureness: Sureness;
}

export const emptyEvidence: TypedEvidence = {
  value: '',
  without: '',
  firstVersion: '',
  source: 'client',
  since: 'today',
  sureness: 'fair',
};
