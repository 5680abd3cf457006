import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as fieldFile from '../../src/field-file/index.ts';
import * as math from '../../src/math/index.ts';
import { shownResults } from './guide-example.ts';

const guide = readFileSync('docs/guides/mathematics.md', 'utf8');

test.each([
  ['mathematics', 40, math],
  ['files-of-the-field', 3, { ...math, ...fieldFile }],
] as const)('every result that the guide of %s shows is what comes out', (name, least, library) => {
  const results = shownResults(readFileSync(`docs/guides/${name}.md`, 'utf8'), library);
  expect(results.length).toBeGreaterThan(least);
  expect(results.map(({ expression, is }) => `${expression}; // → ${is}`)).toEqual(
    results.map(({ expression, says }) => `${expression}; // → ${says}`),
  );
});

test('everything that the library exports stands in an example', () => {
  const examples = [...guide.matchAll(/^```js\n([\s\S]*?)^```$/gm)].map((match) => match[1]).join('\n');
  expect(Object.keys(math).filter((name) => !new RegExp(`\\b${name}\\b`).test(examples))).toEqual([]);
});
