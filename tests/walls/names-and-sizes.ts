import { posix } from 'node:path';
import { isTest, type SourceModule, visit } from './source-module.ts';
import type { Violation, Wall } from './wall.ts';

const EMPTY_NAMES = /(^|-)(utils?|helpers?|common|shared|misc|libs?|types?|constants?|managers?|services?)$/;
const ABBREVIATIONS =
  /(^|-)(btn|cfg|config|ctx|db|err|fmt|fn|impl|msg|mgr|nav|num|params?|pkg|prefs|props|req|res|str|temp|tmp)(-|$)/;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const PASCAL = /^[A-Z][A-Za-z0-9]*$/;

/** Lines above which a source file must be argued for, and above which it must be cut. */
export const ARGUED_LINES = 200;
export const MOST_LINES = 400;
/** Source files a folder may hold: about fifteen, then a noun deserves a folder of its own. */
export const MOST_FILES = 18;

/** Files are kebab-case, components PascalCase; no empty names, no abbreviations, no `I` before an interface. */
export const nameWall: Wall = (modules) => {
  const folders = new Set(modules.flatMap(({ path }) => foldersOf(path)));
  return [
    ...[...folders].flatMap((folder) => judgeName(folder, posix.basename(folder), KEBAB)),
    ...modules.flatMap((module) => {
      const stem = posix.basename(module.path).replace(/(\.test)?\.tsx?$/, '');
      const component = module.path.endsWith('.tsx') && stem !== 'main' && !isTest(module.path);
      return [
        ...judgeName(module.path, stem, component ? PASCAL : isTest(module.path) ? undefined : KEBAB),
        ...judgeInterfaces(module),
      ];
    }),
  ];
};

function judgeName(path: string, name: string, shape: RegExp | undefined): Violation[] {
  const says: string[] = [];
  const kebab = name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
  if (shape && !shape.test(name))
    says.push(shape === PASCAL ? 'is no PascalCase name of a component' : 'is no kebab-case name');
  const empty = EMPTY_NAMES.exec(kebab)?.[2];
  if (empty) says.push(`is named «${empty}», which says nothing: name its subject`);
  const short = ABBREVIATIONS.exec(kebab)?.[2];
  if (short) says.push(`abbreviates «${short}»: write the word`);
  return says.map((text) => ({ wall: 'name', path, says: text }));
}

function judgeInterfaces(module: SourceModule): Violation[] {
  const violations: Violation[] = [];
  visit(module.statements, (node) => {
    const name = (node.id as { name?: string } | undefined)?.name ?? '';
    if (node.type === 'TSInterfaceDeclaration' && /^I[A-Z][a-z]/.test(name))
      violations.push({
        wall: 'name',
        path: module.path,
        line: module.lineAt(node.start),
        says: `puts an I before ${name}`,
      });
  });
  return violations;
}

/** Files are argued for above 200 lines and never pass 400; folders stay readable as a table of contents. */
export const sizeWall: Wall = (modules) => {
  const files = modules.flatMap(({ path, lineCount }): Violation[] => {
    if (lineCount > MOST_LINES) return [{ wall: 'hard-size', path, says: `has ${lineCount} lines: cut it` }];
    if (lineCount > ARGUED_LINES && !isTest(path))
      return [{ wall: 'size', path, says: `has ${lineCount} lines: cut it, or argue in tests/walls/exceptions.ts` }];
    return [];
  });
  const counts = new Map<string, number>();
  for (const { path } of modules)
    if (!isTest(path)) counts.set(posix.dirname(path), (counts.get(posix.dirname(path)) ?? 0) + 1);
  const folders = [...counts].filter(([, count]) => count > MOST_FILES);
  return [
    ...files,
    ...folders.map(([path, count]) => ({
      wall: 'folder-size' as const,
      path,
      says: `holds ${count} source files: a noun deserves its own folder`,
    })),
  ];
};

const CATALOGUES = ['src/math/index.ts', 'src/contract/index.ts', 'src/field-file/index.ts'];

/** Three catalogues exist, because they are public; nothing else only passes on what others export. */
export const barrelWall: Wall = (modules) =>
  modules
    .filter(({ path }) => !CATALOGUES.includes(path))
    .flatMap((module): Violation[] => {
      const passesOn = (type: string) => module.statements.filter((node) => node.type === type && node.source);
      const all = passesOn('ExportAllDeclaration');
      const onlyPassesOn = all.length + passesOn('ExportNamedDeclaration').length === module.statements.length;
      if (module.statements.length > 0 && onlyPassesOn)
        return [{ wall: 'barrel', path: module.path, says: 'only passes on what others export' }];
      if (all.length > 0)
        return [{ wall: 'barrel', path: module.path, says: 'passes on everything of another module' }];
      if (/\/index\.tsx?$/.test(module.path)) return [{ wall: 'barrel', path: module.path, says: 'is named index' }];
      return [];
    });

function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
