import { exit, languageOf, Misuse, type Surroundings, tell } from '../cli/surroundings.ts';
import { verifyHead } from '../cli/verify/verifier.mjs';
import type { LogHead } from '../domain/log-head.ts';
import type { PublicKeySet } from '../domain/rfc/export/export-format.ts';
import { createInstanceSeal } from '../integration/signing/instance-seal.ts';
import { type HistoryVerdict, verifyBackup, verifyStore } from '../store/history.ts';
import { type HistoryBlanks, type HistoryWord, historyWords } from '../words/cli/history-words.ts';
import { verificationFaultSentences } from '../words/rfc/verification.ts';
import { say } from '../words/sentence.ts';
import { openDatabase } from './open-database.ts';
import { type Terminal, withConfiguration } from './with-configuration.ts';

type Place = Terminal & Pick<Surroundings, 'readFile'>;

/**
 * `parley verify log` walks the log of this machine's database, `parley verify backup FILE` that in a file, from the
 * first entry. With a head that somebody kept it must go on from there: an older state or another history does not.
 */
export async function verifyHistory(place: Place, words: readonly string[]): Promise<number> {
  const asked = readWords(place, words);
  const head = asked.head === undefined ? undefined : await readText(place, asked.head);
  const brought = asked.key === undefined ? undefined : await readKeys(place, asked.key);
  let good = false;
  const judge = async (
    keys: PublicKeySet | undefined,
    walk: (position: number) => Promise<readonly HistoryVerdict[]>,
  ): Promise<void> => {
    const trusted = head === undefined ? undefined : verifyHead(head, brought ?? keys);
    good = report(place, await walk(trusted?.head?.position ?? 0), trusted);
  };
  const done = await withConfiguration(place, async (configuration) => {
    if (asked.file !== undefined) {
      const { file } = asked;
      await judge(undefined, (position) => verifyBackup(file, position));
      return;
    }
    const database = await openDatabase(configuration, place.complain);
    try {
      const own = database.keyRing.signing.map((key) => key.privateJwk);
      const { keys } = await createInstanceSeal({ origin: '', relyingParty: '' }, own);
      await judge(keys, (position) => verifyStore(database.store, position));
    } finally {
      await database.close();
    }
  });
  return done === exit.done && !good ? exit.failed : done;
}

function report(place: Place, found: readonly HistoryVerdict[], trusted: ReturnType<typeof verifyHead> | undefined) {
  const tellIn = (word: HistoryWord, blanks: Partial<HistoryBlanks>) => print(place, word, blanks);
  let good = true;
  for (const { workspace, verdict } of found) {
    if (verdict.state === 'broken') {
      good = false;
      tellIn('broken', { workspace, position: verdict.position, detail: verdict.why });
      continue;
    }
    tellIn('intact', { workspace, position: verdict.head.position });
    if (verdict.redacted.length > 0) tellIn('redacted', { list: verdict.redacted.join(', ') });
  }
  if (trusted === undefined) return good;
  const [fault] = trusted.faults;
  if (fault !== undefined || trusted.head === null) {
    const language = languageOf(place.variables);
    const detail = say(verificationFaultSentences[fault?.code ?? 'malformed'], language, {});
    tellIn('head-refused', { detail });
    return false;
  }
  return goesOn(trusted.head, found, tellIn) && good;
}

function goesOn(
  { workspace, position, hash, at }: LogHead,
  found: readonly HistoryVerdict[],
  tellIn: (word: HistoryWord, blanks: Partial<HistoryBlanks>) => void,
): boolean {
  const own = found.find((one) => one.workspace === workspace);
  if (own === undefined) tellIn('not-here', { workspace });
  else if (own.verdict.state === 'intact' && own.verdict.head.position < position) {
    const last = own.verdict.head.position;
    tellIn('older', { missing: position - last, position: last, at });
  } else if (position > 0 && own.hashAt !== hash) tellIn('another-history', { position, at });
  else {
    if (own.verdict.state === 'intact') tellIn('goes-on', { position, at });
    return own.verdict.state === 'intact';
  }
  return false;
}

function print(place: Place, word: HistoryWord, blanks: Partial<HistoryBlanks>): void {
  place.print(say<HistoryBlanks>(historyWords[word], languageOf(place.variables), { ...none, ...blanks }));
}

function readWords(place: Place, [kind, ...rest]: readonly string[]) {
  const words = [...rest];
  const take = (flag: string) => {
    const at = words.indexOf(flag);
    if (at < 0) return undefined;
    const [, value] = words.splice(at, 2);
    if (value === undefined) throw misused(place);
    return value;
  };
  const [head, key] = [take('--head'), take('--key')];
  const [file, ...more] = words;
  if (more.length > 0 || (kind === 'backup') !== (file !== undefined)) throw misused(place);
  return { file, head, key };
}

const none: HistoryBlanks = { workspace: '', position: 0, missing: 0, at: '', list: '', detail: '' };

function misused({ variables }: Place): Misuse {
  return new Misuse(say(historyWords['how-to-verify'], languageOf(variables), none));
}

async function readKeys(place: Place, path: string): Promise<PublicKeySet> {
  const text = await readText(place, path);
  try {
    const read = JSON.parse(text) as Partial<PublicKeySet>;
    if (Array.isArray(read.keys)) return read as PublicKeySet;
  } catch {
    // Told below, as everything else that holds no keys.
  }
  throw new Misuse(tell(place, 'input-not-json', { what: path }));
}

async function readText(place: Place, path: string): Promise<string> {
  try {
    return await place.readFile(path);
  } catch {
    throw new Misuse(tell(place, 'file-missing', { what: path }));
  }
}
