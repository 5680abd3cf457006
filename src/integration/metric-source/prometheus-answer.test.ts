import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { prometheusAnswer } from './prometheus-answer.ts';

const folder = new URL('../../../tests/golden/prometheus/', import.meta.url);

function answer(name: string) {
  const { status, body } = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as {
    readonly status: number;
    readonly body: unknown;
  };
  return prometheusAnswer(status, typeof body === 'string' ? body : JSON.stringify(body));
}

const then = '2026-04-12T10:00:00.000Z';

/** Every answer in the folder, with what is made of it. */
const said: Readonly<Record<string, ReturnType<typeof prometheusAnswer>>> = {
  vector: { samples: [{ at: then, value: 438.25 }] },
  scalar: { samples: [{ at: then, value: 441 }] },
  matrix: {
    samples: [
      { at: '2026-04-12T09:50:00.000Z', value: 438 },
      { at: then, value: 452 },
    ],
  },
  infos: { samples: [{ at: then, value: 12 }] },
  empty: { samples: [] },
  nan: { silence: 'empty', detail: 'NaN' },
  infinity: { silence: 'beyond-buckets', detail: '+Inf' },
  several: {
    silence: 'several-series',
    detail: 'up{instance="a:9090"}, up{instance="b:9090"}, up{instance="c:9090"}, up{instance="d:9090"} … 5',
  },
  string: { silence: 'not-numbers', detail: 'string' },
  histogram: { silence: 'not-numbers', detail: 'histogram' },
  'bad-query': {
    silence: 'query-refused',
    detail: 'invalid parameter "query": 1:5: parse error: unexpected end of input',
  },
  execution: {
    silence: 'query-refused',
    detail: 'query processing would load too many samples into memory in query execution',
  },
  timeout: { silence: 'too-slow', detail: 'query timed out in expression evaluation' },
  warnings: { silence: 'partial', detail: 'remote read failed: a store did not answer' },
  forbidden: { silence: 'access-refused', detail: '403' },
  'proxy-down': { silence: 'no-answer', detail: 'HTTP 502' },
};

describe('an answer of Prometheus', () => {
  it.each(Object.entries(said))('%s', (name, expected) => {
    expect(answer(name)).toEqual(expected);
  });

  it('is judged for every file of the folder', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
    expect(files.map((name) => name.replace('.json', '')).sort()).toEqual(Object.keys(said).sort());
  });

  it('that is anything else, or cut off, is none', () => {
    for (const text of [
      '',
      'null',
      '[]',
      '{}',
      '{"status":"success"',
      '{"status":"success","data":{"resultType":"vector","result":7}}',
    ])
      expect('silence' in prometheusAnswer(200, text), text).toBe(true);
  });

  it('keeps what was read before the last value went beyond the largest bucket, and says that it did', () => {
    const at = Date.parse(then) / 1000;
    const matrix = (...values: readonly string[]) => {
      const points = values.map((value, index) => [at + index * 60, value]);
      return JSON.stringify({
        status: 'success',
        data: { resultType: 'matrix', result: [{ metric: {}, values: points }] },
      });
    };
    expect(prometheusAnswer(200, matrix('380', '+Inf'))).toEqual({ samples: [{ at: then, value: 380 }], beyond: true });
    expect(prometheusAnswer(200, matrix('+Inf', 'NaN'))).toEqual({ silence: 'empty', detail: 'NaN' });
    expect(prometheusAnswer(200, matrix('380', '-Inf'))).toEqual({ samples: [{ at: then, value: 380 }] });
  });

  it('tells no more of a foreign text than fits a line', () => {
    const body = JSON.stringify({ status: 'error', error: 'x'.repeat(5000) });
    expect(prometheusAnswer(400, body)).toEqual({ silence: 'query-refused', detail: 'x'.repeat(300) });
  });
});

it('with an instant that no clock can show is not in numbers, and never a fault of this server', () => {
  const value = (seconds: number) =>
    JSON.stringify({ status: 'success', data: { resultType: 'scalar', result: [seconds, '1'] } });
  for (const seconds of [1e300, -1e300, 8.64e12 + 1, 253_402_300_800, -62_135_596_801])
    expect(prometheusAnswer(200, value(seconds))).toMatchObject({ silence: 'empty' });
});
