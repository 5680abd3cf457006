import { Button } from '@mantine/core';
import { packageAt, positionsOf } from '../../domain/negotiation/package.ts';
import type { SheetAnswer, SheetDraft } from '../../domain/negotiation/sheet.ts';
import { packageScore, type Space, scoreOf100 } from '../../math/bargaining/space.ts';
import { contradictionsWithSheet } from '../../math/elicitation/pairwise-answer.ts';
import { nextPairwiseQuestion } from '../../math/elicitation/pairwise-question.ts';
import { preferencesWords } from '../../words/web/negotiation/preferences-words.ts';
import { DealWords } from '../negotiation/DealWords.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useSay } from '../ui/reader.ts';
import type { Points } from './own-sheet.ts';

/** Checks asked before another is only offered. */
const ENOUGH = 3;
type PairAnswer = Extract<SheetAnswer, { kind: 'pair' }>;

/** «Which would you rather?» where it tells most; a contradiction is shown and never mended. */
export function PairQuestions(props: {
  readonly points: Points;
  readonly draft: SheetDraft;
  readonly weights: readonly number[];
  readonly space: Space;
  readonly onChange: (part: SheetDraft) => void;
}) {
  const say = useSay();
  const { points, draft, space, onChange } = props;
  const { issues } = points;
  const all = draft.answers ?? [];
  const pairs = all.filter(
    (one): one is PairAnswer =>
      one.kind === 'pair' && Boolean(positionsOf(issues, one.left) && positionsOf(issues, one.right)),
  );
  const asked = pairs.map(({ left, right, rather }) => ({
    first: positionsOf(issues, left) ?? [],
    second: positionsOf(issues, right) ?? [],
    preferred: rather === 'left' ? ('first' as const) : rather === 'right' ? ('second' as const) : rather,
  }));
  const own = {
    weights: props.weights,
    ratings: issues.map((issue) => issue.options.map(({ id }) => draft.ratings?.[issue.id]?.[id] ?? 0)),
  };
  const question = nextPairwiseQuestion(own, space, asked);
  const contradictions = contradictionsWithSheet(space, 0, asked);
  const answer = (rather: PairAnswer['rather']) => {
    if (!question) return;
    const left = packageAt(issues, question.first);
    onChange({ answers: [...all, { kind: 'pair', left, right: packageAt(issues, question.second), rather }] });
  };
  const score = (chosen: readonly number[]) => {
    const party = space.parties[0];
    return party ? Math.round(scoreOf100(space, packageScore(party, chosen))) : 0;
  };
  const two = question && issues.filter((_, index) => question.issues.includes(index));
  const names = { left: preferencesWords.left, right: preferencesWords.right, same: preferencesWords.same };
  return (
    <section className="stack">
      <h3>{say(preferencesWords.pairTitle)}</h3>
      <p className="soft small">{say(preferencesWords.pairHelp)}</p>
      {contradictions.map((one) => {
        const pair = pairs[one.answer];
        if (!pair) return null;
        return (
          <Notice key={one.answer} live>
            <p>
              {say(preferencesWords.pairContradiction, {
                rather: say(names[pair.rather]).toLocaleLowerCase(),
                score: score(asked[one.answer]?.first ?? []),
                other: score(asked[one.answer]?.second ?? []),
              })}
            </p>
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => onChange({ answers: all.filter((each) => each !== pair) })}
            >
              {say(preferencesWords.forget)}
            </Button>
          </Notice>
        );
      })}
      {pairs.length >= ENOUGH && contradictions.length === 0 && <p>{say(preferencesWords.pairDone)}</p>}
      {question && two && pairs.length < ENOUGH + contradictions.length && (
        <div className="sheet stack">
          {(['left', 'right'] as const).map((side) => (
            <div key={side}>
              <strong>{say(names[side])}</strong>
              <DealWords issues={two} chosen={packageAt(issues, side === 'left' ? question.first : question.second)} />
            </div>
          ))}
          <div className="row">
            {(['left', 'right', 'same'] as const).map((rather) => (
              <Button key={rather} variant="default" onClick={() => answer(rather)}>
                {say(names[rather])}
              </Button>
            ))}
          </div>
        </div>
      )}
    </section>
  );
}
