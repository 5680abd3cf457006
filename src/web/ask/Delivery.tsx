import { askWords } from '../../words/web/ask-words.ts';
import type { OutputOf } from '../data/operation-names.ts';
import { CopyText } from '../ui/CopyText.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useSay } from '../ui/reader.ts';

const SENTENCES = {
  mailed: askWords.mailed,
  unknown: askWords.mailUnknown,
  refused: askWords.mailRefused,
  'hand-over': askWords.linkToHandOver,
} as const;

/** What became of a link: mailed, unknown, refused, or to be handed over by oneself, this once. */
export function Delivery({ answer }: { readonly answer: Pick<OutputOf<'guest.invite'>, 'delivery' | 'link'> }) {
  const say = useSay();
  return (
    <Notice live>
      <p>{say(SENTENCES[answer.delivery])}</p>
      {answer.link && (
        <p className="row">
          <code style={{ overflowWrap: 'anywhere' }}>{answer.link}</code> <CopyText text={answer.link} />
        </p>
      )}
    </Notice>
  );
}
