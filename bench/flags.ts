import { serveFlagPage } from '../tests/e2e/flag-page-server.ts';
import { claim, enterTeam } from '../tests/faults/client.ts';
import { type RunningParley, startServer, temporaryFolder, until } from '../tests/faults/running-parley.ts';
import { launchBrowser } from '../tests/run/chromium.ts';
import { type Figure, quantile, type Rate, rateOf, sayRate } from './figure.ts';
import { sdkFigures } from './flag-sdks.ts';
import { type LiveAgreement, liveAgreements } from './live-agreements.ts';
import { plainClient, plainRequest } from './plain-client.ts';

const AGREEMENTS = 1_000;
const CLIENTS = 8;
const SECONDS = 2;
const TURNS = 5;
const KILLS = 20;
/** Of the rate of a route that only writes JSON. */
const AIM = 0.6;
/** Milliseconds from the kill to `false` in the tab. */
const KILL_AIM = 1_000;

/** The flag protocol with a thousand live agreements, evaluation in process beside two flag SDKs, and the kill switch. */
export async function flagFigures(): Promise<readonly Figure[]> {
  const folder = temporaryFolder();
  let server: RunningParley | undefined;
  try {
    server = await startServer({ dataFolder: folder.path });
    const first = server;
    const owner = await claim(() => first.url);
    await server.stop();
    const agreements = await liveAgreements(folder.path, AGREEMENTS);
    const running = await startServer({ dataFolder: folder.path, port: server.port });
    server = running;
    await enterTeam(owner, 'engineering');
    const { secret } = await owner.client.flagKey.issue({ name: 'bench', client: null });
    const evaluations = requestsFor(secret, agreements);
    // Rules are compiled when they are first asked for; a server that has run a while has them.
    await rate(running.port, evaluations);
    // In turns, so that what else the machine does meets both.
    const turns: { readonly here: Rate; readonly bare: Rate; readonly ratio: number }[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      const bare = await rate(running.port, [plainRequest('GET', '/health')]);
      const here = await rate(running.port, evaluations);
      turns.push({ here, bare, ratio: here.perSecond / bare.perSecond });
    }
    const { here, bare, ratio } = turns.sort((a, b) => a.ratio - b.ratio)[(TURNS - 1) / 2] as (typeof turns)[number];
    return [
      {
        what: `Single evaluations over the flag protocol, ${AGREEMENTS.toLocaleString('en')} live agreements, ${CLIENTS} clients`,
        here: sayRate(here),
        beside: `a bare JSON route of the same server: ${sayRate(bare)}; ratio ${ratio.toFixed(2)}, the middle one of ${TURNS} turns`,
        aim: `ratio ≥ ${AIM}`,
        met: ratio >= AIM,
      },
      await killFigure(running, owner, agreements),
      ...(await sdkFigures()),
    ];
  } finally {
    await server?.stop();
    folder.remove();
  }
}

/** Every agreement asked about by its client, by staff and by somebody else. */
function requestsFor(secret: string, agreements: readonly LiveAgreement[]): readonly Buffer[] {
  const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' };
  const bodies = [
    { client: 'Acme', targetingKey: 'somebody at Acme' },
    { segment: 'staff', targetingKey: 'one of us' },
    { client: 'Globex', targetingKey: 'somebody else' },
  ].map((context) => JSON.stringify({ context }));
  return bodies.flatMap((body) =>
    agreements.map(({ key }) => plainRequest('POST', `/ofrep/v1/evaluate/flags/${key}`, headers, body)),
  );
}

async function rate(port: number, requests: readonly Buffer[]): Promise<Rate> {
  const clients = await Promise.all(Array.from({ length: CLIENTS }, () => plainClient(port)));
  let turn = 0;
  try {
    return await rateOf(CLIENTS, SECONDS, async (client) => {
      turn = (turn + 1) % requests.length;
      await clients[client]?.ask(requests[turn] as Buffer);
    });
  } finally {
    for (const client of clients) client.end();
  }
}

/** From the request of the kill until the official web provider has told its page of `false`. */
async function killFigure(
  server: RunningParley,
  owner: Awaited<ReturnType<typeof claim>>,
  agreements: readonly LiveAgreement[],
): Promise<Figure> {
  const [browser, application] = await Promise.all([launchBrowser(), serveFlagPage()]);
  const times: number[] = [];
  try {
    const origins = [application.origin];
    const { secret: key } = await owner.client.flagKey.issue({
      name: 'page',
      client: 'Acme',
      kind: 'browser',
      origins,
    });
    const page = await (await browser.newContext()).newPage();
    await page.goto(application.origin);
    const given = { baseUrl: `http://localhost:${server.port}`, key, context: { targetingKey: 'somebody at Acme' } };
    await page.evaluate(`flagPage.begin(${JSON.stringify(given)})`);
    for (const agreement of agreements.slice(0, KILLS)) {
      const value = () => page.evaluate<boolean>(`flagPage.value('${agreement.key}', true)`);
      if (!(await value())) throw new Error('the flag is on at the page before it is switched off');
      const began = Date.now();
      await owner.client.agreement.kill({ agreement: agreement.id });
      const told = await until('the page was told', 10, async () => {
        const asked = `flagPage.changes.find(({ at, flags }) => at >= ${began} && flags.includes('${agreement.key}'))?.at`;
        return (await page.evaluate<number | undefined>(asked)) ?? undefined;
      });
      if (await value()) throw new Error('the page was told, and has `false`');
      times.push(told - began);
    }
  } finally {
    await application.close();
    await browser.close();
  }
  const worst = Math.max(...times);
  return {
    what: `From the kill switch to \`false\` at OpenFeature's web provider, ${AGREEMENTS.toLocaleString('en')} flags on the page`,
    here: `median ${quantile(times, 0.5).toFixed(0)} ms, worst ${worst.toFixed(0)} ms of ${KILLS}`,
    beside: 'the promise of the kill switch; the provider itself waits 50 ms to gather events',
    aim: '≤ 1 s',
    met: worst <= KILL_AIM,
  };
}
