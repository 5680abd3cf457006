import { expect, test } from 'vitest';
import { readyToSign, sign } from './ready-to-sign.ts';

test('a guest is told nobody of the workspace but the people of its negotiation', async () => {
  const story = await readyToSign();
  const { sales, product, owner, negotiation, parties } = story;
  const teams = (await owner.client.workspace.get({})).teams;
  const leaders = teams.find(({ kind }) => kind === 'leadership')?.id ?? '';
  await story.join(owner, 'Evangelina', leaders);
  await story.join(owner, 'Maximilian', teams.find(({ kind }) => kind === 'engineering')?.id ?? '');
  const { client } = await story.enterAsGuest(sales, 'Gil', negotiation, parties.sales);
  for (const signer of [sales, product]) await sign(signer, negotiation);

  const agreement = negotiation;
  const told = JSON.stringify([
    await client.session.whoami({}),
    await client.negotiation.get({ negotiation }),
    await client.negotiation.record({ negotiation }),
    await client.rfc.get({ negotiation }),
    await client.agreement.get({ agreement }),
    await client.measurement.get({ agreement }),
    await client.measurement.readings({ agreement }),
    await client.inbox.get({}),
    await client.search.find({ words: 'Acme' }),
  ]);
  expect(told).not.toMatch(/Evangelina|Maximilian/);
  expect((await client.agreement.get({ agreement })).extension?.executives).toBeNull();
  expect((await sales.client.agreement.get({ agreement })).extension?.executives).toEqual(['Evangelina']);
});
