import { canonical, taggedText } from '../../canonical.ts';
import type { Id } from '../../id.ts';
import type { Instant } from '../../instant.ts';
import type { PasskeyProof, ReauthenticationProof, Signer } from '../../signature.ts';
import type { Language } from '../../text.ts';
import type { InkStatement } from '../ink.ts';
import type { RfcRecord } from '../record.ts';

/** An Ed25519 public key (RFC 8037); `kid` is its RFC 7638 thumbprint. */
export interface PublicKey {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly x: string;
  readonly kid: string;
  readonly alg: 'EdDSA';
}

export interface PublicKeySet {
  readonly keys: readonly PublicKey[];
}

/** The header of an event in the workspace's chain; `hash` is SHA-256 of the canonical JSON of all the rest. */
export interface ChainHeader {
  readonly workspace: Id;
  readonly position: number;
  readonly stream: string;
  readonly version: number;
  readonly id: Id;
  readonly type: string;
  readonly actor: { readonly kind: string; readonly id: Id };
  readonly at: Instant;
  readonly commitment: string;
  readonly previous: string;
  readonly hash: string;
}

/** What all signed about the agreement after ink, as its own log keeps it. */
export interface ExportedDecision {
  readonly id: Id;
  readonly proposal: { readonly kind: string };
  readonly reason: string;
  /** What every signature on it covers. */
  readonly hash: string;
  readonly at: Instant;
  readonly signatures: readonly {
    readonly id: Id;
    /** Null: an executive's approval. */
    readonly party: Id | null;
    readonly signer: Signer;
    readonly onBehalfOf?: Signer | undefined;
    readonly hash: string;
    readonly at: Instant;
    readonly proof: PasskeyProof | ReauthenticationProof;
  }[];
}

/** A signed agreement as a file: all that is needed to check it without Parley, and nothing private. */
export interface ExportBundle {
  readonly format: 'parley.export.v1';
  readonly record: RfcRecord;
  readonly ink: InkStatement & { readonly seal: string };
  /** The same record in words; the record prevails, and in it the prevailing language. */
  readonly minutes: Readonly<Record<Language, string>>;
  /** Headers of the RFC's own events, oldest first. */
  readonly chain: readonly ChainHeader[];
  readonly keys: PublicKeySet;
  /** What all signed about the agreement since, oldest first, with every proof; absent where nothing was decided. */
  readonly decisions?: readonly ExportedDecision[] | undefined;
  readonly exportedAt: Instant;
  /** The instance's detached JWS over everything above. */
  readonly exportSeal: string;
}

export const exportTag = 'parley.export.v1';

/** The text whose UTF-8 bytes the export seal covers. */
export function exportText(bundle: Omit<ExportBundle, 'exportSeal'>): string {
  const { format, record, ink, minutes, chain, keys, decisions, exportedAt } = bundle;
  const decided = decisions === undefined ? {} : { decisions };
  return taggedText(exportTag, { format, record, ink, minutes, chain, keys, ...decided, exportedAt });
}

/** The file: canonical JSON and a line feed, so that one changed byte is seen wherever it stands. */
export function exportFile(bundle: ExportBundle): string {
  return `${canonical(bundle)}\n`;
}
