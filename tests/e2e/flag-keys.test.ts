import { afterAll, beforeAll, expect, test } from 'vitest';
import { LOOKS, sticksOut, violations } from './axe.ts';
import { flagOf } from './s3-live.ts';
import { bringTo } from './stages.ts';
import { tellAfterFailure, World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world?.close());
tellAfterFailure(() => world);

test('an administrator issues a key for a page, changes its origins and revokes it; the secret is shown once', async () => {
  const { page, complaints } = await world.windowOf('owner');
  await page.goto(`${world.url}/settings`);
  const section = page.getByRole('region', { name: 'Flag keys' });
  await section.getByText('No flag key yet.').waitFor();
  await section.getByLabel('For a page in the browser').check();
  await section.getByLabel('Which application asks').fill('Web shop');
  await section.getByLabel('Client').fill('Acme');
  await section.getByLabel('Origins of the pages').fill('https://shop.acme.example/cart');
  await section.getByRole('button', { name: 'Issue a flag key' }).click();
  await section.getByText('«https://shop.acme.example/cart» is no origin.').waitFor();
  await section.getByLabel('Origins of the pages').fill('https://shop.acme.example/');
  await section.getByRole('button', { name: 'Issue a flag key' }).click();
  const secret = await section.getByText(/^pyf_[0-9a-f]{64}$/).innerText();
  await section.getByText('For a page in the browser · flags of Acme · https://shop.acme.example').waitFor();

  await section.getByRole('button', { name: 'Origins of Web shop' }).click();
  const dialog = page.getByRole('dialog', { name: 'Origins of Web shop' });
  await dialog.getByLabel('Origins of the pages').fill('https://shop.acme.example\nhttps://app.acme.example');
  await dialog.getByRole('button', { name: 'Save the origins' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await section.getByText(/https:\/\/app\.acme\.example/).waitFor();
  const ask = (origin: string) =>
    fetch(`${world.url}/ofrep/v1/evaluate/flags`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, origin },
    });
  expect((await ask('https://app.acme.example')).status).toBe(200);
  expect((await ask('https://other.example')).status).toBe(403);

  await page.reload();
  await section.getByText(/https:\/\/app\.acme\.example/).waitFor();
  expect(await section.getByText(secret).count()).toBe(0);
  await section.getByRole('button', { name: 'Revoke Web shop' }).click();
  await section.getByText(/^revoked/i).waitFor();
  expect((await ask('https://app.acme.example')).status).toBe(401);
  complaints.forgive(/409/);
  expect(complaints.all).toEqual([]);
});

test('the agreement’s page gives the lines that ask for its flag, for a server and for a page', async () => {
  const negotiation = await bringTo(world, 'signed', 'snippet');
  const { page, complaints } = await world.windowOf('sales');
  await page.goto(`${world.url}/agreements/${negotiation}`);
  await page.getByText('For developers: ask for this flag').click();
  const lines = page.locator('pre').filter({ hasText: 'getBooleanValue' });
  expect(await lines.innerText()).toContain(`getBooleanValue('${flagOf(negotiation)}', false`);
  expect(await lines.innerText()).toContain(`baseUrl: '${world.url}'`);
  await page.getByText('In a page', { exact: true }).click();
  expect(await lines.innerText()).toContain('OFREPWebProvider');
  expect(await lines.innerText()).not.toContain('Acme');
  expect(complaints.all).toEqual([]);
});

test('keys and lines keep to WCAG 2.2 AA, wide and narrow, light and dark, in both languages', async () => {
  const negotiation = await bringTo(world, 'signed', 'seen');
  const issue = (rest: object) => world.call('owner', 'flagKey.issue', { client: 'Acme', ...rest });
  await issue({ name: 'The service that exports what was asked for, in every region', client: null });
  const origins = ['https://a-rather-long-name-of-a-page.shop.acme.example:8443', 'http://localhost:5173'];
  await issue({ name: 'Web shop', kind: 'browser', origins });
  const faults: string[] = [];
  for (const language of ['en', 'es'] as const) {
    await world.call('owner', 'account.change', { language });
    const { page, context } = await world.windowOf('owner');
    for (const path of ['/settings', `/agreements/${negotiation}`]) {
      await page.goto(`${world.url}${path}`);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.locator('.waiting').first().waitFor({ state: 'detached' });
      if (path === '/settings')
        await page
          .locator('#flagKeys')
          .getByText(language === 'en' ? 'For a page in the browser' : 'Para una página en el navegador', {
            exact: true,
          })
          .click();
      else
        await page
          .locator('summary')
          .filter({ hasText: language === 'en' ? 'For developers' : 'Para desarrollo' })
          .click();
      for (const { colorScheme, viewport } of LOOKS[language]) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize(viewport);
        const where = `${path} (${language}, ${colorScheme}, ${viewport.width} px)`;
        for (const fault of await violations(page)) faults.push(`${where}: ${fault}`);
        for (const fault of await sticksOut(page)) faults.push(`${where}: sticks out: ${fault}`);
      }
    }
    await context.close();
  }
  expect(faults).toEqual([]);
});
