import type { Seal } from '../domain/decider.ts';
import type { Environment } from './port/environment.ts';

/** A place for something private, and the salted digest of it that may stand in the log. The salt is as secret as it. */
export function newSeal(
  { newId, secret, sha256, canonical }: Environment,
  content: unknown,
): { readonly seal: Seal; readonly salt: string } {
  const salt = secret(32);
  return { salt, seal: { id: newId(), digest: sha256(`parley.seal.v1\n${salt}\n${canonical(content)}`) } };
}
