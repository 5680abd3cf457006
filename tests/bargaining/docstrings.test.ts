import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

/** Every name that a library exports, with the file that declares it. */
function exportsOf(index: string): readonly { readonly name: string; readonly path: string }[] {
  return [...readFileSync(index, 'utf8').matchAll(/export \{([^}]*)\} from '([^']*)'/g)].flatMap(
    ([, list = '', from = '']) =>
      list
        .split(',')
        .map((name) => name.trim().replace(/^type /, ''))
        .filter((name) => name !== '')
        .map((name) => ({ name, path: join(dirname(index), from) })),
  );
}

test.each(['src/math/index.ts', 'src/field-file/index.ts'])(
  'everything that %s exports says what it means',
  (index) => {
    const all = exportsOf(index);
    expect(all.length).toBeGreaterThan(10);
    const silent = all.filter(({ name, path }) => {
      const declared = new RegExp(`(.*)\\nexport (?:function\\*?|const|interface|type|class) ${name}\\b`);
      return !declared.exec(readFileSync(path, 'utf8'))?.[1]?.endsWith('*/');
    });
    expect(silent).toEqual([]);
  },
);
