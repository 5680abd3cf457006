import { describe, expect, test } from 'vitest';
import { clockAndChanceWall } from './clock-and-chance.ts';
import { circleWall, directionWall, sliceWall } from './directions.ts';
import { documentWall, privateNameWall } from './documents.ts';
import { barrelWall, MOST_FILES, nameWall, sizeWall } from './names-and-sizes.ts';
import { parseModule } from './source-module.ts';
import { applyExceptions, type Violation, type Wall } from './wall.ts';

/** What a wall says about made-up modules, given as path and text. */
function judge(wall: Wall, files: Readonly<Record<string, string>>): string[] {
  return wall(Object.entries(files).map(([path, text]) => parseModule(path, text))).map(
    ({ path, says }) => `${path} ${says}`,
  );
}

describe('import directions', () => {
  const refused: [string, string][] = [
    ['src/math/a.ts', "import { offer } from '../domain/negotiation/offer.ts';"],
    ['src/domain/negotiation/a.ts', "import { handle } from '../../app/handle-command.ts';"],
    ['src/app/a.ts', "import { pool } from '../store/pool.ts';"],
    ['src/words/a.ts', "import { canOffer } from '../domain/negotiation/offer.ts';"],
    ['src/contract/a.ts', "import { canOffer } from '../domain/negotiation/offer.ts';"],
    ['src/contract/b.ts', "import { type Offer, canOffer } from '../domain/negotiation/offer.ts';"],
    ['src/web/a.ts', "import type { Offered } from '../domain/negotiation/events.ts';"],
    ['src/web/b.ts', "const decide = await import('../domain/negotiation/decide-offer.ts');"],
    ['src/web/c.ts', "import { handle } from '../app/handle-command.ts';"],
    ['src/web/ui/d.ts', "import { table } from '../../contract/index.ts';"],
    ['src/cli/a.ts', "export { pool } from '../store/pool.ts';"],
    ['src/api/a.ts', "import { serve } from '../main/serve.ts';"],
    ['src/api/b.ts', "type Pool = import('../store/pool.ts').Pool;"],
    ['src/store/a.ts', "import { build } from '../../tests/stories/build.ts';"],
    ['src/domain/a.ts', "import { readFile } from 'node:fs';"],
    ['src/domain/b.ts', "import { Pool } from 'pg';"],
    ['src/web/e.ts', "import { createHash } from 'node:crypto';"],
    ['src/api/c.ts', "import { useState } from 'react';"],
    ['src/invented/a.ts', 'export const a = 1;'],
  ];
  test.each(refused)('%s may not say %s', (path, text) => {
    expect(judge(directionWall, { [path]: text })).toHaveLength(1);
  });

  const allowed: [string, string][] = [
    ['src/domain/negotiation/a.ts', "import { pareto } from '../../math/bargaining/pareto.ts';"],
    ['src/words/a.ts', "import type { OfferRefusal } from '../domain/negotiation/offer.ts';"],
    ['src/contract/a.ts', "import { type Offer } from '../domain/negotiation/offer.ts';\nimport { z } from 'zod';"],
    ['src/web/a.ts', "import { bestOf } from '../domain/negotiation/preferences.ts';"],
    ['src/cli/a.ts', "import { serve } from '../main/serve.ts';\nimport { readFileSync } from 'node:fs';"],
    ['src/main/a.ts', "import { pool } from '../store/pool.ts';"],
    ['src/app/a.test.ts', "import { memoryStore } from '../store/memory/memory-store.ts';"],
  ];
  test.each(allowed)('%s may say %s', (path, text) => {
    expect(judge(directionWall, { [path]: text })).toEqual([]);
  });
});

test('a slice of domain may import neither another slice nor be imported from above', () => {
  const files = {
    'src/domain/rfc/a.ts': "import type { Offer } from '../negotiation/offer.ts';",
    'src/domain/event.ts': "import type { Offer } from './negotiation/offer.ts';",
    'src/domain/rfc/b.ts': "import { revise } from './revision.ts';\nimport type { Id } from '../id.ts';",
  };
  expect(judge(sliceWall, files)).toHaveLength(2);
});

test('a circle of values is found, a circle of types is none', () => {
  const values = { 'src/math/a.ts': "import { b } from './b.ts';", 'src/math/b.ts': "import { a } from './a.ts';" };
  expect(judge(circleWall, values)).toHaveLength(1);
  const types = { ...values, 'src/math/b.ts': "import type { A } from './a.ts';" };
  expect(judge(circleWall, types)).toEqual([]);
});

test.each([
  'src/math/utils.ts',
  'src/math/offer-helpers.ts',
  'src/api/shared/problem.ts',
  'src/domain/types.ts',
  'src/web/negotiation/OfferManager.tsx',
  'src/web/negotiation/offerCard.tsx',
  'src/api/OfferRoute.ts',
  'src/api/req-body.ts',
])('the name %s is refused', (path) => {
  expect(judge(nameWall, { [path]: 'export const a = 1;' })).toHaveLength(1);
});

