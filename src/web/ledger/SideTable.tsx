import { enoughClaims } from '../../domain/claim/claim.ts';
import { claimWords } from '../../words/web/agreement/ledger-words.ts';
import type { OutputOf } from '../data/operation-names.ts';
import { numberText } from '../ui/figures.ts';
import { useReader, useSay } from '../ui/reader.ts';
import classes from './Ledger.module.css';

type Side = OutputOf<'claim.list'>['sides'][number];

/** All sides in one table, in the order of their names; a record from few outcomes is not shown. */
export function SideTable({ sides, labelledBy }: { readonly sides: readonly Side[]; readonly labelledBy: string }) {
  const say = useSay();
  const reader = useReader();
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the page is moved with the keys */}
      <section className={classes.scroll} aria-labelledby={labelledBy} tabIndex={0}>
        <table className="table" aria-labelledby={labelledBy}>
          <thead>
            <tr>
              <th scope="col">{say(claimWords.side)}</th>
              <th scope="col" className="number">
                {say(claimWords.resolved)}
              </th>
              <th scope="col" className="number">
                {say(claimWords.odds)}
              </th>
              <th scope="col" className="number">
                {say(claimWords.ranges)}
              </th>
            </tr>
          </thead>
          <tbody>
            {sides.map((side) => (
              <tr key={side.side}>
                <td>{side.side}</td>
                <td className="number">
                  {say(claimWords.someOf, {
                    part: numberText(reader, side.resolved),
                    all: numberText(reader, side.claims),
                  })}
                </td>
                <Scores side={side} />
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {sides.some(({ tooFew }) => tooFew) && (
        <p className="soft small">{say(claimWords.tooFewHelp, { count: enoughClaims })}</p>
      )}
      {sides.some(({ tooFew, brier }) => !tooFew && brier !== null) && (
        <p className="soft small">{say(claimWords.oddsHelp)}</p>
      )}
    </>
  );
}

function Scores({ side }: { readonly side: Side }) {
  const say = useSay();
  const reader = useReader();
  const number = (value: number) => numberText(reader, value, 2);
  if (side.tooFew)
    return (
      <td className="number soft" colSpan={2}>
        {say(claimWords.tooFew)}
      </td>
    );
  const odds = { score: number(side.brier ?? 0), count: number(side.probabilities) };
  const ranges = { part: number(side.inside), all: number(side.ranges) };
  return (
    <>
      <td className="number">{side.brier === null ? '–' : say(claimWords.over, odds)}</td>
      <td className="number">{side.ranges === 0 ? '–' : say(claimWords.someOf, ranges)}</td>
    </>
  );
}
