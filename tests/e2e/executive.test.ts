import { afterAll, beforeAll, expect, test } from 'vitest';
import { sticksOut, violations } from './axe.ts';
import { bringTo } from './stages.ts';
import { NARROW, WIDE } from './watched-page.ts';
import { tellAfterFailure, World } from './world.ts';

let world: World;
/** The sample of both languages, by the titles of its agreements. */
let samples: ReadonlyMap<string, string>;
beforeAll(async () => {
  world = await World.open();
  for (const language of ['en', 'es']) await world.call('product', 'sample.open', { language });
  const { lines } = await world.call('product', 'agreement.list', {});
  samples = new Map(lines.map(({ title, agreement }: { title: string; agreement: string }) => [title, agreement]));
});
afterAll(() => world?.close());
tellAfterFailure(() => world);

const KEPT = { en: 'CSV export for Kestrel', es: 'Exportar a CSV para Kestrel' };
const IN_GRACE = { en: 'Own roles for Brava', es: 'Roles propios para Brava' };
const REVERTED = { en: 'Nightly sync for Alder', es: 'Sincronización nocturna para Alder' };
const UNSIGNED = { en: 'Single sign-on for Northgate', es: 'Inicio de sesión único para Northgate' };

test('five answers in one column, without anything around them, in every state, both languages and lights', async () => {
  const faults: string[] = [];
  for (const language of ['es', 'en'] as const) {
    await world.call('product', 'account.change', { language });
    const { page, context, complaints } = await world.windowOf('product');
    for (const titles of [KEPT, IN_GRACE, REVERTED, UNSIGNED]) {
      await page.goto(`${world.url}/agreements/${samples.get(titles[language])}/brief`);
      await page.getByRole('heading', { level: 1, name: titles[language] }).waitFor();
      await page.getByRole('heading', { level: 2 }).nth(4).waitFor();
      expect(await page.getByRole('heading', { level: 2 }).count()).toBe(5);
      expect(await page.getByRole('navigation').count()).toBe(0);
      for (const [colorScheme, viewport] of [
        ['light', NARROW],
        ['dark', NARROW],
        ['dark', WIDE],
      ] as const) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize(viewport);
        const where = `${titles[language]} (${colorScheme}, ${viewport.width} px)`;
        for (const fault of [...(await violations(page)), ...(await sticksOut(page))])
          faults.push(`${where}: ${fault}`);
      }
    }
    expect(complaints.all).toEqual([]);
    await context.close();
  }
  expect(faults).toEqual([]);
});

test('it prints on one page, and no button is on the paper', async () => {
  const { page } = await world.windowOf('product');
  await page.goto(`${world.url}/agreements/${samples.get(KEPT.en)}/brief`);
  await page.getByRole('heading', { level: 2 }).nth(4).waitFor();
  const paper = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  expect(paper.match(/\/Type\s*\/Page\b/g)?.length).toBe(1);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button').count()).toBe(0);
});

test('from the page of two minutes the flag is off in two taps, on a phone', async () => {
  const negotiation = await bringTo(world, 'signed', 'Audit export for Acme (two taps)');
  const { page } = await world.windowOf('sales', { viewport: NARROW });
  await page.goto(`${world.url}/agreements/${negotiation}/brief`);
  await page.getByRole('heading', { level: 2 }).nth(4).scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: 'Switch it off now' }).click();
  await page.getByRole('button', { name: 'Yes, off for everybody' }).click();
  await page.getByText(/^Off for everybody: Sara switched it off/).waitFor();
});

test('the calendar goes by the keyboard from one marked day to the next and says what comes on it', async () => {
  const { page, complaints } = await world.windowOf('product');
  await page.setViewportSize(NARROW);
  await page.goto(`${world.url}/agreements?view=calendar`);
  const days = page.locator('[data-calendar-day]');
  await days.first().waitFor();
  // Tab reaches one day of them all; the arrows reach the others.
  expect(await page.locator('[data-calendar-day][tabindex="0"]').count()).toBe(1);
  await days.first().focus();
  await page.keyboard.press('ArrowRight');
  const second = (await days.nth(1).getAttribute('data-calendar-day')) ?? '';
  expect(await page.evaluate('document.activeElement.dataset.calendarDay')).toBe(second);
  await page.keyboard.press('Enter');
  expect(await days.nth(1).getAttribute('aria-pressed')).toBe('true');
  const label = (await days.nth(1).getAttribute('aria-label')) ?? '';
  const title = label.split(', ').at(-1) ?? '';
  await page.locator('[aria-live="polite"]').getByRole('link', { name: title }).first().waitFor();
  await page.keyboard.press('End');
  expect(await page.evaluate('document.activeElement.dataset.calendarDay')).toBe(
    await days.last().getAttribute('data-calendar-day'),
  );
  await page.getByRole('button', { name: 'Show as a table' }).click();
  await page.getByRole('columnheader', { name: 'Agreement' }).waitFor();
  expect([...(await violations(page)), ...(await sticksOut(page)), ...complaints.all]).toEqual([]);
});

test('what may be said to a client is two keys away from the page of its agreement', async () => {
  const { page, context } = await world.windowOf('product');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${world.url}/agreements/${samples.get(IN_GRACE.en)}`);
  await page.getByRole('heading', { level: 1, name: IN_GRACE.en }).waitFor();
  await page.keyboard.press('w');
  await page.getByRole('option', { selected: true, name: IN_GRACE.en }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Copied: what Brava may hear.').waitFor();
  expect(await page.evaluate('navigator.clipboard.readText()')).toMatch(
    /^The agreed time is over; it stays on for you until /,
  );
});
