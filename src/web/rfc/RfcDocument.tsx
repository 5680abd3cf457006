import type { ReactNode } from 'react';
import type { RfcField, RfcRecord } from '../../domain/rfc/record.ts';
import type { RfcSection } from '../../domain/rfc/section.ts';
import { textIn } from '../../domain/text.ts';
import { rfcSectionWords } from '../../words/rfc/headings.ts';
import { minutesWords } from '../../words/rfc/minutes-words.ts';
import { writtenDay, writtenInstant } from '../../words/rfc/written.ts';
import { say } from '../../words/sentence.ts';
import { liveWords } from '../../words/web/negotiation/live-words.ts';
import { moneyText, numberText, rangeText } from '../ui/figures.ts';
import { useReader } from '../ui/reader.ts';
import { LiveTerms } from './LiveTerms.tsx';
import classes from './RfcDocument.module.css';

/** The RFC as a document in serif: four sections and the answer. `tool` and `margin` add what can be done beside it. */
export function RfcDocument(props: {
  readonly record: RfcRecord;
  /** What can be done to a field beside its text; `empty` when there is none yet. */
  readonly tool?: (field: RfcField, empty?: boolean) => ReactNode;
  readonly margin?: (section: RfcSection) => ReactNode;
}) {
  const { record, tool, margin } = props;
  const reader = useReader();
  const { language } = reader;
  const w = minutesWords[language];
  const { change, impact, cost, metric, review } = record;
  const section = (name: RfcSection, content: ReactNode, number?: number) => (
    <section className={classes.section} aria-label={say(rfcSectionWords[name], language, {})}>
      <h3 className={classes.heading}>
        {number && `${number}. `}
        {say(rfcSectionWords[name], language, {})}
      </h3>
      {content}
      {margin?.(name)}
    </section>
  );
  return (
    <article className={`document ${classes.paper}`}>
      <h2 className={classes.title}>
        {record.title} {tool?.('title')}
      </h2>
      <p className={classes.small}>
        {w.askedOn(writtenInstant(record.filedAt, language, review.zone))} {w.prevails(record.prevailing)}{' '}
        {tool?.('prevailing')}
      </p>
      <p>
        <strong>{w.ask}:</strong> {record.ask}
        <br />
        <strong>{w.forWhom}:</strong> {record.forWhom}
      </p>
      <ul className={classes.list}>
        {record.parties.map((party) => (
          <li key={party.id}>
            <strong>{party.name}</strong> {party.position && `${w.position}: ${party.position}`}
            {party.interests.length > 0 && ` – ${w.interest}: ${party.interests.join('; ')}`}
          </li>
        ))}
      </ul>
      {section(
        'outcome',
        <>
          <p>
            <strong>{record.outcome === 'yes' ? w.yes : w.yesIf}</strong> {tool?.('outcome')}
          </p>
          {record.conditions.length > 0 && (
            <ul className={classes.list}>
              {record.conditions.map((condition) => (
                <li key={condition}>{condition}</li>
              ))}
            </ul>
          )}
        </>,
      )}
      {section(
        'change',
        <>
          <p>
            {change.summary} {tool?.('change.summary', !change.summary)}
          </p>
          <dl className={classes.terms}>
            {change.scope.map((line) => (
              <div key={textIn(line.point, language)}>
                <dt>{textIn(line.point, language)}</dt>
                <dd>{textIn(line.choice, language)}</dd>
              </div>
            ))}
          </dl>
          <p>
            <strong>{w.notIncluded}:</strong> {change.notIncluded || w.none} {tool?.('change.notIncluded')}
          </p>
        </>,
        1,
      )}
      {section(
        'impact',
        <>
          <p>
            {impact.summary} {tool?.('impact.summary', !impact.summary)}
          </p>
          <ul className={classes.list}>
            {impact.evidence.map((one) => (
              <li key={one.statement + one.author}>
                {one.statement}: <strong>{rangeText(reader, one.low, one.high, one.unit)}</strong>{' '}
                <span className={classes.small}>
                  ({one.source}, {writtenDay(one.asOf, language)}, {one.author})
                </span>
              </li>
            ))}
          </ul>
        </>,
        2,
      )}
      {section(
        'cost',
        <>
          <p>
            {cost.summary} {tool?.('cost.summary', !cost.summary)}
          </p>
          {cost.estimate && (
            <p>
              <strong>{w.effort}:</strong>{' '}
              {w.engineerDays(rangeText(reader, cost.estimate.low, cost.estimate.high, ''))}
              {cost.estimate.drivers && ` – ${cost.estimate.drivers}`}
            </p>
          )}
          <p>
            <strong>{w.mitigations}:</strong> {cost.mitigations || w.none} {tool?.('cost.mitigations')}
          </p>
          <p>
            <strong>{w.slips}:</strong> {cost.nothingSlips !== null && w.nothingSlips(cost.nothingSlips)}
          </p>
          <ul className={classes.list}>
            {cost.slips.map((slip) => (
              <li key={slip.what}>
                {slip.what}: {w.weeks(numberText(reader, slip.weeks), slip.weeks === 1)},{' '}
                {slip.costPerWeek === null
                  ? w.notEstimated
                  : moneyText({ ...reader, currency: cost.currency }, slip.costPerWeek * slip.weeks)}
              </li>
            ))}
          </ul>
          <p>
            <strong>{w.cleanUp}:</strong>{' '}
            {cost.cleanUp.days > 0
              ? w.gives(cost.cleanUp.givenBy || '…', cost.cleanUp.days, cost.cleanUp.sprint || '…')
              : w.noCleanUp}{' '}
            {tool?.('cost.cleanUp')}
          </p>
        </>,
        3,
      )}
      {section(
        'metric',
        <>
          <p>
            {textIn(metric.name, language)}, {w.atDays(metric.checkpointDays.join(', '))}.{' '}
            {w.keep(numberText(reader, metric.keepFrom))};{' '}
            {w.extend(numberText(reader, metric.extendFrom), numberText(reader, metric.keepFrom))};{' '}
            {w.revert(numberText(reader, metric.extendFrom))}
            {metric.noDataDays !== undefined && `; ${w.noData(metric.noDataDays)}`}. {tool?.('metric')}
          </p>
          <p>
            <strong>{w.review}:</strong> {writtenDay(review.on, language)}. {w.ifNobody}{' '}
            {review.graceDays > 0 && w.grace(review.graceDays)} {tool?.('review')}
          </p>
          {(record.live || tool) && (
            <p>
              <strong>{liveWords.heading[language]}:</strong> {!record.live && liveWords.nothingSaid[language]}{' '}
              {tool?.('live')}
            </p>
          )}
          {record.live && <LiveTerms live={record.live} />}
        </>,
        4,
      )}
    </article>
  );
}
