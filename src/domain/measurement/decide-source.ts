import type { Decision, Facts } from '../decider.ts';
import { type Refused, refuse } from '../refusal.ts';
import type { MeasurementEvent } from './events.ts';
import { type Observers, sourceRefusal } from './observers.ts';
import type { MeasurementRefusal } from './refusals.ts';
import { type MetricSource, type SilenceWhy, silentNow } from './source.ts';
import { reachedBy } from './source-standing.ts';
import type { MeasurementState } from './state.ts';
import { type Sample, takePulled } from './take-pulled.ts';

export type SourceCommand =
  | { readonly type: 'SetSource'; readonly source: MetricSource }
  | { readonly type: 'RemoveSource'; readonly metric: string }
  /** From here on by Parley itself, when it has asked. */
  | { readonly type: 'RecordPulled'; readonly metric: string; readonly samples: readonly Sample[] }
  | { readonly type: 'NoteSilence'; readonly metric: string; readonly why: SilenceWhy; readonly detail: string };

type Ruled = SourceCommand & Observers;

/** Where a metric is pulled from, what came of asking, and that nothing came. Silence is told and decides nothing. */
export function decideSource(command: Ruled, state: MeasurementState, facts: Facts): Decision<MeasurementEvent> {
  switch (command.type) {
    case 'SetSource':
      return membersOnly(command, facts) ?? setSource(command.source, state);
    case 'RemoveSource': {
      const refused = membersOnly(command, facts);
      if (refused) return refused;
      const known = state.sources.some((one) => one.metric === command.metric);
      return known ? { events: [{ type: 'SourceRemoved', metric: command.metric }] } : no('source-none');
    }
    case 'RecordPulled':
    case 'NoteSilence': {
      if (facts.actor.kind !== 'system') return no('metrics-policy-only');
      // It may have been removed while it was asked.
      const source = state.sources.find((one) => one.metric === command.metric);
      if (source === undefined) return { events: [] };
      if (command.type === 'RecordPulled') return { events: takePulled(source, command.samples, state, facts.now) };
      const { metric, detail } = command;
      const why = whyOf(command, state);
      const heardAt = reachedBy(source);
      // That it answers again, and only how high is unknown, is told over whatever kept it silent before.
      const news = source.silent === null || (why === 'beyond-buckets' && source.silent.why !== why);
      if (!news || !silentNow(source.every, heardAt, why, facts.now)) return { events: [] };
      return { events: [{ type: 'SourceSilent', metric, since: heardAt, why, detail }] };
    }
  }
}

/** Beyond the largest bucket is no more than no reading, unless a guardrail stops what is too high. */
function whyOf({ metric: id, why }: { readonly metric: string; readonly why: SilenceWhy }, state: MeasurementState) {
  const metric = state.metrics.find((one) => one.id === id);
  return why === 'beyond-buckets' && (metric?.guardrail == null || metric.goodWhen !== 'low') ? 'empty' : why;
}

function setSource(source: MetricSource, { metrics }: MeasurementState): Decision<MeasurementEvent> {
  const metric = metrics.find((one) => one.id === source.metric);
  if (metric === undefined) return no('metric-unknown', { metric: source.metric, known: metrics.map((one) => one.id) });
  if (metric.unit !== source.unit)
    return no('unit-differs', { metric: metric.id, unit: metric.unit, given: source.unit });
  return { events: [{ type: 'SourceSet', source }] };
}

function membersOnly(command: Ruled, { actor }: Facts): Refused | undefined {
  const refusal = sourceRefusal(command, actor);
  return refusal && { refusal };
}

function no(code: MeasurementRefusal, values?: Parameters<typeof refuse>[1]): Refused<MeasurementRefusal> {
  return refuse(code, values);
}
