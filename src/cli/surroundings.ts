import type { Fetch } from '../contract/client.ts';
import type { Language } from '../domain/text.ts';
import { type Blanks, type CommandLineWord, commandLineWords } from '../words/cli/command-line-words.ts';
import { say } from '../words/sentence.ts';

/** Everything the command line touches, given by `main`. */
export interface Surroundings {
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly print: (text: string) => void;
  /** For a file that is no text, such as a PDF: its bytes and nothing else. */
  readonly printBytes: (bytes: Uint8Array) => void;
  /** For what went wrong, so that printed output stays clean. */
  readonly complain: (text: string) => void;
  readonly readInput: () => Promise<string>;
  readonly readFile: (path: string) => Promise<string>;
  readonly fetch: Fetch;
  readonly newKey: () => string;
  /** Programs that run on this machine; each returns its exit code. */
  readonly programs: Readonly<Record<ProgramName, (args: readonly string[]) => Promise<number>>>;
}

export const programNames = [
  'serve',
  'migrate',
  'backup',
  'restore',
  'verify',
  'frontier',
  'improve',
  'propose',
  'openapi',
] as const;
export type ProgramName = (typeof programNames)[number];

/** Exit codes: done, refused or failed, called wrongly. */
export const exit = { done: 0, failed: 1, misused: 2 } as const;

/** The person at the keyboard called it wrongly; the message is the sentence to show. */
export class Misuse extends Error {
  override readonly name = 'Misuse';
}

export function languageOf(variables: Surroundings['variables']): Language {
  const locale = variables.LC_ALL || variables.LC_MESSAGES || variables.LANG || '';
  return locale.toLowerCase().startsWith('es') ? 'es' : 'en';
}

/** One of the command line's own sentences. */
export function tell(
  surroundings: Pick<Surroundings, 'variables'>,
  word: CommandLineWord,
  blanks: Partial<Blanks> = {},
): string {
  return say<Blanks>(commandLineWords[word], languageOf(surroundings.variables), { what: '', list: [], ...blanks });
}

/** Where the server is, without a slash at its end. */
export function serverUrl({ variables }: Surroundings): string {
  return (variables.PARLEY_URL || 'http://localhost:4600').replace(/\/+$/, '');
}

/** `signIn` → `sign-in`: how groups, operations and fields are written on a command line. */
export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
