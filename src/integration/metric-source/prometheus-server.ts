import type { MetricAnswer, MetricQuestion, MetricServer } from '../../app/port/metric-server.ts';
import { type GetOptions, guardedGet } from './guarded-get.ts';
import { prometheusAnswer, silence } from './prometheus-answer.ts';

/** Asks Prometheus over its HTTP API v1: one instant by `query`, several by `query_range`. */
export function prometheusServer(options: GetOptions): MetricServer {
  const get = guardedGet(options);
  return {
    ask: async ({ url, query, window, authorization }) => {
      const address = addressOf(url, query, window);
      if (address === undefined) return silence('address-refused', url);
      const got = await get(address, authorization);
      if ('failed' in got) return silence(got.failed === 'too-long' ? 'query-refused' : got.failed, got.detail);
      return within(prometheusAnswer(got.status, got.text), window);
    },
  };
}

function addressOf(base: string, query: string, { from, until, step }: MetricQuestion['window']): URL | undefined {
  if (!URL.canParse(base)) return undefined;
  const address = new URL(base);
  if (!/^https?:$/.test(address.protocol) || address.username || address.password) return undefined;
  const one = from === until;
  address.pathname = `${address.pathname.replace(/\/$/, '')}/api/v1/${one ? 'query' : 'query_range'}`;
  address.hash = '';
  const seconds = (at: string) => String(Date.parse(at) / 1000);
  const asked = one ? { time: seconds(from) } : { start: seconds(from), end: seconds(until), step: String(step) };
  address.search = new URLSearchParams({ query, ...asked }).toString();
  return address;
}

/** What was not asked for is not kept. */
function within(answer: MetricAnswer, { from, until }: MetricQuestion['window']): MetricAnswer {
  if ('silence' in answer) return answer;
  const samples = answer.samples.filter(({ at }) => at >= from && at <= until);
  return samples.length === 0 ? silence('empty', '') : { samples };
}
