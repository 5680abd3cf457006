import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Instant } from '../../domain/instant.ts';
import type { MinutesBlock, MinutesDocument, MinutesPlace } from '../../words/rfc/minutes-document.ts';
import { coreProperties } from './core-properties.ts';
import { withFixedDates } from './fixed-dates.ts';

const INK = '1D2433';
const SOFT = '5B6475';
const RULE = 'C9CFDA';
const ACCENT = '1F4F8F';
const WARN = 'A3341F';
/** Lengths are in twentieths of a point, sizes of type in half points. */
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = 1_418;

/** The minutes as a Word document: a place to comment on and to paste from; the record inside Parley prevails. */
export async function minutesDocx(minutes: MinutesDocument, createdAt: Instant): Promise<Uint8Array> {
  const document = new Document({
    styles: styles(minutes.language),
    numbering: { config: [{ reference: 'dash', levels: [dash] }] },
    sections: [
      {
        properties: { page: { size: A4, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } } },
        ...(minutes.signed ? {} : { headers: { default: notSigned(minutes.watermark) } }),
        footers: { default: footer(minutes) },
        children: body(minutes),
      },
    ],
  });
  const properties = { path: 'docProps/core.xml', data: coreProperties(minutes, createdAt) };
  return withFixedDates(await Packer.toBuffer(document, undefined, [properties]));
}

function body(minutes: MinutesDocument): (Paragraph | Table)[] {
  const { signed, signatures } = minutes;
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(minutes.title)] }),
    new Paragraph({
      children: [new TextRun({ text: minutes.status, bold: true, color: signed ? ACCENT : WARN })],
    }),
    new Paragraph({ spacing: { after: 200 }, children: [new TextRun({ text: minutes.note, size: 17, color: SOFT })] }),
    ...minutes.facts.map(({ label, text }) => labelled(label, text)),
    ...minutes.sections.flatMap(({ heading, blocks }) => [headed(heading), ...blocks.flatMap(ofBlock)]),
    headed(signatures.heading),
    ...signatures.places.flatMap(place),
    new Paragraph({
      spacing: { before: 240 },
      children: [new TextRun({ text: `SHA-256 ${minutes.recordHash} · ${minutes.version}`, size: 16, color: SOFT })],
    }),
  ];
}

function ofBlock(block: MinutesBlock): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'text':
      return block.text.split('\n').map((text) => new Paragraph({ children: [new TextRun(text)] }));
    case 'labelled':
      return [labelled(block.label, block.text)];
    case 'lead':
      return [
        new Paragraph({
          children: [new TextRun({ text: block.strong, bold: true }), new TextRun(` — ${block.text}`)],
        }),
      ];
    case 'list':
      return block.items.map(
        (text) => new Paragraph({ numbering: { reference: 'dash', level: 0 }, children: lines(text) }),
      );
    case 'table':
      return [table(block.head, block.rows), new Paragraph({ spacing: { after: 0 }, children: [] })];
    case 'entries':
      return block.entries.flatMap(({ name, lines: said }) => [
        new Paragraph({ keepNext: true, spacing: { before: 80 }, children: [new TextRun({ text: name, bold: true })] }),
        ...said.map(
          ({ label, text }) =>
            new Paragraph({
              indent: { left: 284 },
              spacing: { after: 40 },
              children: [new TextRun({ text: `${label} `, color: SOFT, size: 18 }), ...lines(text)],
            }),
        ),
      ]);
  }
}

function headed(text: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, children: [new TextRun(text)] });
}

function labelled(label: string, text: string): Paragraph {
  return new Paragraph({
    keepNext: text === '',
    children: [new TextRun({ text: `${label}: `, bold: true }), ...(text === '' ? [] : lines(text))],
  });
}

/** Typed lines of one paragraph. */
function lines(text: string): TextRun[] {
  return text.split('\n').map((line, index) => new TextRun({ text: line, ...(index > 0 ? { break: 1 } : {}) }));
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const line = { style: BorderStyle.SINGLE, size: 4, color: RULE };
  const row = (cells: readonly string[], header: boolean) =>
    new TableRow({
      tableHeader: header,
      cantSplit: true,
      children: cells.map(
        (text) =>
          new TableCell({
            margins: { top: 60, bottom: 60, right: 160 },
            children: [
              new Paragraph({
                spacing: { after: 0 },
                children: header ? [new TextRun({ text, color: SOFT, size: 18 })] : lines(text),
              }),
            ],
          }),
      ),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: head.map(() => Math.floor((A4.width - 2 * MARGIN) / head.length)),
    borders: { top: none, left: none, right: none, insideVertical: none, bottom: line, insideHorizontal: line },
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  });
}

function place({ party, signer, notes }: MinutesPlace): Paragraph[] {
  return [
    new Paragraph({ keepNext: true, spacing: { before: 200 }, children: [new TextRun({ text: party, bold: true })] }),
    new Paragraph({
      keepNext: true,
      border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: INK, space: 2 } },
      indent: { right: 4_500 },
      children: [new TextRun({ text: signer ?? ' ', italics: true, size: 28 })],
    }),
    new Paragraph({ children: [new TextRun({ text: notes.join(' · '), color: SOFT, size: 17 })] }),
  ];
}

function notSigned(watermark: string): Header {
  const run = new TextRun({ text: watermark, bold: true, color: WARN, characterSpacing: 60 });
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [run] })] });
}

function footer({ recordHash, version }: MinutesDocument): Footer {
  const children = [`${recordHash} · ${version} · `, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [new Paragraph({ children: [new TextRun({ children, size: 13, color: SOFT })] })],
  });
}

const dash = {
  level: 0,
  format: LevelFormat.BULLET,
  text: '–',
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 284, hanging: 284 }, spacing: { after: 60 } }, run: { color: ACCENT } },
} as const;

function styles(language: 'en' | 'es') {
  const font = 'Georgia';
  return {
    default: {
      document: {
        run: { font, size: 21, color: INK, language: { value: language === 'en' ? 'en-GB' : 'es-ES' } },
        paragraph: { spacing: { after: 120, line: 276 } },
      },
      title: { run: { font, size: 40, bold: true, color: INK }, paragraph: { spacing: { after: 120 } } },
      heading2: {
        run: { font, size: 24, bold: true, color: ACCENT },
        paragraph: { spacing: { before: 280, after: 100 } },
      },
    },
  };
}
