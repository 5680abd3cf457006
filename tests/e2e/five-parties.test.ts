import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommandLine } from '../faults/running-parley.ts';
import type { Json } from '../s1/course.ts';
import { sticksOut, violations } from './axe.ts';
import { codeIn, linkIn } from './mailbox.ts';
import { PASSWORD, tellAfterFailure, type Window, World } from './world.ts';

/** Who sits at the table, the asking side first; two are in the world already. */
const SEATS = [
  { team: 'Sales', address: 'sara@example.com', why: 'Keep Acme’s renewal' },
  { team: 'Product', address: 'pau@example.com', why: 'No debt that nobody pays back' },
  { team: 'Engineering', name: 'Enzo', address: 'enzo@example.com', why: 'Nights without alarms' },
  { team: 'Customer', name: 'Carla', address: 'carla@example.com', why: 'An audit in April that ends well' },
  { team: 'Leadership', name: 'Lena', address: 'lena@example.com', why: 'A roadmap that one can count on' },
] as const;
const MESSAGE = 'We need the audit export for all customers by Friday or we lose Acme (€216,000 a year).';
const LOOKS = process.env.PARLEY_LOOKS;

let world: World;
beforeAll(async () => {
  world = await World.open();
  for (const seat of SEATS) if ('name' in seat) await joins(seat);
});
afterAll(() => world?.close());
tellAfterFailure(() => world);

async function joins({
  team,
  name,
  address,
}: {
  readonly team: string;
  readonly name: string;
  readonly address: string;
}) {
  const { teams } = await world.call('owner', 'workspace.get');
  await world.call('owner', 'invitation.invite', { address, team: teams.find((one: Json) => one.name === team).id });
  const link = linkIn(await world.mailbox.newest(address));
  const before = world.mailbox.count();
  await world.call(undefined, 'invitation.sendCode', { link });
  const code = codeIn(await world.mailbox.newest(address, before));
  await world.call(undefined, 'invitation.accept', { link, code, name, password: PASSWORD, language: 'en' });
}

interface Seat extends Window {
  readonly team: string;
  readonly why: string;
}

async function sitDown({ team, address, why }: (typeof SEATS)[number]): Promise<Seat> {
  const window = await world.window({ acceptDownloads: true, viewport: { width: 1440, height: 1000 } });
  const answer = await window.context.request.post(`${world.url}/api/session/sign-in`, {
    headers: { origin: world.url, 'idempotency-key': randomUUID() },
    data: { address, password: PASSWORD },
  });
  expect(answer.ok()).toBe(true);
  return { ...window, team, why };
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor();
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

/** No finding of axe in either light, and nothing that sticks out on a narrow screen; then the wide one again. */
async function looksWell(page: Page, name: string): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 1000 });
      if (width === 360) expect([name, await sticksOut(page)]).toEqual([name, []]);
      if (LOOKS) await page.screenshot({ path: join(LOOKS, `${name}-${width}-${scheme}.png`), fullPage: true });
    }
    expect([name, scheme, await violations(page)]).toEqual([name, scheme, []]);
  }
  await page.emulateMedia({ colorScheme: null });
}

async function askFrom({ page }: Seat): Promise<string> {
  await page.goto(`${world.url}/new`);
  await page.getByRole('textbox', { name: 'Paste the message' }).fill(MESSAGE);
  const further = page.getByRole('group', { name: 'Who else can say no to it?' });
  for (const team of ['Engineering', 'Customer', 'Leadership'])
    await further.getByRole('checkbox', { name: team }).check();
  await press(page, 'Send to Product, Engineering, Customer, Leadership');
  await heading(page, 'Why');
  return new URL(page.url()).pathname.split('/')[2] ?? '';
}

async function sayWhyAndSeal({ page, why }: Seat, most: string): Promise<void> {
  await page.getByRole('textbox', { name: 'In your own words' }).fill(why);
  await press(page, 'Save and go on');
  await heading(page, 'What matters to you');
  await page
    .getByRole('group', { name: 'Which matters most?' })
    .getByRole('checkbox', { name: most, exact: true })
    .check();
  // Leadership brings no usual marks along: it marks every choice itself.
  const marks = page.getByRole('region').getByRole('listitem').getByRole('group');
  for (const [index, mark] of (await marks.all()).entries())
    if ((await mark.getByRole('radio', { checked: true }).count()) === 0)
      await mark.getByRole('radio', { name: ['Acceptable', 'Good', 'Bad'][index % 3] as string }).check();
  for (let question = 1; question <= 3; question += 1) {
    await heading(page, `Question ${question} of 3`);
    await press(page, 'Yes, I’d sign');
  }
  await press(page, 'Seal my answers');
  await heading(page, 'Choose');
}

