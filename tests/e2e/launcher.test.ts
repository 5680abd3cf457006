import { expect, test } from 'vitest';
import { findBrowser, launchBrowser } from '../run/chromium.ts';

test('a real Chromium starts, keeps two contexts apart and applies the content security policy', async () => {
  const browser = await launchBrowser();
  try {
    const [first, second] = [await browser.newContext(), await browser.newContext()];
    const page = await first.newPage();
    await page.goto(`data:text/html;charset=utf-8,${encodeURIComponent('<title>Parley</title><p>¿Hablamos?</p>')}`);
    expect(await page.title()).toBe('Parley');
    expect(await page.locator('p').innerText()).toBe('¿Hablamos?');

    const strict = await second.newPage();
    await strict.goto(
      `data:text/html,<meta http-equiv="content-security-policy" content="script-src 'none'"><title>kept</title><script>document.title='broken'</script>`,
    );
    expect(await strict.title()).toBe('kept');
  } finally {
    await browser.close();
  }
});

test('with the system out of reach the browser comes from npm, unless CHROME_PATH names one', async () => {
  const { origin } = await findBrowser();
  if (process.env.CHROME_PATH) expect(origin).toBe('CHROME_PATH');
  else if (process.env.PARLEY_IGNORE_SYSTEM === '1') expect(origin).toBe('npm');
  else expect(['installed', 'npm']).toContain(origin);
});
