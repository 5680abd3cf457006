import type { AgreementView } from '../../domain/agreement/view.ts';
import { lifeWords, pointWords } from '../../words/web/agreement/life-words.ts';
import { useServerNow } from '../data/server-clock.ts';
import { Figure } from '../ui/Figure.tsx';
import { dateText, instantText } from '../ui/figures.ts';
import { useReader, useSay } from '../ui/reader.ts';
import { TableHead } from '../ui/table/TableHead.tsx';
import classes from './LifeLine.module.css';
import { type LifePoint, lifePoints, pastCount } from './life-points.ts';
import { AgreementSection } from './section/AgreementSection.tsx';
import { twoTimes } from './two-times.ts';
import { useNobodyActs } from './use-nobody-acts.ts';

/** Ink, flag, checkpoints, review, grace, off, with «now» among them; under it what happens if nobody acts. */
export function LifeLine({ view }: { readonly view: AgreementView }) {
  const say = useSay();
  const now = useServerNow();
  const points = lifePoints(view, now);
  const nobody = useNobodyActs(view);
  const next = points.find(({ state }) => state === 'coming');
  const what = usePointName(next);
  const when = useWhen(view, next).local;
  const caption = next ? say(lifeWords.next, { what, when }) : say(lifeWords.nothingNext);
  return (
    <AgreementSection name="life" title={say(lifeWords.title)} first>
      <Figure
        caption={caption}
        picture={<Picture view={view} points={points} now={now} />}
        table={<Table view={view} points={points} />}
      />
      <p>
        <strong>{nobody.end}</strong>
      </p>
      {nobody.sooner && <p>{nobody.sooner}</p>}
    </AgreementSection>
  );
}

interface Shown {
  readonly view: AgreementView;
  readonly points: readonly LifePoint[];
}

function Picture({ view, points, now }: Shown & { readonly now: number }) {
  const say = useSay();
  const reader = useReader();
  const past = pastCount(points);
  const zone = view.terms?.zone ?? reader.zone;
  const nowPoint = (
    <li key="now" className={classes.point} data-state="now" aria-current="time">
      <span className={classes.dot} aria-hidden="true" />
      <strong>{say(pointWords.now)}</strong>
      {now > 0 && <span className={classes.when}>{instantText({ ...reader, zone }, new Date(now).toISOString())}</span>}
    </li>
  );
  return (
    <ol className={classes.line}>
      {points.slice(0, past).map((point) => (
        <Point key={keyOf(point)} view={view} point={point} />
      ))}
      {nowPoint}
      {points.slice(past).map((point) => (
        <Point key={keyOf(point)} view={view} point={point} />
      ))}
    </ol>
  );
}

function Point({ view, point }: { readonly view: AgreementView; readonly point: LifePoint }) {
  const say = useSay();
  const when = useWhen(view, point);
  return (
    <li className={classes.point} data-state={point.state} data-last={point.last || undefined}>
      <span className={classes.dot} aria-hidden="true" />
      <span className={classes.what}>{usePointName(point)}</span>
      <span className={classes.when}>{when.local}</span>
      {when.utc && <span className={`${classes.when} ${classes.utc}`}>{when.utc}</span>}
      {point.state === 'only-if' && <span className={classes.when}>{say(lifeWords['only-if'])}</span>}
      {point.last && point.kind === 'review' && <span className={classes.when}>{say(lifeWords.offAfter)}</span>}
    </li>
  );
}

function Table({ view, points }: Shown) {
  const say = useSay();
  return (
    <div style={{ overflowX: 'auto' }}>
      <table className="table">
        <TableHead
          columns={[lifeWords.point, lifeWords.local, lifeWords.utc, lifeWords.state].map((word) => say(word))}
        />
        <tbody>
          {points.map((point) => (
            <Row key={keyOf(point)} view={view} point={point} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ view, point }: { readonly view: AgreementView; readonly point: LifePoint }) {
  const say = useSay();
  const when = useWhen(view, point);
  return (
    <tr>
      <th scope="row">{usePointName(point)}</th>
      <td>{when.local}</td>
      <td>{when.utc || '–'}</td>
      <td>{say(lifeWords[point.state])}</td>
    </tr>
  );
}

function keyOf({ kind, at, day }: LifePoint): string {
  return `${kind} ${at ?? day ?? ''}`;
}

function usePointName(point: LifePoint | undefined): string {
  const say = useSay();
  if (!point) return '';
  const { kind, number } = point;
  if (kind === 'checkpoint') return say(pointWords.checkpoint, { number: number ?? 0 });
  if (kind === 'review' && number !== null) return say(pointWords['review-on'], { number });
  return say(pointWords[kind]);
}

function useWhen(view: AgreementView, point: LifePoint | undefined): { readonly local: string; readonly utc: string } {
  const say = useSay();
  const reader = useReader();
  if (!point) return { local: '', utc: '' };
  const { kind, at, day } = point;
  if (at === null) {
    if (day !== null) return { local: dateText(reader, day), utc: '' };
    const unproven = kind === 'flag-on' && view.criteria.some((one) => one.beforeLaunch && one.evidence === null);
    const signed = view.inkedAt !== null;
    const open = signed ? lifeWords.openWhen : unproven ? lifeWords.openBoth : lifeWords.openSigned;
    return { local: say(open), utc: '' };
  }
  return twoTimes(reader, view, at);
}
