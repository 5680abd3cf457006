import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** The built library as other programs meet it: by its name, from a folder that is not ours. */

const root = process.cwd();
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-library-'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(root, join(folder, 'node_modules', 'parley'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const asked = `
const space = {
  optionCounts: [2, 2],
  rules: [],
  hundred: 100,
  parties: [
    { reservation: 0, scores: [[60, 0], [40, 0]] },
    { reservation: 0, scores: [[0, 30], [0, 70]] },
  ],
};
const found = paretoFrontier(space);
const answer = found.points.map(({ scores }) => scores);
`;
const answer = [
  [100, 0],
  [60, 70],
  [0, 100],
];

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

test('plain Node imports parley/math', () => {
  const program = file(
    'math.js',
    `import { paretoFrontier } from 'parley/math';${asked};console.log(JSON.stringify(answer));`,
  );
  expect(JSON.parse(execFileSync(process.execPath, [program], { encoding: 'utf8' }))).toEqual(answer);
});

test('plain Node imports parley/field-file', () => {
  const program = file(
    'field-file.js',
    `import { readNegotiation } from 'parley/field-file';
     console.log(JSON.stringify(readNegotiation([{ name: 'a.xml', text: '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }])));`,
  );
  const read = JSON.parse(execFileSync(process.execPath, [program], { encoding: 'utf8' }));
  expect(read.faults[0]).toMatchObject({ code: 'entity-declared', file: 'a.xml' });
});

test('parley/math imports nothing, and runs where there is neither Node nor a page', async () => {
  expect(readFileSync('dist/math/index.js', 'utf8')).not.toMatch(/^import\s|\bimport\(|\brequire\(/m);
  const entry = file('page.js', `import { paretoFrontier } from 'parley/math';${asked};globalThis.answer = answer;`);
  const built = await build({
    configFile: false,
    root: folder,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'page' } },
  });
  const [output] = [built].flat() as { output: { code: string }[] }[];
  const bare: { answer?: unknown } = {};
  runInNewContext(output?.output[0]?.code ?? '', bare);
  expect(JSON.parse(JSON.stringify(bare.answer))).toEqual(answer);
});

test('a compiler knows the types of both, whichever way it looks for them', () => {
  file(
    'types.ts',
    `import { readNegotiation, spaceOfNegotiation } from 'parley/field-file';
     import { type FrontierPoint, paretoFrontier } from 'parley/math';
     const read = readNegotiation([{ name: 'a.json', text: '{}' }]);
     if ('value' in read) {
       const found = paretoFrontier(spaceOfNegotiation(read.value, { reservation: 'none' }));
       if (found.outcome === 'complete') { const points: readonly FrontierPoint[] = found.points; void points; }
       // @ts-expect-error: a frontier that may have stopped has no points
       found.points;
     }`,
  );
  for (const [module, resolution] of [
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ] as const) {
    const how = ['--noEmit', '--strict', '--target', 'es2022', '--module', module, '--moduleResolution', resolution];
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    execFileSync(process.execPath, [compiler, ...how, 'types.ts'], { cwd: folder, encoding: 'utf8' });
  }
});
