import { expect, test } from 'vitest';
import packageJson from '../../package.json';
import { operations } from './index.ts';
import { openApiDocument } from './openapi.ts';
import { operationRows } from './operation-row.ts';

// After a reviewed change of the table: `npx vitest run src/contract -u` writes both files again.

test('docs/openapi.json is what the operations table says now', async () => {
  const document = await openApiDocument(packageJson.version);
  await expect(`${JSON.stringify(document, undefined, 2)}\n`).toMatchFileSnapshot('../../docs/openapi.json');
});

test('routes.json, which the page reads, holds method and address of every operation', async () => {
  const routes = Object.fromEntries(operationRows(operations).map((row) => [row.name, `${row.method} ${row.path}`]));
  await expect(`${JSON.stringify(routes, undefined, 2)}\n`).toMatchFileSnapshot('./routes.json');
});

test('every row says what it does, and no two rows share a name', () => {
  const rows = operationRows(operations);
  expect(rows.filter((row) => row.summary === '' || !row.path.startsWith('/'))).toEqual([]);
  const names = rows.map((row) => row.name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
  expect(new Set(names).size).toBe(names.length);
});

test('every field of a path, and every stream, is a field of the input', () => {
  for (const row of operationRows(operations))
    for (const field of [...row.pathFields, ...(row.meta.streamField ? [row.meta.streamField] : [])])
      expect(Object.keys(row.input.shape), row.name).toContain(field);
});
