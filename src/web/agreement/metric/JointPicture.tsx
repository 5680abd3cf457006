import type { AgreementTerms } from '../../../domain/agreement/terms.ts';
import type { AgreementView } from '../../../domain/agreement/view.ts';
import { textIn } from '../../../domain/text.ts';
import { agreementWords } from '../../../words/web/agreement/agreement-words.ts';
import { metricWords } from '../../../words/web/agreement/metric-words.ts';
import { useLookUp } from '../../data/queries.ts';
import { Figure } from '../../ui/Figure.tsx';
import { dateText, instantText, numberText } from '../../ui/figures.ts';
import { useReader, useSay } from '../../ui/reader.ts';
import { forecastBands } from './forecast-bands.ts';
import { JointTable } from './JointTable.tsx';
import { MetricLine } from './MetricLine.tsx';
import classes from './MetricPicture.module.css';
import { useStandingText } from './standing-text.ts';

/** The joint metric against its signed thresholds, with what was forecast when it was signed and how sure it is. */
export function JointPicture({ view, terms }: { readonly view: AgreementView; readonly terms: AgreementTerms }) {
  const say = useSay();
  const reader = useReader();
  const claims = useLookUp('claim.list', { agreement: view.agreement, limit: 500 }).data?.lines ?? [];
  const bands = forecastBands(claims.map(({ claim }) => claim));
  const number = (value: number) => numberText(reader, value, 2);
  const { measure } = view;
  const { keepFrom, extendFrom } = terms.thresholds;
  const name = textIn(terms.thresholds.name, reader.language);
  const thresholds = [
    { value: keepFrom, label: say(agreementWords.keepFrom, { bound: number(keepFrom) }) },
    { value: extendFrom, label: say(agreementWords.extendFrom, { bound: number(extendFrom) }) },
  ];
  const standingText = useStandingText(thresholds);
  const points = measure.days.map(({ at, joint, counts }) => ({ at, value: joint, earlier: !counts }));
  const last = measure.days.at(-1);
  const today = (last?.at ?? '').slice(0, 10);
  const forecast = bands.find(({ on }) => on >= today) ?? bands.at(-1);
  const forecastText =
    forecast &&
    say(metricWords.forecastFor, {
      day: dateText(reader, forecast.on),
      low: number(forecast.low),
      high: number(forecast.high),
    });
  const caption = [
    last
      ? say(metricWords.latest, {
          name,
          value: number(last.joint),
          at: instantText(reader, last.at),
          where: standingText(last.joint),
        })
      : say(metricWords.none, { name }),
    last && !last.counts && measure.for
      ? say(metricWords.noneYet, {
          day: dateText(reader, measure.for),
          joint: number(last.joint),
          at: instantText(reader, last.at),
        })
      : undefined,
    measure.interval &&
      say(metricWords.between, { low: number(measure.interval.low), high: number(measure.interval.high) }),
    forecastText,
  ]
    .filter(Boolean)
    .join(' ');
  if (!last && bands.length === 0) return <p className="soft">{caption}</p>;
  return (
    <Figure
      caption={caption}
      picture={
        <MetricLine
          points={points}
          thresholds={thresholds}
          bands={bands}
          interval={last?.counts ? measure.interval : null}
          label={caption}
          legend={<Legend forecast={bands.length > 0} earlier={points.some(({ earlier }) => earlier)} />}
        />
      }
      table={<JointTable name={name} days={measure.days} bands={bands} standingText={standingText} />}
    />
  );
}

function Legend({ forecast, earlier }: { readonly forecast: boolean; readonly earlier: boolean }) {
  const say = useSay();
  return (
    <>
      {forecast && (
        <li>
          <svg width="28" height="12" aria-hidden="true">
            <rect x="10" width="8" height="12" className={classes.band} />
          </svg>
          {say(metricWords.forecast)}
        </li>
      )}
      {earlier && (
        <li>
          <svg width="28" height="12" aria-hidden="true">
            <circle cx="14" cy="6" r="4" className={classes.point} data-earlier />
          </svg>
          {say(metricWords.earlier)}
        </li>
      )}
    </>
  );
}
