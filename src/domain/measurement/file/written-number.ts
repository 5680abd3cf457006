/** How a file writes its fractions; undefined while nothing in it says. */
export type DecimalMark = ',' | '.' | undefined;

const WRITTEN = /^[+-]?\d[\d.,\s'’]*(e[+-]?\d+)?$/i;

/** What one written number says of the mark its file uses: «1.234,5» says comma, «3,50» too, «1.234» nothing. */
export function markIn(text: string): DecimalMark {
  const marks = [...bare(text).matchAll(/[.,]/g)].map(([mark]) => mark as ',' | '.');
  const [first] = marks;
  if (first === undefined) return undefined;
  const last = marks.at(-1) as ',' | '.';
  if (new Set(marks).size === 2) return last;
  if (marks.length > 1) return first === ',' ? '.' : ',';
  const [whole = '', fraction = ''] = bare(text).split(first);
  return fraction.length === 3 && /^[+-]?[1-9]\d{0,2}$/.test(whole) ? undefined : first;
}

/**
 * The number that a cell writes; `ambiguous` where «1.234» may be a thousand or a fraction and nothing in its file says
 * which; undefined for what is no number.
 */
export function writtenNumber(text: string, mark: DecimalMark): number | 'ambiguous' | undefined {
  if (!WRITTEN.test(text.trim())) return undefined;
  const plain = bare(text);
  if (/[.,]/.test(plain) && mark === undefined) return 'ambiguous';
  const grouping = mark === ',' ? '.' : ',';
  const [whole = '', fraction, ...more] = plain.split(mark ?? '.');
  if (more.length > 0 || (fraction ?? '').includes(grouping)) return undefined;
  const groups = whole.replace(/^[+-]/, '').split(grouping);
  if (groups.length > 1 && groups.slice(1).some((group) => group.length !== 3)) return undefined;
  const value = Number(`${whole.replaceAll(grouping, '')}${fraction === undefined ? '' : `.${fraction}`}`);
  return Number.isFinite(value) ? value : undefined;
}

/** Without spaces and apostrophes, which only group. */
function bare(text: string): string {
  return text.replace(/[\s'’]/g, '');
}
