import type { ReactNode } from 'react';
import type { Package } from '../../domain/negotiation/issue.ts';
import type { NegotiationView, OwnDeal } from '../../domain/negotiation/view.ts';
import { chooseWords } from '../../words/web/negotiation/choose-words.ts';
import { DealWords } from '../negotiation/DealWords.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useSay } from '../ui/reader.ts';
import { ScoreBar } from '../ui/ScoreBar.tsx';
import classes from './DealCard.module.css';

/** One deal: what one gets on each point in words with one's own mark, one's own score, one's own whys that it serves. */
export function DealCard(props: {
  readonly view: NegotiationView;
  readonly title: ReactNode;
  /** The rules its labels stand for. */
  readonly rule?: string | undefined;
  readonly chosen: Package;
  readonly own: OwnDeal | undefined;
  readonly noDeal: number | null;
  readonly differs?: readonly string[] | undefined;
  readonly children?: ReactNode;
}) {
  const say = useSay();
  const { view, own, noDeal } = props;
  const score = own && Math.round(own.score);
  const serves = view.interests.filter(({ id }) => own?.serves.includes(id)).map(({ text }) => text);
  return (
    <article className={classes.card}>
      <h3 className={classes.title}>{props.title}</h3>
      {props.rule && <p className="small soft">{props.rule}</p>}
      {score !== undefined && noDeal !== null && (
        <>
          <ScoreBar
            label={say(chooseWords.forYou)}
            value={score}
            least={noDeal}
            leastLabel={say(chooseWords.leastMark, { noDeal })}
          />
          <p className="small soft">{say(chooseWords.forYouOf, { score, noDeal })}</p>
        </>
      )}
      <DealWords
        issues={view.issues}
        chosen={props.chosen}
        differs={props.differs}
        markFor={
          own ? (issue) => <OwnMark rating={own.points.find((one) => one.issue === issue)?.rating} /> : undefined
        }
      />
      {serves.length > 0 && (
        <p className="small">
          <span className="soft">{say(chooseWords.serves)}</span> {serves.join(' · ')}
        </p>
      )}
      {props.children && <div className={classes.foot}>{props.children}</div>}
    </article>
  );
}

/** Two ticks, one tick or a triangle: how good the choice is by one's own marks. */
function OwnMark({ rating }: { readonly rating: number | undefined }) {
  const say = useSay();
  if (rating === undefined) return null;
  const [icons, words] =
    rating >= 80
      ? ([['check', 'check'], chooseWords.markVeryGood] as const)
      : rating > 30
        ? ([['check'], chooseWords.markGood] as const)
        : ([['poor'], chooseWords.markPoor] as const);
  return (
    <span title={say(words)} className={classes.mark}>
      {icons.map((name, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same sign twice, never reordered
        <Icon key={index} name={name} size={15} />
      ))}
      <span className="hidden-visually">{say(words)}</span>
    </span>
  );
}
