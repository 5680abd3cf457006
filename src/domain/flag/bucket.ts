/** How many buckets a percentage is cut into: ten-thousandths of a per cent. */
export const BUCKETS = 1_000_000;

/**
 * The bucket, 0 up to `BUCKETS`, of one user of one flag; the same whatever else changes, so a larger percentage keeps
 * everybody a smaller one had. MurmurHash3 (x86, 32 bits, seed 0) over the UTF-8 bytes of the flag's key and the
 * targeting key, as flagd's `fractional` has it.
 * Source: https://flagd.dev/reference/custom-operations/fractional-operation/
 */
export function bucketOf(key: string, targetingKey: string): number {
  return Math.floor((murmur3(bytesOf(key + targetingKey)) * BUCKETS) / 2 ** 32);
}

/** How many buckets a percentage holds. */
export function bucketsOf(percent: number): number {
  return Math.round((percent * BUCKETS) / 100);
}

/**
 * UTF-8 bytes as a text of characters below 256, in which ASCII is itself; what UTF-8 cannot hold counts as U+FFFD.
 * Hashed character by character it is hashed byte by byte.
 */
export function bytesOf(text: string): string {
  if (isAscii(text)) return text;
  let bytes = '';
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    const point = code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
    const tail = (shift: number) => String.fromCharCode(0x80 | ((point >> shift) & 0x3f));
    if (point < 0x80) bytes += character;
    else if (point < 0x800) bytes += String.fromCharCode(0xc0 | (point >> 6)) + tail(0);
    else if (point < 0x10000) bytes += String.fromCharCode(0xe0 | (point >> 12)) + tail(6) + tail(0);
    else bytes += String.fromCharCode(0xf0 | (point >> 18)) + tail(12) + tail(6) + tail(0);
  }
  return bytes;
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}

function murmur3(bytes: string): number {
  const byte = (at: number) => bytes.charCodeAt(at);
  const mixed = (word: number) => {
    const scaled = Math.imul(word, 0xcc9e2d51);
    return Math.imul((scaled << 15) | (scaled >>> 17), 0x1b873593);
  };
  let hash = 0;
  let at = 0;
  for (; at + 4 <= bytes.length; at += 4) {
    hash ^= mixed(byte(at) | (byte(at + 1) << 8) | (byte(at + 2) << 16) | (byte(at + 3) << 24));
    hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0;
  }
  let rest = 0;
  for (let left = bytes.length - 1; left >= at; left -= 1) rest = (rest << 8) | byte(left);
  if (at < bytes.length) hash ^= mixed(rest);
  hash ^= bytes.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
