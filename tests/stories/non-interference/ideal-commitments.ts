import { createHash } from 'node:crypto';

/**
 * **The one list of what is masked.** A commitment to something sealed is fetched by others on purpose, as proof that
 * nothing was changed later, and depends on what is sealed. In the comparison it is idealised: its bytes are made from
 * its secret salt alone, so that everything made from it (log, chain, signatures, exports) is compared byte for byte.
 * That the real ones hide what they commit to is tested apart, in `hiding.test.ts` beside this folder's tests.
 *
 * Each entry is the domain tag with which the hashed text begins; the salt is the line that follows.
 */
export const IDEALISED = ['parley.seal.v1\n'] as const;

/**
 * Hashed, but answered to nobody: the hash of a command's input, with which a repeated idempotency key is compared.
 * It is not masked; a run that showed it would be found.
 */
export function idealSha256(text: string): string {
  const tag = IDEALISED.find((one) => text.startsWith(one));
  const hashed = tag === undefined ? text : text.slice(0, text.indexOf('\n', tag.length));
  return createHash('sha256').update(hashed).digest('hex');
}
