import type { Actor } from '../actor.ts';
import type { Recorded } from '../decider.ts';
import type { Instant } from '../instant.ts';
import type { MeasurementEvent } from './events.ts';
import type { MetricSource, SilenceWhy } from './source.ts';
import type { MeasurementState } from './state.ts';

/** A source with what is known of it. */
export interface SourceStanding extends MetricSource {
  readonly setBy: Pick<Actor, 'id' | 'name'>;
  readonly setAt: Instant;
  /** The instant of the last reading it gave; null before the first. */
  readonly lastAt: Instant | null;
  /** Null while it is heard. */
  readonly silent: { readonly since: Instant; readonly why: SilenceWhy; readonly detail: string } | null;
  /** Of a counter: its raw value at `lastAt`. */
  readonly raw: number | null;
}

/** From when on a source is asked: after its last reading, or from when it was set. */
export function reachedBy({ lastAt, setAt }: Pick<SourceStanding, 'lastAt' | 'setAt'>): Instant {
  return lastAt !== null && lastAt > setAt ? lastAt : setAt;
}

/** What an event changes of the sources. */
export function evolveSource(state: MeasurementState, recorded: Recorded<MeasurementEvent>): MeasurementState {
  const { event, actor, at } = recorded;
  switch (event.type) {
    case 'SourceSet': {
      const { source } = event;
      const standing = { setBy: { id: actor.id, name: actor.name }, setAt: at, lastAt: null, silent: null, raw: null };
      const others = state.sources.filter((one) => one.metric !== source.metric);
      return { ...state, everPulled: true, sources: [...others, { ...source, ...standing }] };
    }
    case 'SourceRemoved':
      return { ...state, sources: state.sources.filter((one) => one.metric !== event.metric) };
    case 'SourceSilent': {
      const { since, why, detail } = event;
      return withSource(state, event.metric, (source) => ({ ...source, silent: { since, why, detail } }));
    }
    case 'SourceHeard':
      return withSource(state, event.metric, (source) => ({ ...source, silent: null }));
    case 'ObservationsRecorded': {
      const pulled = event.readings.filter((one) => one.pulled);
      return pulled.reduce(
        (known, reading) =>
          withSource(known, reading.metric, (source) => ({
            ...source,
            lastAt: reading.at,
            raw: reading.raw ?? source.raw,
          })),
        state,
      );
    }
    default:
      return state;
  }
}

function withSource(
  state: MeasurementState,
  metric: string,
  change: (source: SourceStanding) => SourceStanding,
): MeasurementState {
  return { ...state, sources: state.sources.map((one) => (one.metric === metric ? change(one) : one)) };
}
