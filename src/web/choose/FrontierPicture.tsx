import { useId } from 'react';
import type { Package } from '../../domain/negotiation/issue.ts';
import type { Sheet } from '../../domain/negotiation/sheet.ts';
import type { NegotiationView, PartyView } from '../../domain/negotiation/view.ts';
import { pictureWords } from '../../words/web/negotiation/picture-words.ts';
import { dealLine } from '../negotiation/DealWords.tsx';
import { Figure } from '../ui/Figure.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useReader, useSay } from '../ui/reader.ts';
import { FrontierScatter } from './FrontierScatter.tsx';
import { type FrontierPoints, frontierPoints } from './frontier-points.ts';

/**
 * Whether a better deal for both was there: only after closing, only from sheets that every party agreed to disclose.
 */
export function FrontierPicture(props: {
  readonly view: NegotiationView;
  readonly sheets: readonly { readonly party: string; readonly sheet: Sheet }[];
  readonly chosen: Package;
}) {
  const say = useSay();
  const id = useId();
  const { view } = props;
  const sides = view.parties.flatMap((party) => {
    const sheet = props.sheets.find((one) => one.party === party.id)?.sheet;
    return sheet ? [{ party, sheet }] : [];
  });
  const [first, second] = sides;
  if (!first || !second || sides.length > 2) return <Notice>{say(pictureWords.frontierTwo)}</Notice>;
  const points = frontierPoints(view.issues, view.rules, [first.sheet, second.sheet], props.chosen);
  if (!points) return <Notice>{say(pictureWords.frontierTooMany)}</Notice>;
  const parties = [first.party, second.party] as const;
  const caption =
    points.better === 0
      ? say(pictureWords.frontierOn, { count: points.efficient ? points.frontier.length : 1 })
      : say(pictureWords.frontierOff, { count: points.better });
  return (
    <section aria-labelledby={id} className="stack" style={{ gap: 8 }}>
      <h4 id={id} style={{ margin: 0 }}>
        {say(pictureWords.frontierTitle)}
      </h4>
      <Figure
        caption={caption}
        picture={<FrontierScatter view={view} parties={parties} points={points} label={caption} />}
        table={<FrontierTable view={view} parties={parties} points={points} />}
      />
    </section>
  );
}

function FrontierTable(props: {
  readonly view: NegotiationView;
  readonly parties: readonly [PartyView, PartyView];
  readonly points: FrontierPoints;
}) {
  const say = useSay();
  const { language } = useReader();
  const { view, points } = props;
  const rows = [
    { ...points.deal, name: say(pictureWords.frontierDeal) },
    ...points.frontier.map((point) => ({ ...point, name: '' })),
  ];
  return (
    <table className="table">
      <caption className="hidden-visually">{say(pictureWords.frontierBest)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(pictureWords.frontierTable)}</th>
          {props.parties.map((party) => (
            <th scope="col" className="number" key={party.id}>
              {party.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ chosen, worth, name }) => (
          <tr key={`${name}${Object.values(chosen).join()}`}>
            <th scope="row" style={{ fontSize: 'inherit', color: 'inherit', fontWeight: name ? 620 : 400 }}>
              {name && `${name}: `}
              {dealLine(view.issues, chosen, language)}
            </th>
            <td className="number">{Math.round(worth[0])}</td>
            <td className="number">{Math.round(worth[1])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
