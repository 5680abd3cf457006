import type { PublicKeySet } from '../../domain/rfc/export/export-format.ts';
import type { MinutesContent } from '../../domain/rfc/export/minutes-content.ts';
import type { InkPlace } from '../../domain/rfc/ink.ts';
import type { Verification } from '../../domain/rfc/verification.ts';
import type { Language } from '../../domain/text.ts';

/** The instance's own key and address. */
export interface InstanceSeal {
  /** Where this instance answers: origin and relying party of its passkeys. */
  readonly place: InkPlace;
  /** Detached JWS (EdDSA) over the UTF-8 bytes of a text, by the newest key. */
  seal(text: string): Promise<string>;
  /** Every key that ever sealed here, newest last. */
  readonly keys: PublicKeySet;
}

/** Checks an exported file; `parley verify`, the verify page and the shipped verifier are one code. */
export interface ExportVerifier {
  verify(file: string, trusted: PublicKeySet): Verification;
  /** The single-file verifier as text, with its sentences filled in. */
  readonly shipped: string;
}

/** Writes the minutes as Markdown with front matter; the words of both languages lie outside `app`. */
export type MinutesWriter = (content: MinutesContent, language: Language) => string;
