import { expect, test } from 'vitest';
import { ORIGIN, startParley } from './harness.ts';

test('a flag of the sample answers truthfully by its key, and stands among nobody’s own flags', async () => {
  const parley = await startParley();
  const { client } = parley.product;
  await client.sample.open({ language: 'en' });
  const { lines } = await client.agreement.list({});
  const lumen = lines.find((line) => line.client === 'Lumen');
  const { secret } = await parley.owner.client.flagKey.issue({ name: 'export service', client: null });
  const ask = async (path: string, who: string) => {
    const answer = await parley.send(
      new Request(`${ORIGIN}/ofrep/v1/evaluate/flags${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
        body: JSON.stringify({ context: { client: who, targetingKey: 'somebody' } }),
      }),
    );
    return answer.json();
  };
  expect(await ask('', 'Lumen')).toMatchObject({ flags: [] });
  expect(await ask(`/${lumen?.key}`, 'Lumen')).toMatchObject({ value: true });
  expect(await ask(`/${lumen?.key}`, 'Globex')).toMatchObject({ value: false });
  await client.agreement.kill({ agreement: lumen?.agreement ?? '' });
  expect(await ask(`/${lumen?.key}`, 'Lumen')).toMatchObject({ value: false, reason: 'DISABLED' });
});
