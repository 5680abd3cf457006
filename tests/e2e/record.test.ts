import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommandLine } from '../faults/running-parley.ts';
import { sticksOut, violations } from './axe.ts';
import { bringTo } from './stages.ts';
import { PASSWORD, tellAfterFailure, World } from './world.ts';

const PRIVATE = 'Rosa of accounting is ill until May';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world?.close());
tellAfterFailure(() => world);

async function downloaded(page: Page, name: string, choose: () => Promise<void>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), choose()]);
  const path = join(world.folder.path, name);
  await download.saveAs(path);
  return readFileSync(path);
}

test('an owner removes the text of an entry for good, after a fresh proof and with a reason that everybody reads', async () => {
  const negotiation = await bringTo(world, 'explained', 'Audit export for Acme (redacted)');
  const { position } = await world.call('sales', 'note.post', { negotiation, text: PRIVATE });
  const { page, complaints } = await world.windowOf('owner');
  world.at('2026-03-02T15:00:00.000Z');
  await page.goto(`${world.url}/negotiations/${negotiation}/record`);
  await page.getByText(`Sara says: ${PRIVATE}`).waitFor();
  await page.getByRole('button', { name: 'Remove a text from the record…' }).press('Enter');
  await page.getByRole('button', { name: `Remove its text… Entry ${position} of` }).click();
  const dialog = page.getByRole('dialog', { name: `Remove the text of entry ${position}` });
  await dialog.getByText('Backups made before today still hold it').waitFor();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('health of a person');
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Remove for good' }).click();
  const proof = page.getByRole('dialog', { name: 'First, is it you?' });
  await proof.getByLabel(/^Your password/).fill(PASSWORD);
  await proof.getByRole('button', { name: 'Go on' }).click();
  await page.getByText(`Olga removed the text of entry ${position}. Reason: health of a person`).waitFor();
  await page.getByText(/^Removed by Olga, .*: health of a person$/).waitFor();
  expect(await page.getByText(PRIVATE).count()).toBe(0);
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await sticksOut(page)).toEqual([]);
  const head = await downloaded(page, 'head.json', () =>
    page.getByRole('button', { name: 'Save where the record stands' }).click(),
  );
  expect(JSON.parse(head.toString())).toMatchObject({ format: 'parley.head.v1', origin: world.url });
  // The first try is refused until the proof is given.
  expect(complaints.all.filter((one) => !/403 .*\/redaction$/.test(one))).toEqual([]);
});

test('the minutes are taken along as PDF and as Word, by mouse and from the command line, as the same bytes', async () => {
  const negotiation = await bringTo(world, 'signed', 'Audit export for Acme (on paper)');
  const { page, complaints } = await world.windowOf('sales');
  await page.goto(`${world.url}/negotiations/${negotiation}/print`);
  const choose = (name: string) => async () => {
    await page.getByRole('button', { name: 'Download' }).click();
    await page.getByRole('menuitem', { name }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('menuitem', { name }).click();
  };
  const pdf = await downloaded(page, 'minutes.pdf', choose('PDF, with the record inside'));
  expect(pdf.toString('latin1', 0, 8)).toBe('%PDF-1.7');
  const word = await downloaded(page, 'minutes.docx', choose('Word'));
  expect(word.toString('latin1', 0, 2)).toBe('PK');
  const again = await world.call('product', 'rfc.export', { negotiation, format: 'pdf', language: 'en' });
  expect(Buffer.from(again.body, 'base64').equals(pdf)).toBe(true);
  expect(complaints.all).toEqual([]);
  const guide = await runCommandLine(['help'], { LANG: 'en' });
  expect(guide.output).toContain('print where the log stands, sealed');
});
