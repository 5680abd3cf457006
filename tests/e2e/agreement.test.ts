import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LOOKS, sticksOut, unseenFocus, violations } from './axe.ts';
import { bringTo } from './stages.ts';
import { NARROW, WIDE } from './watched-page.ts';
import { PASSWORD, tellAfterFailure, type Window, World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world?.close());
tellAfterFailure(() => world);

/** Proves from the page what must be proven before launch, one criterion after the other. */
async function proveAll({ page }: Window): Promise<void> {
  const open = page.getByRole('listitem').filter({ has: page.locator('summary') });
  for (let left = await open.count(); left > 0; left -= 1) {
    const first = open.first();
    await first.locator('summary').click();
    await first.getByLabel('What shows it').fill('The tests are green');
    await first.getByLabel('Where it can be seen').fill('CI run 12');
    await first.getByRole('button', { name: 'Record the proof' }).click();
    await page
      .locator('li details')
      .nth(left - 1)
      .waitFor({ state: 'detached' });
  }
}

/** Second step of a signature: the password once more. */
async function giveProof(page: Page): Promise<void> {
  await page.getByLabel(/^Password/).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign with my password' }).click();
}

test('from the signed text to the living agreement: on, off in two taps, and on again when both sign', async () => {
  const negotiation = await bringTo(world, 'signed', 'lives');
  const sara = await world.windowOf('sales');
  const { page } = sara;
  await page.goto(`${world.url}/negotiations/${negotiation}/signatures`);
  await page.getByRole('link', { name: 'Live: the agreement as it runs' }).click();
  await page.getByRole('heading', { name: 'Its life' }).waitFor();
  await page.getByText(/^If nobody acts/).waitFor();
  await proveAll(sara);
  await page.getByText(/^On for Acme\b/).waitFor();

  // However far one has read, the switch is in reach, on a phone too.
  const kill = page.getByRole('button', { name: 'Switch it off now' });
  await page.setViewportSize(NARROW);
  await page.getByRole('heading', { name: 'So far' }).scrollIntoViewIfNeeded();
  expect(await page.evaluate('window.scrollY')).toBeGreaterThan(300);
  const { y } = (await kill.boundingBox()) ?? { y: -1 };
  expect(y >= 0 && y < NARROW.height).toBe(true);
  await page.setViewportSize(WIDE);
  await kill.click();
  await page.getByRole('button', { name: 'Yes, off for everybody' }).click();
  await page.getByText(/^Off for everybody: Sara switched it off/).waitFor();
  await page.getByText('First say why it was switched off.').waitFor();
  await page.getByLabel('Why was it switched off?').fill('The export is slow');
  await page.getByRole('button', { name: 'Record the reason' }).click();
  await page.getByText('Because: The export is slow').waitFor();

  await page.getByRole('button', { name: 'Turn it on again' }).click();
  await page.getByRole('button', { name: 'Propose and sign for my side' }).click();
  await giveProof(page);
  const waiting = page.getByRole('article', { name: 'Turn it on again' });
  await waiting.getByText('not signed yet').waitFor();
  const pau = await world.windowOf('product');
  await pau.page.goto(`${world.url}/agreements/${negotiation}`);
  await pau.page.getByRole('button', { name: 'Sign as Product' }).click();
  expect((await world.call('product', 'agreement.get', { agreement: negotiation })).phase).toBe('off');
  await giveProof(pau.page);
  await page.getByText(/^On for Acme\b/).waitFor();
  expect(sara.complaints.all).toEqual([]);
  expect(pau.complaints.all).toEqual([]);
});

test('an extension that is refused says why by name, and nothing is on the table then', async () => {
  const negotiation = await bringTo(world, 'signed', 'review');
  const { endOn } = await world.call('sales', 'agreement.get', { agreement: negotiation });
  world.at(`${endOn}T10:00:00.000Z`);
  const { page } = await world.windowOf('sales');
  await page.goto(`${world.url}/agreements/${negotiation}`);
  await page.getByRole('button', { name: 'Extend it' }).click();
  const window = page.getByRole('dialog', { name: 'Extend it' });
  await window.getByLabel('New end').fill('2027-12-31');
  await window.getByLabel('Reason').fill('Once more');
  await window.getByRole('button', { name: 'Propose and sign for my side' }).click();
  await window
    .getByRole('alert')
    .getByText(/^It cannot be extended: the new end may be/)
    .waitFor();
  await page.keyboard.press('Escape');
  await window.waitFor({ state: 'hidden' });
  expect(await page.getByText('Waiting for signatures').count()).toBe(0);
});

test('the list and the page of an agreement keep to WCAG 2.2 AA, wide and narrow, light and dark, in both languages', async () => {
  const negotiation = await bringTo(world, 'signed', 'seen');
  const unsigned = await bringTo(world, 'signing', 'not signed');
  const faults: string[] = [];
  for (const language of ['en', 'es'] as const) {
    await world.call('product', 'account.change', { language });
    const { page, context, complaints } = await world.windowOf('product');
    for (const path of ['/agreements', `/agreements/${negotiation}`, `/agreements/${unsigned}`]) {
      await page.goto(`${world.url}${path}`);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.locator('.waiting').first().waitFor({ state: 'detached' });
      for (const { colorScheme, viewport } of LOOKS[language]) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize(viewport);
        const where = `${path} (${language}, ${colorScheme}, ${viewport.width} px)`;
        for (const fault of await violations(page)) faults.push(`${where}: ${fault}`);
        // What a phone folds away is looked at too.
        const folded = page.locator('h2 [aria-expanded=false]');
        for (let left = await folded.count(); left > 0; left -= 1) await folded.first().press('Enter');
        if (viewport === NARROW)
          for (const fault of await violations(page)) faults.push(`${where}, unfolded: ${fault}`);
        for (const fault of await sticksOut(page)) faults.push(`${where}: sticks out: ${fault}`);
      }
      for (const fault of await unseenFocus(page, language === 'en' ? 14 : 0)) faults.push(`${path}: focus ${fault}`);
    }
    expect(complaints.all).toEqual([]);
    await context.close();
  }
  await world.call('product', 'account.change', { language: 'en' });
  expect(faults).toEqual([]);
});

test('on a phone the page is folded by noun, opened with the keyboard, and a link into it opens its place', async () => {
  const negotiation = await bringTo(world, 'signed', 'folded');
  const { page, complaints } = await world.windowOf('product', { viewport: NARROW });
  await page.goto(`${world.url}/agreements/${negotiation}`);
  await page.getByText(/^If nobody acts/).waitFor();
  const measured = page.getByRole('button', { name: 'Measured against what was signed' });
  const terms = page.getByRole('button', { name: 'What was signed', exact: true });
  expect(await measured.getAttribute('aria-expanded')).toBe('false');
  await page.getByText('Fingerprint of the signed record').waitFor({ state: 'hidden' });
  await terms.press('Enter');
  await page.getByText('Fingerprint of the signed record').waitFor();
  expect(await measured.getAttribute('aria-expanded')).toBe('false');
  await page.goto(`${world.url}/agreements/${negotiation}#measured`);
  await page.getByRole('button', { name: 'Add readings from a file…' }).waitFor();
  expect(await measured.getAttribute('aria-expanded')).toBe('true');
  expect(complaints.all).toEqual([]);
});
