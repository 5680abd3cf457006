import { Textarea } from '@mantine/core';
import { preparationElements, type SheetDraft } from '../../domain/negotiation/sheet.ts';
import type { NegotiationView } from '../../domain/negotiation/view.ts';
import { elementWords, preferencesWords } from '../../words/web/negotiation/preferences-words.ts';
import { useSay } from '../ui/reader.ts';
import { ownSpace, weightsOf } from './own-sheet.ts';
import { PairQuestions } from './PairQuestions.tsx';
import { Ratings } from './ratings/Ratings.tsx';
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
      <Ratings issues={view.issues} weights={weights} draft={draft} onChange={onChange} />
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
