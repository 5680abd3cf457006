import { afterAll, beforeAll, expect, test } from 'vitest';
import { sticksOut, violations } from './axe.ts';
import { bringTo } from './stages.ts';
import { NARROW, WIDE } from './watched-page.ts';
import { tellAfterFailure, World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world?.close());
tellAfterFailure(() => world);

test('a file of readings is looked at, mended, kept and taken back; one reading is corrected; a source says why it is refused', async () => {
  const agreement = await bringTo(world, 'signed', 'is measured');
  world.at('2026-03-09T12:00:00.000Z');
  const { page } = await world.windowOf('product');
  await page.goto(`${world.url}/agreements/${agreement}`);
  await page.getByText('No reading yet.').first().waitFor();

  await page.getByRole('button', { name: 'Add readings from a file…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByLabel('Or paste the lines here')
    .fill('metric;date;value\nvalue;2026-03-07;1.250,50\nvalue;soon;2\n');
  await dialog.getByRole('button', { name: 'Look at them first' }).click();
  await dialog.getByText('«soon» is no date: write 2026-04-05 or 2026-04-05 18:00.').waitFor();
  expect(await dialog.getByRole('button', { name: /^Keep/ }).count()).toBe(0);
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'margin.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('metric;date;value\nvalue;2026-03-07;1.250,50\nvalue;2026-03-08;1.410,00\n'),
  });
  await dialog.getByRole('button', { name: 'Look at them first' }).click();
  await dialog.getByRole('cell', { name: '1,250.5 EUR' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Keep 2 readings' }).press('Enter');
  await dialog.getByText('Kept: 2 new.').waitFor();
  await dialog.getByRole('button', { name: 'Undo' }).click();
  await dialog.getByText('Taken back.').waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('taken back by Pau: The file was taken back').first().waitFor();

  await world.call('product', 'measurement.record', {
    agreement,
    source: 'warehouse',
    readings: [{ metric: 'value', unit: 'EUR', value: 1520, at: '2026-03-09T09:00:00+01:00' }],
  });
  await page.reload();
  await page.getByRole('button', { name: /^Correct… Value so far/ }).click();
  await dialog.getByLabel('Right value (EUR)').fill('1250');
  await dialog.getByLabel('Why').fill('Two digits were swapped');
  await dialog.getByRole('button', { name: 'Correct it' }).click();
  await page.getByText('was 1,520 EUR, corrected by Pau: Two digits were swapped').waitFor();

  await page.getByRole('button', { name: 'Read from Prometheus… for Value so far' }).click();
  await dialog.getByLabel('Address of the server').fill('http://10.1.2.3:9090');
  await dialog.getByLabel('Query (PromQL)').fill('sum(margin_eur_total)');
  await dialog.getByRole('button', { name: 'Ask now' }).click();
  await dialog.getByText('PARLEY_METRICS_ALLOW.').last().waitFor();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Read it from here' }).click();
  await page.getByText('Prometheus is asked every 5 minutes').waitFor();
  for (const viewport of [NARROW, WIDE]) {
    await page.setViewportSize(viewport);
    expect(await sticksOut(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
  }
});
