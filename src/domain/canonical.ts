import canonicalize from 'canonicalize';
import { sha256 } from './sha-256.ts';

/**
 * Canonical JSON (RFC 8785): keys sorted, numbers as ECMAScript writes them, no white space. Throws for what JSON
 * cannot hold: NaN, infinities, lone surrogates, circles, undefined.
 */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('not a JSON value');
  return text;
}

/**
 * SHA-256 over a domain tag, a line feed and the canonical JSON of a value, hex. The tag keeps a hash made for one
 * purpose from being taken for another.
 */
export function taggedHash(tag: string, value: unknown): string {
  return sha256(taggedText(tag, value));
}

/** The text whose UTF-8 bytes are hashed or sealed: the tag, a line feed, the canonical JSON. */
export function taggedText(tag: string, value: unknown): string {
  return `${tag}\n${canonical(value)}`;
}
