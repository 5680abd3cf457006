import type { MinutesContent } from '../../domain/rfc/export/minutes-content.ts';
import type { Language } from '../../domain/text.ts';
import { type MinutesBlock, type MinutesPlace, minutesDocument } from './minutes-document.ts';

/**
 * The minutes as Markdown with front matter, from the one record, in either language. Typed text stands as its
 * author wrote it, with the marks of Markdown taken literally; the record prevails over both renderings.
 */
export function minutesMarkdown(content: MinutesContent, language: Language): string {
  const document = minutesDocument(content, language);
  return `${[
    frontMatter(content, language),
    `# ${plain(document.title)}`,
    document.signed ? `> ${document.status}` : `> **${document.status}**`,
    document.note,
    document.facts.map(({ label, text }) => `**${label}:** ${inline(text)}`).join('  \n'),
    ...document.sections.flatMap(({ heading, blocks }) => [`## ${heading}`, ...blocks.map(block)]),
    `## ${document.signatures.heading}`,
    document.signatures.places.map(place).join('\n'),
    `---\n\nSHA-256 \`${document.recordHash}\` · ${document.version}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

function frontMatter({ record, recordHash, signatures: signed, inkedAt }: MinutesContent, language: Language): string {
  const nameOf = (id: string) => record.parties.find((party) => party.id === id)?.name ?? id;
  const lines: readonly (readonly [string, unknown])[] = [
    ['title', record.title],
    ['format', record.format],
    ['language', language],
    ['prevailing', record.prevailing],
    ['negotiation', record.negotiation],
    ['revision', record.revision],
    ['sha256', recordHash],
    ['parties', record.parties.map((party) => party.name)],
    ['outcome', record.outcome],
    ['review', record.review.on],
    ['zone', record.review.zone],
    ['signed', signed.map((one) => `${nameOf(one.party)}: ${one.signer.name}, ${one.at}`)],
    ['inked', inkedAt],
  ];
  // JSON is YAML, so that no text can end its value.
  return `---\n${lines.map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join('\n')}\n---`;
}

function block(one: MinutesBlock): string {
  switch (one.kind) {
    case 'text':
      return one.text.split('\n').map(plain).join('\n\n');
    case 'labelled':
      return `**${one.label}:** ${inline(one.text)}`.trimEnd();
    case 'lead':
      return `**${inline(one.strong)}** — ${one.text}`;
    case 'list':
      return one.items.map((item) => `- ${inline(item)}`).join('\n');
    case 'table':
      return [one.head, one.head.map(() => '---'), ...one.rows.map((row) => row.map(inline))].map(tableRow).join('\n');
    case 'entries':
      return one.entries
        .map(({ name, lines }) =>
          [`- **${plain(name)}**`, ...lines.map(({ label, text }) => `  - ${label}: ${inline(text)}`)].join('\n'),
        )
        .join('\n');
  }
}

function tableRow(cells: readonly string[]): string {
  return cells.every((cell) => cell === '---') ? `|${cells.join('|')}|` : `| ${cells.join(' | ')} |`;
}

function place({ party, signer, notes }: MinutesPlace): string {
  if (signer === null) return `- **${plain(party)}**: ${notes.join(' ')}`;
  const [instant, method] = notes.slice(-2);
  const behalf = notes.length > 2 ? `, ${plain(notes[0] ?? '')}` : '';
  return `- **${plain(party)}**: ${plain(signer)}${behalf} — ${instant} — ${method}`;
}

/** Typed text with the marks of Markdown and of HTML taken literally. */
function plain(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&')
    .replace(/^(\s*)([-+=])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/gm, '$1\\$2');
}

/** A text inside a line: its own lines are joined. */
function inline(text: string): string {
  return plain(text.replaceAll('\n', ' · '));
}
