import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { clockAndChanceWall } from './clock-and-chance.ts';
import { circleWall, directionWall, LAYERS, sliceWall } from './directions.ts';
import { documentWall, privateNameWall, type TextFile } from './documents.ts';
import { EXCEPTIONS } from './exceptions.ts';
import { barrelWall, nameWall, sizeWall } from './names-and-sizes.ts';
import { listFiles, ROOT, readModules, type SourceModule } from './source-module.ts';
import { applyExceptions, describeViolations, type Violation, type Wall } from './wall.ts';

const NOT_OURS = ['node_modules', 'dist', '.git', '.parley', 'coverage'];
const sources = readModules('src');
const others = ['tests', 'bench', 'scripts'].flatMap((folder) => readModules(folder));

test('every source file was read, so that a green wall is not an empty one', () => {
  const listed = listFiles('src').filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'));
  expect(sources.length).toBe(listed.length);
  expect(sources.length).toBeGreaterThan(0);
  expect(sources.some(({ imports }) => imports.some(({ ours }) => ours))).toBe(true);
  const layers = new Set(listed.map((path) => path.split('/')[1]));
  expect([...layers].filter((layer) => !Object.hasOwn(LAYERS, layer ?? ''))).toEqual([]);
});

test('the source keeps to the walls of the architecture', () => {
  const walls: readonly Wall[] = [
    directionWall,
    sliceWall,
    circleWall,
    nameWall,
    sizeWall,
    barrelWall,
    clockAndChanceWall,
  ];
  const violations = [
    ...walls.flatMap((wall) => wall(sources)),
    ...sizeWall(others),
    ...syntaxFaults([...sources, ...others]),
  ];
  expect(describeViolations(applyExceptions(violations, EXCEPTIONS))).toEqual([]);
});

test('every path that a document names exists', () => {
  const paths = [...listFiles('.', [...NOT_OURS, 'src', 'tests', 'docs', 'data']), ...listFiles('docs')];
  const documents = paths.filter((path) => path.endsWith('.md')).map(readText);
  expect(documents.length).toBeGreaterThan(0);
  const violations = documentWall(documents, (path) => existsSync(join(ROOT, path)));
  expect(describeViolations(violations)).toEqual([]);
});

test('nothing names the machine it was written on or where its packages came from', () => {
  const files = listFiles('.', NOT_OURS).filter(isSmallText).map(readText);
  expect(files.length).toBeGreaterThan(sources.length);
  expect(describeViolations(privateNameWall(files))).toEqual([]);
});

function syntaxFaults(modules: readonly SourceModule[]): Violation[] {
  return modules.flatMap(({ path, faults }) => faults.map((says) => ({ wall: 'syntax' as const, path, says })));
}

function isSmallText(path: string): boolean {
  return !/\.(png|jpe?g|webp|ico|woff2?|pdf|gz|br|zip)$/.test(path) && statSync(join(ROOT, path)).size < 2_000_000;
}

function readText(path: string): TextFile {
  return { path, text: readFileSync(join(ROOT, path), 'utf8') };
}
