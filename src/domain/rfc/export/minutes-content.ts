import type { Instant } from '../../instant.ts';
import type { RfcRecord } from '../record.ts';
import type { SignatureView } from '../view.ts';

/** What the minutes are written from, in either language: one record, its hash, and who signed it. */
export interface MinutesContent {
  readonly record: RfcRecord;
  readonly recordHash: string;
  readonly signatures: readonly SignatureView[];
  /** Null while not everybody has signed: such minutes say so at the top. */
  readonly inkedAt: Instant | null;
}
