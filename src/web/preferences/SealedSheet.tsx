import type { Sheet } from '../../domain/negotiation/sheet.ts';
import type { May, NegotiationView } from '../../domain/negotiation/view.ts';
import { textIn } from '../../domain/text.ts';
import { preferencesWords } from '../../words/web/negotiation/preferences-words.ts';
import { rangeWords } from '../../words/web/negotiation/range-words.ts';
import { useRead } from '../data/queries.ts';
import { useReason } from '../negotiation/MayButton.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useReader, useSay } from '../ui/reader.ts';
import { markOf } from './own-sheet.ts';

/** What one's own side sealed, to read: nothing is asked any more. */
export function SealedSheet({ view, closed }: { readonly view: NegotiationView; readonly closed: May }) {
  const say = useSay();
  const { language } = useReader();
  const reason = useReason(closed);
  const sheet = useRead('preferences.mine', { negotiation: view.id }).sealed as Sheet | null;
  if (!sheet) return <Notice title={reason}>{say(preferencesWords.neverSealed)}</Notice>;
  const sum = view.issues.reduce((total, { id }) => total + (sheet.weights[id] ?? 0), 0);
  return (
    <>
      {reason && <Notice>{reason}</Notice>}
      <table className="table" style={{ maxInlineSize: 720 }}>
        <caption className="hidden-visually">{say(preferencesWords.asSealed)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(preferencesWords.point)}</th>
            <th scope="col" className="number">
              {say(preferencesWords.matters)}
            </th>
            <th scope="col">{say(preferencesWords.yourMarks)}</th>
          </tr>
        </thead>
        <tbody>
          {view.issues.map((issue) => (
            <tr key={issue.id}>
              <th scope="row">{textIn(issue.text, language)}</th>
              <td className="number">
                {say(preferencesWords.share, {
                  share: sum === 0 ? 0 : Math.round(((sheet.weights[issue.id] ?? 0) * 100) / sum),
                })}
              </td>
              <td>
                {issue.options.map((option) => {
                  const rating = sheet.ratings[issue.id]?.[option.id];
                  const mark = markOf(rating);
                  const range = sheet.ranges?.[issue.id]?.[option.id];
                  return (
                    <div key={option.id}>
                      {textIn(option.text, language)}{' '}
                      {mark && (
                        <span className="soft small">
                          {say(preferencesWords[mark])} ({rating}
                          {range && `; ${say(rangeWords.shown, range)}`})
                        </span>
                      )}
                    </div>
                  );
                })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <strong>{say(preferencesWords.leastTitle)}:</strong> {sheet.reservation}
      </p>
      {sheet.alternative && (
        <p>
          <strong>{say(preferencesWords.noDeal)}</strong> {sheet.alternative}
        </p>
      )}
    </>
  );
}
