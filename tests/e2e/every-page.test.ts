import { afterAll, beforeAll, expect, test } from 'vitest';
import { LOOKS, sticksOut, unseenFocus, violations } from './axe.ts';
import { linkIn } from './mailbox.ts';
import { bringTo, bringToBetter, bringToNoZone, STAGES, type Stage } from './stages.ts';
import { WIDE } from './watched-page.ts';
import { tellAfterFailure, type Window, World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world?.close());
tellAfterFailure(() => world);

/** One page as somebody meets it: its address, and what is opened there first. */
interface Shown {
  readonly name: string;
  readonly path: string;
}

/** Which pages change with the stage, and are looked at in each of them. */
const OF_STAGE: Readonly<Record<Stage, readonly string[]>> = {
  asked: ['ask', 'interests', 'evidence', 'options', 'private', 'packages', 'rfc', 'signatures', 'record'],
  explained: ['interests', 'evidence', 'private'],
  found: ['private', 'packages'],
  agreed: ['packages', 'rfc'],
  commented: ['rfc', 'print'],
  signing: ['rfc', 'signatures'],
  signed: ['ask', 'interests', 'evidence', 'options', 'private', 'packages', 'rfc', 'signatures', 'record', 'print'],
};

let pages: readonly Shown[] = [];
beforeAll(async () => {
  const negotiations = new Map<Stage, string>();
  for (const stage of STAGES) negotiations.set(stage, await bringTo(world, stage));
  const [noZone, better] = [await bringToNoZone(world), await bringToBetter(world)];
  pages = [
    { name: 'no zone', path: `/negotiations/${noZone}/packages` },
    { name: 'better for both', path: `/negotiations/${better}/packages` },
    ...[
      '/',
      '/negotiations',
      '/week?scope=all',
      '/agreements',
      '/agreements?view=calendar',
      '/search?q=audit',
      '/new',
      '/settings',
      '/ledgers',
      '/ledgers/claims',
      '/verify',
      '/nowhere',
    ].map((path) => ({
      name: path,
      path,
    })),
    ...(['commented', 'signed'] as const).map((stage) => ({
      name: `${stage}: brief`,
      path: `/agreements/${negotiations.get(stage)}/brief`,
    })),
    ...STAGES.flatMap((stage) =>
      OF_STAGE[stage].map((step) => ({
        name: `${stage}: ${step}`,
        path: `/negotiations/${negotiations.get(stage)}/${step}`,
      })),
    ),
  ];
});

async function lookAtAll(window: Window, language: 'en' | 'es', all: readonly Shown[]): Promise<readonly string[]> {
  const { page, complaints } = window;
  const faults: string[] = [];
  for (const { name, path } of all) {
    await page.goto(`${world.url}${path}`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.locator('.waiting').first().waitFor({ state: 'detached' });
    await page.evaluate('document.fonts.ready.then(() => true)');
    // What is folded away is looked at too.
    await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
    for (const { colorScheme, viewport } of LOOKS[language]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      const where = `${name} (${language}, ${colorScheme}, ${viewport.width} px)`;
      for (const fault of await violations(page)) faults.push(`${where}: ${fault}`);
      for (const fault of await sticksOut(page)) faults.push(`${where}: sticks out: ${fault}`);
    }
    // Where the focus is seen does not depend on the language.
    for (const fault of await unseenFocus(page, language === 'en' ? 12 : 0)) faults.push(`${name}: focus ${fault}`);
  }
  complaints.forgive(/nowhere.*status of 404/);
  return [...faults, ...complaints.all];
}

test('every page meets WCAG 2.2 AA, fits in 360 px and breaks no policy, for both sides in both languages', async () => {
  await world.call('sales', 'account.change', { language: 'es' });
  const [english, spanish] = [await world.windowOf('product'), await world.windowOf('sales', { locale: 'es-ES' })];
  const faults = await Promise.all([lookAtAll(english, 'en', pages), lookAtAll(spanish, 'es', pages)]);
  expect(faults.flat()).toEqual([]);
});

test('and what opens above a page', async () => {
  const { page, complaints } = await world.windowOf('product');
  const commented = pages.find(({ name }) => name === 'commented: rfc');
  const faults: string[] = [];
  const dialogs: readonly (readonly [string, () => Promise<void>])[] = [
    ['palette', () => page.keyboard.press('ControlOrMeta+K')],
    ['keyboard help', () => page.keyboard.press('?')],
    ['what may be said', () => page.keyboard.press('w')],
    ['changing the RFC', () => page.getByRole('button', { name: 'Change: joint metric' }).click()],
  ];
  for (const [name, open] of dialogs) {
    await page.goto(`${world.url}${commented?.path}`);
    await page.getByRole('article').first().waitFor();
    await open();
    await page.getByRole('dialog').waitFor();
    for (const { colorScheme, viewport } of LOOKS.en) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      for (const fault of [...(await violations(page)), ...(await sticksOut(page))])
        faults.push(`${name} (${colorScheme}, ${viewport.width} px): ${fault}`);
    }
    await page.setViewportSize(WIDE);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }
  expect([...faults, ...complaints.all]).toEqual([]);
});

test('and the pages of somebody who has not signed in, and of the owner', async () => {
  const before = world.mailbox.count();
  await world.call('owner', 'invitation.invite', { address: 'nora@example.com', team: world.teams.product });
  const link = linkIn(await world.mailbox.newest('nora@example.com', before));
  const strangers = [
    '/sign-in',
    '/sign-in/link#a-link',
    `/invitation#${link}`,
    '/invitation#broken',
    '/estimate#broken',
  ];
  const shown = strangers.map((path) => ({ name: path.replace(link, '…'), path }));
  for (const language of ['en', 'es'] as const) {
    const stranger = await world.window({ locale: { en: 'en-GB', es: 'es-ES' }[language] });
    const faults = await lookAtAll(stranger, language, shown);
    expect(faults.filter((fault) => !/broken.*status of 4\d\d|status of 4\d\d/.test(fault))).toEqual([]);
  }
  const owner = await world.windowOf('owner');
  expect(await lookAtAll(owner, 'en', [{ name: 'settings of the owner', path: '/settings' }])).toEqual([]);
});
