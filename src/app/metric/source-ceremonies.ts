import type { Id } from '../../domain/id.ts';
import { plusMilliseconds } from '../../domain/instant.ts';
import { sourceRefusal } from '../../domain/measurement/observers.ts';
import { dueWindows, type MetricSource } from '../../domain/measurement/source.ts';
import type { MeasurementState } from '../../domain/measurement/state.ts';
import { isRefused, refuse } from '../../domain/refusal.ts';
import { peopleOf } from '../agreement/people.ts';
import type { Ceremony } from '../ceremony.ts';
import { act, actingOf } from '../identity/act.ts';
import type { MetricServer } from '../port/metric-server.ts';
import { reading, visibleNegotiation } from '../queries/query.ts';
import type { App } from '../work.ts';
import { secretName } from './pull-due.ts';

export interface SourceDeps {
  readonly app: App;
  readonly metricServer: MetricServer;
}

interface Given extends Omit<MetricSource, 'secret'> {
  readonly agreement: Id;
  readonly authorization?: string | undefined;
}

/** Sets from where a metric is pulled; the secret goes encrypted into its own table in the same transaction. */
export function setSource({ app }: SourceDeps): Ceremony<Given> {
  return async (session, { agreement, authorization, ...given }) => {
    if (session === undefined) return refuse('signed-in-only');
    const source: MetricSource = { ...given, secret: authorization !== undefined };
    const name = secretName(agreement, given.metric);
    const command = { type: 'SetSource', source } as { readonly type: string };
    const done = await act(
      app,
      session.workspace,
      { slice: 'measurement', id: agreement, command, acting: actingOf(session) },
      async ({ secrets }) => {
        if (authorization === undefined) await secrets.remove('metric-source', name);
        else await secrets.put('metric-source', name, authorization, app.environment.now());
        return undefined;
      },
    );
    return isRefused(done) ? done : { output: { done: true } };
  };
}

export function removeSource({ app }: SourceDeps): Ceremony<{ readonly agreement: Id; readonly metric: string }> {
  return async (session, { agreement, metric }) => {
    if (session === undefined) return refuse('signed-in-only');
    const command = { type: 'RemoveSource', metric } as { readonly type: string };
    const done = await act(
      app,
      session.workspace,
      { slice: 'measurement', id: agreement, command, acting: actingOf(session) },
      async ({ secrets }) => {
        await secrets.remove('metric-source', secretName(agreement, metric));
        return undefined;
      },
    );
    return isRefused(done) ? done : { output: { done: true } };
  };
}

/** Asks a server for its latest value, as it would be pulled, and keeps nothing; a fault is told in the same words. */
export function trySource({ app, metricServer }: SourceDeps): Ceremony<Given> {
  return async (session, { agreement, authorization, url, query, every, factor, metric }) => {
    if (session === undefined) return refuse('signed-in-only');
    const barred = await reading(app, session, async (work) => {
      const visible = await visibleNegotiation(work, session, agreement);
      if (isRefused(visible)) return visible;
      const { hands: observers, unverified } = await peopleOf(work, agreement);
      const refusal = sourceRefusal({ observers, unverified }, session.actor);
      if (refusal) return { refusal };
      const { state } = await work.standing<MeasurementState>('measurement', agreement);
      const known = state.metrics.map((one) => one.id);
      return known.includes(metric) ? undefined : refuse('metric-unknown', { metric, known });
    });
    if (barred !== undefined) return barred;
    const now = app.environment.now();
    const [window] = dueWindows(every, plusMilliseconds(now, -every * 1000), now);
    if (window === undefined) return refuse('source-none');
    const answer = await metricServer.ask({ url, query, window, authorization });
    if ('silence' in answer) {
      const silent = { since: now, why: answer.silence, detail: answer.detail };
      return { output: { value: null, at: null, silent } };
    }
    const last = answer.samples.at(-1);
    const value = last ? last.value * factor : Number.NaN;
    if (last === undefined || !Number.isFinite(value)) return { output: { value: null, at: null, silent: null } };
    return { output: { value, at: last.at, silent: null } };
  };
}
