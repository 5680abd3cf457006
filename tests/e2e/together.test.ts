import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type OwnDatabase, ownDatabase } from '../faults/own-database.ts';
import { bringTo } from './stages.ts';
import { PATIENCE, tellAfterFailure, type Window, World } from './world.ts';

let database: OwnDatabase;
let world: World;
let sara: Window;
let pau: Window;
beforeAll(async () => {
  database = await ownDatabase();
  world = await World.open({ variables: database.variables });
});
afterAll(async () => {
  await world?.close();
  await database?.close();
});
beforeEach(async () => {
  [sara, pau] = await Promise.all([world.windowOf('sales'), world.windowOf('product')]);
});
tellAfterFailure(() => world);

const at = (negotiation: string, step: string) => `${world.url}/negotiations/${negotiation}/${step}`;

async function say({ page }: Window, text: string): Promise<void> {
  const talk = page.getByRole('region', { name: 'Talk' });
  await talk.getByRole('textbox', { name: 'Say something' }).fill(text);
  await talk.getByRole('button', { name: 'Send' }).click();
}

test('what one does shows to the other at once, without a reload, after a cut connection too', async () => {
  const negotiation = await bringTo(world, 'asked', 'Audit export for Acme (live)');
  await sara.page.goto(at(negotiation, 'interests'));
  await pau.page.goto(at(negotiation, 'evidence'));
  const told = (text: string) => sara.page.getByRole('region', { name: 'Talk' }).getByText(text);
  await told('Nobody has said anything yet.').waitFor();

  await say(pau, 'Who is their user?');
  await told('Who is their user?').waitFor();
  const field = sara.page.getByRole('textbox', { name: 'In your own words' });
  await field.fill('A typed reason that nobody has sent');

  await sara.context.setOffline(true);
  await say(pau, 'Said while you were away');
  await pau.page.getByText('Said while you were away').waitFor();
  expect(await told('Said while you were away').count()).toBe(0);
  await sara.context.setOffline(false);
  await told('Said while you were away').waitFor();
  expect(await field.inputValue()).toBe('A typed reason that nobody has sent');

  await say(pau, 'And after it');
  await told('And after it').waitFor();
  sara.complaints.forgive(/ERR_INTERNET_DISCONNECTED|ERR_NETWORK/);
  expect([...sara.complaints.all, ...pau.complaints.all]).toEqual([]);
});

test('two people write in the same field: the later is shown both texts, and nothing is lost', async () => {
  const negotiation = await bringTo(world, 'asked', 'Audit export for Acme (conflict)');
  const context = ({ page }: Window) => page.getByRole('textbox', { name: 'Context', exact: true });
  for (const { page } of [sara, pau]) {
    await page.goto(at(negotiation, 'interests'));
    await page.getByText('More about it: context, aims').click();
  }
  await context(sara).fill('Acme is audited every spring.');
  await context(pau).fill('The old exporter breaks on large accounts.');
  await pau.page.getByRole('button', { name: 'Save', exact: true }).last().click();
  await pau.page.getByText('Pau', { exact: true }).first().waitFor();
  expect(await context(sara).inputValue()).toBe('Acme is audited every spring.');

  const saraSaves = sara.page.locator('form').filter({ has: context(sara) });
  await saraSaves.getByRole('button', { name: 'Save' }).click();
  const dialog = sara.page.getByRole('dialog');
  await dialog.getByText('Pau’s text, saved meanwhile').waitFor();
  const shown = await dialog.innerText();
  expect(shown).toContain('Acme is audited every spring.');
  expect(shown).toContain('The old exporter breaks on large accounts.');
  const together = 'Acme is audited every spring. The old exporter breaks on large accounts.';
  await dialog.getByRole('textbox', { name: 'Both together' }).fill(together);
  await dialog.getByRole('button', { name: 'Save this text' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(() => context(pau).inputValue(), { timeout: PATIENCE }).toBe(together);
  const { context: stated } = await world.call('product', 'negotiation.get', { negotiation });
  expect(stated.find((one: { field: string }) => one.field === 'context').text).toBe(together);
  // The refusal of the later save is a 409, which a browser notes on its console.
  sara.complaints.forgive(/status of 409/);
  expect([...sara.complaints.all, ...pau.complaints.all]).toEqual([]);
});

test('two people change the same line of the RFC: the later is shown both texts', async () => {
  const negotiation = await bringTo(world, 'commented', 'Audit export for Acme (two pens)');
  const edit = async ({ page }: Window, text: string) => {
    await page.goto(at(negotiation, 'rfc'));
    await page.getByRole('button', { name: /^Change: .*not included/i }).click();
    await page.getByRole('dialog').getByRole('textbox').fill(text);
  };
  await edit(sara, 'No scheduling. No PDF.');
  await edit(pau, 'No scheduling, no other format, no API.');
  await pau.page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await pau.page.getByRole('dialog').waitFor({ state: 'hidden' });
  await sara.page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  const dialog = sara.page.getByRole('dialog');
  await dialog.getByText('Somebody changed this while you were writing').waitFor();
  const shown = await dialog.innerText();
  expect(shown).toContain('No scheduling. No PDF.');
  expect(shown).toContain('No scheduling, no other format, no API.');
  await dialog.getByRole('textbox', { name: 'Both together' }).fill('No scheduling, no PDF, no API.');
  await dialog.getByRole('button', { name: 'Save this text' }).click();
  await pau.page.getByRole('article').getByText('No scheduling, no PDF, no API.').waitFor();
});

test.each([
  { lost: 'server', words: 'Acme’s auditors come in April' },
  { lost: 'database', words: 'Acme’s auditors come in May' },
])('a $lost that is lost while one types costs nothing: the text is kept, and sent when it is back', async (outage) => {
  const { lost, words } = outage;
  const negotiation = await bringTo(world, 'asked', `Audit export for Acme (lost ${lost})`);
  await sara.page.goto(at(negotiation, 'interests'));
  const own = sara.page.getByRole('textbox', { name: 'In your own words' });
  const go = sara.page.getByRole('button', { name: 'Save and go on' });
  await own.fill('Acme’s auditors');
  const { port } = world.server;
  await (lost === 'server' ? world.server.stop() : database.cut());
  await own.fill(words);
  await go.click();
  const banner = sara.page.getByText('No connection to Parley. What you type is kept here');
  await banner.waitFor();
  expect(await own.inputValue()).toBe(words);

  await (lost === 'server' ? world.startServer(port) : database.mend());
  await banner.waitFor({ state: 'hidden' });
  expect(await own.inputValue()).toBe(words);
  await go.click();
  await sara.page.getByRole('heading', { name: 'What matters to you' }).waitFor();
  const { interests } = await world.call('product', 'negotiation.get', { negotiation });
  expect(interests.map((one: { text: string }) => one.text)).toEqual([words]);
  sara.complaints.forgive(/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED|ERR_EMPTY|status of 503/);
  expect(sara.complaints.all).toEqual([]);
});
