import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as math from '../../src/math/index.ts';
import { shownResults } from './guide-example.ts';

const guide = readFileSync('docs/guides/mathematics.md', 'utf8');

test('every result that the guide shows is what comes out', () => {
  const results = shownResults(guide);
  expect(results.length).toBeGreaterThan(40);
  expect(results.map(({ expression, is }) => `${expression}; // → ${is}`)).toEqual(
    results.map(({ expression, says }) => `${expression}; // → ${says}`),
  );
});

test('everything that the library exports stands in an example', () => {
  const examples = [...guide.matchAll(/^```js\n([\s\S]*?)^```$/gm)].map((match) => match[1]).join('\n');
  expect(Object.keys(math).filter((name) => !new RegExp(`\\b${name}\\b`).test(examples))).toEqual([]);
});
