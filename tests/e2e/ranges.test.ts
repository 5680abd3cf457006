import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { textIn } from '../../src/domain/text.ts';
import type { Json } from '../s1/course.ts';
import { LOOKS, sticksOut, violations } from './axe.ts';
import { forbidPointer, Keyboard } from './keyboard.ts';
import { bringTo } from './stages.ts';
import { WIDE } from './watched-page.ts';
import { tellAfterFailure, World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world?.close());
tellAfterFailure(() => world);

const PICTURES = process.env.PARLEY_LOOKS;

/** What axe finds and what sticks out, in both languages and lights, wide and narrow; English, light and wide again afterwards. */
async function looks(
  page: Page,
  where: string,
  shown: Readonly<Record<'en' | 'es', string>>,
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const language of ['es', 'en'] as const) {
    await world.call('product', 'account.change', { language });
    await page.reload();
    await page.getByRole('heading', { name: shown[language] }).waitFor();
    for (const { colorScheme, viewport } of LOOKS[language]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      const name = `${where}-${language}-${viewport.width}-${colorScheme}`;
      for (const fault of [...(await violations(page)), ...(await sticksOut(page))]) faults.push(`${name}: ${fault}`);
      if (PICTURES) await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(WIDE);
  return faults;
}

test('a range is typed beside its number by keyboard, held back while it misses it, sealed, shown again and answered in one count', async () => {
  const negotiation = await bringTo(world, 'explained', 'Audit export for Acme (ranges)');
  const { issues } = await world.call('sales', 'negotiation.get', { negotiation });
  const choice = (issue: number, option: number) => textIn(issues[issue].options[option].text, 'en');
  const { page, context, complaints } = await world.windowOf('product');
  const pointer = await forbidPointer(context);
  const keys = new Keyboard(page);
  const box = (name: string) => page.getByRole('textbox', { name, exact: true });
  const focused = () => page.evaluate("document.activeElement.getAttribute('aria-label')");
  await page.goto(`${world.url}/negotiations/${negotiation}/private`);
  await keys.button('Full preparation');
  const weight = `How much «${textIn(issues[0].text, 'en')}» matters`;
  await keys.fill(box(weight), weight, '30');

  const [one, two, three] = [choice(0, 1), choice(1, 1), choice(2, 1)];
  await keys.button(`Not sure? Give «${one}» a range`);
  await expect.poll(focused).toBe(`«${one}» at least, 0 to 100`);
  await page.getByText('One range alone gets no answer').waitFor();
  await keys.fill(box(`«${one}» at most, 0 to 100`), 'at most', '60');
  await page.getByText('70 is not between 60 and 60.').waitFor();
  await page.getByText('One range does not hold its number.').waitFor();
  expect(await page.getByRole('button', { name: 'Seal my answers' }).isDisabled()).toBe(true);
  await keys.fill(box(`«${one}» at most, 0 to 100`), 'at most', '100');
  await page.getByText('One range does not hold its number.').waitFor({ state: 'detached' });
  await keys.button(`Not sure? Give «${two}» a range`);
  await keys.fill(box(`«${two}» at least, 0 to 100`), 'at least', '0');
  await page.getByText('One range alone gets no answer').waitFor({ state: 'detached' });
  await keys.button(`Not sure? Give «${three}» a range`);
  await keys.button(`Take the range of «${three}» away`);
  await expect.poll(focused).toBe(`Not sure? Give «${three}» a range`);
  const titles = { en: 'How good each choice is, 0 to 100', es: 'Cómo de buena es cada opción, de 0 a 100' };
  const faults = [...(await looks(page, 'sheet', titles))];
  for (let question = 1; question <= 3; question += 1) await keys.button('Yes, I’d sign');
  await keys.button('Seal my answers');
  await page.getByRole('heading', { name: 'Choose' }).waitFor();

  await page.goto(`${world.url}/negotiations/${negotiation}/private`);
  expect(await box(`«${one}» at most, 0 to 100`).inputValue()).toBe('100');
  expect(await box(`«${two}» at least, 0 to 100`).inputValue()).toBe('0');
  const sealed = {
    weights: Object.fromEntries(issues.map(({ id }: Json, at: number) => [id, [30, 40, 10, 10, 10][at]])),
    ratings: Object.fromEntries(
      issues.map(({ id, options }: Json) => [id, Object.fromEntries(options.map((o: Json) => [o.id, o.start.sales]))]),
    ),
    reservation: 20,
  };
  await world.call('sales', 'preferences.seal', { negotiation, sealed, ready: true });

  await page.goto(`${world.url}/negotiations/${negotiation}/packages`);
  const figure = page.getByRole('figure').filter({ hasText: /of the 4 ends of your 2 ranges|At all 4 ends/ });
  await figure.waitFor();
  await keys.press(figure.getByRole('button', { name: 'Show as a table' }), 'Show as a table');
  expect(await figure.getByRole('row').count()).toBe(5);
  expect(await figure.getByRole('cell').allTextContents()).toEqual(
    expect.arrayContaining([expect.stringMatching(/^[0-4] of 4$/)]),
  );
  const panel = { en: 'If your numbers were a bit off', es: 'Si tus cifras fallaran un poco' };
  faults.push(...(await looks(page, 'panel', panel)));
  const theirs = await world.call('sales', 'negotiation.robustness', { negotiation });
  expect(theirs.robustness.ranges).toEqual({ outcome: 'none' });
  expect(pointer).toEqual([]);
  expect([...faults, ...complaints.all]).toEqual([]);
});
