import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lifeWords } from '../../src/words/web/agreement/life-words.ts';
import { stepWords } from '../../src/words/web/negotiation/negotiation-words.ts';
import { codeIn, linkIn } from './mailbox.ts';
import { bringTo } from './stages.ts';
import { PASSWORD, PATIENCE, PEOPLE, tellAfterFailure, World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await World.open({ people: false });
});
afterAll(() => world?.close());
tellAfterFailure(() => world);

const STEPS = ['ask', 'interests', 'evidence', 'options', 'packages', 'rfc', 'signatures', 'live', 'review'] as const;

const LIVED: readonly string[] = ['live', 'review'];

/** Goes through all nine steps by their links; every one has a heading and something to read. */
async function readEveryStep(page: Page, language: 'en' | 'es'): Promise<void> {
  const words = { en: ['All nine steps', 'Steps'], es: ['Los nueve pasos', 'Pasos'] }[language];
  const unfold = page.getByRole('button', { name: words[0] as string });
  await unfold.click();
  const steps = page.getByRole('navigation', { name: words[1] as string, exact: true });
  for (const step of STEPS) {
    await steps.getByRole('link', { name: new RegExp(`^${stepWords[step][language]} ?,`) }).click();
    const content = page.getByRole('main');
    const lived = LIVED.includes(step);
    const heading = { level: 2, ...(lived ? { name: lifeWords.title[language] } : {}) };
    await content.getByRole('heading', heading).first().waitFor();
    expect((await content.innerText()).length).toBeGreaterThan(200);
    // The last two are lived on the agreement's own page; from there one comes back.
    if (!lived) continue;
    await page.goBack();
    await unfold.click();
  }
}

/** Pau follows the link of the mail, proves the address by the code, and chooses a name and a password. */
async function joinFromMail(link: string): Promise<void> {
  const { page, complaints, context } = await world.window();
  const { address, name } = PEOPLE.product;
  await page.goto(`${world.url}/invitation#${link}`);
  const before = world.mailbox.count();
  await page.getByRole('button', { name: 'Send me the code' }).click();
  await page.getByLabel(/^Code from the mail/).fill(codeIn(await world.mailbox.newest(address, before)));
  await page.getByLabel(/^Your name/).fill(name);
  await page.getByLabel(/^Password/).fill(PASSWORD);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await page.getByRole('heading', { name: 'Inbox', level: 1 }).waitFor();
  expect(complaints.all).toEqual([]);
  await context.close();
}

test('the first visitor claims the instance, explores a finished negotiation and starts from a message', async () => {
  const { page, complaints } = await world.window();
  await page.goto(world.url);
  await page.getByRole('heading', { name: 'Set up your Parley' }).waitFor();
  await page.getByLabel(/^Name of your workspace/).fill('Acme');
  await page.getByLabel(/^Your name/).fill('Olga');
  await page.getByLabel(/^E-mail address/).fill('olga@example.com');
  await page.getByLabel(/^Password/).fill('short');
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page
    .getByText(/at least 10/i)
    .first()
    .waitFor();
  await page.getByLabel(/^Password/).fill(PASSWORD);
  await page.getByLabel(/^You act for/).selectOption({ label: 'Sales' });
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.getByRole('heading', { name: 'Where do you want to begin?' }).waitFor();

  await page.getByRole('button', { name: 'Explore a finished negotiation' }).click();
  await page.getByText('This is a sample.').waitFor();
  await readEveryStep(page, 'en');

  await page.goto(`${world.url}/new`);
  await page
    .getByLabel(/^Paste the message/)
    .fill('We just need an audit export by Friday or we lose Acme (€216,000 a year).');
  expect(await page.getByLabel(/^For whom/).inputValue()).toBe('Acme');
  expect(await page.getByLabel(/^Needed by/).inputValue()).toBe('2026-03-06');
  expect(await page.getByLabel(/^What is asked/).inputValue()).toMatch(/audit export/);
  await page.getByRole('textbox', { name: /^«just»/ }).fill('For the client, not for the exporter');
  const send = page.getByRole('button', { name: 'Send to Product' });
  expect(await send.isDisabled()).toBe(true);

  // Nobody acts for Product yet: somebody is invited right here, joins, and the typed ask can be sent.
  await page.getByRole('textbox', { name: /^Invite somebody to Product/ }).fill(PEOPLE.product.address);
  const before = world.mailbox.count();
  await page.getByRole('button', { name: 'Invite somebody to Product' }).click();
  await joinFromMail(linkIn(await world.mailbox.newest(PEOPLE.product.address, before)));
  await expect.poll(() => send.isEnabled(), { timeout: PATIENCE }).toBe(true);
  expect(await page.getByLabel(/^For whom/).inputValue()).toBe('Acme');
  await send.click();
  await page.getByRole('heading', { name: 'Why', level: 2 }).waitFor();
  await page.getByText('We have your request. You will have an answer by').first().waitFor();
  complaints.forgive(/status of 422|status of 400/);
  expect(complaints.all).toEqual([]);
});

