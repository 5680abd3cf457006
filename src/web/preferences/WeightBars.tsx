import { NumberInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import type { Issue } from '../../domain/negotiation/issue.ts';
import { textIn } from '../../domain/text.ts';
import { preferencesWords } from '../../words/web/negotiation/preferences-words.ts';
import { useReader, useSay } from '../ui/reader.ts';
import classes from './WeightBars.module.css';

const MOST = 1000;

/** One bar a point, by slider and by number; arrows change by 1, with Shift by 10, never only by dragging. */
export function WeightBars(props: {
  readonly issues: readonly Issue[];
  readonly weights: readonly number[];
  readonly onChange: (weights: readonly number[]) => void;
}) {
  const say = useSay();
  const { language } = useReader();
  const { weights } = props;
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const set = (at: number, value: number) =>
    props.onChange(
      weights.map((weight, index) => (index === at ? Math.max(0, Math.min(MOST, Math.round(value))) : weight)),
    );
  return (
    <ul className="stack" style={{ gap: 8 }}>
      {props.issues.map((issue, index) => {
        const name = textIn(issue.text, language);
        const weight = weights[index] ?? 0;
        const byTens = (event: KeyboardEvent) => {
          const way = { ArrowUp: 10, ArrowRight: 10, ArrowDown: -10, ArrowLeft: -10 }[event.key];
          if (!event.shiftKey || way === undefined) return;
          event.preventDefault();
          set(index, weight + way);
        };
        return (
          <li key={issue.id} className={classes.line}>
            <span>{name}</span>
            <input
              type="range"
              className={classes.bar}
              aria-label={say(preferencesWords.weightOf, { point: name })}
              min={0}
              max={100}
              value={Math.min(100, weight)}
              onChange={(event) => set(index, Number(event.currentTarget.value))}
              onKeyDown={byTens}
            />
            <NumberInput
              aria-label={say(preferencesWords.weightOf, { point: name })}
              min={0}
              max={MOST}
              w={84}
              allowDecimal={false}
              value={weight}
              onChange={(value) => set(index, Number(value))}
            />
            <span className="number soft small">
              {say(preferencesWords.share, { share: sum === 0 ? 0 : Math.round((weight * 100) / sum) })}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
