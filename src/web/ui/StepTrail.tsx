import type { ReactNode } from 'react';
import { kitWords } from '../../words/web/kit-words.ts';
import { useSay } from './reader.ts';
import classes from './StepTrail.module.css';

export interface TrailStep {
  readonly key: string;
  readonly state: 'done' | 'current' | 'later';
  /** The link to the step, made by the caller. */
  readonly link: (content: ReactNode) => ReactNode;
  readonly label: string;
  /** Whose turn it is here, in words; empty when nobody's. */
  readonly turn: string;
}

/** Where one stands; every step can be entered, later ones are readable. */
export function StepTrail({ label, steps }: { readonly label: string; readonly steps: readonly TrailStep[] }) {
  const say = useSay();
  const states = { done: kitWords.stepDone, current: kitWords.stepCurrent, later: kitWords.stepLater };
  return (
    <nav aria-label={label}>
      <ol className={classes.trail}>
        {steps.map((step) => (
          <li key={step.key} className={classes.step} data-state={step.state}>
            {step.link(
              <>
                <span className={classes.dot} aria-hidden="true" />
                <span>{step.label}</span>
                <span className="hidden-visually">, {say(states[step.state])}</span>
                {step.turn && <span className={classes.turn}>{step.turn}</span>}
              </>,
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
