import { randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ClaimCode } from '../../app/identity/proving.ts';

/** Letters and digits that are not mistaken for one another. */
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

export interface ClaimCodeFile extends ClaimCode {
  readonly path: string;
  /** Writes a code unless there is one; only who can read the data folder can claim the instance from afar. */
  prepare(): Promise<void>;
}

/** The file `claim-code` of the data folder, readable by its owner only. Its path may be printed, its content never. */
export function claimCodeFile(dataFolder: string): ClaimCodeFile {
  const path = join(dataFolder, 'claim-code');
  return {
    path,
    prepare: async () => {
      await mkdir(dirname(path), { recursive: true });
      const file = await open(path, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'EEXIST') return undefined;
        throw error;
      });
      await file?.writeFile(`${newClaimCode()}\n`);
      await file?.close();
    },
    matches: async (code) => {
      const known = await readFile(path, 'utf8').catch(() => '');
      const a = Buffer.from(plain(known));
      const b = Buffer.from(plain(code));
      return a.length > 0 && a.length === b.length && timingSafeEqual(a, b);
    },
    forget: () => rm(path, { force: true }),
  };
}

/** Twenty letters, 98 bits. */
function newClaimCode(): string {
  const letters = [...randomBytes(20)].map((byte) => alphabet[byte % alphabet.length]);
  return letters.join('').replace(/(.{5})(?=.)/g, '$1-');
}

function plain(code: string): string {
  return code.toUpperCase().replace(/[^A-Z0-9]/g, '');
}
