import type { Id } from '../../domain/id.ts';
import { inOrder } from '../../domain/measurement/metric.ts';
import { type Observers, observeRefusal, sourceRefusal } from '../../domain/measurement/observers.ts';
import type { MeasurementState } from '../../domain/measurement/state.ts';
import { thinned } from '../../domain/measurement/thin.ts';
import { isRefused, refuse } from '../../domain/refusal.ts';
import { peopleOf } from '../agreement/people.ts';
import type { Session } from '../port/identity.ts';
import { type Query, reading, visibleNegotiation } from '../queries/query.ts';
import type { App } from '../work.ts';

/** The metrics of an agreement with their readings as a picture can show them, and where they come from. */
export const getMeasurement: Query<{ readonly agreement: Id }> = (app, session, { agreement }) =>
  withMeasurement(app, session, agreement, (state, observers) => {
    const { metrics, breaches, sources } = state;
    return {
      metrics: metrics.map((metric) => ({
        ...metric,
        readings: state.observations.all.filter((one) => one.metric === metric.id).length,
      })),
      observations: thinned(state.observations.all).map((one) => ({ ...one, was: one.earlier[0]?.value ?? null })),
      breaches,
      may: {
        record: observeRefusal(observers, session.actor.id) ?? null,
        source: sourceRefusal(observers, session.actor) ?? null,
      },
      sources: sources
        .map((source) => ({
          metric: source.metric,
          every: source.every,
          counter: source.counter,
          setBy: source.setBy,
          setAt: source.setAt,
          lastAt: source.lastAt,
          silent: source.silent,
          // Where a server of the company stands is not for guests of a client.
          place:
            session.actor.kind === 'guest'
              ? null
              : { url: source.url, query: source.query, factor: source.factor, secret: source.secret },
        }))
        .map((source) =>
          source.place === null && source.silent ? { ...source, silent: { ...source.silent, detail: '' } } : source,
        ),
    };
  });

interface Page {
  readonly agreement: Id;
  readonly metric?: string | undefined;
  readonly skip: number;
  readonly limit: number;
}

/** One page of readings, the latest instant first, with those that were taken back and what each said before. */
export const listReadings: Query<Page> = (app, session, { agreement, metric, skip, limit }) =>
  withMeasurement(app, session, agreement, (state) => {
    const all = [...state.observations.all.map((one) => ({ ...one, withdrawn: null })), ...state.withdrawn]
      .filter((one) => metric === undefined || one.metric === metric)
      .toSorted((a, b) => inOrder(b, a));
    return { readings: all.slice(skip, skip + limit), total: all.length };
  });

function withMeasurement(
  app: App,
  session: Session,
  agreement: Id,
  show: (state: MeasurementState, observers: Observers) => unknown,
) {
  return reading(app, session, async (work): Promise<unknown> => {
    const visible = await visibleNegotiation(work, session, agreement);
    if (isRefused(visible)) return visible;
    const { state, version } = await work.standing<MeasurementState>('measurement', agreement);
    if (version === 0) return refuse('unknown-thing');
    const { hands: observers, unverified } = await peopleOf(work, agreement);
    return show(state, { observers, unverified });
  });
}
