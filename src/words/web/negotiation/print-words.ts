import type { Catalogue } from '../interface-sentence.ts';

/** Words around the printed minutes; the minutes themselves speak with the words of every export. */
export const printWords = {
  title: { en: 'Minutes', es: 'Acta' },
  print: { en: 'Print', es: 'Imprimir' },
  back: { en: 'Back to the negotiation', es: 'Volver a la negociación' },
  none: {
    en: 'There are no minutes yet. They are written when a deal is agreed.',
    es: 'Aún no hay acta. Se escribe cuando se acuerda un trato.',
  },
  tools: { en: 'Print and export', es: 'Imprimir y exportar' },
  download: { en: 'Download', es: 'Descargar' },
  pdf: { en: 'PDF, with the record inside', es: 'PDF, con el texto exacto dentro' },
  docx: { en: 'Word', es: 'Word' },
  markdown: { en: 'Text (Markdown)', es: 'Texto (Markdown)' },
  json: { en: 'Signed file (JSON)', es: 'Fichero firmado (JSON)' },
  verifier: { en: 'Verifier (one file)', es: 'Verificador (un fichero)' },
  verify: { en: 'Verify a file', es: 'Verificar un fichero' },
  draft: { en: 'Draft', es: 'Borrador' },
} satisfies Catalogue;
