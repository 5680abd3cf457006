import { enoughClaims } from '../../../domain/claim/side-record.ts';
import { claimWords } from '../../../words/web/agreement/claim-words.ts';
import type { OutputOf } from '../../data/operation-names.ts';
import { Figure } from '../../ui/Figure.tsx';
import { numberText } from '../../ui/figures.ts';
import { useReader, useSay } from '../../ui/reader.ts';
import { TableHead } from '../../ui/table/TableHead.tsx';
import classes from '../Ledger.module.css';
import { OddsPicture } from './OddsPicture.tsx';

type Side = OutputOf<'claim.list'>['sides'][number];

/** What a side stated and how often it then happened, with the range that so few or so many stand for. */
export function OddsTable({ side }: { readonly side: Side }) {
  const say = useSay();
  const reader = useReader();
  const inHundred = (share: number) => numberText(reader, share * 100, 0);
  if (side.probabilities < enoughClaims) return null;
  const worst = side.odds.reduce((most, one) => (off(one) > off(most) ? one : most));
  const caption = say(claimWords.oddsCaption, {
    side: side.side,
    stated: inHundred(worst.stated),
    happened: numberText(reader, worst.happened),
    of: numberText(reader, worst.of),
    count: numberText(reader, side.probabilities),
  });
  return (
    <Figure
      caption={caption}
      picture={<OddsPicture odds={side.odds} label={caption} />}
      table={
        <div className={classes.scroll}>
          <table className="table">
            <caption className="hidden-visually">{caption}</caption>
            <TableHead
              columns={[claimWords.stated, claimWords.cameTrue, claimWords.standsFor].map((word) => ({
                figures: say(word),
              }))}
            />
            <tbody>
              {side.odds.map(({ stated, happened, of, interval }) => (
                <tr key={stated}>
                  <td className="number">{inHundred(stated)}</td>
                  <td className="number">
                    {say(claimWords.someOf, { part: numberText(reader, happened), all: numberText(reader, of) })}
                  </td>
                  <td className="number">
                    {inHundred(interval.low)}–{inHundred(interval.high)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      }
    />
  );
}

/** How far what was stated lies outside what its outcomes stand for, weighed by their number. */
function off({ stated, happened, of }: Side['odds'][number]): number {
  return Math.abs(stated - happened / of) * Math.sqrt(of);
}
