import type { Id } from '../id.ts';
import type { Instant } from '../instant.ts';
import type { Signature } from '../signature.ts';
import type { InkPlace, LogPlace } from './ink.ts';
import type { RfcField, RfcRecord } from './record.ts';
import type { RfcSection } from './section.ts';

export type RfcEvent =
  /** Generated, or generated again before opening, from the negotiation; hand edits are kept. */
  | { readonly type: 'RfcDrafted'; readonly record: RfcRecord; readonly revision: number }
  | {
      readonly type: 'RfcEdited';
      /** The party whose member wrote; what it had said stands, the others are heard again. */
      readonly party: Id;
      readonly field: RfcField;
      readonly record: RfcRecord;
      readonly revision: number;
    }
  /** Complete: from here on the text is discussed, and its comment clock runs until `commentsCloseAt`. */
  | { readonly type: 'RfcOpened'; readonly commentsCloseAt: Instant; readonly late: boolean }
  | {
      readonly type: 'CommentAdded';
      readonly comment: Id;
      readonly section: RfcSection;
      readonly quote: string;
      readonly text: string;
      readonly party: Id | null;
    }
  | { readonly type: 'CommentResolved'; readonly comment: Id }
  | { readonly type: 'NothingToAddSaid'; readonly party: Id }
  | { readonly type: 'RfcSigned'; readonly signature: Signature }
  /** A change of content voided what had been signed; `fields` says what changed. */
  | { readonly type: 'SignaturesVoided'; readonly signatures: readonly Id[]; readonly fields: readonly RfcField[] }
  | {
      readonly type: 'SigningDelegated';
      readonly party: Id;
      readonly from: { readonly id: Id; readonly name: string };
      readonly to: { readonly id: Id; readonly name: string };
      readonly until: Instant;
    }
  | { readonly type: 'DelegationRevoked'; readonly party: Id; readonly from: Id }
  /** Every party's signature stands on the same hash; sealed by the instance (detached JWS, EdDSA). */
  | {
      readonly type: 'RfcInked';
      readonly recordHash: string;
      readonly record: RfcRecord;
      readonly signatures: readonly Signature[];
      readonly instance: InkPlace;
      readonly sealedAt: Instant;
      /** The last event of the log before ink, which the seal covers. */
      readonly after: LogPlace;
      readonly seal: string;
    }
  | { readonly type: 'RfcAbandoned'; readonly because: AbandonReason };

export const abandonReasons = ['deal-reopened', 'not-yet', 'withdrawn'] as const;
export type AbandonReason = (typeof abandonReasons)[number];
