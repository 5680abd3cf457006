import { describe, expect, test } from 'vitest';
import { tokenOfCookie } from '../../src/app/identity/token.ts';
import { ORIGIN, type Parley, type Person, startParley } from './harness.ts';

async function twoNegotiations() {
  const story = await startParley();
  const { sales, teams } = story;
  const file = (ask: string) => sales.client.ask.file({ ask, forWhom: 'Acme', parties: [teams.sales, teams.product] });
  const [{ id: shown }, { id: hidden }] = [await file('Audit export'), await file('Something else')];
  const { parties } = await sales.client.negotiation.get({ negotiation: shown });
  const guest = await story.enterAsGuest(sales, 'Gil', shown, parties[0]?.id ?? '');
  return { ...story, shown, hidden, guest };
}

/** Everything that a person's live stream says until it ends. */
async function readLive(story: Parley, person: Person): Promise<string> {
  const headers = { authorization: `Bearer ${person.token}` };
  const answer = await story.send(new Request(`${ORIGIN}/live`, { headers }));
  const reader = answer.body?.getReader();
  const decoder = new TextDecoder();
  await reader?.read();
  let text = '';
  for (;;) {
    const chunk = await reader?.read();
    if (!chunk || chunk.done) return text;
    text += decoder.decode(chunk.value);
  }
}

describe('a guest', () => {
  test('does not learn by what a search leaves out that others said the same elsewhere', async () => {
    const { sales, guest, shown, hidden } = await twoNegotiations();
    await guest.client.note.post({ negotiation: shown, text: 'Is there a merger?' });
    const find = async () => (await guest.client.search.find({ words: 'merger', limit: 1 })).found.map(({ id }) => id);
    expect(await find()).toEqual([shown]);
    await sales.client.note.post({ negotiation: hidden, text: 'The merger is on Friday.' });
    expect(await find()).toEqual([shown]);
  });

  test('who is taken out of a party hears nothing more, without waiting for a heartbeat', async () => {
    const story = await twoNegotiations();
    const { sales, guest, shown } = story;
    const { own } = await sales.client.negotiation.get({ negotiation: shown });
    const heard = readLive(story, guest);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await sales.client.party['remove-member']({ negotiation: shown, party: own ?? '', member: guest.account });
    expect(await heard).toContain('PartyMemberRemoved');
    await sales.client.note.post({ negotiation: shown, text: 'Now we are among ourselves.' });
    expect(await heard).not.toContain('NotePosted');
  });
});

test('a member who is removed hears nothing more, without waiting for a heartbeat', async () => {
  const story = await twoNegotiations();
  const { owner, product } = story;
  const heard = readLive(story, product);
  await new Promise((resolve) => setTimeout(resolve, 20));
  await owner.client.member.remove({ account: product.account });
  expect(await heard).toContain('MemberRemoved');
});

test('two requests with one key at the very same moment are one: a second secret is never made', async () => {
  const { sales, call } = await startParley();
  const issued = await Promise.allSettled(
    Array.from({ length: 4 }, () => call(sales, 'apiKey.issue', { name: 'robot' }, 'one-key')),
  );
  expect(issued.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const one of issued)
    if (one.status === 'rejected') expect(one.reason).toMatchObject({ problem: { code: 'done-before' } });
  expect((await sales.client.apiKey.list({})).keys).toHaveLength(1);
});

test('a cookie that a neighbouring host may have planted does not go before our own', () => {
  expect(tokenOfCookie('parley_session=planted; __Host-parley_session=own')).toBe('own');
  expect(tokenOfCookie('other=1; parley_session=own')).toBe('own');
  expect(tokenOfCookie(undefined)).toBeUndefined();
});

describe('the page of another site', () => {
  const attempts: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['a form of another origin', { origin: 'https://evil.example' }],
    ['an opaque origin', { origin: 'null' }],
    ['a neighbour on the same site', { 'sec-fetch-site': 'same-site' }],
    ['no word about where it comes from', {}],
  ];
  test.each(attempts)('cannot make a browser act: %s', async (_, headers) => {
    const { sales, send } = await startParley();
    const answer = await send(
      new Request(`${ORIGIN}/api/session/sign-out`, {
        method: 'POST',
        headers: { cookie: `parley_session=${sales.token}`, 'content-type': 'application/json', ...headers },
      }),
    );
    expect(answer.status).toBe(403);
    expect((await sales.client.session.whoami({})).person?.name).toBe('Sara');
  });
});

test('neither a link’s secret, nor a code, nor a session stands in the log or in an address', async () => {
  const { mails, log, guest, sales, owner, stranger } = await twoNegotiations();
  await stranger.client.session.requestLink({ address: 'sara@acme.example' });
  await expect(stranger.client.session.useLink({ link: 'pyl_wrong-and-long-enough' })).rejects.toThrow();
  const secrets = [
    ...mails.flatMap(({ values }) => [values.code, values.link?.split('#')[1]]),
    ...[guest, sales, owner].map(({ token }) => token),
  ].filter((secret) => secret !== undefined);
  const written = JSON.stringify(log);
  expect(secrets.length).toBeGreaterThan(8);
  for (const secret of secrets) expect(written.includes(secret)).toBe(false);
  for (const { values } of mails)
    if (values.link) expect(values.link).toMatch(/^http:\/\/localhost:4600\/[a-z/-]+#pyl_/);
});

test('a person cannot be made to look like an engineer who estimates, nor a point say two things in two languages', async () => {
  const { sales, ask, shown } = await twoNegotiations();
  const engineer = { kind: 'guest', id: sales.account, name: 'Marta, lead engineer' };
  expect(await ask(sales, 'estimate.ask', { negotiation: shown, engineer })).toMatchObject({
    status: 400,
    body: { faults: [{ path: 'engineer.kind' }] },
  });
  const options = [{ en: '5 days', es: '30 días' }, 'Never'];
  expect(await ask(sales, 'issue.add', { negotiation: shown, text: 'Review', options })).toMatchObject({
    status: 400,
    body: { faults: [{ path: 'options.0' }] },
  });
});

test('an answer about faults does not outgrow its question', async () => {
  const { stranger, ask } = await startParley();
  const input = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`f${index}`, '\u0000']));
  const { status, body } = await ask(stranger, 'session.signIn', input);
  expect(status).toBe(400);
  expect((body as { faults: unknown[] }).faults).toHaveLength(100);
});
