import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { NegotiationView, PartyView } from '../../../domain/negotiation/view.ts';
import type { PointsOfFiles } from '../../../field-file/points-of-files.ts';
import type { RatingRange, Sheet } from '../../../math/index.ts';
import { bringInWords, planFaultWords } from '../../../words/web/negotiation/bring-in-words.ts';
import { rangeWords } from '../../../words/web/negotiation/range-words.ts';
import { asProblem } from '../../data/problem.ts';
import { ProblemNotice } from '../../shell/ProblemNotice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useSay } from '../../ui/reader.ts';
import { Added } from './Added.tsx';
import { LeftBehind } from './bring-in.ts';
import { FaultList } from './FaultList.tsx';
import classes from './FilePoints.module.css';
import { wholeColumn, wholeRange } from './own-column.ts';
import { judgePoints, type PlanFault, type PointsPlan } from './points-plan.ts';
import { useBringIn } from './use-bring-in.ts';

/** What a file holds, whose ratings to take, and the one button that adds it all. `view` as it was when asked. */
export function FilePoints(props: {
  readonly view: NegotiationView;
  readonly own: PartyView;
  /** Of the files, as they were chosen. */
  readonly names: string;
  readonly found: PointsOfFiles;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const { view, found } = props;
  const { plan, faults, twins } = judgePoints(found, view);
  const [side, setSide] = useState('');
  const { add, undo } = useBringIn(view, props.own);
  const chosen = side === '' ? undefined : found.sides[Number(side)];
  const column = chosen?.sheet && wholeColumn(chosen.sheet);
  if (add.data) return <Added view={view} brought={add.data} undo={undo} onClose={props.onClose} />;
  if (faults.length > 0) return <FaultList faults={faults.map((fault) => faultWords(fault, say))} />;
  const failed = add.error instanceof LeftBehind ? add.error : undefined;
  return (
    <>
      <p role="status">
        <strong style={{ overflowWrap: 'anywhere' }}>{props.names}</strong>{' '}
        {say(bringInWords.holds, {
          points: plan.points.length,
          choices: plan.points.reduce((sum, { options }) => sum + options.length, 0),
          sides: found.sides.length,
          rules: plan.rules.length,
        })}
      </p>
      {twins.length > 0 && <Notice tone="time">{say(bringInWords.twins, { names: twins.join(' · ') })}</Notice>}
      {found.sides.length > 0 && (
        <NativeSelect
          label={say(bringInWords.whose)}
          description={say(bringInWords.whoseHelp)}
          value={side}
          onChange={(event) => setSide(event.currentTarget.value)}
          data={[
            { value: '', label: say(bringInWords.nobody) },
            ...found.sides.map(({ name }, index) => ({ value: String(index), label: name })),
          ]}
        />
      )}
      {chosen && !chosen.sheet && <Notice>{say(bringInWords.combinations)}</Notice>}
      {chosen?.discounted && <p className="small soft">{say(bringInWords.discounted)}</p>}
      {column && view.issues.length > 0 && <p className="small soft">{say(bringInWords.before)}</p>}
      {column && view.issues.length === 0 && column.reservation > 0 && (
        <p className="small soft">{say(bringInWords.least, { least: column.reservation })}</p>
      )}
      <PointList points={plan.points} column={column} ranges={chosen?.ranges ?? []} />
      {add.error && (
        <>
          <ProblemNotice problem={asProblem(failed?.cause ?? add.error)} />
          <p className="small">
            {failed ? say(bringInWords.leftBehind, { names: failed.points.join(' · ') }) : say(bringInWords.takenBack)}
          </p>
        </>
      )}
      <div>
        <Button loading={add.isPending} onClick={() => add.mutate({ plan, side: chosen })}>
          {say(bringInWords.add, { count: plan.points.length })}
        </Button>
      </div>
    </>
  );
}

/** The points as they will stand, with the weight and ratings of one's own side where one was named. */
function PointList(props: {
  readonly points: PointsPlan['points'];
  readonly column: Sheet | undefined;
  readonly ranges: readonly RatingRange[];
}) {
  const say = useSay();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by the keyboard
    <section className={classes.points} aria-label={say(bringInWords.points)} tabIndex={0}>
      {props.points.map(({ text, options }, issue) => (
        <div key={text + String(issue)}>
          <div className={classes.head}>
            <strong>{text}</strong>
            {props.column && (
              <span className="soft small">
                {say(bringInWords.weighs, { weight: props.column.weights[issue] ?? 0 })}
              </span>
            )}
          </div>
          <ul className={classes.choices}>
            {options.map((option, index) => (
              <li key={option}>
                {option}
                {props.column && <span className={classes.rating}> {props.column.ratings[issue]?.[index]}</span>}
                {props.ranges
                  .filter((range) => range.issue === issue && range.option === index)
                  .map((range) => (
                    <span key={range.low} className="soft small">
                      {' '}
                      ({say(rangeWords.shown, wholeRange(range))})
                    </span>
                  ))}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function faultWords(fault: PlanFault, say: ReturnType<typeof useSay>): string {
  switch (fault.code) {
    case 'points-too-many':
    case 'rules-too-many':
      return say(planFaultWords[fault.code], fault);
    case 'choices-too-few':
    case 'choices-too-many':
      return say(planFaultWords[fault.code], fault);
    case 'choice-twice':
      return say(planFaultWords[fault.code], fault);
    case 'text-too-long':
      return say(planFaultWords[fault.code], fault);
    case 'no-deal':
      return say(planFaultWords[fault.code]);
    default:
      return say(planFaultWords[fault.code], fault);
  }
}
