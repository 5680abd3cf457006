import template from './minutes.typ?raw';

type Typst = typeof import('@myriaddreamin/typst-ts-node-compiler');

export interface PdfInput {
  /** What the page shows, as JSON. */
  readonly minutes: string;
  /** The canonical record, embedded byte for byte. */
  readonly record: string;
  /** The instant the file bears as its own, in seconds since 1970, so that the same minutes are the same bytes. */
  readonly createdAt: number;
}

/**
 * Sets one document as PDF/A-3b with the record inside. Where a character has no glyph in the fonts at hand, which the
 * archive standard forbids, the same page comes as plain PDF 1.7.
 */
export function typstPdf({ NodeCompiler }: Typst): (input: PdfInput) => Uint8Array {
  const compiler = NodeCompiler.create();
  return ({ minutes, record, createdAt }) => {
    const source = { mainFileContent: template, inputs: { minutes, record } };
    try {
      return compiler.pdf(source, { pdfStandard: 'a-3b', creationTimestamp: createdAt });
    } catch {
      return compiler.pdf(source, { creationTimestamp: createdAt });
    } finally {
      compiler.evictCache(10);
    }
  };
}
