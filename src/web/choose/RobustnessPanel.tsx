import { useId } from 'react';
import type { NegotiationView, OwnRobustness } from '../../domain/negotiation/view.ts';
import { textIn } from '../../domain/text.ts';
import { labelName } from '../../words/web/negotiation/many-sides-words.ts';
import { robustnessWords } from '../../words/web/negotiation/robustness-words.ts';
import { useLookUp } from '../data/queries.ts';
import { Figure } from '../ui/Figure.tsx';
import { useReader, useSay } from '../ui/reader.ts';
import classes from './RobustnessPanel.module.css';

type Tried = Extract<OwnRobustness, { readonly outcome: 'tried' }>;

/** How the deals stand if one's own weights were a fifth off: one result a try, for one's own party alone. */
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
          <Figure
            caption={say(robustnessWords.all, { unchanged: found.allUnchanged, cases: found.cases })}
            picture={<Steps view={view} found={found} />}
            table={<Table view={view} found={found} />}
          />
          <p className="small soft">
            {say(robustnessWords.how)} {say(robustnessWords.caveat)}
          </p>
        </>
      )}
    </section>
  );
}

interface Shown {
  readonly view: NegotiationView;
  readonly found: Tried;
}

/** One step a change, filled where the proposal stays the same. */
function Steps({ view, found }: Shown) {
  const say = useSay();
  const tip = useTip(view);
  const { cases } = found;
  return (
    <ul className={classes.rows}>
      {found.rules.map(({ label, unchanged, tips }) => (
        <li key={label} className={classes.row}>
          <span>{say(labelName(label, view.parties.length))}</span>
          <span className="row" style={{ gap: 10 }}>
            <span className={classes.steps} aria-hidden>
              {Array.from({ length: cases }, (_, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a row of equal steps, never reordered
                <span key={at} className={classes.step} data-same={at < unchanged || undefined} />
              ))}
            </span>
            {say(robustnessWords.of, { unchanged, cases })}
          </span>
          <span className="small soft">
            {say(robustnessWords.smallest)}: {tip(tips)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Table({ view, found }: Shown) {
  const say = useSay();
  const tip = useTip(view);
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{say(robustnessWords.rule)}</th>
          <th scope="col">{say(robustnessWords.unchanged)}</th>
          <th scope="col">{say(robustnessWords.smallest)}</th>
        </tr>
      </thead>
      <tbody>
        {found.rules.map(({ label, unchanged, tips }) => (
          <tr key={label}>
            <th scope="row" style={{ fontSize: 'inherit', color: 'inherit' }}>
              {say(labelName(label, view.parties.length))}
            </th>
            <td>{say(robustnessWords.of, { unchanged, cases: found.cases })}</td>
            <td>{tip(tips)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The smallest change in words. */
function useTip(view: NegotiationView) {
  const say = useSay();
  const { language } = useReader();
  return (tips: Tried['rules'][number]['tips']) => {
    const issue = view.issues.find(({ id }) => id === tips?.issue);
    if (!tips || !issue) return say(robustnessWords.noTip);
    return say(robustnessWords.tip, { point: textIn(issue.text, language), percent: tips.percent });
  };
}
