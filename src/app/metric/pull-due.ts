import type { AgreementSummary } from '../../domain/agreement/summary.ts';
import type { Id } from '../../domain/id.ts';
import type { Instant } from '../../domain/instant.ts';
import { lifeAt } from '../../domain/life.ts';
import type { SourceCommand } from '../../domain/measurement/decide-source.ts';
import { dueWindows, type SilenceWhy } from '../../domain/measurement/source.ts';
import type { SourceSummary } from '../../domain/measurement/summary.ts';
import { atMost } from '../at-most.ts';
import { handleCommand } from '../handle-command.ts';
import { system } from '../policies/policy.ts';
import type { MetricServer } from '../port/metric-server.ts';
import type { App } from '../work.ts';

/** Sources asked at the same time, of all workspaces. */
const SIDE_BY_SIDE = 4;

type Source = SourceSummary['sources'][number];

/**
 * Asks every source whose next reading is due and hands on what it said: readings and silences become events through
 * the rules, which alone decide. Missed windows are caught up, oldest first. A source is asked once for each of its
 * intervals, whatever came of it, and never twice at a time; a few are asked side by side, so that a slow one holds up no
 * other. Agreements that are over, or not signed yet, are asked nothing.
 */
export function metricPuller(app: App, server: MetricServer): (now: Instant) => Promise<void> {
  const asked = new Map<string, Instant>();
  let atWork = false;
  return async (now) => {
    if (atWork) return;
    atWork = true;
    try {
      const runs: (() => Promise<void>)[] = [];
      const gathered = (await app.store.workspaces()).map((workspace) => async () => {
        runs.push(...(await duePulls(app, server, workspace, now, asked)));
      });
      // A workspace that cannot be read holds up no other.
      await atMost(1, [() => atMost(1, gathered), () => atMost(SIDE_BY_SIDE, runs)]);
    } finally {
      atWork = false;
    }
  };
}

async function duePulls(
  app: App,
  server: MetricServer,
  workspace: Id,
  now: Instant,
  asked: Map<string, Instant>,
): Promise<readonly (() => Promise<void>)[]> {
  const due = await app.store.transaction(workspace, async ({ listings }) => {
    const rows = (await listings.all('metric-source')).map((row) => row.summary as SourceSummary);
    const watched = rows.filter(({ sources }) => sources.length > 0);
    const found: { readonly agreement: Id; readonly source: Source }[] = [];
    for (const { agreement, sources } of watched) {
      const summary = (await listings.get('agreement', agreement))?.summary as AgreementSummary | undefined;
      const phase = summary && lifeAt(summary.life, now);
      if (phase === undefined || phase === 'before-ink' || phase === 'over') continue;
      found.push(...sources.map((source) => ({ agreement, source })));
    }
    return found;
  });
  return due.flatMap(({ agreement, source }) => {
    const windows = dueWindows(source.every, source.reached, now);
    const last = windows.at(-1)?.until;
    const name = `${workspace}/${agreement}/${source.metric}`;
    if (last === undefined || asked.get(name) === last) return [];
    asked.set(name, last);
    return async () => {
      const secret = source.secret
        ? await app.store.transaction(workspace, ({ secrets }) =>
            secrets.get('metric-source', secretName(agreement, source.metric)),
          )
        : undefined;
      const send = (command: SourceCommand) =>
        handleCommand(app, { workspace, slice: 'measurement', id: agreement, command, acting: { actor: system } });
      await pullSource(server, source, windows, secret, send);
    };
  });
}

/** The name of a source's secret. */
export function secretName(agreement: Id, metric: string): string {
  return `${agreement}/${metric}`;
}

async function pullSource(
  server: MetricServer,
  { metric, url, query, unit, unitNow }: Source,
  windows: ReturnType<typeof dueWindows>,
  authorization: string | undefined,
  send: (command: SourceCommand) => Promise<unknown>,
): Promise<void> {
  const silence = (why: SilenceWhy, detail: string) => send({ type: 'NoteSilence', metric, why, detail });
  if (unitNow !== unit) {
    await silence('unit-changed', unitNow === null ? unit : `${unit} → ${unitNow}`);
    return;
  }
  let heard = false;
  let beyond = false;
  for (const window of windows) {
    const answer = await server.ask({ url, query, window, authorization });
    if ('silence' in answer) {
      if (answer.silence === 'beyond-buckets') beyond = true;
      if (answer.silence === 'empty' || answer.silence === 'beyond-buckets') continue;
      await silence(answer.silence, answer.detail);
      return;
    }
    heard = true;
    beyond = answer.beyond === true;
    await send({ type: 'RecordPulled', metric, samples: answer.samples });
  }
  if (beyond) await silence('beyond-buckets', '+Inf');
  else if (!heard) await silence('empty', '');
}
