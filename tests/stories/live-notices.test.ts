import { expect, test } from 'vitest';
import { ORIGIN, PASSWORD, type Person } from './harness.ts';
import { readyToSign, sign } from './ready-to-sign.ts';

type Story = Awaited<ReturnType<typeof readyToSign>>;

/** An open stream, and how often it said that its person was told something. */
async function listening(story: Story, person: Person) {
  const headers = { authorization: `Bearer ${person.token}` };
  const answer = await story.parley.fetch(new Request(`${ORIGIN}/live`, { headers }), {});
  const reader = answer.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  const reading = (async () => {
    for (;;) {
      const chunk = await reader?.read();
      if (!chunk || chunk.done) return;
      text += decoder.decode(chunk.value);
    }
  })();
  return {
    text: () => text,
    told: () => text.split('\n\n').filter((block) => block.startsWith('event: told')),
    end: async () => {
      await reader?.cancel();
      await reading;
    },
  };
}

async function signed() {
  const story = await readyToSign();
  const { sales, product, negotiation } = story;
  await sign(sales, negotiation);
  await sign(product, negotiation);
  const { record } = await sales.client.rfc.get({ negotiation });
  return { ...story, endOn: record?.review.on ?? '' };
}

test('an open page hears of a reminder that nobody’s doing brought about, and only its own person’s page does', async () => {
  const story = await signed();
  const { sales, owner, clock, parley, endOn } = story;
  clock.set(`${endOn}T10:00:00.000Z`);
  const again = async (name: string, { account }: Person) => {
    const address = `${name.toLowerCase()}@acme.example`;
    const { token } = await story.stranger.client.session.signIn({ address, password: PASSWORD, token: true });
    return story.personOf(name, account, token ?? undefined);
  };
  const people = [await again('Sara', sales), await again('Olga', owner)];
  const streams = await Promise.all(people.map((person) => listening(story, person)));
  const [hers, owners] = streams;
  await parley.tick();
  await expect.poll(() => hers?.told()).toEqual(['event: told\ndata: {}']);
  expect(owners?.told()).toEqual([]);
  expect(owners?.text()).toContain('event: time');
  expect(hers?.text()).not.toContain('event: grown');
  for (const stream of streams) await stream.end();
});

test('the inbox counts the notices that were not seen, beside what needs the reader', async () => {
  const { sales } = await signed();
  expect(await sales.client.inbox.get({})).toMatchObject({ unseen: 1 });
  await sales.client.notice.see({});
  expect(await sales.client.inbox.get({})).toMatchObject({ unseen: 0 });
});