test('good names pass, and an interface has no I before its name', () => {
  const good = {
    'src/web/negotiation/OfferCard.tsx': '',
    'src/domain/common-sense.ts': 'interface IssueOption {}',
    'src/web/main.tsx': '',
  };
  expect(judge(nameWall, good)).toEqual([]);
  expect(judge(nameWall, { 'src/domain/offer.ts': 'export interface IOffer {}' })).toHaveLength(1);
});

test('a long file must be argued for, a very long one must be cut, a full folder divided', () => {
  const lines = (count: number) => 'void 0;\n'.repeat(count);
  expect(judge(sizeWall, { 'src/math/a.ts': lines(200), 'src/math/a.test.ts': lines(400) })).toEqual([]);
  expect(judge(sizeWall, { 'src/math/a.ts': lines(201) })[0]).toContain('argue');
  expect(judge(sizeWall, { 'src/math/a.test.ts': lines(401) })).toHaveLength(1);
  const folder = Object.fromEntries(
    Array.from({ length: MOST_FILES + 1 }, (_, index) => [`src/math/a${index}.ts`, '']),
  );
  expect(judge(sizeWall, folder)).toHaveLength(1);
});

test.each([
  ['src/domain/index.ts', 'export const a = 1;'],
  ['src/domain/all.ts', "export { a } from './a.ts';\nexport type { B } from './b.ts';"],
  ['src/domain/some.ts', "export * from './a.ts';\nexport const b = 1;"],
])('%s is a barrel', (path, text) => {
  expect(judge(barrelWall, { [path]: text })).toHaveLength(1);
});

test('the two public catalogues may pass on', () => {
  expect(judge(barrelWall, { 'src/math/index.ts': "export { a } from './a.ts';" })).toEqual([]);
});

test.each([
  'const at = Date.now();',
  'const read = Date.now;',
  'const at = new Date();',
  'const at = Date();',
  'const draw = Math.random();',
  "const draw = Math['random']();",
  'const id = crypto.randomUUID();',
  'const id = globalThis.crypto?.randomUUID();',
  "import { randomBytes } from 'node:crypto';",
  "import * as crypto from 'node:crypto';",
  'setTimeout(() => 1, 5);',
  'globalThis.setInterval(() => 1, 5);',
  'const began = performance.now();',
])('outside the adapters «%s» is hidden clock or chance', (text) => {
  expect(judge(clockAndChanceWall, { 'src/api/a.ts': text })).toHaveLength(1);
  expect(judge(clockAndChanceWall, { 'src/main/a.ts': text })).toEqual([]);
});

test('a given instant is no hidden clock, and SQL takes its instants as parameters everywhere', () => {
  const given = "import { createHash } from 'node:crypto';\nexport const day = (at: number) => new Date(at);";
  expect(judge(clockAndChanceWall, { 'src/domain/a.ts': given })).toEqual([]);
  expect(judge(clockAndChanceWall, { 'src/store/a.ts': 'sql`update t set at = now() where id = 1`;' })).toHaveLength(1);
  expect(judge(clockAndChanceWall, { 'src/store/b.ts': "sql('select gen_random_uuid()');" })).toHaveLength(1);
});

test('a document that names what does not exist is found', () => {
  const text =
    'See `src/gone.ts`, [there](./gone.md#x), `README.md`, `src/<slice>/events.ts`.\n```\nsrc/gone.ts\n```\n';
  const found = documentWall([{ path: 'docs/a.md', text }], (path) => path === 'README.md');
  expect(found.map(({ says }) => says)).toEqual([
    'names docs/gone.md, which does not exist',
    'names src/gone.ts, which does not exist',
  ]);
});

test('a machine path and a registry are found', () => {
  const lines = [
    `cd /${'work'}/main`,
    `see /tmp/${'bash'}_jobs.0`,
    `"resolved": "https://${'registry'}.example.org/x.tgz"`,
    'a plain/work/line',
  ];
  expect(privateNameWall([{ path: 'a.md', text: lines.join('\n') }]).map(({ line }) => line)).toEqual([1, 2, 3]);
});

test('an exception takes away exactly its violation, and is refused without reason or need', () => {
  const violation: Violation = { wall: 'size', path: 'src/a.ts', says: 'is long' };
  const argued = { wall: 'size', path: 'src/a.ts', reason: 'A table of published cases, read as one.' } as const;
  expect(applyExceptions([violation], [argued])).toEqual([]);
  expect(applyExceptions([violation], [{ ...argued, path: 'src/b.ts' }])).toHaveLength(2);
  expect(applyExceptions([violation], [{ ...argued, reason: 'long' }])).toHaveLength(1);
  expect(applyExceptions([{ ...violation, wall: 'hard-size' }], [argued])).toHaveLength(2);
});
