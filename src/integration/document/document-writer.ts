import type { DocumentWriter, WrittenDocument } from '../../app/port/document.ts';
import { canonical } from '../../domain/canonical.ts';
import { refuse } from '../../domain/refusal.ts';
import { minutesDocument } from '../../words/rfc/minutes-document.ts';
import type { PdfInput } from './typst-pdf.ts';
import { fitForXml } from './xml-text.ts';

type SetPdf = (input: PdfInput) => Uint8Array;

/**
 * PDF by Typst, Word by docx. Both libraries are loaded when the first document is asked for: a server that writes
 * none pays neither time nor memory. Typst is native code; where it has no build, Word and Markdown remain.
 */
export function documentWriter(load: () => Promise<SetPdf> = loadTypst): DocumentWriter {
  let setPdf: Promise<SetPdf | undefined> | undefined;
  return {
    async write(content, language, format) {
      const document = minutesDocument(content, language);
      const createdAt = content.inkedAt ?? content.record.filedAt;
      if (format === 'docx') {
        const { minutesDocx } = await import('./minutes-docx.ts');
        return inBase64(await minutesDocx(fitForXml(document), createdAt));
      }
      setPdf ??= load().catch(() => undefined);
      const pdf = await setPdf;
      if (pdf === undefined) return refuse('pdf-unavailable');
      const bytes = pdf({
        minutes: JSON.stringify(document),
        record: canonical(content.record),
        createdAt: Math.floor(Date.parse(createdAt) / 1000),
      });
      return inBase64(bytes);
    },
  };
}

function inBase64(bytes: Uint8Array): WrittenDocument {
  return { base64: Buffer.from(bytes).toString('base64') };
}

async function loadTypst(): Promise<SetPdf> {
  const { typstPdf } = await import('./typst-pdf.ts');
  return typstPdf(await import('@myriaddreamin/typst-ts-node-compiler'));
}
