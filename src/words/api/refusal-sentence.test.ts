import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { refusalSentence } from './refusal-sentence.ts';

/** Every code that a rule or a ceremony refuses with, as the sources write it. */
function codesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .flatMap((path) => [...readFileSync(join(folder, path), 'utf8').matchAll(/\brefuse(?:<\w+>)?\('([a-z-]+)'/g)])
    .map((match) => match[1] ?? '');
}

test('every refusal is a sentence in both languages', () => {
  const codes = [...new Set([...codesIn('src/domain'), ...codesIn('src/app')])];
  expect(codes.length).toBeGreaterThan(40);
  const speechless = codes.filter((code) => {
    // Blanks may be missing here: what matters is that there are words.
    const spoken = (language: 'en' | 'es') => {
      try {
        return refusalSentence({ code }, language);
      } catch {
        return 'words with blanks';
      }
    };
    return spoken('en') === code || spoken('es') === code;
  });
  expect(speechless).toEqual([]);
});

test('where two slices use one code, the slice that refused is heard', () => {
  const values = { field: 'context', yours: 'a', theirs: 'b' };
  const refusal = { code: 'edited-meanwhile', values };
  expect(refusalSentence(refusal, 'en', 'negotiation')).not.toBe(refusalSentence(refusal, 'en', 'rfc'));
});
