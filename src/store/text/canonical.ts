/**
 * RFC 8785 canonical JSON: keys in the order of their UTF-16 code units, numbers and texts as JSON.stringify writes
 * them, nothing in between. Fields that are undefined are left out. Every command writes a handful of these, so it is
 * written for speed; its test holds it against the package `canonicalize`, letter by letter.
 * Throws for what JSON cannot hold: NaN, an infinity, half of a surrogate pair, a value within itself.
 * Source: https://www.rfc-editor.org/rfc/rfc8785
 */
export function canonical(value: unknown): string {
  const text = written(value, 0);
  if (text === undefined) throw new TypeError('not a JSON value');
  return text;
}

/** Deeper than any value that has an end. */
const DEEPEST = 1_000;

function written(value: unknown, depth: number): string | undefined {
  switch (typeof value) {
    case 'string':
      return quoted(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`not a JSON number: ${value}`);
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      return value === null ? 'null' : nested(value, depth + 1);
    case 'bigint':
      throw new TypeError('not a JSON number: a bigint');
    default:
      return undefined;
  }
}

function nested(value: object, depth: number): string | undefined {
  if (depth > DEEPEST) throw new TypeError('a value within itself, or nested without reason');
  const { toJSON } = value as { readonly toJSON?: unknown };
  if (typeof toJSON === 'function') return written(toJSON.call(value), depth);
  let text = '';
  if (Array.isArray(value)) {
    for (const one of value) text += `${text === '' ? '' : ','}${written(one, depth) ?? 'null'}`;
    return `[${text}]`;
  }
  for (const key of Object.keys(value).sort()) {
    const inner = written((value as Record<string, unknown>)[key], depth);
    if (inner !== undefined) text += `${text === '' ? '' : ','}${quoted(key)}:${inner}`;
  }
  return `{${text}}`;
}

/** Most texts need no escape at all: letters, digits and what stands between words. */
const PLAIN = /^[ !#-[\]-~]*$/;
const HALF_PAIR = /\p{Surrogate}/u;

function quoted(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`;
  if (HALF_PAIR.test(text)) throw new TypeError('half of a surrogate pair');
  return JSON.stringify(text);
}
