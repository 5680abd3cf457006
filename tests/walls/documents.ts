import { posix } from 'node:path';
import type { Violation } from './wall.ts';

/** A text file of the checkout. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

const OWN_PATH =
  /^(\.\/)?((src|tests|docs|bench|scripts|data|\.ci)\/[^\s`]*|[A-Z]+\.md|[a-z.-]+\.(mjs|json|ts)|Containerfile|LICENSE)$/;
const PLACEHOLDER = /[<>{}*…|]|\.\.\.|NNNN|0000/;

/** Every path of ours that a document names, as a link or between backticks, exists. */
export function documentWall(documents: readonly TextFile[], exists: (path: string) => boolean): Violation[] {
  return documents.flatMap(({ path, text }) => {
    const fences = text.replace(/^(```|~~~)[\s\S]*?^\1/gm, (block) => block.replace(/[^\n]/g, ' '));
    return fences.split('\n').flatMap((line, index) =>
      namedPaths(path, line)
        .filter((target) => !exists(target))
        .map((target) => ({
          wall: 'document' as const,
          path,
          line: index + 1,
          says: `names ${target}, which does not exist`,
        })),
    );
  });
}

function namedPaths(document: string, line: string): string[] {
  const links = [...line.matchAll(/\]\(([^)\s]+)[^)]*\)|\bsrc="([^"]+)"/g)].map((match) => match[1] ?? match[2] ?? '');
  const relative = links
    .filter((link) => !/^([a-z]+:|#|\/)/.test(link))
    .map((link) => posix.normalize(posix.join(posix.dirname(document), link.replace(/[#?].*$/, ''))));
  const quoted = [...line.matchAll(/`([^`]+)`/g)]
    .map((match) => (match[1] ?? '').replace(/:\d+$/, ''))
    .filter((name) => OWN_PATH.test(name) && !PLACEHOLDER.test(name))
    .map((name) => posix.normalize(name));
  return [...relative, ...quoted];
}

// Written in pieces, so that this file does not name what it refuses.
const PRIVATE = [
  new RegExp(`(^|[^\\w.])/${'work'}/[a-z.]+`),
  new RegExp(`/tmp/${'bash'}_jobs`),
  new RegExp(`https?://${'registry'}\\.`),
  new RegExp(`https?://[^\\s"']*/(${'artifactory'}|api/${'npm'}|${'nexus'}|${'verdaccio'})\\b`),
  new RegExp(`_${'authToken'}|_${'password'}\\s*=`),
];

/** Nothing in the checkout names the machine it was written on, or where its packages came from. */
export function privateNameWall(files: readonly TextFile[]): Violation[] {
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index): Violation[] => {
      const found = PRIVATE.map((pattern) => pattern.exec(line)?.[0].trim()).find(Boolean);
      return found ? [{ wall: 'private-name', path, line: index + 1, says: `names ${found}` }] : [];
    }),
  );
}
