import { isTest, type SourceModule, type SyntaxNode, visit } from './source-module.ts';
import type { Violation, Wall } from './wall.ts';

/** Here lie the adapters that give the others their clock, chance, ids and timers. */
const ADAPTERS = /^src\/(main|store|integration)\//;

const MEMBERS =
  /^(Date\.now|Math\.random|performance\.now|(globalThis\.|window\.)?crypto\.(randomUUID|getRandomValues)|Temporal\.Now|process\.hrtime)$/;
const TIMERS = /^((globalThis|window)\.)?(setTimeout|setInterval|setImmediate)$/;
const MODULES: Readonly<Record<string, RegExp>> = {
  'node:crypto': /^(\*|default|webcrypto|random.*|getRandomValues)$/,
  'node:timers': /./,
  'node:timers/promises': /./,
  'node:perf_hooks': /./,
};
/** The database's own clock and chance: instants and ids are parameters of a statement. */
const SQL = /\b(now\(\)|current_timestamp|clock_timestamp\(|statement_timestamp\(|gen_random_uuid\(|random\(\))/i;

/** Clock, chance and ids are arguments; only the adapters read the real ones, and no SQL does. */
export const clockAndChanceWall: Wall = (modules) =>
  modules
    .filter(({ path }) => !isTest(path))
    .flatMap((module) => [...(ADAPTERS.test(module.path) ? [] : judgeCode(module)), ...judgeSql(module)]);

function judgeCode(module: SourceModule): Violation[] {
  const violations: Violation[] = [];
  const report = (line: number, what: string) =>
    violations.push({
      wall: 'clock-and-chance',
      path: module.path,
      line,
      says: `${what} is hidden: take it as an argument`,
    });
  for (const { target, names, line } of module.imports) {
    const taken = names.filter((name) => MODULES[target]?.test(name));
    if (taken.length > 0) report(line, `${taken.join(', ')} of ${target}`);
  }
  visit(module.statements, (node) => {
    const line = () => module.lineAt(node.start);
    const callee = dotted(node.callee);
    const noArguments = (node.arguments as unknown[] | undefined)?.length === 0;
    if (node.type === 'MemberExpression' && MEMBERS.test(dotted(node) ?? '')) report(line(), `${dotted(node)}`);
    else if (node.type === 'NewExpression' && callee === 'Date' && noArguments) report(line(), 'new Date()');
    else if (node.type === 'CallExpression' && callee === 'Date') report(line(), 'Date()');
    else if (node.type === 'CallExpression' && TIMERS.test(callee ?? '')) report(line(), `${callee}`);
  });
  return violations;
}

function judgeSql(module: SourceModule): Violation[] {
  const violations: Violation[] = [];
  visit(module.statements, (node) => {
    const text =
      node.type === 'TemplateElement'
        ? (node.value as { raw: string }).raw
        : node.type === 'Literal'
          ? node.value
          : undefined;
    const found = typeof text === 'string' ? SQL.exec(text)?.[0] : undefined;
    if (found)
      violations.push({
        wall: 'clock-and-chance',
        path: module.path,
        line: module.lineAt(node.start),
        says: `${found} in SQL is hidden: pass it as a parameter`,
      });
  });
  return violations;
}

/** `a.b.c` for a chain of plain names, optional or not; undefined for anything else. */
function dotted(from: unknown): string | undefined {
  const node = from as SyntaxNode | undefined;
  if (node?.type === 'Identifier') return node.name as string;
  if (node?.type === 'ChainExpression') return dotted(node.expression);
  if (node?.type !== 'MemberExpression') return undefined;
  const property = node.property as { name?: string; value?: unknown };
  const name = node.computed ? property.value : property.name;
  const object = dotted(node.object);
  return object !== undefined && typeof name === 'string' ? `${object}.${name}` : undefined;
}
