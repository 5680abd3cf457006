/** Bytes of the steps in which what is sealed grows. */
const STEP = 1024;

/** JSON with spaces after it, so that a ciphertext shows how long its text is in steps of a kilobyte only. */
export function padded(json: string): string {
  const length = Buffer.byteLength(json);
  return json + ' '.repeat((STEP - (length % STEP)) % STEP);
}
