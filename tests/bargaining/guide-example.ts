import { runInNewContext } from 'node:vm';
import * as math from '../../src/math/index.ts';

/** A line of a guide that says what comes out: `expression; // → result`. */
export interface ShownResult {
  readonly expression: string;
  readonly says: string;
  readonly is: string;
}

const SHOWN = /^(.*); \/\/ → (.*)$/;

/** Runs the js blocks of a guide one after the other, as one program, and notes every result it shows. */
export function shownResults(guide: string, library: Readonly<Record<string, unknown>> = math): readonly ShownResult[] {
  const blocks = [...guide.matchAll(/^```js\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? '');
  const results: ShownResult[] = [];
  const program = blocks
    .join('\n')
    .split('\n')
    .filter((line) => !line.startsWith('import '))
    .map((line) => {
      const [, expression, says] = SHOWN.exec(line) ?? [];
      return expression === undefined
        ? line
        : `shown(${JSON.stringify(expression)}, ${JSON.stringify(says)}, ${expression});`;
    })
    .join('\n');
  const shown = (expression: string, says: string, value: unknown) =>
    results.push({ expression, says, is: written(value) });
  runInNewContext(program, { ...library, shown });
  return results;
}

/** As a person writes it in a program: keys bare, texts in single quotes. */
function written(value: unknown): string {
  if (value === undefined) return 'undefined';
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'string') return `'${value}'`;
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const fields = Object.entries(value).map(([key, one]) => `${/^\w+$/.test(key) ? key : `'${key}'`}: ${written(one)}`);
  return `{ ${fields.join(', ')} }`;
}
