import classes from './SearchPage.module.css';

/** A text with the words that were looked for marked, whatever their case. */
export function Highlighted({ text, words }: { readonly text: string; readonly words: string }) {
  const parts = words
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (parts.length === 0) return text;
  let at = 0;
  return text.split(new RegExp(`(${parts.join('|')})`, 'giu')).map((piece, index) => {
    const key = at;
    at += piece.length + 1;
    return index % 2 === 1 ? (
      <mark key={key} className={classes.mark}>
        {piece}
      </mark>
    ) : (
      piece
    );
  });
}
