/** Aliases of `string` that hold no words. */
const CODES = new Set(['Id', 'Instant', 'CalendarDay', 'number', 'boolean', 'undefined', 'null', 'true', 'false']);

/**
 * Where events hold text, read from the source of their types: `Type.field.inner`, sorted. Whatever cannot be
 * understood counts as text, so that it is asked about.
 */
export function textsOfEvents(sources: readonly string[], unions: readonly string[]): readonly string[] {
  const plain = sources.map((source) => source.replace(/\/\*[\s\S]*?\*\//g, ' ').replace(/\/\/.*$/gm, ' '));
  const known = new Map(plain.flatMap(declarationsOf));
  const found = unions.flatMap((name) =>
    parts(known.get(name) ?? name, '|').flatMap((event) => {
      const fields = fieldsOf(bare(event), known);
      const types = [...(fields.get('type') ?? '').matchAll(/'(\w+)'/g)].map(([, type]) => type ?? '');
      fields.delete('type');
      const inside = [...fields].flatMap(([field, type]) => textsIn(type, field, known, []));
      return types.flatMap((type) => inside.map((path) => `${type}.${path}`));
    }),
  );
  return [...new Set(found)].toSorted();
}

type Known = ReadonlyMap<string, string>;

/** Interfaces and aliases by name, an interface that extends another as both together. */
function declarationsOf(source: string): readonly (readonly [string, string])[] {
  const interfaces = [...source.matchAll(/\binterface (\w+)(?:<[^>]*>)?(?: extends ([^{]+))?\s*\{/g)].map((match) => {
    const start = match.index + match[0].length - 1;
    const body = source.slice(start, closing(source, start) + 1);
    const above = parts(match[2] ?? '', ',');
    return [match[1] ?? '', [body, ...above].join(' & ')] as const;
  });
  const aliases = [...source.matchAll(/\btype (\w+)(?:<[^=]*>)?\s*=/g)].map((match) => {
    const start = match.index + match[0].length;
    return [match[1] ?? '', parts(source.slice(start), ';')[0] ?? ''] as const;
  });
  return [...interfaces, ...aliases];
}

function textsIn(given: string, path: string, known: Known, trail: readonly string[]): readonly string[] {
  const type = bare(given);
  const either = parts(type, '|');
  if (either.length > 1) return either.flatMap((one) => textsIn(one, path, known, trail));
  if (type.endsWith('[]')) return textsIn(type.slice(0, -2), path, known, trail);
  if (CODES.has(type) || /^('[^']*'|-?\d+)$/.test(type) || /^\(?typeof\b/.test(type)) return [];
  const wrapped = /^(Readonly|Partial|ReadonlyArray)<([\s\S]*)>$/.exec(type);
  if (wrapped) return textsIn(wrapped[2] ?? '', path, known, trail);
  const record = /^Record<([\s\S]*)>$/.exec(type);
  if (record) return textsIn(parts(record[1] ?? '', ',').at(-1) ?? '', path, known, trail);
  if (type.startsWith('{') || parts(type, '&').length > 1)
    return [...fieldsOf(type, known)].flatMap(([field, inner]) => textsIn(inner, `${path}.${field}`, known, trail));
  const declared = known.get(type);
  if (type === 'Text' || declared === undefined) return [path];
  return trail.includes(type) ? [] : textsIn(declared, path, known, [...trail, type]);
}

/** The fields of an object type, of both sides of an intersection. */
function fieldsOf(type: string, known: Known): Map<string, string> {
  const fields = new Map<string, string>();
  for (const part of parts(type, '&').map(bare)) {
    const body = part.startsWith('{') ? part : (known.get(part) ?? '');
    if (!body.startsWith('{') || parts(body, '&').length > 1) {
      for (const [name, inner] of body === '' ? [] : fieldsOf(body, known)) fields.set(name, inner);
      continue;
    }
    for (const line of parts(body.slice(1, body.lastIndexOf('}')), ';')) {
      const match = /^(?:readonly\s+)?(\w+)\??:([\s\S]*)$/.exec(line);
      if (match) fields.set(match[1] ?? '', match[2] ?? '');
    }
  }
  return fields;
}

/** Without the modifier and the brackets around it. */
function bare(type: string): string {
  const plain = type
    .trim()
    .replace(/^readonly\s+/, '')
    .trim();
  return plain.startsWith('(') && closing(plain, 0) === plain.length - 1 ? bare(plain.slice(1, -1)) : plain;
}

/** What a separator parts at the outermost level, blanks left out. */
function parts(text: string, separator: string): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if ('{([<'.includes(letter)) depth += 1;
    else if ('})]'.includes(letter) || (letter === '>' && text[at - 1] !== '=')) depth -= 1;
    else if (letter === separator && depth === 0) {
      found.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...found, text.slice(from)].map((part) => part.trim()).filter((part) => part !== '');
}

function closing(text: string, opening: number): number {
  let depth = 0;
  for (let at = opening; at < text.length; at += 1) {
    if ('{('.includes(text[at] ?? '')) depth += 1;
    if ('})'.includes(text[at] ?? '')) depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
}
