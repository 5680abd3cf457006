import { useId } from 'react';
import type { NegotiationView, OwnRanges, OwnRobustness } from '../../../domain/negotiation/view.ts';
import { textIn } from '../../../domain/text.ts';
import { robustnessWords } from '../../../words/web/negotiation/robustness-words.ts';
import { useLookUp } from '../../data/queries.ts';
import { Figure } from '../../ui/Figure.tsx';
import { useReader, useSay } from '../../ui/reader.ts';
import { type Standing, StandingSteps, StandingTable } from './Standing.tsx';

/** How the deals stand if one's own numbers were a bit off: one result a try, for one's own party alone. */
export function RobustnessPanel({ view, round }: { readonly view: NegotiationView; readonly round: number }) {
  const say = useSay();
  const id = useId();
  const { data } = useLookUp('negotiation.robustness', { negotiation: view.id });
  const found = data?.robustness as OwnRobustness | undefined;
  if (!found || found.round !== round) return null;
  return (
    <section aria-labelledby={id} className="stack" style={{ gap: 8 }}>
      <h3 id={id}>{say(robustnessWords.title)}</h3>
      {found.outcome === 'untried' ? (
        <p className="soft">{say(robustnessWords.untried)}</p>
      ) : (
        <>
          <OfWeights view={view} found={found} />
          {found.ranges && <OfRanges view={view} ranges={found.ranges} />}
          <p className="small soft">{say(robustnessWords.caveat)}</p>
        </>
      )}
    </section>
  );
}

function OfWeights(props: {
  readonly view: NegotiationView;
  readonly found: Extract<OwnRobustness, { readonly outcome: 'tried' }>;
}) {
  const say = useSay();
  const { language } = useReader();
  const { view, found } = props;
  const tip = (tips: (typeof found.rules)[number]['tips']) => {
    const issue = view.issues.find(({ id }) => id === tips?.issue);
    if (!tips || !issue) return say(robustnessWords.noTip);
    return say(robustnessWords.tip, { point: textIn(issue.text, language), percent: tips.percent });
  };
  const standing: Standing = {
    sides: view.parties.length,
    cases: found.cases,
    rules: found.rules.map(({ label, unchanged, tips }) => ({ label, unchanged, tip: tip(tips) })),
  };
  return (
    <>
      <Figure
        caption={say(robustnessWords.all, { unchanged: found.allUnchanged, cases: found.cases })}
        picture={<StandingSteps standing={standing} />}
        table={<StandingTable standing={standing} />}
      />
      <p className="small soft">{say(robustnessWords.how)}</p>
    </>
  );
}

/** The same at the ends of the ratings given as ranges; nothing where none were given. */
function OfRanges({ view, ranges }: { readonly view: NegotiationView; readonly ranges: OwnRanges }) {
  const say = useSay();
  if (ranges.outcome === 'none') return null;
  if (ranges.outcome !== 'tried')
    return (
      <p className="soft">
        {say(ranges.outcome === 'too-few' ? robustnessWords.rangesTooFew : robustnessWords.rangesUntried)}
      </p>
    );
  const standing: Standing = { sides: view.parties.length, cases: ranges.cases, rules: ranges.rules };
  const { given, cases, allUnchanged: unchanged } = ranges;
  return (
    <div className="stack" style={{ gap: 8, paddingBlockStart: 16 }}>
      <Figure
        caption={say(robustnessWords.ranges, { given, cases, unchanged })}
        picture={<StandingSteps standing={standing} />}
        table={<StandingTable standing={standing} />}
      />
      <p className="small soft">{say(robustnessWords.howRanges)}</p>
    </div>
  );
}
