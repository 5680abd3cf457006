import type { PublicKeySet } from '../../domain/rfc/export/export-format.ts';
import type { Verification } from '../../domain/rfc/verification.ts';

/**
 * Checks the text of an exported file, byte for byte. `trusted` is the instance's public key set; without it the
 * keys of the file itself are used and the result says so. Never throws: what cannot be read is a fault.
 */
export function verifyExport(text: string, trusted?: PublicKeySet): Verification;
