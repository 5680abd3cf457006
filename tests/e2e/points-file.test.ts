import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Json } from '../s1/course.ts';
import { sticksOut, violations } from './axe.ts';
import { forbidPointer, Keyboard } from './keyboard.ts';
import { bringToBetter } from './stages.ts';
import { NARROW, WIDE } from './watched-page.ts';
import { BEGINNING, tellAfterFailure, type Window, World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world?.close());
tellAfterFailure(() => world);

/** Ratings of the other side that stand nowhere else, so that they are found wherever they come to light. */
const THEIRS = [97, 37, 83, 29, 71, 53];
const CASE = `issues:
  - {name: Which clients first, options: [one client, all customers]}
  - {name: When it arrives, options: [in 5 days, in 15 days]}
  - {name: Who tests it, options: [we do, you do]}
parties:
  - {name: Wir, reservation: 40, weights: [50, 30, 20], ratings: [[70, 0], [0, {rating: 90, low: 80, high: 100}], [100, 45]]}
  - {name: Nordlicht GmbH, reservation: 67, weights: [2, 3, 5], ratings: [[${THEIRS[0]}, ${THEIRS[1]}], [${THEIRS[2]}, ${THEIRS[3]}], [${THEIRS[4]}, ${THEIRS[5]}]]}
rules:
  - {excludes: [Which clients first=all customers, When it arrives=in 5 days]}
`;

/** A new ask, whose points nobody has touched. */
async function newAsk(words: string): Promise<string> {
  world.at(BEGINNING);
  const { id } = await world.call('sales', 'ask.file', {
    ask: words,
    forWhom: 'Acme',
    parties: [world.teams.sales, world.teams.product],
  });
  return id;
}

async function choose(page: Page, name: string, content: string | readonly string[]): Promise<void> {
  const files =
    typeof content === 'string' ? { name, mimeType: 'text/plain', buffer: Buffer.from(content) } : [...content];
  await page.locator('input[type=file]').setInputFiles(files as never);
}

async function openPoints({ page }: Window, negotiation: string): Promise<void> {
  await page.goto(`${world.url}/negotiations/${negotiation}/options`);
  await page.getByRole('heading', { name: 'Points to settle' }).waitFor();
}

async function looks(page: Page, where: string): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const look of [
    { colorScheme: 'light', viewport: WIDE },
    { colorScheme: 'dark', viewport: NARROW },
  ] as const) {
    await page.emulateMedia({ colorScheme: look.colorScheme });
    await page.setViewportSize(look.viewport);
    const picture = process.env.PARLEY_LOOK;
    if (picture)
      await page.screenshot({ path: join(picture, `${where}-${look.colorScheme}-${look.viewport.width}.png`) });
    faults.push(...(await violations(page)), ...(await sticksOut(page)));
  }
  await page.setViewportSize(WIDE);
  return faults.map((fault) => `${where}: ${fault}`);
}

const textsOf = (view: Json) =>
  view.issues.map(({ text, options }: Json) => [text, ...options.map((option: Json) => option.text)]);

test('a case comes in by keyboard: all see its points, only its own side’s ratings ever leave the browser', async () => {
  const negotiation = await newAsk('Export for Nordlicht');
  const window = await world.windowOf('sales');
  const { page, complaints } = window;
  const pointer = await forbidPointer(window.context);
  const keys = new Keyboard(page);
  const bodies: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET') bodies.push(`${new URL(request.url()).pathname} ${request.postData() ?? ''}`);
  });
  const before = await world.call('sales', 'negotiation.get', { negotiation });
  await openPoints(window, negotiation);
  await keys.button('Bring in a file');
  await page.getByRole('dialog', { name: 'Points from a file' }).waitFor();
  await choose(page, 'case.yaml', CASE);
  await page.getByText('Points: 3 · choices: 6 · sides: 2 · rules: 1').waitFor();
  await keys.reach(page.getByRole('combobox', { name: 'Which side of the file is yours?' }));
  await page.keyboard.press('ArrowDown');
  await page.getByText('weighs 50 of 100').waitFor();
  await page.getByText('(between 80 and 100)').waitFor();
  const faults = [...(await looks(page, 'preview'))];
  await keys.button('Add 3 points');
  await page.getByText('3 points are added.').waitFor();
  faults.push(...(await looks(page, 'added')));
  await keys.link('Look at my private answers');
  await page.getByRole('heading', { name: 'What matters to you' }).waitFor();
  const choice = page.getByRole('textbox', { name: /in 15 days/ });
  await choice.first().waitFor();
  // Its range first, then the number itself, as the page puts them.
  expect(await choice.evaluateAll((all) => all.map((one) => (one as { value?: string }).value))).toEqual([
    '80',
    '100',
    '90',
  ]);

  const sales = await world.call('sales', 'negotiation.get', { negotiation });
  const product = await world.call('product', 'negotiation.get', { negotiation });
  const expected = [
    ...textsOf(before),
    ['Which clients first', 'one client', 'all customers'],
    ['When it arrives', 'in 5 days', 'in 15 days'],
    ['Who tests it', 'we do', 'you do'],
  ];
  expect(textsOf(sales)).toEqual(expected);
  expect(textsOf(product)).toEqual(expected);
  const mine = await world.call('sales', 'preferences.mine', { negotiation });
  const brought = sales.issues.slice(-3);
  expect(brought.map(({ id, options }: Json) => options.map((o: Json) => mine.draft.ratings[id][o.id]))).toEqual([
    [70, 0],
    [0, 90],
    [100, 45],
  ]);
  expect((await world.call('product', 'preferences.mine', { negotiation })).draft).toBeNull();
  expect(
    bodies.filter((body) => /Nordlicht GmbH|\b(97|37|83|29|71|53|67)\b/.test(body.replace(/[\da-f-]{36}/g, ''))),
  ).toEqual([]);
  expect(bodies.filter((body) => body.includes('preferences/draft'))).not.toEqual([]);
  expect([...faults, ...complaints.all, ...pointer]).toEqual([]);
});

