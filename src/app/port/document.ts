import type { Refused } from '../../domain/refusal.ts';
import type { MinutesContent } from '../../domain/rfc/export/minutes-content.ts';
import type { Language } from '../../domain/text.ts';

/** Files to print and to edit, set from the same words as the Markdown. */
export type DocumentFormat = 'pdf' | 'docx';

/** The bytes of a file, in base64. */
export interface WrittenDocument {
  readonly base64: string;
}

/**
 * Sets the minutes as a file. The same content gives the same bytes. Refused where what sets a format is not made
 * for the machine that Parley runs on.
 */
export interface DocumentWriter {
  write(content: MinutesContent, language: Language, format: DocumentFormat): Promise<WrittenDocument | Refused>;
}
