import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { byPosition } from '../../domain/negotiation/package.ts';
import type { NegotiationView } from '../../domain/negotiation/view.ts';
import { countPackages } from '../../math/index.ts';
import { pointsWords } from '../../words/web/negotiation/points-words.ts';
import { useReason } from '../negotiation/MayButton.tsx';
import { useNegotiation } from '../negotiation/use-negotiation.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { numberText } from '../ui/figures.ts';
import { Notice } from '../ui/Notice.tsx';
import { useReader, useSay } from '../ui/reader.ts';
import { AddPoint } from './AddPoint.tsx';
import { Point } from './Point.tsx';
import { Rules } from './Rules.tsx';
import { Templates } from './Templates.tsx';

const BringInFile = lazy(async () => ({ default: (await import('./file/BringInFile.tsx')).BringInFile }));

/** What a deal has to answer: points, their choices, what goes together, and five ways to begin. */
export function PointsStep() {
  const say = useSay();
  const view = useNegotiation();
  const reason = useReason(view.may.AddIssue);
  return (
    <div className="stack" style={{ gap: 36 }}>
      <section className="stack">
        <div>
          <h2>{say(pointsWords.title)}</h2>
          <p className="soft">{say(pointsWords.help)}</p>
          {reason ? <p className="soft small">{reason}</p> : <p className="soft small">{say(pointsWords.changed)}</p>}
        </div>
        {view.issues.length === 0 ? <EmptyState says={say(pointsWords.none)} /> : <DealCount view={view} />}
        <ol className="stack" style={{ gap: 12 }}>
          {view.issues.map((issue) => (
            <Point key={issue.id} view={view} issue={issue} />
          ))}
        </ol>
        {!reason && <AddPoint view={view} />}
        {!reason && <FromFile view={view} />}
      </section>
      {view.issues.length > 0 && <Rules view={view} said={reason} />}
      {view.may.ApplyOptionTemplate === null && <Templates view={view} />}
    </div>
  );
}

/** The reading of files is fetched only once somebody asks for it. */
function FromFile({ view }: { readonly view: NegotiationView }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Button variant="default" onClick={() => setOpen(true)}>
        {say(pointsWords.bringIn)}
      </Button>
      {open && (
        <Suspense>
          <BringInFile view={view} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}

/** How many deals the points and rules leave; none is said loudly. */
function DealCount({ view }: { readonly view: NegotiationView }) {
  const say = useSay();
  const reader = useReader();
  const { optionCounts, rules } = byPosition(view.issues, view.rules);
  const counted = countPackages({ optionCounts, rules, parties: [], hundred: 1 });
  if (counted.outcome === 'stopped') return null;
  if (counted.count === 0)
    return (
      <Notice tone="time" live>
        {say(pointsWords.noDeal)}
      </Notice>
    );
  return (
    <p className="small soft">
      {counted.count === 1
        ? say(pointsWords.oneDeal)
        : say(pointsWords.count, { points: view.issues.length, deals: numberText(reader, counted.count, 0) })}
    </p>
  );
}
