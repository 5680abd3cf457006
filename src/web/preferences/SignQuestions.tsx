import { Button, NumberInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { SheetAnswer, SheetDraft } from '../../domain/negotiation/sheet.ts';
import type { Space } from '../../math/bargaining/space.ts';
import { preferencesWords } from '../../words/web/negotiation/preferences-words.ts';
import { DealWords, dealLine } from '../negotiation/DealWords.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useReader, useSay } from '../ui/reader.ts';
import { type Points, readLeast, SIGN_QUESTIONS } from './own-sheet.ts';

/** Three times «would you sign this rather than have no deal?»; the least one would sign is shown as a band. */
export function SignQuestions(props: {
  readonly points: Points;
  readonly draft: SheetDraft;
  readonly space: Space;
  readonly onChange: (part: SheetDraft) => void;
  /** Called after the last answer, so that the focus goes where one goes on. */
  readonly onDone: () => void;
}) {
  const say = useSay();
  const { language } = useReader();
  const { points, draft, space, onChange } = props;
  const least = readLeast(points, draft, space);
  const others = (draft.answers ?? []).filter(({ kind }) => kind !== 'sign');
  const done = useRef(false);
  useEffect(() => {
    if (!done.current || least.next) return;
    done.current = false;
    props.onDone();
  });
  const answer = (yes: boolean) => {
    if (!least.next) return;
    done.current = true;
    const sign: SheetAnswer = { kind: 'sign', offered: least.next, yes };
    onChange({ answers: [...others, ...least.answers, sign], reservation: undefined });
  };
  if (least.next)
    return (
      <section className="sheet stack">
        <h3 aria-live="polite">
          {say(preferencesWords.signTitle, { number: least.answers.length + 1, of: SIGN_QUESTIONS })}
        </h3>
        <DealWords issues={points.issues} chosen={least.next} />
        <div className="row">
          <Button variant="default" onClick={() => answer(true)}>
            {say(preferencesWords.yes)}
          </Button>
          <Button variant="default" onClick={() => answer(false)}>
            {say(preferencesWords.no)}
          </Button>
        </div>
      </section>
    );
  const { reading } = least;
  const offered = (index: number) => {
    const answered = least.answers[index];
    return answered ? dealLine(points.issues, answered.offered, language) : '';
  };
  return (
    <section className="sheet stack">
      <h3>{say(preferencesWords.leastTitle)}</h3>
      {reading.outcome === 'conflict' ? (
        <Notice live>
          {say(preferencesWords.contradiction, { better: offered(reading.refused), worse: offered(reading.signed) })}
        </Notice>
      ) : (
        <p>{say(preferencesWords.leastBand, { from: least.from, to: least.to })}</p>
      )}
      <div className="row" style={{ alignItems: 'flex-end' }}>
        <NumberInput
          label={say(preferencesWords.leastField)}
          min={0}
          max={100}
          allowDecimal={false}
          value={draft.reservation ?? least.suggested}
          onChange={(value) => onChange({ reservation: value === '' ? undefined : Number(value) })}
        />
        <Button variant="subtle" onClick={() => onChange({ answers: others, reservation: undefined })}>
          {say(preferencesWords.answerAgain)}
        </Button>
      </div>
    </section>
  );
}
