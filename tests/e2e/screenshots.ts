import { fileURLToPath } from 'node:url';
import { test } from 'vitest';
import { bringTo } from './stages.ts';
import { World } from './world.ts';

const PICTURE = fileURLToPath(new URL('../../docs/screenshot.png', import.meta.url));

/** Not a test but the camera: run by `node run.mjs screenshots`, today, by the machine's own clock. */
test('the picture of the README: the deals of S1 as Product sees them before it ticks', async () => {
  const world = await World.open({ clock: false });
  try {
    const today = new Date().toISOString().slice(0, 10);
    const negotiation = await bringTo(world, 'found', 'Audit export for Acme, all customers, this week', today);
    const { page } = await world.windowOf('product', { viewport: { width: 1440, height: 1400 } });
    await page.goto(`${world.url}/negotiations/${negotiation}/packages`);
    await page.getByRole('checkbox', { name: 'I would sign this deal' }).first().waitFor();
    await page.evaluate('document.fonts.ready.then(() => true)');
    await page.screenshot({ path: PICTURE });
  } finally {
    await world.close();
  }
});
