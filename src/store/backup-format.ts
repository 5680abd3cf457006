import { createHash, type Hash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { z } from 'zod';

/** The file cannot be restored, or not here; the message is a sentence for the operator. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused';
}

const hex = z.string().regex(/^[0-9a-f]{64}$/);
const manifestFormat = z.strictObject({
  format: z.literal('parley-backup-1'),
  schemaVersion: z.string(),
  takenAt: z.string(),
  /** Fingerprints of the keys without which the sealed rows stay closed. */
  keys: z.array(z.string()),
  tables: z.array(z.string()),
  heads: z.array(z.strictObject({ workspace: z.string(), position: z.int().nonnegative(), hash: hex })),
});
const lineFormat = z.union([
  z.strictObject({ table: z.string() }),
  z.strictObject({ row: z.record(z.string(), z.unknown()) }),
  z.strictObject({ end: z.string(), rows: z.int().nonnegative(), sha256: hex }),
  z.strictObject({ complete: z.literal(true), sha256: hex }),
]);

/** The first line of a backup: what is in it, and where every workspace's log stood. */
export type BackupManifest = z.infer<typeof manifestFormat>;

/**
 * Writes gzipped JSON lines: the manifest, then every table with its rows, their number and their checksum, then one
 * checksum over all. Appears under its name only when it is whole and on the disk; readable by its owner alone.
 */
export async function writeBackup(
  file: string,
  manifest: BackupManifest,
  rowsOf: (table: string) => AsyncIterable<Readonly<Record<string, unknown>>>,
): Promise<void> {
  const partial = `${file}.partial`;
  const gzip = createGzip();
  const output = createWriteStream(partial, { mode: 0o600 });
  const whole = createHash('sha256');
  const finished = once(output, 'close');
  gzip.pipe(output);
  const failed = new Promise<never>((_, reject) => {
    gzip.on('error', reject);
    output.on('error', reject);
  });
  failed.catch(() => {});
  const line = async (value: unknown, ...hashes: readonly Hash[]) => {
    const text = `${JSON.stringify(value)}\n`;
    for (const hash of hashes) hash.update(text);
    if (!gzip.write(text)) await Promise.race([once(gzip, 'drain'), failed]);
  };
  try {
    await line(manifest, whole);
    for (const table of manifest.tables) {
      const ofTable = createHash('sha256');
      let rows = 0;
      await line({ table }, whole);
      for await (const row of rowsOf(table)) {
        await line({ row }, whole, ofTable);
        rows += 1;
      }
      await line({ end: table, rows, sha256: ofTable.digest('hex') }, whole);
    }
    await line({ complete: true, sha256: whole.digest('hex') });
    gzip.end();
    await Promise.race([finished, failed]);
    const handle = await open(partial, 'r');
    await handle.sync();
    await handle.close();
    await rename(partial, file);
  } catch (error) {
    gzip.destroy();
    output.destroy();
    await rm(partial, { force: true });
    throw error;
  }
}

/**
 * Reads a backup line by line and calls back for every row. Throws `BackupRefused` when a byte is missing or another:
 * read a file to its end once before believing any of it.
 */
export async function readBackup(
  file: string,
  onRow: (table: string, row: Readonly<Record<string, unknown>>) => Promise<void> | void,
): Promise<BackupManifest> {
  const input = createReadStream(file);
  const unzipped = input.pipe(createGunzip());
  input.on('error', (error) => unzipped.destroy(error));
  unzipped.on('error', () => {});
  const whole = createHash('sha256');
  let manifest: BackupManifest | undefined;
  let current: { table: string; rows: number; hash: Hash } | undefined;
  const read: string[] = [];
  let complete = false;
  try {
    for await (const text of linesOf(unzipped)) {
      if (complete) throw damaged(file);
      const raw: unknown = JSON.parse(text);
      const before = whole.copy();
      whole.update(`${text}\n`);
      if (!manifest) {
        manifest = manifestFormat.parse(raw);
        continue;
      }
      const line = lineFormat.parse(raw);
      if ('table' in line) current = { table: line.table, rows: 0, hash: createHash('sha256') };
      else if ('row' in line) {
        if (!current) throw damaged(file);
        current.hash.update(`${text}\n`);
        current.rows += 1;
        await onRow(current.table, line.row);
      } else if ('end' in line) {
        const same =
          current?.table === line.end && current.rows === line.rows && current.hash.digest('hex') === line.sha256;
        if (!same) throw damaged(file);
        read.push(line.end);
        current = undefined;
      } else complete = before.digest('hex') === line.sha256;
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new BackupRefused(`There is no file ${file}.`);
    throw isDamage(error) ? damaged(file) : error;
  } finally {
    input.destroy();
    unzipped.destroy();
  }
  if (!manifest || !complete || read.join() !== manifest.tables.join()) throw damaged(file);
  return manifest;
}

/** Lines of a stream whose faults reach the reader, which those of readline do not. */
async function* linesOf(stream: AsyncIterable<Buffer>): AsyncIterable<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of stream) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

function damaged(file: string): BackupRefused {
  return new BackupRefused(`${file} is not a whole Parley backup: something in it is missing or was changed.`);
}

function isDamage(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return (
    error instanceof SyntaxError ||
    error instanceof z.ZodError ||
    code.startsWith('Z_') ||
    code === 'ERR_STREAM_PREMATURE_CLOSE'
  );
}