async function tickAll({ page }: Seat): Promise<void> {
  const boxes = page.getByRole('checkbox', { name: 'I would sign this deal' });
  await boxes.first().waitFor();
  for (const box of await boxes.all()) await box.check();
  await press(page, 'Send my ticks');
}

test('five sides settle a request in the browser, from one ask to minutes that all have signed and anybody can verify', async () => {
  const seats = await Promise.all(SEATS.map(sitDown));
  const [sales, product] = seats as [Seat, Seat];
  const read = (): Promise<Json> => world.call('sales', 'negotiation.get', { negotiation });
  const negotiation = await askFrom(sales);
  const at = (step: string) => `${world.url}/negotiations/${negotiation}/${step}`;
  expect((await read()).parties.map((one: Json) => one.name)).toEqual(SEATS.map(({ team }) => team));

  const most = ['When', 'Who gets it', 'Clean-up reserved', 'When', 'When we look again'];
  for (const [index, seat] of seats.entries()) {
    if (seat !== sales) await seat.page.goto(at('interests'));
    await sayWhyAndSeal(seat, most[index] as string);
  }
  await product.page.goto(at('interests'));
  await heading(product.page, 'All whys on one page');
  await looksWell(product.page, 'why');

  // Each sees the deals beside its own numbers and nobody else's.
  for (const { page } of seats) {
    await page.goto(at('packages'));
    await heading(page, 'If your numbers were a bit off');
    expect(await page.getByText('every proposal stays the same').count()).toBe(1);
  }
  await looksWell(product.page, 'choose');
  for (const seat of seats.slice(0, 4)) await tickAll(seat);
  expect((await read()).deal).toBeNull();
  await looksWell(sales.page, 'waiting');
  await tickAll(seats[4] as Seat);
  await heading(seats[4]?.page as Page, 'You have a deal');
  await looksWell(seats[4]?.page as Page, 'deal');

  await product.page.goto(at('evidence'));
  await product.page.getByLabel('What slips?').fill('Billing revamp');
  await product.page.getByLabel('Weeks', { exact: true }).fill('2');
  await product.page.getByLabel('What each week late costs').fill('6000');
  await press(product.page, 'It slips');
  await product.page.goto(at('rfc'));
  await heading(product.page, /^RFC/);
  await product.page.getByRole('textbox', { name: 'Not included' }).fill('No scheduling, no other format.');
  const gives = product.page.getByRole('textbox', { name: /^Who gives the/ });
  if ((await gives.count()) > 0) {
    await gives.fill('Sales');
    await product.page.getByRole('textbox', { name: 'In which sprint?' }).fill('Sprint 14');
  }
  await press(product.page, 'Fill in and open for comments');
  for (const { page } of seats) {
    await page.goto(at('rfc'));
    await press(page, 'Nothing to add');
  }
  await looksWell(product.page, 'rfc');

  for (const { page, team } of seats) {
    await page.goto(at('signatures'));
    await press(page, `Sign as ${team}`);
    await page.getByLabel('Password').fill(PASSWORD);
    await press(page, 'Sign with my password');
    await page
      .getByRole('listitem')
      .filter({ hasText: team })
      .getByText('Attested by this instance only')
      .first()
      .waitFor();
    if (team === 'Engineering') await looksWell(page, 'signing');
  }
  const { page } = sales;
  await page.goto(at('signatures'));
  await heading(page, 'Signed by all');
  await looksWell(page, 'signed');
  expect(await read()).toMatchObject({ standing: 'signed' });

  await page.goto(at('print'));
  const signatures = page.getByRole('heading', { name: 'Signatures' }).locator('..');
  await signatures.waitFor();
  for (const { team } of seats) await signatures.getByRole('heading', { name: team, exact: true }).waitFor();
  await looksWell(page, 'minutes');
  await page.goto(`${world.url}/agreements/${negotiation}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await looksWell(page, 'agreement');
  await page.goto(`${world.url}/agreements/${negotiation}/brief`);
  await page.getByText('Sales, Product, Engineering, Customer, and Leadership: too few').waitFor();
  await looksWell(page, 'brief');

  await page.goto(at('signatures'));
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Signed file (JSON)')]);
  const file = join(world.folder.path, 'five.json');
  const keys = join(world.folder.path, 'five.keys.json');
  await download.saveAs(file);
  writeFileSync(keys, JSON.stringify(await world.call(undefined, 'verification.keys')));
  // Port 9 answers nobody: the verdict comes from the file and the key alone.
  const verified = await runCommandLine(['verify', file, '--key', keys, '--json'], {
    PARLEY_URL: 'http://127.0.0.1:9',
  });
  expect(JSON.parse(verified.output)).toMatchObject({ verified: true });
  expect(seats.flatMap(({ complaints }) => complaints.all)).toEqual([]);
});
