import { hash, verify } from '@node-rs/argon2';
import type { Passwords } from '../../app/identity/proving.ts';

/** Argon2id, 19 MiB and two passes (OWASP's first recommendation); the library's default algorithm is Argon2id. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Passwords are compared in Unicode form KC, so that one keyboard's «é» is another's. */
export function argonPasswords(): Passwords {
  const nobody = hash('no account has this password', cost);
  return {
    hash: (password) => hash(password.normalize('NFKC'), cost),
    verify: async (known, password) => {
      const right = await verify(known ?? (await nobody), password.normalize('NFKC'));
      return right && typeof known === 'string';
    },
  };
}
