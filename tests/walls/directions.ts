import { isTest, type ModuleImport, type SourceModule } from './source-module.ts';
import type { Violation, Wall } from './wall.ts';

interface Layer {
  /** Layers whose values it may use. */
  readonly uses: readonly string[];
  /** Layers of which it may take types only. */
  readonly types?: readonly string[];
  /** Packages it may import, by first name; absent: any. Node's own modules only where `node` is true. */
  readonly packages?: readonly string[];
  readonly node?: true;
}

const CORE_PACKAGES = ['canonicalize', 'diff', 'temporal-polyfill'];

/** The drawing of ARCHITECTURE.md as a table: who may import whom. Not listed is refused. */
export const LAYERS: Readonly<Record<string, Layer>> = {
  math: { uses: [], packages: [] },
  domain: { uses: ['math'], packages: CORE_PACKAGES },
  app: { uses: ['math', 'domain'], packages: CORE_PACKAGES },
  words: { uses: [], types: ['domain', 'field-file'], packages: [] },
  contract: { uses: [], types: ['domain'], packages: ['zod', '@orpc'] },
  // Text in, result out: the page, the command line and other people's programs read the files of the field by it.
  'field-file': { uses: ['math'], packages: ['saxes', 'yaml', 'csv-parse'] },
  store: { uses: ['math', 'domain', 'app'], node: true },
  integration: { uses: ['math', 'domain', 'app', 'words'], node: true },
  api: { uses: ['math', 'domain', 'app', 'words', 'contract'], node: true },
  web: { uses: ['math', 'domain', 'field-file', 'words', 'contract'] },
  cli: { uses: ['math', 'domain', 'field-file', 'words', 'contract', 'main'], node: true },
  main: {
    uses: ['math', 'domain', 'app', 'words', 'contract', 'store', 'integration', 'api', 'cli'],
    node: true,
  },
};

/** The inside of a slice; the page and the command line call noun files only. */
const INSIDE_OF_A_SLICE = /^src\/domain\/.*\b(events|state|decide|upcast)\b/;
const PAGE_PACKAGES = /^(react|react-dom|@mantine|@tanstack|d3-[a-z]+|get-nonce|@simplewebauthn\/browser)(\/|$)/;

/** Imports follow the drawing of the layers; the pure ones import neither Node nor packages that touch the world. */
export const directionWall: Wall = (modules) => modules.filter(({ path }) => !isTest(path)).flatMap(judgeModule);

function judgeModule(module: SourceModule): Violation[] {
  const own = layerOf(module.path);
  const layer = LAYERS[own];
  if (!layer) return [{ wall: 'direction', path: module.path, says: `src/${own} is no layer of ours` }];
  return module.imports.flatMap((found): Violation[] => {
    const fault = found.ours ? judgeOurs(module.path, own, layer, found) : judgePackage(own, layer, found);
    return fault ? [{ ...fault, path: module.path, line: found.line }] : [];
  });
}

function judgeOurs(path: string, own: string, layer: Layer, { target, typeOnly }: ModuleImport) {
  const wall = 'direction' as const;
  if (isTest(target)) return { wall, says: `imports ${target}: what is delivered never imports a test` };
  if (!target.startsWith('src/'))
    return target === 'package.json' ? undefined : { wall, says: `imports ${target}, outside src` };
  const other = layerOf(target);
  if (path.startsWith('src/web/ui/') && !/^src\/(web\/ui|words)\//.test(target))
    return { wall, says: `imports ${target}: src/web/ui knows no domain` };
  if (other === own) return undefined;
  if ((own === 'web' || own === 'cli') && INSIDE_OF_A_SLICE.test(target))
    return {
      wall,
      says: `imports ${target}: ${own} may call noun files of domain, never its events, state or decisions`,
    };
  if (layer.uses.includes(other)) return undefined;
  if (layer.types?.includes(other))
    return typeOnly ? undefined : { wall, says: `imports values of ${target}: ${own} may take types of ${other} only` };
  return { wall, says: `imports ${target}: ${own} may import ${layer.uses.join(', ') || 'no other layer'}` };
}

function judgePackage(own: string, layer: Layer, { target, typeOnly }: ModuleImport) {
  const wall = 'package' as const;
  if (target.startsWith('node:'))
    return layer.node ? undefined : { wall, says: `imports ${target}: ${own} knows no Node` };
  if (own !== 'web' && PAGE_PACKAGES.test(target) && !typeOnly)
    return { wall, says: `imports ${target}, which belongs to the page` };
  const allowed = layer.packages?.some((name) => target === name || target.startsWith(`${name}/`)) ?? true;
  return allowed
    ? undefined
    : { wall, says: `imports ${target}: ${own} takes ${layer.packages?.join(', ') || 'no package'}` };
}

/** Slices of domain do not import each other, and what lies above them imports none of them. */
export const sliceWall: Wall = (modules) =>
  modules
    .filter(({ path }) => path.startsWith('src/domain/') && !isTest(path))
    .flatMap((module) =>
      module.imports
        .filter(({ target }) => sliceOf(target) !== undefined && sliceOf(target) !== sliceOf(module.path))
        .map(({ target, line }) => ({
          wall: 'slice' as const,
          path: module.path,
          line,
          says: `imports ${target} of another slice: speak by event and command through src/app/policies, or move the term up`,
        })),
    );

/** No module reaches itself through the values it imports. */
export const circleWall: Wall = (modules) => {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  const done = new Set<string>();
  const violations: Violation[] = [];
  const walk = (module: SourceModule, trail: readonly string[]): void => {
    if (trail.includes(module.path)) {
      const circle = trail.slice(trail.indexOf(module.path));
      violations.push({
        wall: 'circle',
        path: module.path,
        says: `imports itself: ${[...circle, module.path].join(' → ')}`,
      });
      return;
    }
    if (done.has(module.path)) return;
    for (const { target, typeOnly } of module.imports) {
      const next = byPath.get(target);
      if (next && !typeOnly) walk(next, [...trail, module.path]);
    }
    done.add(module.path);
  };
  for (const module of modules) walk(module, []);
  return violations;
};

function layerOf(path: string): string {
  return path.split('/')[1] ?? '';
}

function sliceOf(path: string): string | undefined {
  const [, layer, slice, file] = path.split('/');
  return layer === 'domain' && file !== undefined ? slice : undefined;
}
