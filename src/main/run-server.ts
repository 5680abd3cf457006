import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bucketLimit } from '../api/rate-limit.ts';
import type { Accounts } from '../app/identity/accounts.ts';
import { languageOf } from '../cli/surroundings.ts';
import { exportVerifier } from '../cli/verify/shipped-verifier.ts';
import type { Instant } from '../domain/instant.ts';
import { argonPasswords } from '../integration/identity/argon-passwords.ts';
import { claimCodeFile } from '../integration/identity/claim-code-file.ts';
import { postgresAccounts } from '../integration/identity/postgres-accounts.ts';
import { webPasskeys } from '../integration/identity/web-passkeys.ts';
import { graphileJobs } from '../integration/jobs/graphile-jobs.ts';
import { noMailer } from '../integration/mail/no-mailer.ts';
import { prometheusServer } from '../integration/metric-source/prometheus-server.ts';
import { createInstanceSeal } from '../integration/signing/instance-seal.ts';
import { httpSender } from '../integration/webhook/http-sender.ts';
import { nodeEnvironment } from '../store/environment.ts';
import { JOB_SCHEMA } from '../store/postgres/telling/job-schema.ts';
import { minutesMarkdown } from '../words/rfc/minutes.ts';
import { type Configuration, sayConfiguration } from './configuration.ts';
import { createParley, type Parley } from './create-parley.ts';
import { everySoOften } from './every-so-often.ts';
import { type HttpServer, listen } from './http-server.ts';
import { logLines } from './log-lines.ts';
import { type OpenedDatabase, openDatabase } from './open-database.ts';
import { type Terminal, withConfiguration } from './with-configuration.ts';

/** Tries a visitor without a session has in a minute, before what each ceremony counts by itself. */
const TRIES_PER_MINUTE = 120;
const HOUR = 3_600_000;
/** Milliseconds between two looks at what is due to be told. */
const TELL_EVERY = 2_000;
/** Milliseconds between two looks at which metrics are due to be asked for. */
const PULL_EVERY = 15_000;

/** Serves until it is told to stop. Returns the exit code. */
export function runServer(terminal: Terminal): Promise<number> {
  return withConfiguration(terminal, async (configuration) => {
    const stopped = stopSignal();
    const database = await openDatabase(configuration, terminal.complain);
    try {
      const running = await startServing(configuration, database, terminal);
      terminal.print(sayConfiguration('ready', 'en', { value: addressOf(configuration, running.server) }));
      await stopped;
      await running.stop();
    } finally {
      await database.close();
    }
  });
}

interface Running {
  readonly server: HttpServer;
  readonly stop: () => Promise<void>;
}

async function startServing(
  configuration: Configuration,
  database: OpenedDatabase,
  terminal: Terminal,
): Promise<Running> {
  let parley: Parley | undefined;
  const early = () => new Response(null, { status: 503, headers: { 'retry-after': '1' } });
  const server = await listen(
    (request, bindings) => parley?.fetch(request, bindings) ?? early(),
    configuration.host,
    configuration.port,
  );
  const origin = configuration.reach.publicUrl ?? `http://localhost:${server.port}`;
  const claimCode = claimCodeFile(configuration.dataFolder);
  const accounts = postgresAccounts(database.authPool);
  const { now, moved } = database.clock;
  const log = logLines(terminal.complain);
  const jobs = graphileJobs({
    directAddress: database.addresses.direct,
    schema: JOB_SCHEMA,
    noteFault: (kind) => log.add({ at: now(), jobs: kind }),
  });
  process.once('exit', log.flush);
  parley = createParley({
    store: database.store,
    environment: nodeEnvironment({ now }),
    accounts,
    passwords: argonPasswords(),
    passkeys: webPasskeys(),
    jobs,
    mailer: await mailerOf(configuration, origin, accounts, now),
    claimCode,
    seal: await createInstanceSeal(
      { origin, relyingParty: new URL(origin).hostname },
      database.keyRing.signing.map((key) => key.privateJwk),
    ),
    verifier: exportVerifier,
    minutes: minutesMarkdown,
    metricServer: prometheusServer({ allowed: configuration.metricsAllow }),
    webhookSender: httpSender({ allowed: configuration.webhookAllow, milliseconds: () => performance.now() }),
    testClock: moved,
    reach: configuration.reach,
    rateLimit: bucketLimit({ milliseconds: () => performance.now(), perMinute: TRIES_PER_MINUTE }),
    every: (milliseconds, run) => {
      const timer = setInterval(run, milliseconds);
      return () => clearInterval(timer);
    },
    milliseconds: () => performance.now(),
    log: log.add,
    pageFolder: pageFolder(),
  });
  if ((await accounts.instance()) === undefined) await claimCode.prepare();
  if (!configuration.reach.loopbackOnly && existsSync(claimCode.path))
    terminal.complain(sayConfiguration('claim-code-lies', languageOf(terminal.variables), { value: claimCode.path }));
  const sweep = setInterval(() => void accounts.sweep(now()).catch(() => undefined), HOUR);
  const { close, settled } = parley;
  const telling = everySoOften(TELL_EVERY, parley.tick, (kind) => log.add({ at: now(), telling: kind }));
  const pulling = everySoOften(PULL_EVERY, parley.pull, (kind) => log.add({ at: now(), pulling: kind }));
  return {
    server,
    stop: async () => {
      clearInterval(sweep);
      close();
      await server.close();
      await telling.stop();
      await pulling.stop();
      await jobs.close();
      await settled();
      log.flush();
      process.off('exit', log.flush);
    },
  };
}

/** Resolves at the first SIGTERM or SIGINT; the second one is left to end the process at once. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      process.off('SIGTERM', stop);
      process.off('SIGINT', stop);
      resolve();
    };
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
  });
}

function addressOf({ host, reach }: Configuration, { port }: HttpServer): string {
  if (reach.publicUrl !== undefined) return reach.publicUrl;
  const shown = reach.loopbackOnly || host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}`;
}

/** The mail library is loaded only where there is a mail server: most first starts have none. */
async function mailerOf({ smtpUrl, mailFrom }: Configuration, origin: string, accounts: Accounts, now: () => Instant) {
  if (smtpUrl === undefined) return noMailer;
  const { smtpMailer } = await import('../integration/mail/smtp-mailer.ts');
  return smtpMailer({ url: smtpUrl, from: mailFrom ?? senderAt(origin) }, accounts, now);
}

function senderAt(origin: string): string {
  return `Parley <parley@${new URL(origin).hostname}>`;
}

/** The built page lies beside this program: dist/web beside dist/serve.js, or beside one of its chunks. */
function pageFolder(): string | undefined {
  const here = dirname(fileURLToPath(import.meta.url));
  return [join(here, 'web'), join(here, '..', 'web')].find((folder) => existsSync(join(folder, 'index.html')));
}
