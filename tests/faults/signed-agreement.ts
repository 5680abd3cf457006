import { codeIn, linkIn, type Mailbox } from '../e2e/mailbox.ts';
import { playS1, type Side } from '../s1/course.ts';
import { type Caller, caller, claim, PASSWORD, signIn } from './client.ts';

export interface SignedAgreement {
  readonly agreement: string;
  /** The flag's key. */
  readonly key: string;
  /** Opens every flag. */
  readonly secret: string;
  /** Olga, who stands in no party, Sara for Sales and Pau for Product, signed in anew as the clock has it. */
  readonly as: (name: 'olga' | 'sara' | 'pau') => Promise<Caller>;
}

/**
 * S3 on a running server until ink, on Friday 6 March 2026 at 11:05 in Madrid: it ends after Sunday 5 April, for Acme
 * seven days later. `at` moves the server's clock.
 */
export async function signedAgreement(
  url: () => string,
  mailbox: Pick<Mailbox, 'newest' | 'count'>,
  at: (instant: string) => void,
): Promise<SignedAgreement> {
  at('2026-03-02T09:00:00.000Z');
  const owner = await claim(url);
  const { teams } = await owner.client.workspace.get({});
  const teamOf = (kind: Side) => teams.find((team) => team.kind === kind)?.id ?? '';
  const people: Record<Side, Caller> = {
    sales: await joinByMail(url, owner, mailbox, 'sara', teamOf('sales')),
    product: await joinByMail(url, owner, mailbox, 'pau', teamOf('product')),
  };
  const { secret } = await owner.client.flagKey.issue({ name: 'export service', client: null });
  let agreement = '';
  const { client } = people.product;
  const edit = async (change: object) => {
    const { revision } = await client.rfc.get({ negotiation: agreement });
    await client.rfc.edit({
      negotiation: agreement,
      basedOn: revision,
      edit: change as Parameters<typeof client.rfc.edit>[0]['edit'],
    });
  };
  const before = {
    sales: async () => {
      await edit({ field: 'review', value: { on: '2026-04-05', graceDays: 7 } });
    },
    product: async () => {
      at('2026-03-06T10:00:00.000Z');
      const { criteria } = await client.agreement.get({ agreement });
      for (const { id: criterion } of criteria)
        await client.agreement.evidence({ agreement, criterion, text: 'Green', source: 'CI run 12' });
      at('2026-03-06T10:05:00.000Z');
    },
  };
  await playS1({
    teams: { sales: teamOf('sales'), product: teamOf('product') },
    at,
    call: (side, operation, input) => people[side].call(operation as never, input),
    sign: async (side, negotiation) => {
      agreement = negotiation;
      await before[side]();
      const { signing } = people[side].client;
      const { signatureId } = await signing.begin({ negotiation, sendCode: false });
      await signing.complete({ negotiation, signatureId, proof: { method: 'password', password: PASSWORD } });
    },
  });
  await people.sales.client.account.change({ language: 'es' });
  const key = `parley-${agreement.replaceAll('-', '').slice(-12)}`;
  return { agreement, key, secret, as: (name) => signIn(url, `${name}@example.com`) };
}

/** What a flag is for somebody now, by the remote evaluation protocol. */
export async function flagFor(url: string, { key, secret }: SignedAgreement, context: object): Promise<boolean> {
  const answer = await fetch(`${url}/ofrep/v1/evaluate/flags/${key}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
    body: JSON.stringify({ context }),
  });
  return ((await answer.json()) as { value: boolean }).value;
}

async function joinByMail(
  url: () => string,
  owner: Caller,
  mailbox: Pick<Mailbox, 'newest' | 'count'>,
  name: string,
  team: string,
): Promise<Caller> {
  const address = `${name}@example.com`;
  const stranger = caller(url);
  await owner.client.invitation.invite({ address, team });
  const link = linkIn(await mailbox.newest(address));
  const before = mailbox.count();
  await stranger.client.invitation.sendCode({ link });
  const code = codeIn(await mailbox.newest(address, before));
  const { token } = await stranger.client.invitation.accept({ link, code, name, password: PASSWORD, token: true });
  return caller(url, token ?? '');
}
