import type { NegotiationView } from '../../domain/negotiation/view.ts';
import { mapWordsFor } from '../../words/web/negotiation/many-sides-words.ts';
import { PartyShape } from '../ui/PartyShape.tsx';
import { useReader, useSay } from '../ui/reader.ts';
import classes from './InterestMap.module.css';
import { layMap, MAP_WIDTH, type MapBox, type MapHead } from './map-layout.ts';

const LINE = 18;

/** Two columns and the seam between them; a dashed box waits to be confirmed by its side. */
export function MapPicture(props: {
  readonly view: NegotiationView;
  readonly shared: readonly string[];
  readonly label: string;
}) {
  const say = useSay();
  const { language } = useReader();
  const { view } = props;
  const pictureWords = mapWordsFor(view.parties.length);
  const map = layMap(view, props.shared, language);
  const centre = MAP_WIDTH / 2;
  const top = Math.min(...map.middle.map(({ y }) => y), map.height);
  const end = Math.max(...map.middle.map((box) => box.y + box.height), 0);
  return (
    <svg
      viewBox={`0 0 ${MAP_WIDTH} ${map.height + (map.hidden ? 20 : 0)}`}
      role="img"
      aria-label={props.label}
      className={classes.map}
    >
      {map.heads.map((head) => (
        <Head key={head.party.id} head={head} />
      ))}
      <path d={`M${centre} 8V${map.middle.length ? top : map.height}`} className={classes.seam} />
      {map.middle.length > 0 && <path d={`M${centre} ${end}V${map.height}`} className={classes.seam} />}
      {map.links.map(({ from, to }) => (
        <path key={`${from.id}-${to.id}`} d={curve(from, to)} className={classes.link} data-shared={to.confirmed} />
      ))}
      {[...map.left, ...map.right].map((box) => (
        <Box key={box.id} box={box} mark={view.parties.find(({ id }) => id === box.party)?.mark} />
      ))}
      {map.middle.map((box) => (
        <Box key={box.id} box={box} middle tag={box.confirmed ? say(pictureWords.both) : undefined} />
      ))}
      {map.hidden > 0 && (
        <text x={0} y={map.height + 14} className={classes.more}>
          {say(pictureWords.mapMore, { count: map.hidden })}
        </text>
      )}
    </svg>
  );
}

function Head({ head: { party, x, y } }: { readonly head: MapHead }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <PartyShape mark={party.mark} size={14} />
      <text x={22} y={12} className={classes.head}>
        {party.name.length > 28 ? `${party.name.slice(0, 27)}…` : party.name}
      </text>
    </g>
  );
}

function Box(props: {
  readonly box: MapBox;
  readonly mark?: string | undefined;
  readonly middle?: boolean;
  readonly tag?: string | undefined;
}) {
  const { box, mark, middle = false } = props;
  const x = middle ? box.x + box.width / 2 : box.x + 12;
  return (
    <g>
      <rect
        x={box.x + 0.75}
        y={box.y}
        width={box.width - 1.5}
        height={box.height}
        rx={6}
        className={middle ? classes.point : classes.reason}
        data-waits={!middle && !box.confirmed}
        data-shared={middle && box.confirmed}
        style={mark ? { stroke: `var(--party-${mark})` } : undefined}
      />
      {box.lines
        .map((line, index) => ({ line, y: box.y + 21 + index * LINE }))
        .map(({ line, y }) => (
          <text key={y} x={x} y={y} textAnchor={middle ? 'middle' : 'start'} className={classes.words}>
            {line}
          </text>
        ))}
      {props.tag && (
        <text x={x} y={box.y - 4} textAnchor="middle" className={classes.more}>
          {props.tag}
        </text>
      )}
    </g>
  );
}

function curve(from: MapBox, to: MapBox): string {
  const leftwards = from.x < to.x;
  const [x1, y1] = [leftwards ? from.x + from.width : from.x, from.y + from.height / 2];
  const [x2, y2] = [leftwards ? to.x : to.x + to.width, to.y + to.height / 2];
  const half = (x1 + x2) / 2;
  return `M${x1} ${y1}C${half} ${y1} ${half} ${y2} ${x2} ${y2}`;
}
