import { Button } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { NegotiationView, StepView } from '../../domain/negotiation/view.ts';
import { kitWords } from '../../words/web/kit-words.ts';
import { negotiationWords, quickStepWords, stepWords } from '../../words/web/negotiation/negotiation-words.ts';
import { paths } from '../paths.ts';
import { useSay } from '../ui/reader.ts';
import { StepTrail } from '../ui/StepTrail.tsx';
import { stepPath } from './need-path.ts';
import { partyNames } from './use-negotiation.ts';

const QUICK_PAGES = {
  ask: ['ask'],
  why: ['interests', 'evidence'],
  choose: ['options', 'private', 'packages'],
  sign: ['rfc', 'signatures'],
} as const;

/** Four words that unfold to the nine steps; each says whose turn it is there. */
export function Steps({ view }: { readonly view: NegotiationView }) {
  const say = useSay();
  const { pathname } = useLocation();
  const here = pathname.split('/')[3] ?? '';
  const [all, setAll] = useState(false);
  const turnOf = ({ turn }: StepView<string>) => {
    if (turn.length === 0) return '';
    if (view.own && turn.includes(view.own)) return say(kitWords.yourTurn);
    return say(kitWords.turnOf, { names: partyNames(view, turn) });
  };
  const link = (to: string, current: boolean) => (content: ReactNode) => (
    <Link to={to} aria-current={current ? 'step' : undefined} activeProps={{}}>
      {content}
    </Link>
  );
  const quick = view.quickSteps.map((step) => {
    const pages: readonly string[] = QUICK_PAGES[step.step];
    const target = step.step === 'choose' ? (view.rounds.length > 0 ? 'packages' : 'private') : (pages[0] ?? '');
    const signing =
      step.step === 'sign' && view.steps.some((one) => one.step === 'signatures' && one.state !== 'later');
    return {
      key: step.step,
      state: step.state,
      label: say(quickStepWords[step.step]),
      turn: turnOf(step),
      link: link(paths.step(view.id, signing ? 'signatures' : target), pages.includes(here)),
    };
  });
  const nine = view.steps.map((step) => ({
    key: step.step,
    state: step.state,
    label: say(stepWords[step.step]),
    turn: turnOf(step),
    link: link(stepPath(view, step.step), step.step === here || (step.step === 'packages' && here === 'private')),
  }));
  return (
    <div className="row spread">
      <StepTrail label={say(negotiationWords.steps)} steps={all ? nine : quick} />
      <Button variant="subtle" size="compact-sm" aria-expanded={all} onClick={() => setAll(!all)}>
        {say(all ? kitWords.fourSteps : kitWords.allSteps)}
      </Button>
    </div>
  );
}
