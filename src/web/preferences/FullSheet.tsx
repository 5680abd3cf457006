import { NumberInput, Textarea } from '@mantine/core';
import { preparationElements, type SheetDraft } from '../../domain/negotiation/sheet.ts';
import type { NegotiationView } from '../../domain/negotiation/view.ts';
import { textIn } from '../../domain/text.ts';
import { elementWords, preferencesWords } from '../../words/web/negotiation/preferences-words.ts';
import { useReader, useSay } from '../ui/reader.ts';
import { ownSpace, weightsOf } from './own-sheet.ts';
import { PairQuestions } from './PairQuestions.tsx';
import { TradeGrid } from './TradeGrid.tsx';
import { WeightBars } from './WeightBars.tsx';

interface FullSheetProps {
  readonly view: NegotiationView;
  readonly draft: SheetDraft;
  readonly onChange: (part: SheetDraft) => void;
}

/** Everything as numbers: weights, ratings, «which would you rather?», and the seven elements in words. */
export function FullSheet({ view, draft, onChange }: FullSheetProps) {
  const say = useSay();
  const weights = weightsOf(view.issues, draft) ?? view.issues.map(() => 10);
  const space = ownSpace(view, draft);
  return (
    <>
      <section className="stack">
        <h3>{say(preferencesWords.weightsTitle)}</h3>
        <p className="soft small">{say(preferencesWords.weightsHelp)}</p>
        <WeightBars
          issues={view.issues}
          weights={weights}
          onChange={(next) =>
            onChange({
              weights: Object.fromEntries(view.issues.map(({ id }, index) => [id, next[index] ?? 0])),
              importance: undefined,
            })
          }
        />
      </section>
      <Ratings view={view} draft={draft} onChange={onChange} />
      <TradeGrid issues={view.issues} weights={weights} ratings={draft.ratings} />
      {space && <PairQuestions points={view} draft={draft} weights={weights} space={space} onChange={onChange} />}
      <details>
        <summary>{say(preferencesWords.elementsTitle)}</summary>
        <div className="stack" style={{ paddingBlockStart: 12 }}>
          {preparationElements.map((element) => (
            <Textarea
              key={element}
              label={say(elementWords[element])}
              autosize
              maxLength={4000}
              value={draft.preparation?.[element] ?? ''}
              onChange={(event) =>
                onChange({ preparation: { ...draft.preparation, [element]: event.currentTarget.value } })
              }
            />
          ))}
          <Textarea
            label={say(preferencesWords.notes)}
            autosize
            maxLength={8000}
            value={draft.notes ?? ''}
            onChange={(event) => onChange({ notes: event.currentTarget.value })}
          />
        </div>
      </details>
    </>
  );
}

function Ratings({ view, draft, onChange }: FullSheetProps) {
  const say = useSay();
  const { language } = useReader();
  const set = (issue: string, option: string, value: number | string) =>
    onChange({
      ratings: {
        ...draft.ratings,
        [issue]: { ...draft.ratings?.[issue], [option]: Math.max(0, Math.min(100, Math.round(Number(value)))) },
      },
    });
  return (
    <section className="stack">
      <h3>{say(preferencesWords.ratingsTitle)}</h3>
      {view.issues.map((issue) => (
        <fieldset key={issue.id} className="stack" style={{ gap: 4 }}>
          <legend>
            <strong>{textIn(issue.text, language)}</strong>
          </legend>
          {issue.options.map((option) => {
            const text = textIn(option.text, language);
            return (
              <div key={option.id} className="row spread">
                <span>{text}</span>
                <NumberInput
                  aria-label={say(preferencesWords.ratingOf, { choice: text })}
                  min={0}
                  max={100}
                  step={5}
                  w={96}
                  allowDecimal={false}
                  value={draft.ratings?.[issue.id]?.[option.id] ?? ''}
                  onChange={(value) => value !== '' && set(issue.id, option.id, value)}
                />
              </div>
            );
          })}
        </fieldset>
      ))}
    </section>
  );
}
