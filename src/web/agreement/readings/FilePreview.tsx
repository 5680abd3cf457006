import { Button } from '@mantine/core';
import { textIn } from '../../../domain/text.ts';
import { refusalSentence } from '../../../words/api/refusal-sentence.ts';
import { readingWords } from '../../../words/web/agreement/reading-words.ts';
import { uploadWords } from '../../../words/web/agreement/upload-words.ts';
import type { OutputOf } from '../../data/operation-names.ts';
import { instantText, numberText } from '../../ui/figures.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useReader, useSay } from '../../ui/reader.ts';
import { TableHead } from '../../ui/table/TableHead.tsx';
import classes from './Readings.module.css';
import type { Measurement } from './Readings.tsx';

type Preview = OutputOf<'measurement.preview-file'>;

/** Lines shown of a long file; all of them are kept or none. */
const SHOWN = 100;

/** What a file would do: every reading as it was understood, or every fault with its line and column. */
export function FilePreview(props: {
  readonly preview: Preview;
  readonly metrics: Measurement['metrics'];
  readonly keeping: boolean;
  readonly onKeep: () => void;
}) {
  const say = useSay();
  const { readings, faults, columns, zone } = props.preview;
  const count = (as: Preview['readings'][number]['as']) => readings.filter((one) => one.as === as).length;
  const [added, corrected, same] = [count('new'), count('correction'), count('same')];
  const unread = columns.filter(({ as }) => as === null).map(({ heading }) => `«${heading}»`);
  if (faults.length > 0)
    return (
      <>
        <Notice tone="stop" live>
          {say(uploadWords.faults, { count: faults.length })}
        </Notice>
        <Faults faults={faults} />
      </>
    );
  return (
    <>
      <p aria-live="polite">{say(uploadWords.understood, { added, corrected, same })}</p>
      <p className="small soft">
        {say(uploadWords.zoneOfDays, { zone })}
        {unread.length > 0 && ` ${say(uploadWords.notRead, { names: unread.join(', ') })}`}
      </p>
      <Understood readings={readings} metrics={props.metrics} />
      {added + corrected === 0 ? (
        <Notice>{say(uploadWords.nothingToKeep)}</Notice>
      ) : (
        <div>
          <Button loading={props.keeping} onClick={props.onKeep}>
            {say(uploadWords.keep, { count: added + corrected })}
          </Button>
        </div>
      )}
    </>
  );
}

function Understood({ readings, metrics }: Pick<Preview, 'readings'> & { readonly metrics: Measurement['metrics'] }) {
  const say = useSay();
  const reader = useReader();
  const valueText = (metric: string, value: number) =>
    `${numberText(reader, value, 4)} ${metrics.find(({ id }) => id === metric)?.unit ?? ''}`.trim();
  const nameOf = (metric: string) => textIn(metrics.find(({ id }) => id === metric)?.name ?? metric, reader.language);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <section className={classes.preview} tabIndex={0} aria-label={say(readingWords.readings)}>
      <table className="table">
        <TableHead
          columns={[
            { figures: say(uploadWords.line) },
            say(readingWords.metric),
            say(readingWords.when),
            { figures: say(readingWords.value) },
            say(uploadWords.status),
          ]}
        />
        <tbody>
          {readings.slice(0, SHOWN).map((one) => (
            <tr key={one.line}>
              <td className="number">{one.line}</td>
              <td>{nameOf(one.metric)}</td>
              <td>{instantText(reader, one.at)}</td>
              <td className="number">{valueText(one.metric, one.value)}</td>
              <td>
                {one.as === 'correction'
                  ? say(uploadWords.correction, { was: valueText(one.metric, one.was ?? 0) })
                  : say(uploadWords[one.as])}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {readings.length > SHOWN && (
        <p className="small soft">{say(uploadWords.more, { count: readings.length - SHOWN })}</p>
      )}
    </section>
  );
}

function Faults({ faults }: Pick<Preview, 'faults'>) {
  const say = useSay();
  const { language } = useReader();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <section className={classes.preview} tabIndex={0} aria-label={say(uploadWords.fault)}>
      <table className="table">
        <TableHead columns={[{ figures: say(uploadWords.line) }, say(uploadWords.column), say(uploadWords.fault)]} />
        <tbody>
          {faults.slice(0, SHOWN).map(({ line, column, code, values }) => (
            <tr key={`${line} ${column} ${code}`}>
              <td className="number">{line}</td>
              <td>{column}</td>
              <td style={{ overflowWrap: 'anywhere' }}>{refusalSentence({ code, values }, language, 'measurement')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {faults.length > SHOWN && <p className="small soft">{say(uploadWords.more, { count: faults.length - SHOWN })}</p>}
    </section>
  );
}