test('the sample is explored in Spanish, every word of it', async () => {
  const { page, complaints, context } = await world.window({ locale: 'es-ES' });
  await world.signIn(context, 'owner');
  await page.goto(`${world.url}/settings`);
  await page.getByRole('radio', { name: 'Español' }).check({ force: true });
  await page.getByRole('heading', { name: 'Ajustes', level: 1 }).waitFor();
  await page.goto(world.url);
  await page.getByRole('heading', { name: 'Bandeja', level: 1 }).waitFor();
  const { id } = await world.call('owner', 'sample.open', { language: 'es' });
  await page.goto(`${world.url}/negotiations/${id}`);
  await page.getByText('Es un ejemplo.').waitFor();
  await readEveryStep(page, 'es');
  expect(await page.getByText(/\b(Save|Sign|Evidence|Record|Choose)\b/).count()).toBe(0);
  expect(complaints.all).toEqual([]);
});

test('a guest enters by link and code, says why, ranks and answers; scanners that open the link use nothing up', async () => {
  await world.takeToken('product');
  await world.invite('sales');
  const negotiation = await bringTo(world, 'asked', 'Audit export for Acme (guest)');
  const { parties } = await world.call('product', 'negotiation.get', { negotiation });
  const sara = await world.windowOf('sales');
  await sara.page.goto(`${world.url}/negotiations/${negotiation}/ask`);
  const card = sara.page.getByRole('main');
  await card.getByText('Invite a guest', { exact: true }).first().click();
  await card.getByRole('textbox', { name: 'Guest’s name' }).first().fill('Gus');
  await card.getByRole('textbox', { name: 'E-mail address' }).first().fill('gus@client.example');
  const before = world.mailbox.count();
  await card.getByRole('button', { name: 'Invite a guest' }).first().click();
  const link = linkIn(await world.mailbox.newest('gus@client.example', before));
  const url = `${world.url}/invitation#${link}`;
  for (let scan = 0; scan < 2; scan += 1) {
    const scanner = await world.window();
    await scanner.page.goto(url);
    await scanner.page.getByRole('heading', { name: /^Join/ }).waitFor();
    await scanner.context.close();
  }

  const gus = await world.window();
  const { page } = gus;
  await page.goto(url);
  const sent = world.mailbox.count();
  await page.getByRole('button', { name: 'Send me the code' }).click();
  await page.getByLabel(/^Code from the mail/).fill(codeIn(await world.mailbox.newest('gus@client.example', sent)));
  await page.getByRole('button', { name: 'Go to the negotiation' }).click();
  await page.getByRole('heading', { name: 'Why', level: 2 }).waitFor();
  await page.getByRole('textbox', { name: 'In your own words' }).fill('Our auditors come in April');
  await page.getByRole('button', { name: 'Save and go on' }).click();
  await page.getByRole('heading', { name: 'What matters to you' }).waitFor();
  await page
    .getByRole('group', { name: 'Which matters most?' })
    .getByRole('checkbox', { name: 'When', exact: true })
    .check({ force: true });
  for (let question = 1; question <= 3; question += 1) {
    await page.getByRole('heading', { name: new RegExp(`^Question ${question} of 3`) }).waitFor();
    await page.getByRole('button', { name: 'Yes, I’d sign' }).click();
  }
  await page.getByRole('button', { name: 'Seal my answers' }).click();
  await page.getByRole('heading', { name: 'Choose', level: 2 }).waitFor();

  await world.call('product', 'interest.state', {
    negotiation,
    party: parties.find((one: { name: string }) => one.name === 'Product').id,
    text: 'No debt that nobody pays back',
  });
  const { issues } = await world.call('product', 'negotiation.get', { negotiation });
  await world.call('product', 'preferences.seal', {
    negotiation,
    ready: true,
    sealed: {
      weights: Object.fromEntries(issues.map((issue: { id: string }) => [issue.id, 20])),
      ratings: Object.fromEntries(
        issues.map((issue: { id: string; options: { id: string; start: { product: number } }[] }) => [
          issue.id,
          Object.fromEntries(issue.options.map((option) => [option.id, option.start.product])),
        ]),
      ),
      reservation: 30,
    },
  });
  const tick = page.getByRole('checkbox', { name: 'I would sign this deal' }).first();
  await tick.waitFor();
  await tick.check();
  await page.getByRole('button', { name: 'Send my ticks' }).click();
  await page.getByText('Your ticks are sent.').waitFor();
  expect([...gus.complaints.all, ...sara.complaints.all]).toEqual([]);

  const used = await world.window();
  await used.page.goto(url);
  await used.page.getByRole('alert').waitFor();
});
