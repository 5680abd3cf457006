import { claimWords } from '../../../words/web/agreement/claim-words.ts';
import type { OutputOf } from '../../data/operation-names.ts';
import { numberText } from '../../ui/figures.ts';
import { useReader, useSay } from '../../ui/reader.ts';
import classes from './OddsPicture.module.css';

const [SIZE, LEFT, BOTTOM, EDGE] = [220, 40, 34, 14];
const PLOT = SIZE - LEFT - EDGE;

/** What was stated across, how often it happened up, each with its range; on the diagonal both are the same. */
export function OddsPicture(props: {
  readonly odds: OutputOf<'claim.list'>['sides'][number]['odds'];
  readonly label: string;
}) {
  const say = useSay();
  const reader = useReader();
  const x = (share: number) => LEFT + share * PLOT;
  const y = (share: number) => SIZE - BOTTOM - share * (SIZE - BOTTOM - EDGE);
  return (
    <svg viewBox={`0 0 ${SIZE + 40} ${SIZE}`} className={classes.picture} role="img" aria-label={props.label}>
      <path d={`M${LEFT} ${EDGE}V${y(0)}H${x(1)}`} className={classes.frame} />
      <path d={`M${x(0)} ${y(0)}L${x(1)} ${y(1)}`} className={classes.diagonal} />
      {[0, 0.5, 1].map((share) => (
        <g key={share} className={classes.tick}>
          <text x={LEFT - 6} y={y(share) + 4} textAnchor="end">
            {numberText(reader, share * 100, 0)}
          </text>
          <text x={x(share)} y={y(0) + 16} textAnchor="middle">
            {numberText(reader, share * 100, 0)}
          </text>
        </g>
      ))}
      <text x={x(0.5)} y={SIZE - 3} textAnchor="middle" className={classes.tick}>
        {say(claimWords.stated)}
      </text>
      {props.odds.map(({ stated, happened, of, interval }) => (
        <g key={stated}>
          <path
            d={`M${x(stated) - 4} ${y(interval.low)}h8M${x(stated)} ${y(interval.low)}V${y(interval.high)}m-4 0h8`}
            className={classes.range}
          />
          <circle cx={x(stated)} cy={y(happened / of)} r={4} className={classes.point} />
        </g>
      ))}
    </svg>
  );
}
