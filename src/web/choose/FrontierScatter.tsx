import type { ReactNode } from 'react';
import type { NegotiationView, PartyView } from '../../domain/negotiation/view.ts';
import { pictureWords } from '../../words/web/negotiation/picture-words.ts';
import { dealLine } from '../negotiation/DealWords.tsx';
import { PartyShape } from '../ui/PartyShape.tsx';
import { useReader, useSay } from '../ui/reader.ts';
import classes from './FrontierScatter.module.css';
import type { FrontierPoints, WorthPoint } from './frontier-points.ts';

const [WIDTH, HEIGHT] = [380, 340];
const [LEFT, RIGHT, TOP, BOTTOM] = [36, 16, 26, 40];
const x = (worth: number) => LEFT + (worth / 100) * (WIDTH - LEFT - RIGHT);
const y = (worth: number) => HEIGHT - BOTTOM - (worth / 100) * (HEIGHT - TOP - BOTTOM);

/** Every deal by its worth to one side and to the other; the line joins those that nothing beats for both. */
export function FrontierScatter(props: {
  readonly view: NegotiationView;
  readonly parties: readonly [PartyView, PartyView];
  readonly points: FrontierPoints;
  readonly label: string;
}) {
  const say = useSay();
  const { language } = useReader();
  const { view, points, parties } = props;
  const says = ({ chosen, worth }: WorthPoint) =>
    `${dealLine(view.issues, chosen, language)}: ${parties[0].name} ${Math.round(worth[0])}, ${parties[1].name} ${Math.round(worth[1])}`;
  const path = points.frontier.map(({ worth }, index) => `${index ? 'L' : 'M'}${x(worth[0])} ${y(worth[1])}`).join('');
  return (
    <div>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing whose points can be visited one by one */}
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={classes.scatter} role="group" aria-label={props.label}>
        <Axes parties={parties} />
        <path d={`M${x(points.least[0])} ${y(100)}V${y(0)}`} className={classes.least} />
        <path d={`M${x(0)} ${y(points.least[1])}H${x(100)}`} className={classes.least} />
        {points.others.map((point) => (
          <circle
            key={point.worth.join()}
            cx={x(point.worth[0])}
            cy={y(point.worth[1])}
            r="2.5"
            className={classes.other}
          />
        ))}
        <path d={path} className={classes.line} />
        {points.frontier.map((point) => (
          <Visited key={point.worth.join()} says={says(point)}>
            <circle cx={x(point.worth[0])} cy={y(point.worth[1])} r="5" className={classes.best} />
          </Visited>
        ))}
        <Visited says={`${say(pictureWords.frontierDeal)}: ${says(points.deal)}`}>
          <path d={diamond(points.deal)} className={classes.deal} />
        </Visited>
      </svg>
      <ul className={classes.legend}>
        <li>
          <Sample className={classes.deal} diamond /> {say(pictureWords.frontierDeal)}
        </li>
        <li>
          <Sample className={classes.best} /> {say(pictureWords.frontierBest)}
        </li>
        {points.others.length > 0 && (
          <li>
            <Sample className={classes.other} small /> {say(pictureWords.frontierOther)}
          </li>
        )}
        <li>
          <svg width="16" height="12" aria-hidden="true">
            <path d="M0 6H16" className={classes.least} />
          </svg>{' '}
          {say(pictureWords.frontierLeast)}
        </li>
      </ul>
    </div>
  );
}

/** A point of the picture that can be visited with the keyboard, and says which deal it is. */
function Visited({ says, children }: { readonly says: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: the points of a picture are read one by one
    <g role="img" tabIndex={0} aria-label={says} className={classes.visited}>
      <title>{says}</title>
      {children}
    </g>
  );
}

function diamond({ worth }: WorthPoint): string {
  const [cx, cy] = [x(worth[0]), y(worth[1])];
  return `M${cx} ${cy - 9}L${cx + 9} ${cy}L${cx} ${cy + 9}L${cx - 9} ${cy}Z`;
}

function Axes({ parties }: { readonly parties: readonly [PartyView, PartyView] }) {
  const say = useSay();
  const label = (party: PartyView) => say(pictureWords.frontierWorth, { name: party.name });
  return (
    <g>
      {[0, 25, 50, 75, 100].map((tick) => (
        <g key={tick}>
          <path d={`M${x(tick)} ${y(0)}V${y(100)}M${x(0)} ${y(tick)}H${x(100)}`} className={classes.grid} />
          <text x={x(tick)} y={y(0) + 15} textAnchor="middle" className={classes.tick}>
            {tick}
          </text>
          <text x={x(0) - 6} y={y(tick) + 4} textAnchor="end" className={classes.tick}>
            {tick}
          </text>
        </g>
      ))}
      <g transform="translate(2 3)">
        <PartyShape mark={parties[1].mark} />
        <text x={18} y={10} className={classes.axis}>
          {label(parties[1])}
        </text>
      </g>
      <g transform={`translate(${LEFT} ${HEIGHT - 15})`}>
        <PartyShape mark={parties[0].mark} />
        <text x={18} y={10} className={classes.axis}>
          {label(parties[0])}
        </text>
      </g>
    </g>
  );
}

function Sample(props: {
  readonly className: string | undefined;
  readonly diamond?: boolean;
  readonly small?: boolean;
}) {
  return (
    <svg width="16" height="16" aria-hidden="true">
      {props.diamond ? (
        <path d="M8 1L15 8L8 15L1 8Z" className={props.className} />
      ) : (
        <circle cx="8" cy="8" r={props.small ? 2.5 : 5} className={props.className} />
      )}
    </svg>
  );
}
