import type { RfcForecast, RfcLimit } from '../../src/domain/rfc/text/live.ts';
import { playS1 } from '../s1/course.ts';
import { ORIGIN, PASSWORD, type Person, type StoryOptions, startParley } from '../stories/harness.ts';
import { propose, signDecision } from '../stories/ready-to-sign.ts';

/** What one evaluation of a flag was answered. */
export interface FlagHeard {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: the answer is read by the clauses themselves
  readonly body: any;
}

export const acme = { client: 'Acme', targetingKey: 'somebody at Acme' };
export const staff = { segment: 'staff', targetingKey: 'one of us' };
export const globex = { client: 'Globex', targetingKey: 'somebody else' };

/**
 * S3 until an instant on Friday 6 March 2026: the S1 package with its terms of life, signed by Sales at 10:42 and by
 * Product at 11:05 in Madrid, the before-launch criteria proven at 11:00. `before` looks at it one second before ink.
 */
export async function signedS3(
  before: (s3: S3) => Promise<void> = async () => undefined,
  options: StoryOptions = {},
  limits: readonly RfcLimit[] = [],
  forecast: readonly RfcForecast[] = [],
) {
  const parley = await startParley(options);
  const { secret } = await parley.owner.client.flagKey.issue({ name: 'export service', client: null });
  const people: Record<'sales' | 'product', Person> = { sales: parley.sales, product: parley.product };
  let agreement = '';

  const ask = async (path: string, context: object, headers: Readonly<Record<string, string>> = {}, key = secret) => {
    const answer = await parley.send(
      new Request(`${ORIGIN}/ofrep/v1/evaluate/flags${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ context }),
      }),
    );
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: text === '' ? undefined : JSON.parse(text) };
  };
  const s3 = {
    parley,
    people,
    secret,
    at: (instant: string) => parley.clock.set(instant),
    id: () => agreement,
    key: () => `parley-${agreement.replaceAll('-', '').slice(-12)}`,
    ask,
    flag: async (context: object): Promise<boolean> => (await ask(`/${s3.key()}`, context)).body.value,
    /** For Acme, for staff, for somebody else. */
    flags: async () => [await s3.flag(acme), await s3.flag(staff), await s3.flag(globex)],
    view: () => people.sales.client.agreement.get({ agreement }),
    /** Sessions last thirty days: both come back with their passwords. */
    signInAgain: async () => {
      for (const side of ['sales', 'product'] as const) {
        const { name, account } = people[side];
        const address = `${name.toLowerCase()}@acme.example`;
        const { token } = await parley.stranger.client.session.signIn({ address, password: PASSWORD, token: true });
        people[side] = parley.personOf(name, account, token ?? undefined);
      }
    },
    /** Proposed and signed by Sales, then signed by Product as it stands. */
    decide: async (
      proposal: Parameters<Person['client']['agreement']['propose']>[0]['proposal'],
      reason = '',
      between: () => Promise<void> = async () => undefined,
    ) => {
      await propose(people.sales, agreement, proposal, reason);
      await between();
      await signDecision(people.product, agreement);
    },
    read: (metric: string, unit: string, value: number, at: string) =>
      people.product.client.measurement.record({
        agreement,
        source: 'the warehouse',
        readings: [{ metric, unit, value, at }],
      }),
  };

  const edit = async (field: 'review' | 'live', value: object) => {
    const { revision } = await people.product.client.rfc.get({ negotiation: agreement });
    await people.product.client.rfc.edit({
      negotiation: agreement,
      basedOn: revision,
      edit: { field, value } as Parameters<Person['client']['rfc']['edit']>[0]['edit'],
    });
  };
  const beforeSigning = {
    sales: async () => {
      await edit('review', { on: '2026-04-05', graceDays: 7 });
      await edit('live', {
        segments: ['staff'],
        criteria: [],
        guardrails: [{ metric: 'p95', unit: 'ms', goodWhen: 'low', bound: 400, readings: 3 }],
        cleanUpDueOn: '2026-05-31',
        interestPerWeek: 0.5,
        extensions: 1,
        ...(limits.length > 0 ? { limits } : {}),
        ...(forecast.length > 0 ? { forecast } : {}),
      });
    },
    product: async () => {
      s3.at('2026-03-06T10:00:00.000Z');
      const { criteria } = await s3.view();
      for (const { id: criterion } of criteria)
        await people.product.client.agreement.evidence({ agreement, criterion, text: 'Green', source: 'CI run 12' });
      s3.at('2026-03-06T10:04:59.000Z');
      await before(s3);
      s3.at('2026-03-06T10:05:00.000Z');
    },
  };
  const { file } = await playS1({
    teams: parley.teams,
    at: s3.at,
    call: (side, operation, input) => parley.call(people[side], operation as never, input),
    sign: async (side, negotiation) => {
      agreement = negotiation;
      await beforeSigning[side]();
      const { client } = people[side];
      const { signatureId } = await client.signing.begin({ negotiation, sendCode: false });
      await client.signing.complete({ negotiation, signatureId, proof: { method: 'password', password: PASSWORD } });
    },
  });
  return { ...s3, file };
}

export interface S3 {
  readonly parley: Awaited<ReturnType<typeof startParley>>;
  readonly people: Record<'sales' | 'product', Person>;
  readonly id: () => string;
  readonly flags: () => Promise<readonly boolean[]>;
  readonly key: () => string;
  readonly ask: (path: string, context: object) => Promise<FlagHeard>;
}
