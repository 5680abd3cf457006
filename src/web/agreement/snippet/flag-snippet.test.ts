import { transformWithOxc } from 'vite';
import { expect, test } from 'vitest';
import { flagSnippet, SNIPPET_PLACES } from './flag-snippet.ts';

const asked = { flag: 'parley-0123456789ab', client: "Acme's \\ «Labs»", origin: 'https://parley.example' };

test.each(SNIPPET_PLACES)(
  'the lines for a %s are TypeScript, whatever the client is called, with the default false',
  async (place) => {
    const snippet = flagSnippet(place, asked);
    await expect(transformWithOxc(snippet, `${place}.ts`)).resolves.toMatchObject({ code: expect.any(String) });
    expect(snippet).toMatch(/getBooleanValue\('parley-0123456789ab', false/);
    expect(snippet).toContain("baseUrl: 'https://parley.example'");
  },
);

test('the lines for a page name no client, for everybody can read them', () => {
  expect(flagSnippet('browser', asked)).not.toContain('Acme');
  expect(flagSnippet('server', asked)).toContain(String.raw`client: 'Acme\'s \\ «Labs»'`);
});
