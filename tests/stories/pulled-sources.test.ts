import { expect, test } from 'vitest';
import type { MetricAnswer, MetricQuestion } from '../../src/app/port/metric-server.ts';
import { silenceWords } from '../../src/words/web/agreement/metric-source-words.ts';
import { signedS3 } from '../s3/signed-s3.ts';

type Answering = (question: MetricQuestion) => Promise<MetricAnswer>;

/** S3 on 3 April with sources of these metrics, asked every five minutes; what they answer is set by the test. */
async function pulling(sources: Readonly<Record<string, 'ms' | 'EUR'>>, answer: Answering) {
  const asked: string[] = [];
  const metricServer = {
    ask: (question: MetricQuestion) => {
      asked.push(question.query);
      return answer(question);
    },
  };
  const s3 = await signedS3(undefined, { parts: { metricServer } });
  s3.at('2026-04-03T10:00:00.000Z');
  await s3.signInAgain();
  const { measurement } = s3.people.product.client;
  const agreement = s3.id();
  for (const [metric, unit] of Object.entries(sources))
    await measurement['set-source']({
      agreement,
      metric,
      unit,
      url: 'https://prometheus.example',
      query: metric,
      every: 300,
    });
  const pullAt = (instant: string) => {
    s3.at(instant);
    return s3.parley.parley.pull();
  };
  return { ...s3, asked, pullAt, measured: () => measurement.get({ agreement }) };
}

const read = ({ window }: MetricQuestion, value: number) => ({ samples: [{ at: window.until, value }] });

test('a source that is slow holds up no other, and is asked by one question at a time', async () => {
  let release: (() => void) | undefined;
  const slow = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { asked, pullAt, measured } = await pulling({ p95: 'ms', value: 'EUR', cost: 'EUR' }, async (question) => {
    if (question.query === 'p95') await slow;
    return read(question, 10);
  });
  const pulled = pullAt('2026-04-03T10:05:00.000Z');
  const known = async () => (await measured()).observations.map(({ metric }) => metric).toSorted();
  await expect.poll(known).toEqual(['cost', 'value']);
  await pullAt('2026-04-03T10:10:00.000Z');
  expect(asked.filter((query) => query === 'p95')).toHaveLength(1);
  release?.();
  await pulled;
  expect(await known()).toEqual(['cost', 'p95', 'value']);
});

test('a source that fails in a way nobody foresaw keeps no other from being read', async () => {
  const { pullAt, measured } = await pulling({ p95: 'ms', value: 'EUR' }, async (question) => {
    if (question.query === 'p95') throw new TypeError('nobody foresaw this');
    return read(question, 10);
  });
  await expect(pullAt('2026-04-03T10:05:00.000Z')).rejects.toThrow('nobody foresaw this');
  expect((await measured()).observations.map(({ metric }) => metric)).toEqual(['value']);
});

test('a guardrail whose last answer was beyond the largest bucket says so at once, stops nothing, and tells its signers once a day', async () => {
  let said: MetricAnswer = { silence: 'beyond-buckets', detail: '+Inf' };
  const { pullAt, measured, flags, people, parley } = await pulling({ p95: 'ms' }, async (question) =>
    'samples' in said ? { ...read(question, 380), ...(said.beyond ? { beyond: true } : {}) } : said,
  );
  await pullAt('2026-04-03T10:05:00.000Z');
  const { sources, breaches, observations } = await measured();
  expect(sources[0]?.silent).toMatchObject({ why: 'beyond-buckets' });
  expect(observations).toEqual([]);
  expect(breaches).toEqual([]);
  expect(await flags()).toEqual([true, true, false]);
  const why = sources[0]?.silent?.why ?? 'empty';
  expect(JSON.stringify(silenceWords[why])).toContain('The last answer was beyond the largest bucket');
  // It answers, then is beyond again within one answer: what was read is kept, and the state says it again.
  said = { samples: [], beyond: true };
  await pullAt('2026-04-03T10:10:00.000Z');
  const again = await measured();
  expect(again.observations).toHaveLength(1);
  expect(again.sources[0]?.silent).toMatchObject({ why: 'beyond-buckets' });
  said = { samples: [] };
  await pullAt('2026-04-03T10:15:00.000Z');
  expect((await measured()).sources[0]?.silent).toBeNull();
  const { notices } = await people.sales.client.notice.list({});
  expect(notices.filter(({ kind }) => kind === 'source-silent')).toMatchObject([{ values: { why: 'beyond-buckets' } }]);
  expect(parley.mails.filter(({ notice }) => notice?.kind === 'source-silent')).toHaveLength(2);
});

test('where nothing stops by it, an answer beyond the largest bucket is no reading and no more', async () => {
  const { pullAt, measured } = await pulling({ value: 'EUR' }, async () => ({
    silence: 'beyond-buckets',
    detail: '+Inf',
  }));
  await pullAt('2026-04-03T10:05:00.000Z');
  expect((await measured()).sources[0]?.silent).toBeNull();
  await pullAt('2026-04-03T10:20:00.000Z');
  expect((await measured()).sources[0]?.silent).toMatchObject({ why: 'empty' });
});
