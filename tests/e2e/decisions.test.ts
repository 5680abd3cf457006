import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sticksOut, violations } from './axe.ts';
import { makePasskey, plugInAuthenticator } from './passkey.ts';
import { bringTo } from './stages.ts';
import { NARROW, WIDE } from './watched-page.ts';
import { PASSWORD, tellAfterFailure, World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world?.close());
tellAfterFailure(() => world);

/** Goes with Tab alone to whatever is named so, and presses Enter. */
async function pressByKeyboard(page: Page, name: string): Promise<void> {
  for (let steps = 0; steps < 120; steps += 1) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    if ((await focused.count()) === 1 && (await focused.innerText()).trim() === name) {
      await page.keyboard.press('Enter');
      return;
    }
  }
  throw new Error(`${name} cannot be reached with the keyboard`);
}

/** What is wrong with the page as it stands, wide and narrow, light and dark. */
async function looked(page: Page): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const colorScheme of ['dark', 'light'] as const)
    for (const viewport of [NARROW, WIDE]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      faults.push(...(await violations(page)), ...(await sticksOut(page)));
    }
  return faults;
}

test('an amendment is proposed with its differences, and the second side signs it by keyboard with a passkey', async () => {
  const agreement = await bringTo(world, 'signed', 'amended');
  const { page } = await world.windowOf('sales');
  await page.goto(`${world.url}/agreements/${agreement}`);
  await page.getByRole('button', { name: 'Amend what was signed' }).click();
  const window = page.getByRole('dialog', { name: 'Amend what was signed' });
  await window.getByText('Nothing yet.').waitFor();
  await window.getByLabel('Also on for').fill('staff, partners');
  await window.getByRole('button', { name: 'Add a guardrail' }).click();
  await window.getByLabel('Metric', { exact: true }).fill('cost');
  await window.getByLabel('Unit').fill('EUR');
  await window.getByLabel('Bound').fill('400');
  await window.getByRole('button', { name: 'Propose and sign for my side' }).click();
  await window
    .getByRole('alert')
    .getByText(/^It cannot be amended: «value» and «cost» are/)
    .waitFor();
  await window.getByLabel('Metric', { exact: true }).fill('p95');
  await window.getByLabel('Unit').fill('ms');
  await window.getByRole('deletion').getByText('On for: Acme').waitFor();
  await window.getByRole('insertion').getByText('On for: Acme, staff, and partners').waitFor();
  await window.getByLabel('Reason').fill('The partners asked too');
  expect(await looked(page)).toEqual([]);
  await window.getByRole('button', { name: 'Propose and sign for my side' }).click();
  // The second step: nothing is on the table before the proof.
  await window.getByLabel(/^Password/).fill(PASSWORD);
  expect(await looked(page)).toEqual([]);
  expect((await world.call('sales', 'agreement.get', { agreement })).decisions).toEqual([]);
  await window.getByRole('button', { name: 'Sign with my password' }).click();
  await window.waitFor({ state: 'hidden' });
  const waiting = page.getByRole('article', { name: 'Amend what was signed' });
  await waiting.getByText(/^signed by Sara.*attested by this instance only/).waitFor();
  await waiting.getByText('not signed yet').waitFor();

  const pau = await world.windowOf('product');
  const device = await plugInAuthenticator(pau.context, pau.page);
  await makePasskey(pau, world.url);
  await pau.page.goto(`${world.url}/agreements/${agreement}`);
  const seen = pau.page.getByRole('article', { name: 'Amend what was signed' });
  await seen.getByRole('insertion').getByText('On for: Acme, staff, and partners').waitFor();
  expect(await looked(pau.page)).toEqual([]);
  await pressByKeyboard(pau.page, 'Sign as Product');
  const prove = pau.page.getByRole('button', { name: 'Sign with my passkey' });
  await prove.waitFor();
  expect((await world.call('product', 'agreement.get', { agreement })).counters.amendments).toBe(0);

  // A passkey that is not used signs nothing, and says so.
  await device.refuse();
  await pau.page.keyboard.press('Enter');
  await pau.page.getByText('The passkey was not used. Nothing is signed.').waitFor();
  expect((await world.call('product', 'agreement.get', { agreement })).counters.amendments).toBe(0);
  await device.accept();
  await prove.press('Enter');
  await pau.page.getByText(/signed by Pau.*by passkey/).waitFor();
  const after = await world.call('product', 'agreement.get', { agreement });
  expect(after.terms.segments).toEqual(['staff', 'partners']);
  expect(after.counters.amendments).toBe(1);

  const { body } = await world.call('sales', 'rfc.export', { negotiation: agreement, format: 'json', language: 'en' });
  await page.goto(`${world.url}/verify`);
  await page
    .getByLabel('Exported file (.json)')
    .setInputFiles({ name: 'minutes.json', mimeType: 'application/json', buffer: Buffer.from(body) });
  await page.getByText('This agreement is genuine and unchanged.').waitFor();
  await page.getByText(/Product: Pau · the signer’s own passkey/).waitFor();
  expect(pau.complaints.all).toEqual([]);
});

test('the price of an extension stands there before it is proposed; an onlooker reads who decides', async () => {
  const agreement = await bringTo(world, 'signed', 'extended');
  const { endOn } = await world.call('sales', 'agreement.get', { agreement });
  world.at(`${endOn}T10:00:00.000Z`);
  const sara = await world.windowOf('sales');
  await sara.page.goto(`${world.url}/agreements/${agreement}`);
  await sara.page.getByRole('button', { name: 'Extend it' }).click();
  const window = sara.page.getByRole('dialog', { name: 'Extend it' });
  await window.getByText('It would be extension 1; the signed rule allows 1. The count is public.').waitFor();
  await window.getByText('The clean-up is not overdue, and must not be.').waitFor();
  await window.getByLabel('Reason').fill('The audit runs on');
  await window.getByRole('button', { name: 'Propose and sign for my side' }).click();
  await window.getByLabel(/^Password/).fill(PASSWORD);
  await window.getByRole('button', { name: 'Sign with my password' }).click();
  await window.waitFor({ state: 'hidden' });

  const olga = await world.windowOf('owner');
  await olga.page.goto(`${world.url}/agreements/${agreement}`);
  const waiting = olga.page.getByRole('article', { name: /^Extend it until/ });
  await waiting.getByText('The audit runs on').waitFor();
  const sign = waiting.getByRole('button', { name: /^Sign as/ });
  expect(await sign.isDisabled()).toBe(true);
  await waiting.getByText('Members of Sales and Product decide this, and whom they let sign for them.').waitFor();
  expect([...sara.complaints.all, ...olga.complaints.all]).toEqual([]);
});
