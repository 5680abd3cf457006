import type { Choice, Issue } from '../../domain/negotiation/issue.ts';
import type { PartyKind } from '../../domain/negotiation/party.ts';
import type { SheetDraft } from '../../domain/negotiation/sheet.ts';
import { textIn } from '../../domain/text.ts';
import { preferencesWords } from '../../words/web/negotiation/preferences-words.ts';
import { rangeWords } from '../../words/web/negotiation/range-words.ts';
import { useReader, useSay } from '../ui/reader.ts';
import { SegmentedMarks } from '../ui/SegmentedMarks.tsx';
import classes from './ChoiceMarks.module.css';
import { type Mark, markOf, ratingFor } from './own-sheet.ts';
import { rangesBesideMark } from './ratings/own-ranges.ts';

const MARKS = ['good', 'acceptable', 'bad'] as const;

/** Good, acceptable or bad for every choice: arrows within a line, Tab to the next. */
export function ChoiceMarks(props: {
  readonly issues: readonly Issue[];
  readonly kind: PartyKind;
  readonly draft: SheetDraft;
  readonly changed: readonly Choice[];
  readonly onChange: (part: SheetDraft) => void;
}) {
  const say = useSay();
  const { language } = useReader();
  const { issues, kind, draft, changed, onChange } = props;
  const set = (issue: string, option: string, rating: number) =>
    onChange({
      ratings: { ...draft.ratings, [issue]: { ...draft.ratings?.[issue], [option]: rating } },
      ...rangesBesideMark(draft, issue, option, rating),
    });
  return (
    <div className="stack">
      {issues.map((issue) => (
        <section key={issue.id} aria-label={textIn(issue.text, language)} className={classes.point}>
          <h4 className={classes.name}>{textIn(issue.text, language)}</h4>
          <ul className={classes.lines}>
            {issue.options.map((option) => {
              const text = textIn(option.text, language);
              const range = draft.ranges?.[issue.id]?.[option.id];
              const isNew = changed.some((one) => one.issue === issue.id && one.option === option.id);
              return (
                <li key={option.id} className={classes.line} data-new={isNew || undefined}>
                  <span>
                    {text} {isNew && <strong className="small">({say(preferencesWords.newChoice)})</strong>}
                    {range && <span className="soft small">{say(rangeWords.shown, range)}</span>}
                  </span>
                  <SegmentedMarks<Mark>
                    legend={say(preferencesWords.markOf, { choice: text, point: textIn(issue.text, language) })}
                    legendHidden
                    value={markOf(draft.ratings?.[issue.id]?.[option.id])}
                    onChange={(mark) => set(issue.id, option.id, ratingFor(mark, option.start?.[kind]))}
                    choices={MARKS.map((value) => ({ value, label: say(preferencesWords[value]) }))}
                  />
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}
