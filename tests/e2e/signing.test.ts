import { afterAll, beforeAll, expect, test } from 'vitest';
import { linkIn } from './mailbox.ts';
import { makePasskey, plugInAuthenticator } from './passkey.ts';
import { bringTo, sign } from './stages.ts';
import { PASSWORD, PEOPLE, tellAfterFailure, World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world?.close());
tellAfterFailure(() => world);

const signPage = (negotiation: string) => `${world.url}/negotiations/${negotiation}/signatures`;

test('a passkey is made, signs in and signs the exact text, which the file then proves by itself', async () => {
  const negotiation = await bringTo(world, 'signing', 'Audit export for Acme (passkey)');
  const window = await world.windowOf('sales');
  const { context, page, complaints } = window;
  const device = await plugInAuthenticator(context, page);
  await makePasskey(window, world.url);
  expect(await device.credentials()).toHaveLength(1);

  await page.getByRole('button', { name: 'Sign out here' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.getByRole('heading', { name: 'Inbox', level: 1 }).waitFor();

  await page.goto(signPage(negotiation));
  await page.getByRole('button', { name: 'Sign as Sales' }).click();
  expect((await world.call('product', 'rfc.get', { negotiation })).signatures).toEqual([]);
  await page.getByRole('button', { name: 'Sign with my passkey' }).click();
  await page.getByRole('listitem').filter({ hasText: 'Sales' }).getByText('by passkey').waitFor();

  await sign(world, negotiation, 'product');
  await page.getByRole('heading', { name: 'Signed by all' }).waitFor();
  const { body } = await world.call('sales', 'rfc.export', { negotiation, format: 'json', language: 'en' });
  await page.goto(`${world.url}/verify`);
  const check = (text: string) =>
    page
      .getByLabel('Exported file (.json)')
      .setInputFiles({ name: 'minutes.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await check(body);
  await page.getByText('This agreement is genuine and unchanged.').waitFor();
  await page.getByRole('row', { name: /Sara.*the signer’s own passkey/ }).waitFor();
  await page.getByRole('row', { name: /Pau.*attested by this instance only/ }).waitFor();
  await check(body.replace('Billing revamp', 'Billing rework'));
  await page.getByText('This file does not verify.').waitFor();
  expect(complaints.all).toEqual([]);
});

test('a passkey that is not used signs nothing, and says so', async () => {
  const negotiation = await bringTo(world, 'signing', 'Audit export for Acme (cancelled)');
  const window = await world.windowOf('product');
  const { context, page } = window;
  const device = await plugInAuthenticator(context, page);
  await makePasskey(window, world.url);
  await device.refuse();
  await page.goto(signPage(negotiation));
  await page.getByRole('button', { name: 'Sign as Product' }).click();
  await page.getByRole('button', { name: 'Sign with my passkey' }).click();
  await page.getByText('The passkey was not used. Nothing is signed.').waitFor();
  expect((await world.call('product', 'rfc.get', { negotiation })).signatures).toEqual([]);
  await device.accept();
  await page.getByRole('button', { name: 'Sign with my passkey' }).click();
  await page.getByRole('listitem').filter({ hasText: 'Product' }).getByText('by passkey').waitFor();
});

test('a link by mail signs in once; opening it, as a scanner does, uses nothing up', async () => {
  const { address } = PEOPLE.sales;
  const { page, complaints } = await world.window();
  await page.goto(world.url);
  await page.getByLabel(/^E-mail address/).fill(address);
  const before = world.mailbox.count();
  await page.getByRole('button', { name: 'Mail me a link instead' }).click();
  await page.getByText('If that address is known here').waitFor();
  const link = linkIn(await world.mailbox.newest(address, before));
  const url = `${world.url}/sign-in/link#${link}`;
  for (let scan = 0; scan < 2; scan += 1) {
    const scanner = await world.window();
    await scanner.page.goto(url);
    await scanner.page.getByRole('button', { name: 'Sign in now' }).waitFor();
    await scanner.context.close();
  }
  await page.goto(url);
  await page.getByRole('button', { name: 'Sign in now' }).click();
  await page.getByRole('heading', { name: 'Inbox', level: 1 }).waitFor();
  expect(complaints.all).toEqual([]);

  const second = await world.window();
  await second.page.goto(url);
  await second.page.getByRole('button', { name: 'Sign in now' }).click();
  await second.page.getByRole('alert').waitFor();
  expect(await second.page.getByRole('heading', { name: 'Inbox', level: 1 }).count()).toBe(0);
});

test('an edit voids a signature, tells the signer what changed, and the old text does not revive it', async () => {
  const negotiation = await bringTo(world, 'signing', 'Audit export for Acme (voided)');
  const sara = await world.windowOf('sales');
  const { page } = sara;
  await page.goto(signPage(negotiation));
  await page.getByRole('button', { name: 'Sign as Sales' }).click();
  await page.getByLabel(/^Password/).fill('not my password at all');
  await page.getByRole('button', { name: 'Sign with my password' }).click();
  await page.getByRole('alert').waitFor();
  await page.getByLabel(/^Password/).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign with my password' }).click();
  const place = page.getByRole('listitem').filter({ hasText: 'Sales' });
  await place.getByText('Attested by this instance only').waitFor();

  const edit = async (value: string) => {
    const { revision } = await world.call('product', 'rfc.get', { negotiation });
    await world.call('product', 'rfc.edit', {
      negotiation,
      basedOn: revision,
      edit: { field: 'change.notIncluded', value },
    });
  };
  await edit('  No scheduling, no   other format. ');
  await page.waitForTimeout(500);
  expect(await page.getByText('Your signature no longer holds').count()).toBe(0);

  await edit('No scheduling, no other format, no API.');
  const voided = page.getByRole('alert').filter({ hasText: 'Your signature no longer holds' });
  await voided.waitFor();
  expect(await voided.innerText()).toMatch(/not included/i);
  await place.getByText('not signed yet').waitFor();

  await edit('No scheduling, no other format.');
  await page.reload();
  await voided.waitFor();
  await place.getByText('not signed yet').waitFor();
  // What Product changed Sales reads anew: it says again that it has nothing to add.
  await world.call('sales', 'rfc.nothing-to-add', { negotiation });
  await page.getByRole('button', { name: 'Sign as Sales' }).click();
  await page.getByLabel(/^Password/).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign with my password' }).click();
  await place.getByText('Attested by this instance only').waitFor();
});
