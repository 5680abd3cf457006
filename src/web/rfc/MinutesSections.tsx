import type { RfcRecord } from '../../domain/rfc/record.ts';
import { minutesWords } from '../../words/rfc/minutes-words.ts';
import { written, writtenDay, writtenMoney, writtenNumber, writtenRange } from '../../words/rfc/written.ts';
import { LiveTerms } from './LiveTerms.tsx';
import classes from './Minutes.module.css';

interface Part {
  readonly record: RfcRecord;
  readonly language: 'en' | 'es';
}

/** Normalised text: each line is a paragraph. */
export function Lines({ text }: { readonly text: string }) {
  return text
    .split('\n')
    .map((line, index) => ({ line, key: `${index}` }))
    .map(({ line, key }) => <p key={key}>{line}</p>);
}

export function Impact({ record, language }: Part) {
  const { summary, evidence } = record.impact;
  if (!summary && evidence.length === 0) return <p>{minutesWords[language].none}</p>;
  return (
    <>
      {summary && <Lines text={summary} />}
      <ul className={classes.list}>
        {evidence.map((one) => (
          <li key={`${one.statement}-${one.asOf}-${one.author}`}>
            {one.statement}:{' '}
            <strong>
              {writtenRange(one.low, one.high, language)} {one.unit}
            </strong>
            <span className={classes.source}>
              {' '}
              — {one.source}, {writtenDay(one.asOf, language)}, {one.author}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

export function Cost({ record, language }: Part) {
  const w = minutesWords[language];
  const { summary, estimate, mitigations, slips, nothingSlips, cleanUp, currency } = record.cost;
  const money = (value: number) => writtenMoney(value, currency, language);
  return (
    <>
      {summary && <Lines text={summary} />}
      <dl className={classes.facts}>
        {estimate && (
          <>
            <dt>{w.effort}</dt>
            <dd>
              {w.engineerDays(writtenRange(estimate.low, estimate.high, language))}. {estimate.drivers}
            </dd>
          </>
        )}
        {mitigations && (
          <>
            <dt>{w.mitigations}</dt>
            <dd>
              <Lines text={mitigations} />
            </dd>
          </>
        )}
        <dt>{w.slips}</dt>
        <dd>
          {nothingSlips !== null && <p>{w.nothingSlips(nothingSlips)}</p>}
          {slips.map((slip) => {
            const weeks = w.weeks(writtenNumber(slip.weeks, language), slip.weeks === 1);
            return (
              <p key={slip.what}>
                {slip.what}: {weeks}
                {slip.costPerWeek === null
                  ? `, ${w.notEstimated}`
                  : ` × ${money(slip.costPerWeek)} = ${money(slip.weeks * slip.costPerWeek)}`}
              </p>
            );
          })}
        </dd>
        <dt>{w.cleanUp}</dt>
        <dd>{cleanUp.days > 0 ? w.gives(cleanUp.givenBy, cleanUp.days, cleanUp.sprint) : w.noCleanUp}</dd>
      </dl>
    </>
  );
}

export function Metric({ record, language }: Part) {
  const w = minutesWords[language];
  const { name, keepFrom, extendFrom, checkpointDays, noDataDays } = record.metric;
  const [keep, extend] = [writtenNumber(keepFrom, language), writtenNumber(extendFrom, language)];
  const { on, graceDays, zone } = record.review;
  return (
    <>
      <p>
        <strong>{written(name, language)}</strong> — {w.atDays(checkpointDays.join(' / '))}
      </p>
      <ul className={classes.list}>
        <li>{w.keep(keep)}</li>
        <li>{w.extend(extend, keep)}</li>
        <li>{w.revert(extend)}</li>
        {noDataDays !== undefined && <li>{w.noData(noDataDays)}</li>}
      </ul>
      {record.live && <LiveTerms live={record.live} />}
      <dl className={classes.facts}>
        <dt>{w.review}</dt>
        <dd>
          {writtenDay(on, language)} ({zone}). {w.ifNobody}
          {graceDays > 0 && ` ${w.grace(graceDays)}`}
        </dd>
      </dl>
    </>
  );
}
