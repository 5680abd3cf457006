import { once } from 'node:events';
import { GrowthBookClient } from '@growthbook/growthbook';
import { Unleash } from 'unleash-client';
import { answerAt } from '../src/domain/flag/flag-answer.ts';
import type { FlagContext, TargetingRule } from '../src/domain/flag/targeting.ts';
import { flagdTargeting } from '../src/integration/flag/flagd-targeting.ts';
import { realClock } from '../src/store/clock.ts';
import type { Figure } from './figure.ts';

const FLAGS = 1_000;
const SECONDS = 2;
const ROUNDS = 3;

const contexts: readonly FlagContext[] = Array.from({ length: 999 }, (_, index) => {
  const targetingKey = `user-${index}`;
  if (index % 3 === 0) return { client: 'Acme', segments: [], targetingKey };
  if (index % 3 === 1) return { client: 'Globex', segments: ['staff'], targetingKey };
  return { client: 'Globex', segments: ['visitors'], targetingKey };
});
const keys = Array.from({ length: FLAGS }, (_, index) => `parley-${index.toString(16).padStart(12, '0')}`);

/** The same rule in three programs: one client, two segments, half of everybody else. */
export async function sdkFigures(): Promise<readonly Figure[]> {
  const programs: Readonly<Record<string, (key: string, context: FlagContext) => boolean>> = {
    here: parley(),
    GrowthBook: growthBook(),
    'unleash-client': await unleash(),
  };
  // Taken in turns, so that what else the machine does meets all of them.
  const rates: Record<string, number> = {};
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [name, ask] of Object.entries(programs)) rates[name] = Math.max(rates[name] ?? 0, rateOf(ask));
  const say = (name: string) => `${Math.round((rates[name] ?? 0) / 1_000)} thousand/s`;
  const best = Math.max(rates.GrowthBook ?? 0, rates['unleash-client'] ?? 0);
  return [
    {
      what: `Evaluation in process: life by the clock, then one client, two segments, half of the rest; ${FLAGS.toLocaleString('en')} flags`,
      here: say('here'),
      beside: `@growthbook/growthbook: ${say('GrowthBook')}; unleash-client: ${say('unleash-client')}; best of ${ROUNDS} turns each`,
      aim: 'faster than both',
      met: (rates.here ?? 0) > best,
    },
  ];
}

function rateOf(ask: (key: string, context: FlagContext) => boolean): number {
  let on = 0;
  let asked = 0;
  const began = performance.now();
  while (performance.now() - began < SECONDS * 1_000) {
    for (let count = 0; count < 500; count += 1) {
      asked += 1;
      const context = contexts[asked % contexts.length] as FlagContext;
      if (ask(keys[asked % keys.length] as string, context)) on += 1;
    }
  }
  const elapsed = (performance.now() - began) / 1_000;
  const share = on / asked;
  if (share < 0.78 || share > 0.88) throw new Error(`five of six are let in, not ${share}`);
  return asked / elapsed;
}

function parley(): (key: string, context: FlagContext) => boolean {
  const targeting = flagdTargeting();
  const rule: TargetingRule = { client: 'Acme', segments: ['staff', 'beta'], share: { client: 100, others: 50 } };
  const [began, ends] = [new Date(Date.now() - 1_000).toISOString(), new Date(Date.now() + 86_400_000).toISOString()];
  const life = { inkedAt: began, readyAt: began, endsAt: ends, graceEndsAt: ends, endedAt: null, off: null };
  for (const key of keys) targeting.set(key, rule);
  return (key, context) => {
    const answer = answerAt(life, realClock.now(), (clientOnly) => targeting.match(key, context, clientOnly));
    return answer !== 'targeting-key-missing' && answer.value;
  };
}

function growthBook(): (key: string, context: FlagContext) => boolean {
  const rules = [
    { condition: { client: 'Acme' }, force: true },
    { condition: { segments: { $elemMatch: { $in: ['staff', 'beta'] } } }, force: true },
    { force: true, coverage: 0.5, hashAttribute: 'targetingKey' },
  ];
  const client = new GrowthBookClient().initSync({
    payload: { features: Object.fromEntries(keys.map((key) => [key, { defaultValue: false, rules }])) },
  });
  return (key, context) => client.isOn(key, { attributes: { ...context } });
}

async function unleash(): Promise<(key: string, context: FlagContext) => boolean> {
  const constraint = (contextName: string, values: string[]) => ({
    contextName,
    operator: 'IN',
    values,
    inverted: false,
    caseInsensitive: false,
  });
  const wholly = { rollout: '100', stickiness: 'default', groupId: 'all' };
  const half = { rollout: '50', stickiness: 'userId', groupId: 'half' };
  const strategies = [
    { name: 'flexibleRollout', parameters: wholly, constraints: [constraint('client', ['Acme'])] },
    { name: 'flexibleRollout', parameters: wholly, constraints: [constraint('segment', ['staff', 'beta'])] },
    { name: 'flexibleRollout', parameters: half, constraints: [] },
  ];
  const features = keys.map((name) => ({
    name,
    type: 'release',
    enabled: true,
    project: 'default',
    stale: false,
    impressionData: false,
    variants: [],
    strategies,
  }));
  const client = new Unleash({
    url: 'http://127.0.0.1:9/',
    appName: 'bench',
    disableMetrics: true,
    disableAutoStart: true,
    refreshInterval: 0,
    skipInstanceCountWarning: true,
    bootstrap: { data: features as never },
    storageProvider: { set: async () => undefined, get: async () => undefined },
  });
  client.on('error', () => undefined);
  client.on('warn', () => undefined);
  const ready = once(client, 'ready');
  await client.start().catch(() => undefined);
  await ready;
  return (key, context) =>
    client.isEnabled(key, {
      userId: context.targetingKey ?? '',
      properties: { client: context.client ?? '', segment: context.segments?.[0] ?? '' },
    });
}
