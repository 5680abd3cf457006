import type { Issue } from '../../../domain/negotiation/issue.ts';
import { mostRanges, type SheetDraft } from '../../../domain/negotiation/sheet.ts';
import { textIn } from '../../../domain/text.ts';
import { preferencesWords } from '../../../words/web/negotiation/preferences-words.ts';
import { rangeWords } from '../../../words/web/negotiation/range-words.ts';
import { useReader, useSay } from '../../ui/reader.ts';
import { readRanges, withRange } from './own-ranges.ts';
import { RatingRow } from './RatingRow.tsx';

/** How good each choice is as a number, each with a range where its owner is not sure. */
export function Ratings(props: {
  readonly issues: readonly Issue[];
  /** In the order of the issues. */
  readonly weights: readonly number[];
  readonly draft: SheetDraft;
  readonly onChange: (part: SheetDraft) => void;
}) {
  const say = useSay();
  const { language } = useReader();
  const { issues, draft, onChange } = props;
  const { count, telling, full } = readRanges(issues, draft, props.weights);
  const rate = (issue: string, option: string, rating: number) =>
    onChange({ ratings: { ...draft.ratings, [issue]: { ...draft.ratings?.[issue], [option]: rating } } });
  return (
    <section className="stack">
      <h3>{say(preferencesWords.ratingsTitle)}</h3>
      <p className="soft small">{say(rangeWords.help)}</p>
      {issues.map((issue) => (
        <fieldset key={issue.id} className="stack" style={{ gap: 4 }}>
          <legend>
            <strong>{textIn(issue.text, language)}</strong>
          </legend>
          <ul>
            {issue.options.map((option) => (
              <RatingRow
                key={option.id}
                choice={textIn(option.text, language)}
                rating={draft.ratings?.[issue.id]?.[option.id]}
                range={draft.ranges?.[issue.id]?.[option.id]}
                full={full}
                onRating={(rating) => rate(issue.id, option.id, rating)}
                onRange={(range) => onChange(withRange(draft, issue.id, option.id, range))}
              />
            ))}
          </ul>
        </fieldset>
      ))}
      <p className="soft small" role="status">
        {count > 0 && telling < 2 && say(rangeWords.oneAlone)}
        {full && say(rangeWords.enough, { most: mostRanges })}
      </p>
    </section>
  );
}
