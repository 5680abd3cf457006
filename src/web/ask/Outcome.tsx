import type { NegotiationView } from '../../domain/negotiation/view.ts';
import { askWords } from '../../words/web/ask-words.ts';
import { standingWords } from '../../words/web/inbox-words.ts';
import { dateText, instantText } from '../ui/figures.ts';
import { Notice } from '../ui/Notice.tsx';
import { useReader, useSay } from '../ui/reader.ts';

/** What became of the ask without a deal, with its reason: «not yet», withdrawn, handed on. */
export function Outcome({ view }: { readonly view: NegotiationView }) {
  const say = useSay();
  const reader = useReader();
  const { notYet, withdrawal, escalations } = view;
  const signed = (one: { readonly by: { readonly name: string }; readonly at: string }) =>
    `${one.by.name}, ${instantText(reader, one.at)}`;
  return (
    <>
      {notYet && (
        <Notice title={say(askWords.notYetTitle)}>
          <p>{notYet.reason}</p>
          <p>
            <strong>{say(askWords.wouldChange)}:</strong> {notYet.wouldChange}
          </p>
          <p>
            <strong>{say(askWords.askAgainOn)}:</strong> {dateText(reader, notYet.askAgainOn, true)}
          </p>
          <p>
            <strong>{say(askWords.clientWords)}:</strong> «{notYet.clientWords}»
          </p>
          <p className="soft small">{signed(notYet)}</p>
        </Notice>
      )}
      {withdrawal && (
        <Notice title={say(standingWords.withdrawn)}>
          <p>{withdrawal.reason}</p>
          <p className="soft small">{signed(withdrawal)}</p>
        </Notice>
      )}
      {escalations.map((one) => (
        <Notice key={one.at} title={say(askWords.escalatedTo, { name: one.to })}>
          <p>{one.reason}</p>
          <p className="soft small">{signed(one)}</p>
        </Notice>
      ))}
    </>
  );
}
