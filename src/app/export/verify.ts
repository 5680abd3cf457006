import type { Ceremony } from '../ceremony.ts';
import type { ExportVerifier, InstanceSeal } from '../port/signing.ts';

interface Deps {
  readonly instance: InstanceSeal;
  readonly verifier: ExportVerifier;
}

/** The verify page: anybody may check a file against the keys of this instance. */
export function verifyFile({ instance, verifier }: Deps): Ceremony<{ readonly file: string }> {
  return async (_session, { file }) => ({ output: verifier.verify(file, instance.keys) });
}

/** The public keys of this instance, for whoever checks without it. */
export function publicKeys({ instance }: Deps): () => Promise<unknown> {
  return async () => instance.keys;
}
