import { Button, Checkbox, NativeSelect, NumberInput, PasswordInput, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { textIn } from '../../../domain/text.ts';
import { metricSourceWords } from '../../../words/web/agreement/metric-source-words.ts';
import { kitWords } from '../../../words/web/kit-words.ts';
import { faultOf } from '../../data/problem.ts';
import { useAct } from '../../data/queries.ts';
import { ProblemNotice } from '../../shell/ProblemNotice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { instantText, numberText } from '../../ui/figures.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useReader, useSay } from '../../ui/reader.ts';
import { intervalText } from './interval-text.ts';
import classes from './Readings.module.css';
import type { Measurement } from './Readings.tsx';
import { useSilenceText } from './use-silence-text.ts';

const INTERVALS = [60, 300, 900, 3600, 21_600, 86_400];
const FIELDS = ['url', 'query', 'every', 'factor', 'unit', 'authorization'] as const;

/** From which Prometheus a metric is read; it can be asked before anything is set. */
export function MetricSourceForm(props: {
  readonly agreement: string;
  readonly metric: Measurement['metrics'][number];
  readonly source: Measurement['sources'][number] | undefined;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const reader = useReader();
  const silenceText = useSilenceText();
  const { agreement, metric, source, onClose } = props;
  const name = textIn(metric.name, reader.language);
  const trial = useAct('measurement.try-source');
  const set = useAct('measurement.set-source');
  const remove = useAct('measurement.remove-source');
  const [url, setUrl] = useState(source?.place?.url ?? '');
  const [query, setQuery] = useState(source?.place?.query ?? '');
  const [every, setEvery] = useState(source?.every ?? 300);
  const [factor, setFactor] = useState<number | ''>(source?.place?.factor ?? 1);
  const [counter, setCounter] = useState(source?.counter ?? false);
  const [authorization, setAuthorization] = useState('');
  const given = () => ({
    agreement,
    metric: metric.id,
    url: url.trim(),
    query: query.trim(),
    every,
    factor: factor === '' ? 1 : factor,
    unit: metric.unit,
    counter,
    ...(authorization && { authorization }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set.mutate(given(), { onSuccess: onClose });
  };
  const fault = (field: (typeof FIELDS)[number]) => faultOf(set.error ?? trial.error, field);
  const complete = url.trim() !== '' && query.trim() !== '';
  return (
    <Dialog title={say(metricSourceWords.sourceTitle, { name })} opened onClose={onClose} wide>
      <form className="stack" onSubmit={submit}>
        <TextInput
          label={say(metricSourceWords.url)}
          description={say(metricSourceWords.urlHelp)}
          placeholder="https://prometheus.example.org"
          value={url}
          maxLength={400}
          onChange={(event) => setUrl(event.currentTarget.value)}
          error={fault('url')}
          required
          data-autofocus
        />
        <Textarea
          label={say(metricSourceWords.query)}
          description={say(metricSourceWords.queryHelp)}
          value={query}
          maxLength={2000}
          autosize
          minRows={2}
          onChange={(event) => setQuery(event.currentTarget.value)}
          error={fault('query')}
          required
        />
        <div className={classes.fields}>
          <NativeSelect
            label={say(metricSourceWords.every)}
            value={String(every)}
            onChange={(event) => setEvery(Number(event.currentTarget.value))}
            data={[...new Set([...INTERVALS, every])].map((seconds) => ({
              value: String(seconds),
              label: intervalText(reader, seconds),
            }))}
          />
          <NumberInput
            label={say(metricSourceWords.factor, { unit: metric.unit })}
            value={factor}
            onChange={(value) => setFactor(typeof value === 'number' ? value : '')}
            decimalSeparator={reader.language === 'es' ? ',' : '.'}
            hideControls
            error={fault('factor')}
          />
        </div>
        <Checkbox
          label={say(metricSourceWords.counter)}
          checked={counter}
          onChange={(event) => setCounter(event.currentTarget.checked)}
        />
        <PasswordInput
          label={`${say(metricSourceWords.authorization)} (${say(kitWords.optional)})`}
          description={say(metricSourceWords.authorizationHelp)}
          value={authorization}
          autoComplete="off"
          onChange={(event) => setAuthorization(event.currentTarget.value)}
          error={fault('authorization')}
          visibilityToggleButtonProps={{ 'aria-label': say(kitWords.showPassword) }}
        />
        {trial.data && (
          <Notice tone={trial.data.silent ? 'stop' : 'plain'} live>
            {trial.data.silent || trial.data.value === null || trial.data.at === null
              ? silenceText(trial.data.silent ?? { why: 'empty', detail: '' })
              : say(metricSourceWords.answers, {
                  value: `${numberText(reader, trial.data.value, 4)} ${metric.unit}`,
                  at: instantText(reader, trial.data.at),
                })}
          </Notice>
        )}
        <ProblemNotice problem={set.error ?? trial.error ?? remove.error} shown={FIELDS} />
        <div className="row">
          <Button type="submit" loading={set.isPending} disabled={!complete}>
            {say(metricSourceWords.setSource)}
          </Button>
          <Button
            variant="default"
            loading={trial.isPending}
            disabled={!complete}
            onClick={() => trial.mutate(given())}
          >
            {say(metricSourceWords.tryNow)}
          </Button>
          {source && (
            <Button
              variant="subtle"
              loading={remove.isPending}
              onClick={() => remove.mutate({ agreement, metric: metric.id }, { onSuccess: onClose })}
            >
              {say(metricSourceWords.removeSource)}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}
