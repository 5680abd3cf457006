import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { bringTo } from './stages.ts';
import { tellAfterFailure, World } from './world.ts';

let world: World;
let receiver: Server;
let heard = 0;
beforeAll(async () => {
  receiver = createServer((request, response) => {
    heard += 1;
    request.resume();
    response.writeHead(204).end();
  }).listen(0, '127.0.0.1');
  world = await World.open({ variables: { PARLEY_WEBHOOK_ALLOW: '127.0.0.1' } });
});
afterAll(async () => {
  await world?.close();
  receiver?.closeAllConnections();
  receiver?.close();
});
tellAfterFailure(() => world);

test('an administrator adds a webhook, sees its secret once, tries it, pauses it and removes it', async () => {
  const { page } = await world.windowOf('owner');
  await page.goto(`${world.url}/settings`);
  await page.getByRole('button', { name: 'Add a webhook' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('ops');
  await dialog.getByLabel('Address').fill('http://10.0.0.1/');
  await page.keyboard.press('Enter');
  await dialog.getByText('This address lies in a private network.').waitFor();
  expect(await violations(page)).toEqual([]);
  await dialog.getByLabel('Address').fill(`http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`);
  await page.keyboard.press('Enter');
  await page.getByText(/^whsec_/).waitFor();
  await page.getByRole('button', { name: 'Open the webhook ops' }).click();
  await dialog.getByRole('button', { name: 'Send a test event' }).click();
  await dialog.getByRole('cell', { name: /^delivered/ }).waitFor();
  expect(heard).toBe(1);
  expect(await violations(page)).toEqual([]);
  expect(await page.getByText(/^whsec_/).count()).toBe(0);
  await dialog.getByRole('button', { name: 'Pause' }).click();
  await dialog.getByText(/^paused since/).waitFor();
  await dialog.getByRole('button', { name: 'Resume' }).click();
  await dialog.getByRole('button', { name: 'Remove', exact: true }).click();
  await dialog.getByRole('button', { name: 'Remove it for good' }).click();
  await page.getByText('Nobody outside is told anything.').waitFor();
});

test('what a side wants of the running agreement is written on the page of the RFC and stands there in words', async () => {
  const negotiation = await bringTo(world, 'commented');
  const { page } = await world.windowOf('product');
  await page.goto(`${world.url}/negotiations/${negotiation}/rfc`);
  await page.getByRole('button', { name: 'Change: how it runs once signed' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Also on for').fill('staff');
  await dialog.getByRole('button', { name: 'Add a usage limit' }).click();
  await dialog.getByLabel('Metric').fill('exports');
  await dialog.getByLabel('At most').fill('20');
  await dialog.getByLabel('Unit').fill('files');
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Beside the client, it is on for: staff.').waitFor();
  await page.getByText('At most 20 files a day, by the readings of exports.').waitFor();
});
