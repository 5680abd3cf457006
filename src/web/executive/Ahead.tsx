import type { AgreementView } from '../../domain/agreement/view.ts';
import { listed } from '../../words/sentence.ts';
import { briefWords } from '../../words/web/agreement/brief-words.ts';
import { useProposalName } from '../agreement/decision/use-proposal-name.ts';
import { useNobodyActs } from '../agreement/use-nobody-acts.ts';
import { useLookUp } from '../data/queries.ts';
import { dateText, numberText } from '../ui/figures.ts';
import { useReader, useSay } from '../ui/reader.ts';
import { Answer } from './Answer.tsx';
import classes from './BriefPage.module.css';

/** What comes by itself, what waits for signatures, and how far such claims have been right before. */
export function Ahead({ view }: { readonly view: AgreementView }) {
  const say = useSay();
  const reader = useReader();
  const nameOf = useProposalName();
  const nobody = useNobodyActs(view);
  const opensOn = view.phase === 'over' || view.phase === 'grace' ? null : view.decisionOpensOn;
  return (
    <Answer number={5} title={say(briefWords.next)}>
      <p>
        <strong>{nobody.end}</strong>
      </p>
      {nobody.sooner && <p>{nobody.sooner}</p>}
      <ul className={classes.lines}>
        {view.decisions.map((open) => (
          <li key={open.id}>
            {say(briefWords.openDecision, {
              what: nameOf(open.proposal),
              names: listed(
                open.signatures.map(({ signer }) => signer.name),
                reader.language,
              ),
            })}
          </li>
        ))}
        {opensOn && <li>{say(briefWords.decideFrom, { day: dateText(reader, opensOn, true) })}</li>}
      </ul>
      <Accuracy view={view} />
    </Answer>
  );
}

function Accuracy({ view }: { readonly view: AgreementView }) {
  const say = useSay();
  const reader = useReader();
  const sides = useLookUp('claim.list', {}).data?.sides;
  if (!sides || view.signedBy.length === 0) return null;
  const number = (value: number) => numberText(reader, value, 2);
  const records = view.signedBy.map(({ name }) => ({ name, side: sides.find((one) => one.side === name) }));
  const few = records.flatMap(({ name, side }) => (side && !side.tooFew ? [] : [{ name, count: side?.resolved ?? 0 }]));
  return (
    <>
      <h3 className={classes.small}>{say(briefWords.accuracy)}</h3>
      <ul className={classes.lines}>
        {records.map(
          ({ name, side }) =>
            side &&
            !side.tooFew && (
              <li key={name}>
                {side.ranges > 0
                  ? say(briefWords.sideRanges, { side: name, part: number(side.inside), all: number(side.ranges) })
                  : `${name}:`}{' '}
                {side.brier !== null &&
                  say(briefWords.sideOdds, { score: number(side.brier), count: number(side.probabilities) })}
              </li>
            ),
        )}
        {/* Sides with equally little to go by share a line, so that five of them stay one sheet. */}
        {[...new Set(few.map(({ count }) => count))].map((count) => {
          const names = few.filter((one) => one.count === count).map(({ name }) => name);
          return <li key={count}>{say(briefWords.tooFew, { side: listed(names, reader.language), count })}</li>;
        })}
      </ul>
    </>
  );
}
