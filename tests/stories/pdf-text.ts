import { inflateSync } from 'node:zlib';

/**
 * What a reader sees of a PDF whose objects lie open (PDF 1.7, no object streams): every shown string, by the map from
 * glyphs to text that its font brings (ISO 32000-1, 9.10.3), in the order of the pages. Without white space, which
 * line breaks take away.
 */
export function textInPdf(pdf: Buffer): string {
  const objects = objectsOf(pdf);
  const maps = new Map<string, ReadonlyMap<number, string>>();
  for (const { dictionary } of objects.values())
    for (const [, fonts = ''] of dictionary.matchAll(/\/Font\s*<<([^>]*)>>/g))
      for (const [, name = '', font = ''] of fonts.matchAll(/\/(\w+) (\d+) 0 R/g)) {
        const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font)?.dictionary ?? '')?.[1];
        maps.set(name, glyphsOf(objects.get(map ?? '')?.stream ?? ''));
      }
  return [...objects.values()]
    .filter(({ stream }) => / T[jJ]\b|\]\s*TJ/.test(stream))
    .map(({ stream }) => shownIn(stream, maps))
    .join('')
    .normalize('NFKC')
    .replace(/\s+/g, '');
}

function objectsOf(pdf: Buffer) {
  const objects = new Map<string, { readonly dictionary: string; readonly stream: string }>();
  const text = pdf.toString('latin1');
  for (const found of text.matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)(?:\nendobj|stream\n)/g)) {
    const [whole, number = '', dictionary = ''] = found;
    const begin = found.index + whole.length;
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0);
    const stream = whole.endsWith('stream\n') ? unpacked(pdf.subarray(begin, begin + length)) : '';
    objects.set(number, { dictionary, stream });
  }
  return objects;
}

function unpacked(bytes: Buffer): string {
  try {
    return inflateSync(bytes).toString('latin1');
  } catch {
    return '';
  }
}

function glyphsOf(map: string): ReadonlyMap<number, string> {
  const glyphs = new Map<number, string>();
  for (const [, glyph = '', codes = ''] of map.matchAll(/<([0-9A-F]{4})> <((?:[0-9A-F]{4})+)>/g))
    glyphs.set(Number.parseInt(glyph, 16), Buffer.from(codes, 'hex').swap16().toString('utf16le'));
  return glyphs;
}

function shownIn(stream: string, maps: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let glyphs: ReadonlyMap<number, string> = new Map();
  let shown = '';
  for (const [, font, string] of stream.matchAll(/\/(\w+) [\d.]+ Tf|\(((?:\\[\s\S]|[^\\)])*)\)/g)) {
    if (font !== undefined) glyphs = maps.get(font) ?? new Map();
    const bytes = Buffer.from(literal(string ?? ''), 'latin1');
    for (let at = 0; at + 1 < bytes.length; at += 2) shown += glyphs.get(bytes.readUInt16BE(at)) ?? '';
  }
  return shown;
}

/** A literal string without its escapes (ISO 32000-1, 7.3.4.2). */
function literal(written: string): string {
  const named: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  return written.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, mark: string) =>
    /^[0-7]/.test(mark) ? String.fromCharCode(Number.parseInt(mark, 8)) : (named[mark] ?? mark),
  );
}
