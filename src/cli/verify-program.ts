import type { PublicKeySet } from '../domain/rfc/export/export-format.ts';
import type { HeadVerification } from '../domain/rfc/verification.ts';
import { verificationFaultSentences, verificationSentences } from '../words/rfc/verification.ts';
import { say } from '../words/sentence.ts';
import { exit, languageOf, Misuse, type Surroundings, tell } from './surroundings.ts';
import { isHead, verifyExport, verifyHead } from './verify/verifier.mjs';

type Needed = Pick<Surroundings, 'variables' | 'print' | 'complain' | 'readFile'>;

/** `parley verify FILE [--key FILE] [--json]`: 0 when the agreement verifies, 1 when it does not. No server is asked. */
export async function verifyProgram(surroundings: Needed, words: readonly string[]): Promise<number> {
  const { file, keyFile, json } = readWords(surroundings, words);
  const keys = keyFile === undefined ? undefined : await readKeys(surroundings, keyFile);
  const text = await readText(surroundings, file);
  if (isHead(text)) return headProgram(surroundings, verifyHead(text, keys), json);
  const result = verifyExport(text, keys);
  if (json) surroundings.print(JSON.stringify(result));
  else for (const line of report(result, surroundings)) surroundings.print(line);
  return result.verified ? exit.done : exit.failed;
}

function headProgram(surroundings: Needed, result: HeadVerification, json: boolean): number {
  const language = languageOf(surroundings.variables);
  const { head, faults, verified } = result;
  if (json) surroundings.print(JSON.stringify(result));
  else {
    surroundings.print(say(verificationSentences[verified ? 'head-verified' : 'refused'], language, {}));
    for (const { code } of faults) surroundings.print(`  ${say(verificationFaultSentences[code], language, {})}`);
    if (head) surroundings.print(`\n${head.origin} · ${head.at} · ${head.position}\n${head.hash}`);
  }
  return verified ? exit.done : exit.failed;
}

function report(result: ReturnType<typeof verifyExport>, { variables }: Needed): readonly string[] {
  const language = languageOf(variables);
  const sentence = (code: keyof typeof verificationSentences) => say(verificationSentences[code], language, {});
  const { agreement, key } = result;
  return [
    sentence(result.verified ? 'verified' : 'refused'),
    ...result.faults.map((fault) => `  ${say(verificationFaultSentences[fault.code], language, fault.values ?? {})}`),
    ...(agreement ? ['', agreement.title, `SHA-256 ${agreement.recordHash}`] : []),
    ...result.signatures.map(
      ({ party, signer, at, attestedBy }) => `  ${party}: ${signer}, ${at}. ${sentence(attestedBy)}`,
    ),
    ...(key ? ['', sentence(key.trusted ? 'key-trusted' : 'key-untrusted'), `  ${key.thumbprint}`] : []),
  ];
}

function readWords(surroundings: Needed, words: readonly string[]) {
  const rest = words.filter((word) => word !== '--json');
  const at = rest.indexOf('--key');
  const [, keyFile] = at < 0 ? [] : rest.splice(at, 2);
  const [file, ...more] = rest;
  if (file === undefined || more.length > 0 || (at >= 0 && keyFile === undefined))
    throw new Misuse(tell(surroundings, 'file-needed'));
  return { file, keyFile, json: words.includes('--json') };
}

async function readKeys(surroundings: Needed, path: string): Promise<PublicKeySet> {
  try {
    const read = JSON.parse(await readText(surroundings, path)) as Partial<PublicKeySet>;
    if (Array.isArray(read.keys)) return read as PublicKeySet;
  } catch (error) {
    if (error instanceof Misuse) throw error;
  }
  throw new Misuse(tell(surroundings, 'input-not-json', { what: path }));
}

async function readText(surroundings: Needed, path: string): Promise<string> {
  try {
    return await surroundings.readFile(path);
  } catch {
    throw new Misuse(tell(surroundings, 'file-missing', { what: path }));
  }
}
