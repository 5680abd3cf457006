import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { textIn } from '../../src/domain/text.ts';
import { packageScore } from '../../src/math/index.ts';
import { runCommandLine } from '../faults/running-parley.ts';
import { product as productSheet, s1Space, sales as salesSheet } from '../golden/s1-space.ts';
import type { Json, Side } from '../s1/course.ts';
import { forbidPointer, Keyboard } from './keyboard.ts';
import { bringToBetter, bringToNoZone } from './stages.ts';
import { PASSWORD, PEOPLE, tellAfterFailure, World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world?.close());
tellAfterFailure(() => world);

/** One side at its keyboard: what it sees, what it presses, how often it came. */
async function sitDown(side: Side) {
  const { context, page, complaints } = await world.window({ acceptDownloads: true });
  const pointer = await forbidPointer(context);
  const keys = new Keyboard(page);
  let visits = 0;
  const { address } = PEOPLE[side];
  await page.goto(world.url);
  await keys.field('E-mail address', address);
  await keys.field('Password', PASSWORD);
  await keys.key('Enter');
  await page.getByRole('heading', { name: 'Inbox', level: 1 }).waitFor();
  const signingIn = keys.inputs.splice(0).length;
  return {
    page,
    keys,
    /** Comes back after the other side has acted: the inbox is where everybody arrives. */
    visit: async () => {
      visits += 1;
      await page.goto(world.url);
      await page.getByRole('heading', { name: 'Inbox', level: 1 }).waitFor();
    },
    heading: (name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor(),
    report: () => ({ side, visits, inputs: keys.inputs.length, signingIn }),
    clean: () => {
      expect(pointer).toEqual([]);
      expect(complaints.all).toEqual([]);
    },
  };
}

type Seat = Awaited<ReturnType<typeof sitDown>>;

const MESSAGE = 'We need the audit export for all customers by Friday or we lose Acme (€216,000 a year).';
/** The deals the mediator finds in S1, as the position of the choice on each point. */
const S1_DEALS = [
  [1, 1, 2, 2, 2],
  [1, 1, 1, 2, 1],
  [1, 0, 1, 2, 2],
];
/** The heaviest points of S1 and the lightest, as somebody taps who thinks so. */
const TAPS: Readonly<Record<Side, { readonly most: readonly string[]; readonly least: readonly string[] }>> = {
  sales: { most: ['When'], least: ['Ready means', 'Clean-up reserved', 'When we look again'] },
  product: { most: ['Who gets it'], least: ['When', 'When we look again'] },
};

/** A new ask from a message, and why Sales needs it; the address then names the negotiation. */
async function askAndSayWhy({ keys, heading, page }: Seat): Promise<string> {
  await keys.key('c');
  await keys.field('Paste the message', MESSAGE);
  await keys.button('Send to Product');
  await heading('Why');
  await keys.field('Acme is worth, a year (EUR)', '216000');
  await keys.field('Chance we lose them without it, in 100', '70');
  await keys.field('With a first version, in 100', '25');
  await keys.button('Save');
  await keys.tick('Keep or renew Acme', 'Why we need it');
  await keys.tick('No debt nobody pays back', 'What do you think worries Product?');
  await keys.button('Save and go on');
  await heading('What matters to you');
  return new URL(page.url()).pathname.split('/')[2] ?? '';
}

/** Product finds the ask in its inbox, confirms the guess, says what slips, and goes to its private part. */
async function confirmAndSayWhatSlips({ keys, heading }: Seat): Promise<void> {
  await keys.link(/audit export/);
  await heading('Why');
  await keys.button('That’s it');
  await keys.link('What slips, and the effort');
  await heading('Evidence');
  await keys.field('What slips?', 'Billing revamp');
  await keys.field('Weeks', '2');
  await keys.field('What each week late costs', '6000');
  await keys.button('It slips');
  await keys.link('My private answers');
  await heading('What matters to you');
}

/** Two to four taps, then three answers by somebody who values deals as S1 says, then the seal. */
async function rankByTaps({ keys, heading, page }: Seat, side: Side, issues: readonly Json[]): Promise<void> {
  for (const point of TAPS[side].most) await keys.tick(point, 'Which matters most?');
  for (const point of TAPS[side].least) await keys.tick(point, 'Which matter least?');
  const truth = s1Space().parties[side === 'product' ? 0 : 1];
  if (!truth) throw new Error('S1 has two parties');
  for (let question = 1; question <= 3; question += 1) {
    await heading(`Question ${question} of 3`);
    const shown = await page.getByRole('definition').allInnerTexts();
    const offered = issues.map((issue, at) =>
      issue.options.findIndex((option: Json) => textIn(option.text, 'en') === shown[at]),
    );
    expect(offered).not.toContain(-1);
    const wouldSign = packageScore(truth, offered) >= truth.reservation;
    await keys.button(wouldSign ? 'Yes, I’d sign' : 'No, rather no deal');
  }
  await heading('The least you’d sign');
  await keys.button('Seal my answers');
  await heading('Choose');
}

async function tickDeals({ keys, page }: Seat, names: readonly (string | RegExp)[]): Promise<void> {
  for (const name of names) {
    const card = page.getByRole('article').filter({ has: page.getByRole('heading', { name }) });
    await keys.tickBox(card.getByRole('checkbox'), `I would sign: ${name}`);
  }
  await keys.button('Send my ticks');
}

/** The blanks of the RFC, then «Nothing to add». */
async function openRfc({ keys, heading }: Seat): Promise<void> {
  await keys.link('To the RFC');
  await heading(/^RFC/);
  await keys.field('Not included', 'No scheduling, no other format.');
  await keys.field('Who gives the 8 days for the clean-up?', 'Sales');
  await keys.field('In which sprint?', 'Sprint 14');
  await keys.button('Fill in and open for comments');
  await keys.button('Nothing to add');
}

async function sign({ keys, page }: Seat, party: string): Promise<void> {
  await keys.button(`Sign as ${party}`);
  await keys.field('Password', PASSWORD);
  await keys.button('Sign with my password');
  const place = page.getByRole('listitem').filter({ hasText: party });
  await place.getByText('Attested by this instance only').waitFor();
}

function agreedChoices(view: Json): readonly number[] {
  return view.issues.map((issue: Json) =>
    issue.options.findIndex((option: Json) => option.id === view.deal.chosen[issue.id]),
  );
}

/** The signed minutes as a file, and their verdict without the server. */
async function verifyOffline(seat: Seat, negotiation: string): Promise<void> {
  const file = join(world.folder.path, `${negotiation}.json`);
  const [download] = await Promise.all([seat.page.waitForEvent('download'), seat.keys.button('Signed file (JSON)')]);
  await download.saveAs(file);
  const keys = join(world.folder.path, `${negotiation}.keys.json`);
  writeFileSync(keys, JSON.stringify(await world.call(undefined, 'verification.keys')));
  // Port 9 answers nobody: the verdict comes from the file and the key alone.
  const alone = { PARLEY_URL: 'http://127.0.0.1:9' };
  const verified = await runCommandLine(['verify', file, '--key', keys, '--json'], alone);
  expect(verified.complaints).toBe('');
  expect(JSON.parse(verified.output).verified).toBe(true);
  writeFileSync(file, readFileSync(file, 'utf8').replace('Billing revamp', 'Billing rework'));
  expect((await runCommandLine(['verify', file, '--key', keys, '--json'], alone)).code).not.toBe(0);
}

test('the guard of these journeys hears a mouse, and only a mouse', async () => {
  const { context, page } = await world.window();
  const pointer = await forbidPointer(context);
  await page.goto(world.url);
  await new Keyboard(page).field('E-mail address', PEOPLE.sales.address);
  expect(pointer).toEqual([]);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect.poll(() => pointer.join()).toMatch(/mousedown/);
});

test('two people settle S1 by keyboard alone, by taps, within 3 visits and 35 inputs a side', async () => {
  const sales = await sitDown('sales');
  const product = await sitDown('product');
  const read = (negotiation: string) => world.call('sales', 'negotiation.get', { negotiation });

  await sales.visit();
  const negotiation = await askAndSayWhy(sales);
  const { issues } = await read(negotiation);
  await rankByTaps(sales, 'sales', issues);

  await product.visit();
  await confirmAndSayWhatSlips(product);
  await rankByTaps(product, 'product', issues);
  await tickDeals(product, [/Both gain/, /Highest sum/]);

  await sales.visit();
  await sales.keys.link(/audit export/);
  await tickDeals(sales, [/Highest sum/]);
  await sales.heading('You have a deal');
  expect(S1_DEALS).toContainEqual(agreedChoices(await read(negotiation)));
  await openRfc(sales);

  await product.visit();
  await product.keys.link(/audit export/);
  await product.keys.button('Nothing to add');
  await product.keys.link('To signing');
  await sign(product, 'Product');

  await sales.visit();
  await sales.keys.link(/audit export/);
  await sign(sales, 'Sales');
  await sales.heading('Signed by all');
  expect(await read(negotiation)).toMatchObject({ standing: 'signed', outcome: 'yes' });

  for (const { report } of [sales, product]) {
    const { side, visits, inputs, signingIn } = report();
    console.log(`S1 by taps, ${side}: ${visits} visits, ${inputs} inputs (and ${signingIn} to sign in)`);
    expect(visits).toBeLessThanOrEqual(3);
    // Signing in is no part of the quick path, yet it fits as well.
    expect(inputs + signingIn).toBeLessThanOrEqual(35);
  }
  await verifyOffline(sales, negotiation);
  sales.clean();
  product.clean();
});

/** Full preparation: every weight as a number; the ratings of S1 are where each side starts. */
async function rankByNumbers({ keys, heading, page }: Seat, side: Side, issues: readonly Json[]): Promise<void> {
  const { weights, reservation } = { sales: salesSheet, product: productSheet }[side];
  await keys.button('Full preparation');
  await heading('How much each point matters');
  for (const [at, issue] of issues.entries()) {
    const name = `How much «${textIn(issue.text, 'en')}» matters`;
    await keys.fill(page.getByRole('textbox', { name, exact: true }), name, String(weights[at]));
  }
  for (let question = 1; question <= 3; question += 1) {
    await heading(`Question ${question} of 3`);
    await keys.button('Yes, I’d sign');
  }
  await keys.field('Worth to you, of 100', String(reservation));
  await keys.button('Seal my answers');
  await heading('Choose');
}

/** One's own scores as the cards of the page show them. */
async function scores({ page }: Seat): Promise<readonly string[]> {
  const bars = page.getByRole('img', { name: /^Worth to you/ });
  await bars.first().waitFor();
  return bars.evaluateAll((all) => all.map((bar) => (bar as { ariaLabel: string | null }).ariaLabel ?? ''));
}

test('full preparation gives the exact numbers of S1, and private ticks agree on (70, 83)', async () => {
  const { id: negotiation } = await world.call('sales', 'ask.file', {
    ask: 'Audit export for everyone, this week',
    forWhom: 'Acme',
    neededBy: '2026-03-06',
    parties: [world.teams.sales, world.teams.product],
  });
  const { issues, parties } = await world.call('sales', 'negotiation.get', { negotiation });
  for (const [side, name] of [
    ['sales', 'Sales'],
    ['product', 'Product'],
  ] as const) {
    const party = parties.find((one: Json) => one.name === name).id;
    await world.call(side, 'interest.state', { negotiation, party, text: `What ${name} needs` });
  }
  const sales = await sitDown('sales');
  const product = await sitDown('product');
  for (const [seat, side] of [
    [sales, 'sales'],
    [product, 'product'],
  ] as const) {
    await seat.visit();
    await seat.keys.link(/Audit export for everyone/);
    await seat.heading('What matters to you');
    await rankByNumbers(seat, side, issues);
  }
  const withLeast = (least: number) => (score: number) => `Worth to you ${score}; the least you would sign is ${least}`;
  expect(await scores(product)).toEqual([85, 73, 70].map(withLeast(50)));
  expect(await scores(sales)).toEqual([67, 74, 83].map(withLeast(45)));
  await tickDeals(product, [/Both gain/, /Highest sum/]);
  await tickDeals(sales, [/Highest sum/]);
  for (const [seat, score] of [
    [sales, withLeast(45)(83)],
    [product, withLeast(50)(70)],
  ] as const) {
    await seat.heading('You have a deal');
    expect(await scores(seat)).toContain(score);
  }
  const agreed = await world.call('sales', 'negotiation.get', { negotiation });
  expect(agreedChoices(agreed)).toEqual([1, 0, 1, 2, 2]);
  for (const { report } of [sales, product]) {
    const { side, visits, inputs } = report();
    console.log(`S1 by numbers, ${side}: ${visits} visits, ${inputs} inputs to the deal`);
  }
  sales.clean();
  product.clean();
});

test('beside a deal worth (56, 51) both are shown alike that 26 are better, and the best of them is (70, 83)', async () => {
  const negotiation = await bringToBetter(world);
  const best = { sales: 'Worth to you 83', product: 'Worth to you 70' };
  for (const side of ['sales', 'product'] as const) {
    const { page, complaints } = await world.windowOf(side);
    await page.goto(`${world.url}/negotiations/${negotiation}/packages`);
    await page.getByRole('heading', { name: '26 deals are better for both' }).waitFor();
    const card = page.getByRole('article').filter({ has: page.getByRole('heading', { name: 'The best in sum' }) });
    await card.getByRole('img', { name: best[side] }).waitFor();
    await card.getByRole('button', { name: 'Take the best in sum' }).click();
    await page
      .getByText(side === 'sales' ? 'Your answer is recorded.' : 'All preferred it to the deal before.')
      .waitFor();
    expect(complaints.all).toEqual([]);
  }
  expect(agreedChoices(await world.call('sales', 'negotiation.get', { negotiation }))).toEqual([1, 0, 1, 2, 2]);
});

test('where no deal works for both, both read the same sentence and nobody learns who blocks', async () => {
  const negotiation = await bringToNoZone(world);
  const read = await Promise.all(
    (['sales', 'product'] as const).map(async (side) => {
      const { page } = await world.windowOf(side);
      await page.goto(`${world.url}/negotiations/${negotiation}/packages`);
      const said = page.getByText('No deal works for both yet').locator('..');
      return said.innerText();
    }),
  );
  expect(new Set(read).size).toBe(1);
  expect(read[0]).toContain('nobody learns who blocks');
});
