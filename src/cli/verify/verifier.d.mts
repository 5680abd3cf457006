import type { PublicKeySet } from '../../domain/rfc/export/export-format.ts';
import type { HeadVerification, Verification } from '../../domain/rfc/verification.ts';

/**
 * Checks the text of an exported file, byte for byte. `trusted` is the instance's public key set; without it the
 * keys of the file itself are used and the result says so. Never throws: what cannot be read is a fault.
 */
export function verifyExport(text: string, trusted?: PublicKeySet): Verification;

/**
 * Checks the text of a saved head of the log: that the instance with these keys said so. Without keys nothing is
 * proven. Never throws.
 */
export function verifyHead(text: string, trusted?: PublicKeySet): HeadVerification;

/** Whether a file is a head of the log and no agreement. */
export function isHead(text: string): boolean;
