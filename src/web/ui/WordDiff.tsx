import { kitWords } from '../../words/web/kit-words.ts';
import { useSay } from './reader.ts';
import classes from './WordDiff.module.css';

export interface DiffPart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Two texts as one: what was added is underlined, what was removed struck through, and a screen reader hears both. */
export function WordDiff({ parts }: { readonly parts: readonly DiffPart[] }) {
  const say = useSay();
  let offset = 0;
  return (
    <p className={classes.diff}>
      {parts.map(({ kind, text }) => {
        const key = `${offset}-${kind}`;
        offset += text.length;
        if (kind === 'same') return <span key={key}>{text}</span>;
        const heard = `[${say(kind === 'added' ? kitWords.wordsAdded : kitWords.wordsRemoved)}] `;
        return kind === 'added' ? (
          <ins key={key} className={classes.added}>
            <span className="hidden-visually">{heard}</span>
            {text}
          </ins>
        ) : (
          <del key={key} className={classes.removed}>
            <span className="hidden-visually">{heard}</span>
            {text}
          </del>
        );
      })}
    </p>
  );
}
