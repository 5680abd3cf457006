import { Button } from '@mantine/core';
import { useState } from 'react';
import { textIn } from '../../../domain/text.ts';
import { readingWords } from '../../../words/web/agreement/reading-words.ts';
import type { OutputOf } from '../../data/operation-names.ts';
import { instantText, numberText } from '../../ui/figures.ts';
import { useReader, useSay } from '../../ui/reader.ts';
import { TableHead } from '../../ui/table/TableHead.tsx';
import { CorrectReading } from './CorrectReading.tsx';
import classes from './Readings.module.css';
import type { Measurement } from './Readings.tsx';

export type Reading = OutputOf<'measurement.readings'>['readings'][number];

/** One page of readings: what counts, what it said before, and what was taken back, struck through. */
export function ReadingTable(props: {
  readonly agreement: string;
  readonly readings: readonly Reading[];
  readonly metrics: Measurement['metrics'];
  /** Whether the viewer may correct them. */
  readonly may: boolean;
}) {
  const say = useSay();
  const reader = useReader();
  const [open, setOpen] = useState<Reading | null>(null);
  const metricOf = (id: string) => props.metrics.find((one) => one.id === id);
  const nameOf = (id: string) => textIn(metricOf(id)?.name ?? id, reader.language);
  const amountOf = ({ metric }: Reading, value: number) =>
    `${numberText(reader, value, 4)} ${metricOf(metric)?.unit ?? ''}`.trim();
  const notes = (reading: Reading) => [
    ...(reading.late ? [say(readingWords.late)] : []),
    ...reading.earlier.map(({ value, by, reason }) =>
      say(readingWords.wasBefore, { value: amountOf(reading, value), name: by.name, reason }),
    ),
    ...(reading.withdrawn
      ? [say(readingWords.takenBack, { name: reading.withdrawn.by.name, reason: reading.withdrawn.reason })]
      : []),
  ];
  return (
    <div className={classes.scroll}>
      <table className={`table ${classes.table}`}>
        <caption className="hidden-visually">{say(readingWords.readings)}</caption>
        <TableHead
          columns={[
            say(readingWords.when),
            say(readingWords.metric),
            { figures: say(readingWords.value) },
            say(readingWords.origin),
            ...(props.may ? [{ unseen: say(readingWords.correct) }] : []),
          ]}
        />
        <tbody>
          {props.readings.map((reading) => (
            <tr
              key={`${reading.metric} ${reading.externalId}`}
              data-withdrawn={reading.withdrawn !== null || undefined}
            >
              <td className={classes.when}>{instantText(reader, reading.at)}</td>
              <td>{nameOf(reading.metric)}</td>
              <td className="number">
                {reading.withdrawn ? <s>{amountOf(reading, reading.value)}</s> : amountOf(reading, reading.value)}
              </td>
              <td className={classes.origin}>
                {reading.source}
                {notes(reading).map((note) => (
                  <div key={note} className="small soft">
                    {note}
                  </div>
                ))}
              </td>
              {props.may && (
                <td className={classes.action}>
                  {reading.withdrawn === null && (
                    <Button
                      variant="subtle"
                      size="compact-sm"
                      aria-label={`${say(readingWords.correct)} ${nameOf(reading.metric)}, ${instantText(reader, reading.at)}`}
                      onClick={() => setOpen(reading)}
                    >
                      {say(readingWords.correct)}
                    </Button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {open && (
        <CorrectReading
          agreement={props.agreement}
          reading={open}
          name={nameOf(open.metric)}
          unit={metricOf(open.metric)?.unit ?? ''}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}
