import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'oxc-parser';

/** The folder of the checkout. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** One import, re-export or dynamic import, its target written from the root when it is ours. */
export interface ModuleImport {
  /** `src/math/…` for our own modules, otherwise the package or builtin as written. */
  readonly target: string;
  readonly ours: boolean;
  readonly typeOnly: boolean;
  readonly names: readonly string[];
  readonly line: number;
}

/** A node of the syntax tree; the walls look at a handful of kinds only. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

/** A source file as the walls see it. */
export interface SourceModule {
  /** From the root of the checkout, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly lineCount: number;
  readonly imports: readonly ModuleImport[];
  readonly statements: readonly SyntaxNode[];
  readonly faults: readonly string[];
  lineAt(offset: number): number;
}

/** Reads and parses every TypeScript file below a folder of the checkout. */
export function readModules(folder: string): SourceModule[] {
  return listFiles(folder)
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .map((path) => parseModule(path, readFileSync(join(ROOT, path), 'utf8')));
}

/** Parses one file; `path` decides what its relative imports mean, so a made-up module can be judged too. */
export function parseModule(path: string, text: string): SourceModule {
  const parsed = parseSync(path, text);
  const statements = parsed.program.body as unknown as SyntaxNode[];
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  const imports: ModuleImport[] = [];
  const add = (request: string, offset: number, typeOnly: boolean, names: readonly string[]) => {
    const ours = request.startsWith('.');
    const target = ours ? posix.normalize(posix.join(posix.dirname(path), request)) : request;
    imports.push({ target, ours, typeOnly, names, line: lineAt(offset) });
  };
  for (const found of parsed.module.staticImports) {
    const typeOnly = found.entries.length > 0 && found.entries.every((entry) => entry.isType);
    const names = found.entries.map((entry) => entry.importName.name ?? '*');
    add(found.moduleRequest.value, found.start, typeOnly, names);
  }
  for (const found of parsed.module.staticExports) {
    const source = found.entries.find((entry) => entry.moduleRequest)?.moduleRequest;
    const typeOnly = found.entries.every((entry) => entry.isType);
    if (source) add(source.value, found.start, typeOnly, []);
  }
  visit(statements, (node) => {
    const source = node.source as SyntaxNode | undefined;
    if (node.type === 'ImportExpression' && typeof source?.value === 'string') add(source.value, node.start, false, []);
    if (node.type === 'TSImportType') {
      const literal = (source ?? node.argument) as { value?: unknown; literal?: { value?: unknown } } | undefined;
      const request = literal?.value ?? literal?.literal?.value;
      if (typeof request === 'string') add(request, node.start, true, []);
    }
  });
  const faults = parsed.errors.map((error) => error.message);
  const lineCount = text.replace(/\n$/, '').split('\n').length;
  return { path, text, lineCount, imports, statements, faults, lineAt };
}

/** Calls `look` with every node below `from`, parents first. */
export function visit(from: unknown, look: (node: SyntaxNode) => void): void {
  if (Array.isArray(from)) {
    for (const child of from) visit(child, look);
  } else if (from !== null && typeof from === 'object') {
    if (typeof (from as SyntaxNode).type === 'string') look(from as SyntaxNode);
    for (const child of Object.values(from)) if (child !== null && typeof child === 'object') visit(child, look);
  }
}

/** Every file below a folder of the checkout, from its root and with forward slashes; none when it is absent. */
export function listFiles(folder: string, skip: readonly string[] = []): string[] {
  const entries = (path: string): string[] =>
    readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
      const below = join(path, entry.name);
      if (skip.includes(entry.name)) return [];
      if (entry.isDirectory()) return entries(below);
      return entry.isFile() ? [relative(ROOT, below).split(sep).join('/')] : [];
    });
  try {
    return entries(join(ROOT, folder)).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Whether the file is a test, which may reach across layers. */
export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || path.startsWith('tests/');
}
