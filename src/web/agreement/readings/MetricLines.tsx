import { Button } from '@mantine/core';
import { useState } from 'react';
import { textIn } from '../../../domain/text.ts';
import { metricSourceWords } from '../../../words/web/agreement/metric-source-words.ts';
import { instantText, numberText } from '../../ui/figures.ts';
import { useReader, useSay } from '../../ui/reader.ts';
import { intervalText } from './interval-text.ts';
import { MetricSourceForm } from './MetricSourceForm.tsx';
import classes from './Readings.module.css';
import type { Measurement } from './Readings.tsx';
import { useSilenceText } from './use-silence-text.ts';

/** Each metric with its unit, its good side, how much was read and from where; a silent source says since when. */
export function MetricLines({ agreement, measured }: { readonly agreement: string; readonly measured: Measurement }) {
  const say = useSay();
  const reader = useReader();
  const silenceText = useSilenceText();
  const [open, setOpen] = useState<string | null>(null);
  const opened = measured.metrics.find(({ id }) => id === open);
  return (
    <div className="stack" style={{ gap: 8 }}>
      <h3>{say(metricSourceWords.metrics)}</h3>
      <ul className={classes.lines}>
        {measured.metrics.map(({ id, name, unit, goodWhen, guardrail, readings }) => {
          const source = measured.sources.find(({ metric }) => metric === id);
          return (
            <li key={id}>
              <div>
                <strong>{textIn(name, reader.language)}</strong>
                <div className={`${classes.about} small soft`}>
                  <span>
                    {say(metricSourceWords.inUnit, { unit })}, {say(metricSourceWords[goodWhen])}
                  </span>
                  <span>
                    {say(metricSourceWords.count, { count: readings, text: numberText(reader, readings, 0) })}
                  </span>
                  {source === undefined && <span>{say(metricSourceWords.sent)}</span>}
                  {source && <span>{say(metricSourceWords.asked, { every: intervalText(reader, source.every) })}</span>}
                  {source && (
                    <span>
                      {source.lastAt
                        ? say(metricSourceWords.lastHeard, { at: instantText(reader, source.lastAt) })
                        : say(metricSourceWords.notHeardYet)}
                    </span>
                  )}
                </div>
                {source?.silent && (
                  <p className="small">
                    <span className={classes.silent}>
                      {say(metricSourceWords.silentSince, { at: instantText(reader, source.silent.since) })}
                    </span>{' '}
                    {silenceText(source.silent)}{' '}
                    <span className="soft">
                      {say(guardrail ? metricSourceWords.silenceMeans : metricSourceWords.silenceDecides)}
                    </span>
                  </p>
                )}
              </div>
              {measured.may.source === null && (
                <Button variant="subtle" size="compact-sm" style={{ justifySelf: 'start' }} onClick={() => setOpen(id)}>
                  {say(source ? metricSourceWords.changeSource : metricSourceWords.readFrom)}
                  <span className="hidden-visually">
                    {' '}
                    {say(metricSourceWords.ofMetric, { name: textIn(name, reader.language) })}
                  </span>
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {opened && (
        <MetricSourceForm
          agreement={agreement}
          metric={opened}
          source={measured.sources.find(({ metric }) => metric === opened.id)}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}
