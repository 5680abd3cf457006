import { diffWordsWithSpace } from 'diff';
import type { Language } from '../../text.ts';
import type { RfcPart, RfcRecord } from '../record.ts';
import { partText, rfcParts } from './edit.ts';

export interface DiffWords {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

export interface RfcDiff {
  readonly from: number;
  readonly to: number;
  /** Only the parts that differ, in the order of the document. */
  readonly parts: readonly { readonly part: RfcPart; readonly words: readonly DiffWords[] }[];
}

/** Changed words and spaces beyond which a text counts as written anew: the search grows with their square. */
const maxEditLength = 600;

/**
 * What differs between two texts, word by word: joined without the removed it is the later text, and vice versa. Of a
 * text that was written anew, all of the earlier one is removed and all of the later one added.
 */
export function diffWords(before: string, after: string): readonly DiffWords[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength });
  if (parts === undefined)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  return parts.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

/** What differs between two revisions of an RFC, in a reader's language. */
export function diffRecords(before: RfcRecord, after: RfcRecord, language: Language): RfcDiff {
  const parts = rfcParts.flatMap((part) => {
    const [old, current] = [partText(before, part, language), partText(after, part, language)];
    return old === current ? [] : [{ part, words: diffWords(old, current) }];
  });
  return { from: before.revision, to: after.revision, parts };
}
