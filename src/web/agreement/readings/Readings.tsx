import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { textIn } from '../../../domain/text.ts';
import { readingWords } from '../../../words/web/agreement/reading-words.ts';
import { uploadWords } from '../../../words/web/agreement/upload-words.ts';
import type { OutputOf } from '../../data/operation-names.ts';
import { asProblem } from '../../data/problem.ts';
import { useLookUp } from '../../data/queries.ts';
import { useReason } from '../../negotiation/MayButton.tsx';
import { ProblemNotice } from '../../shell/ProblemNotice.tsx';
import { numberText } from '../../ui/figures.ts';
import { useReader, useSay } from '../../ui/reader.ts';
import { MetricLines } from './MetricLines.tsx';
import { ReadingTable } from './ReadingTable.tsx';
import { UploadReadings } from './UploadReadings.tsx';

export type Measurement = OutputOf<'measurement.get'>;

/** Readings shown at once. */
const PAGE = 10;

/** Where each metric is read, every reading page by page, and the ways to add, correct and take back. */
export function Readings({ agreement, measured }: { readonly agreement: string; readonly measured: Measurement }) {
  const say = useSay();
  const reader = useReader();
  const [metric, setMetric] = useState('');
  const [skip, setSkip] = useState(0);
  const [uploading, setUploading] = useState(false);
  const refused = useReason(measured.may.record);
  const page = useLookUp('measurement.readings', { agreement, skip, limit: PAGE, ...(metric && { metric }) });
  const number = (value: number) => numberText(reader, value, 0);
  const { readings = [], total = 0 } = page.data ?? {};
  return (
    <>
      <MetricLines agreement={agreement} measured={measured} />
      <div className="stack" style={{ gap: 12 }}>
        <div className="row spread">
          <h3>{say(readingWords.readings)}</h3>
          <Button
            variant="default"
            size="compact-md"
            disabled={refused !== undefined}
            onClick={() => setUploading(true)}
          >
            {say(uploadWords.upload)}
          </Button>
        </div>
        {refused && <p className="small soft">{refused}</p>}
        {page.error && <ProblemNotice problem={asProblem(page.error)} />}
        {page.data && total === 0 && metric === '' && <p className="soft">{say(readingWords.none)}</p>}
        {(total > 0 || metric !== '') && (
          <>
            <div className="row spread">
              <NativeSelect
                aria-label={say(readingWords.metric)}
                value={metric}
                onChange={(event) => {
                  setMetric(event.currentTarget.value);
                  setSkip(0);
                }}
                data={[
                  { value: '', label: say(readingWords.allMetrics) },
                  ...measured.metrics.map(({ id, name }) => ({ value: id, label: textIn(name, reader.language) })),
                ]}
              />
              {total > PAGE && (
                <nav className="row" aria-label={say(readingWords.readings)}>
                  <span className="small soft" aria-live="polite">
                    {say(readingWords.wholePage, {
                      from: number(skip + 1),
                      to: number(Math.min(skip + PAGE, total)),
                      total: number(total),
                    })}
                  </span>
                  <Button
                    variant="default"
                    size="compact-sm"
                    disabled={skip === 0}
                    onClick={() => setSkip(Math.max(0, skip - PAGE))}
                  >
                    {say(readingWords.newer)}
                  </Button>
                  <Button
                    variant="default"
                    size="compact-sm"
                    disabled={skip + PAGE >= total}
                    onClick={() => setSkip(skip + PAGE)}
                  >
                    {say(readingWords.older)}
                  </Button>
                </nav>
              )}
            </div>
            {total > 0 && (
              <ReadingTable
                agreement={agreement}
                readings={readings}
                metrics={measured.metrics}
                may={refused === undefined}
              />
            )}
            {page.data && total === 0 && <p className="soft">{say(readingWords.none)}</p>}
          </>
        )}
      </div>
      {uploading && (
        <UploadReadings agreement={agreement} metrics={measured.metrics} onClose={() => setUploading(false)} />
      )}
    </>
  );
}
