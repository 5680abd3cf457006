import type { Instant } from '../../domain/instant.ts';
import type { MinutesDocument } from '../../words/rfc/minutes-document.ts';

/** What a Word file says of itself, with the instant it was signed at: the library would write the hour of packing. */
export function coreProperties({ title, recordHash }: MinutesDocument, at: Instant): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
  const text = title.replace(/[&<>]/g, (mark) => entities[mark] ?? mark);
  const namespaces = [
    ['cp', 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties'],
    ['dc', 'http://purl.org/dc/elements/1.1/'],
    ['dcterms', 'http://purl.org/dc/terms/'],
    ['xsi', 'http://www.w3.org/2001/XMLSchema-instance'],
  ].map(([prefix, address]) => `xmlns:${prefix}="${address}"`);
  const date = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at}</dcterms:${name}>`;
  return `<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties ${namespaces.join(' ')}><dc:title>${text}</dc:title><dc:creator>Parley</dc:creator><dc:description>SHA-256 ${recordHash}</dc:description>${date('created')}${date('modified')}</cp:coreProperties>`;
}
