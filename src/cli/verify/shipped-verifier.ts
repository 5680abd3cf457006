import { verificationFaultSentences, verificationSentences } from '../../words/rfc/verification.ts';
import { verifyExport } from './verifier.mjs';
import source from './verifier.mjs?raw';

const blank = '/* sentences:begin */ {} /* sentences:end */';

/** The single-file verifier as it ships: the tested file, with the sentences of both languages in their place. */
export function shippedVerifier(): string {
  const sentences = { ...verificationFaultSentences, ...verificationSentences };
  return source.replace(blank, () => JSON.stringify(sentences));
}

/** The one verifier, as the server and the command line use it. */
export const exportVerifier = { verify: verifyExport, shipped: shippedVerifier() };
