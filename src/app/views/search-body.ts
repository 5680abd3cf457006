import type { EventBody } from '../port/store.ts';

/** Fields that are codes, proofs or addresses of things, not words a person would look for. */
const silent = new Set([
  'type',
  'seal',
  'seals',
  'proof',
  'recordHash',
  'signatures',
  'digest',
  'calendar',
  'address',
  'after',
  'instance',
  'was',
  'placeholder',
]);
const identifier = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The words of an event that search may find: every text in it, identifiers and proofs left out. */
export function searchBody(event: EventBody): string {
  const words: string[] = [];
  collect(event, words);
  return [...new Set(words)].join('\n');
}

function collect(value: unknown, words: string[]): void {
  if (typeof value === 'string') {
    if (value.includes(' ') || (value.length > 2 && !identifier.test(value))) words.push(value);
  } else if (Array.isArray(value)) {
    for (const item of value) collect(item, words);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) if (!silent.has(key)) collect(inner, words);
  }
}
