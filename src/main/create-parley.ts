import packageJson from '../../package.json';
import { type Api, createApi } from '../api/app.ts';
import type { Every } from '../api/live/live-route.ts';
import type { RateLimit } from '../api/rate-limit.ts';
import type { Reach } from '../api/visitor.ts';
import type { Accounts } from '../app/identity/accounts.ts';
import { identityOver } from '../app/identity/authenticate.ts';
import type { ClaimCode, Passkeys, Passwords } from '../app/identity/proving.ts';
import { SessionMemory } from '../app/identity/session-memory.ts';
import { metricPuller } from '../app/metric/pull-due.ts';
import type { Environment } from '../app/port/environment.ts';
import type { JobQueue } from '../app/port/jobs.ts';
import type { Mailer } from '../app/port/mail.ts';
import type { MetricServer } from '../app/port/metric-server.ts';
import type { ExportVerifier, InstanceSeal, MinutesWriter } from '../app/port/signing.ts';
import type { Store } from '../app/port/store.ts';
import type { WebhookSender } from '../app/port/webhooks.ts';
import { slices } from '../app/slices/slices.ts';
import { StateCache } from '../app/state-cache.ts';
import type { App } from '../app/work.ts';
import { operations } from '../contract/index.ts';

import { operationRows } from '../contract/operation-row.ts';
import { openFlags } from './open-flags.ts';
import { operationHandlers } from './operation-handlers.ts';
import { calendarOf, tellingOf } from './telling.ts';

/** Everything a running Parley is made of. Stories give a store and accounts in memory, the server real ones. */
export interface ParleyParts {
  readonly store: Store;
  readonly environment: Environment;
  readonly accounts: Accounts;
  readonly passwords: Passwords;
  readonly passkeys: Passkeys;
  readonly mailer: Mailer;
  readonly claimCode: ClaimCode;
  readonly seal: InstanceSeal;
  readonly verifier: ExportVerifier;
  readonly minutes: MinutesWriter;
  readonly webhookSender: WebhookSender;
  /** Asks the servers that metrics are pulled from. */
  readonly metricServer: MetricServer;
  /** Runs what waits in the outbox; absent in stories, where `settled` and `tick` do. */
  readonly jobs?: JobQueue | undefined;
  /** Whether a file moves the clock: every page then says so. */
  readonly testClock: boolean;
  readonly reach: Reach;
  readonly rateLimit: RateLimit;
  readonly every: Every;
  /** A clock that only goes forward, in milliseconds; never the clock of the rules. */
  readonly milliseconds: () => number;
  readonly log: (entry: Readonly<Record<string, unknown>>) => void;
  readonly pageFolder?: string | undefined;
}

export interface Parley {
  readonly app: App;
  readonly fetch: Api['fetch'];
  /** Ends open streams; the store stays open. */
  readonly close: () => void;
  /** Tells what is due by now: one look of the sweep, which a running server takes every few seconds. */
  readonly tick: () => Promise<void>;
  /** Asks every source of a metric whose next reading is due by now. */
  readonly pull: () => Promise<void>;
  /** Resolves when nothing is on its way any more; without a job queue it sends what is due. */
  readonly settled: () => Promise<void>;
}

/** Wires all layers to one function from request to answer. */
export function createParley(parts: ParleyParts): Parley {
  const { store, environment, seal, log } = parts;
  const app: App = { store, environment, slices, states: new StateCache(), seal };
  const memory = new SessionMemory(parts.milliseconds);
  const identity = identityOver({ app, accounts: parts.accounts, memory });
  const atWork = new Set<Promise<void>>();
  const background = (work: () => Promise<void>) => {
    const running: Promise<void> = work()
      .catch((error: unknown) =>
        log({ at: environment.now(), background: error instanceof Error ? error.name : 'unknown' }),
      )
      .finally(() => atWork.delete(running));
    atWork.add(running);
  };
  const telling = tellingOf(app, parts);
  const pullDue = metricPuller(app, parts.metricServer);
  const handlers = operationHandlers({
    ...parts,
    app,
    memory,
    background,
    instance: seal,
  });
  const flags = openFlags(app, parts);
  const rows = operationRows(operations);
  let document: Promise<object> | undefined;
  const api = createApi({
    ...parts,
    rows,
    handlers,
    identity,
    flags: flags.flags,
    calendar: calendarOf(app, parts),
    openApi: () => {
      document ??= import('../contract/openapi.ts').then(({ openApiDocument }) => openApiDocument(packageJson.version));
      return document;
    },
  });
  return {
    app,
    fetch: api.fetch,
    close: () => {
      identity.close();
      api.close();
      flags.close();
    },
    tick: telling.tick,
    pull: () => pullDue(environment.now()),
    settled: async () => {
      await Promise.all(atWork);
      await telling.settled();
    },
  };
}
