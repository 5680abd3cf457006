import type { NegotiationView } from '../../domain/negotiation/view.ts';
import { holding } from '../../words/negotiation/holding.ts';
import { askWords } from '../../words/web/ask-words.ts';
import { CopyText } from '../ui/CopyText.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useReader, useSay } from '../ui/reader.ts';

/** What the client may hear at once, in both languages: an answer is promised, no date. */
export function HoldingSentence({ view }: { readonly view: NegotiationView }) {
  const say = useSay();
  const reader = useReader();
  if (view.standing !== 'open') return null;
  return (
    <Notice title={say(askWords.holdingTitle)}>
      <ul className="stack" style={{ gap: 8 }}>
        {(['en', 'es'] as const)
          .toSorted((a) => (a === reader.language ? -1 : 1))
          .map((language) => {
            const text = holding(view.clocks.answerBy, language, view.clocks.zone);
            return (
              <li key={language} className="row" lang={language}>
                <span style={{ flex: '1 1 320px' }}>«{text}»</span>
                <CopyText text={text} />
              </li>
            );
          })}
      </ul>
      {view.sentences.length > 0 && <p className="soft small">{say(askWords.holdingHelp)}</p>}
    </Notice>
  );
}
