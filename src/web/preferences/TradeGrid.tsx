import { useId } from 'react';
import type { Id } from '../../domain/id.ts';
import type { Issue } from '../../domain/negotiation/issue.ts';
import { textIn } from '../../domain/text.ts';
import { kitWords } from '../../words/web/kit-words.ts';
import { pictureWords } from '../../words/web/negotiation/picture-words.ts';
import { Figure } from '../ui/Figure.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useReader, useSay } from '../ui/reader.ts';
import classes from './TradeGrid.module.css';

interface Row {
  readonly issue: Issue;
  /** Of 100 in all. */
  readonly share: number;
  /** What each choice brings, of 100 in all; empty until they are marked. */
  readonly worths: readonly { readonly name: string; readonly worth: number }[];
}

/** One's own importance as bars, heaviest first, each choice a mark on its bar: what can be given cheaply. */
export function TradeGrid(props: {
  readonly issues: readonly Issue[];
  /** In the order of the issues; what counts is each one's share. */
  readonly weights: readonly number[];
  readonly ratings?: Readonly<Record<Id, Readonly<Record<Id, number>>>> | undefined;
}) {
  const say = useSay();
  const { language } = useReader();
  const id = useId();
  const rows = rowsOf(props, language);
  const [most, least] = [rows[0], rows.at(-1)];
  if (!most || !least || rows.length < 2) return null;
  const even = Math.round(most.share) === Math.round(least.share);
  const caption = even
    ? say(pictureWords.gridEven)
    : say(pictureWords.gridCaption, {
        most: textIn(most.issue.text, language),
        least: textIn(least.issue.text, language),
      });
  return (
    <section aria-labelledby={id} className="stack" style={{ gap: 8 }}>
      <div className="row spread">
        <h3 id={id}>{say(pictureWords.gridTitle)}</h3>
        <span className={`row soft small ${classes.private}`}>
          <Icon name="lock" size={14} /> {say(kitWords.onlyYours)}
        </span>
      </div>
      <Figure caption={caption} picture={<Bars rows={rows} longest={most.share} />} table={<GridTable rows={rows} />} />
      <p className="soft small">{say(pictureWords.gridHelp)}</p>
    </section>
  );
}

function rowsOf(props: Parameters<typeof TradeGrid>[0], language: 'en' | 'es'): readonly Row[] {
  const sum = props.weights.reduce((total, weight) => total + weight, 0);
  return props.issues
    .map((issue, index) => {
      const share = sum > 0 ? ((props.weights[index] ?? 0) * 100) / sum : 0;
      const ratings = props.ratings?.[issue.id];
      const worths = issue.options.flatMap((option) => {
        const rating = ratings?.[option.id];
        return rating === undefined ? [] : [{ name: textIn(option.text, language), worth: (share * rating) / 100 }];
      });
      return { issue, share, worths };
    })
    .toSorted((a, b) => b.share - a.share);
}

function Bars({ rows, longest }: { readonly rows: readonly Row[]; readonly longest: number }) {
  const say = useSay();
  const { language } = useReader();
  const place = (worth: number) => `${(worth * 100) / Math.max(longest, 1)}%`;
  return (
    <ul className={classes.rows}>
      {rows.map(({ issue, share, worths }) => {
        const name = textIn(issue.text, language);
        return (
          <li key={issue.id} className={classes.row}>
            <span className={classes.name}>{name}</span>
            <svg
              className={classes.bar}
              role="img"
              aria-label={`${name}: ${Math.round(share)} ${say(pictureWords.share)}`}
            >
              <rect x="0" y="4" width="100%" height="12" rx="3" className={classes.track} />
              <rect x="0" y="4" width={place(share)} height="12" rx="3" className={classes.fill} />
              {worths.map((one) => (
                <g key={one.name}>
                  <title>{`${one.name}: ${Math.round(one.worth)}`}</title>
                  <circle cx={place(one.worth)} cy="10" r="4.5" className={classes.mark} />
                </g>
              ))}
            </svg>
            <span className="number">{Math.round(share)}</span>
          </li>
        );
      })}
    </ul>
  );
}

function GridTable({ rows }: { readonly rows: readonly Row[] }) {
  const say = useSay();
  const { language } = useReader();
  const named = (worths: Row['worths'], way: 1 | -1) => {
    const [first] = worths.toSorted((a, b) => way * (b.worth - a.worth));
    return first ? `${first.name} (${Math.round(first.worth)})` : '–';
  };
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{say(pictureWords.point)}</th>
          <th scope="col" className="number">
            {say(pictureWords.share)}
          </th>
          <th scope="col">{say(pictureWords.best)}</th>
          <th scope="col">{say(pictureWords.worst)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ issue, share, worths }) => (
          <tr key={issue.id}>
            <th scope="row">{textIn(issue.text, language)}</th>
            <td className="number">{Math.round(share)}</td>
            <td>{named(worths, 1)}</td>
            <td>{named(worths, -1)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
