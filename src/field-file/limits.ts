import { placeAt } from './data/data-node.ts';
import type { FieldFault, FieldFile } from './field-negotiation.ts';

/** Larger files, in characters, are refused unread: the largest of the competitions has 1 MB. */
export const largestFile = 50 * 1024 * 1024;
/** YAML is read by a slower reader that keeps every sign; the same as JSON may be larger. */
export const largestYaml = 1024 * 1024;
/** Levels of nesting. */
export const deepestNesting = 100;
/** Values, elements or rows of one file: what is kept of it stays within some 500 MB of memory. */
export const mostValues = 1_000_000;
/** Whole numbers of one integer issue. */
export const mostIntegers = 100_000;
/** Rules of one file, after «no two of these» is written out as pairs. */
export const mostRules = 10_000;

/**
 * Why a text is not looked into at all: too large, or not the text of a file in UTF-8. A byte that is none is read as
 * U+FFFD by every decoder, and a NUL is what UTF-16 looks like; names would be mutilated in silence.
 */
export function unreadable({ name: file, text }: FieldFile): FieldFault | undefined {
  if (text.length > largestFile) return { code: 'too-large', file, about: file };
  const foreign = ['\uFFFD', '\0'].map((sign) => text.indexOf(sign)).filter((at) => at >= 0);
  if (foreign.length === 0) return undefined;
  return { code: 'not-utf-8', file, ...placeAt(text, Math.min(...foreign)), about: file };
}
