import { enoughClaims } from '../../../domain/claim/side-record.ts';
import { claimWords } from '../../../words/web/agreement/claim-words.ts';
import type { OutputOf } from '../../data/operation-names.ts';
import { numberText } from '../../ui/figures.ts';
import { useReader, useSay } from '../../ui/reader.ts';
import { TableHead } from '../../ui/table/TableHead.tsx';
import classes from '../Ledger.module.css';
import { OddsTable } from './OddsTable.tsx';

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
          <TableHead
            columns={[
              say(claimWords.side),
              { figures: say(claimWords.resolved) },
              { figures: say(claimWords.odds) },
              { figures: say(claimWords.ranges) },
            ]}
          />
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
      {sides.some(({ probabilities, ranges }) => few(probabilities) || few(ranges)) && (
        <p className="soft small">{say(claimWords.tooFewHelp, { count: enoughClaims })}</p>
      )}
      {sides.map((side) => (
        <OddsTable key={side.side} side={side} />
      ))}
      {sides.some(({ probabilities }) => probabilities >= enoughClaims) && (
        <p className="soft small">{say(claimWords.oddsHelp)}</p>
      )}
    </>
  );
}

/** Some, but not enough. */
function few(count: number): boolean {
  return count > 0 && count < enoughClaims;
}

function Scores({ side }: { readonly side: Side }) {
  const say = useSay();
  const reader = useReader();
  const number = (value: number) => numberText(reader, value, 2);
  const tooFew = <span className="soft">{say(claimWords.tooFew)}</span>;
  const odds = { score: number(side.brier ?? 0), count: number(side.probabilities) };
  const ranges = { part: number(side.inside), all: number(side.ranges) };
  const { low, high } = side.insideInterval;
  return (
    <>
      <td className="number">
        {side.probabilities === 0 ? '–' : few(side.probabilities) ? tooFew : say(claimWords.over, odds)}
      </td>
      <td className="number">
        {side.ranges === 0 ? '–' : few(side.ranges) ? tooFew : say(claimWords.someOf, ranges)}
        {side.ranges >= enoughClaims && (
          <span className="soft">
            {' '}
            ({numberText(reader, low * 100, 0)}–{numberText(reader, high * 100, 0)} %)
          </span>
        )}
      </td>
    </>
  );
}