test('what came in goes out again with one press, in Spanish, and the points are as they were', async () => {
  const negotiation = await newAsk('Export to undo');
  await world.call('product', 'account.change', { language: 'es' });
  const { page, complaints } = await world.windowOf('product', { locale: 'es-ES' });
  const before = textsOf(await world.call('product', 'negotiation.get', { negotiation }));
  await page.goto(`${world.url}/negotiations/${negotiation}/options`);
  await page.getByRole('button', { name: 'Traer un fichero' }).click();
  const golden = join(import.meta.dirname, '../golden/anac/LaptopA');
  await choose(
    page,
    '',
    ['domain', 'prof1', 'prof2'].map((part) => join(golden, `Laptop-A-${part}.xml`)),
  );
  await page.getByText('Puntos: 3 · opciones: 9 · partes: 2 · reglas: 0').waitFor();
  await page.getByLabel('¿Qué parte del fichero es la tuya?').selectOption({ index: 1 });
  const faults = await looks(page, 'vista previa');
  await page.getByRole('button', { name: 'Añadir 3 puntos' }).click();
  await page.getByText('Se han añadido 3 puntos.').waitFor();
  expect(textsOf(await world.call('product', 'negotiation.get', { negotiation }))).toHaveLength(before.length + 3);
  await page.getByRole('button', { name: 'Deshacer' }).click();
  await page.getByText('Retirado: todo está como antes.').waitFor();
  expect(textsOf(await world.call('product', 'negotiation.get', { negotiation }))).toEqual(before);
  await world.call('product', 'account.change', { language: 'en' });
  expect([...faults, ...complaints.all]).toEqual([]);
});

test('a wrong file and one that does not fit get every fault with its place, and nothing is sent', async () => {
  const negotiation = await newAsk('Export from a wrong file');
  const window = await world.windowOf('sales');
  const { page, complaints } = window;
  const sent: string[] = [];
  await openPoints(window, negotiation);
  page.on('request', (request) => {
    if (request.method() !== 'GET') sent.push(request.url());
  });
  await page.getByRole('button', { name: 'Bring in a file' }).click();
  await choose(page, 'case.yaml', CASE.replace('[50, 30, 20]', '[50, x]').replace('first=all', 'first=no'));
  await page.getByText('3 things are wrong with it; nothing was changed').waitFor();
  await page.getByText('case.yaml:6:48: «When it arrives» is not a number').waitFor();
  const faults = [...(await looks(page, 'faults'))];
  const rows = Array.from({ length: 21 }, (_, point) => `point ${point},yes,1,0\npoint ${point},no,0,1`);
  await choose(page, 'large.csv', `issue,option,Us,Them\n${rows.join('\n')}\npoint 0,Yes,1,1\n`);
  await page.getByText(/The file has 21 points, and there is room for/).waitFor();
  await page.getByText('«point 0» has the choice «Yes» twice').waitFor();
  expect(await page.getByRole('button', { name: /^Add \d+ points?$/ }).count()).toBe(0);
  expect([...sent, ...faults, ...complaints.all]).toEqual([]);
});

test('a better deal says in words what it changes, to each side with its own gain alone', async () => {
  const negotiation = await bringToBetter(world);
  const [sales, product] = [await world.windowOf('sales'), await world.windowOf('product')];
  const gains = async ({ page }: Window) => {
    await page.goto(`${world.url}/negotiations/${negotiation}/packages`);
    await page.getByRole('heading', { name: '26 deals are better for both' }).waitFor();
    const card = page.getByRole('article').filter({ has: page.getByRole('heading', { name: 'The best in sum' }) });
    const picture = process.env.PARLEY_LOOK;
    if (picture) await page.screenshot({ path: join(picture, 'better.png'), fullPage: true });
    return await card
      .getByRole('list', { name: /points change$/ })
      .getByRole('listitem')
      .allInnerTexts();
  };
  const [told, other] = [await gains(sales), await gains(product)];
  const when = (lines: readonly string[]) => lines.find((line) => line.startsWith('When'))?.replace(/\s+/g, ' ');
  expect(when(told)).toMatch(/ instead of .*\+40 for you$/);
  expect(when(other)).toMatch(/ instead of .*−15 for you$/);
  expect(told.length).toBe(other.length);
});
