import { inflateRawSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { minutesContent } from '../../src/app/export/rfc-queries.ts';
import type { DocumentFormat } from '../../src/app/port/document.ts';
import { canonical } from '../../src/domain/canonical.ts';
import { isRefused } from '../../src/domain/refusal.ts';
import type { MinutesContent } from '../../src/domain/rfc/export/minutes-content.ts';
import type { RfcMaterial } from '../../src/domain/rfc/material.ts';
import { recordHash } from '../../src/domain/rfc/state.ts';
import { documentWriter } from '../../src/integration/document/document-writer.ts';
import { type MinutesDocument, minutesDocument } from '../../src/words/rfc/minutes-document.ts';
import { rfcRefusals } from '../../src/words/rfc/refusals.ts';
import { idOf, product, productParty, RfcStory, s1Material, sales, salesParty, system } from '../rfc/s1-rfc.ts';
import { textInPdf } from './pdf-text.ts';
import { readyToSign } from './ready-to-sign.ts';

const languages = ['en', 'es'] as const;
const writer = documentWriter();

async function bytesOf(content: MinutesContent, language: 'en' | 'es', format: DocumentFormat, by = writer) {
  const written = await by.write(content, language, format);
  if (isRefused(written)) throw new Error(written.refusal.code);
  return Buffer.from(written.base64, 'base64');
}

function story(material: RfcMaterial = s1Material): RfcStory {
  const told = new RfcStory(material).opened();
  told.edit(sales, {
    field: 'cost.mitigations',
    value: 'Tests *first* #strong | <b>&amp;</b> \\ $x$\n#include "/etc/passwd"',
  });
  told.edit(sales, { field: 'outcome', value: { outcome: 'yes-if', conditions: ['the client pays the storage'] } });
  told.edit(sales, {
    field: 'live',
    value: {
      segments: ['internal staff'],
      criteria: [{ text: 'every invoice exports', beforeLaunch: true }],
      guardrails: [{ metric: 'export p95', unit: 'ms', goodWhen: 'low', bound: 300, readings: 3 }],
      cleanUpDueOn: '2026-05-01',
      interestPerWeek: 0.5,
      extensions: 1,
    },
  });
  return told;
}

function signed(): MinutesContent {
  const told = story().at('2026-03-06T09:42:00.000Z');
  told.signs(sales, salesParty);
  told.signs(product, productParty);
  told.does(system, {
    type: 'InkRfc',
    instance: { origin: 'http://localhost', relyingParty: 'localhost' },
    sealedAt: told.now,
    after: { position: 1, hash: 'ff' },
    seal: 'a..b',
  });
  return contentOf(told);
}

function contentOf(told: RfcStory): MinutesContent {
  const content = minutesContent(told.state);
  if (!content) throw new Error('nothing drafted');
  return content;
}

/** Everything a reader reads, in order. */
function saidIn(minutes: MinutesDocument): readonly string[] {
  const said = minutes.sections.flatMap(({ heading, blocks }) => [
    heading,
    ...blocks.flatMap((block) => {
      if (block.kind === 'text') return [block.text];
      if (block.kind === 'labelled') return [block.label, block.text];
      if (block.kind === 'lead') return [block.strong, block.text];
      if (block.kind === 'list') return block.items;
      if (block.kind === 'table') return [...block.head, ...block.rows.flat()];
      return block.entries.flatMap(({ name, lines }) => [name, ...lines.flatMap(({ label, text }) => [label, text])]);
    }),
  ]);
  const places = minutes.signatures.places.flatMap(({ party, signer, notes }) => [party, signer ?? '', ...notes]);
  const head = [
    minutes.title,
    minutes.status,
    minutes.note,
    ...minutes.facts.flatMap(({ label, text }) => [label, text]),
  ];
  return [...head, ...said, minutes.signatures.heading, ...places, minutes.version]
    .flatMap((text) => text.split('\n'))
    .filter((text) => text !== '');
}

/** The text of a Word file's parts, with its entities read. */
function textInDocx(bytes: Buffer): string {
  return [...entriesOf(bytes)]
    .filter(([name]) => /^word\/(document|header\d|footer\d)\.xml$/.test(name))
    .map(([, content]) => content.toString('utf8').replace(/<[^>]+>/g, ''))
    .join('\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

function entriesOf(zip: Buffer): Map<string, Buffer> {
  const entries = new Map<string, Buffer>();
  let place = zip.readUInt32LE(zip.lastIndexOf('PK\u0005\u0006') + 16);
  while (zip.readUInt32LE(place) === 0x02014b50) {
    const [method, size] = [zip.readUInt16LE(place + 10), zip.readUInt32LE(place + 20)];
    const [name, extra, comment] = [28, 30, 32].map((at) => zip.readUInt16LE(place + at)) as [number, number, number];
    const local = zip.readUInt32LE(place + 42);
    const begin = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const content = zip.subarray(begin, begin + size);
    const path = zip.toString('utf8', place + 46, place + 46 + name);
    entries.set(path, method === 0 ? content : inflateRawSync(content));
    place += 46 + name + extra + comment;
  }
  return entries;
}

/** The streams of a PDF, unpacked. */
function streamsIn(pdf: Buffer): readonly Buffer[] {
  const streams: Buffer[] = [];
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 7)) {
    if (pdf.toString('latin1', at - 3, at) === 'end') continue;
    const end = pdf.indexOf('endstream', at);
    const content = pdf.subarray(at + 7, end);
    try {
      streams.push(inflateSync(content, { finishFlush: 2 }));
    } catch {
      streams.push(content);
    }
  }
  return streams;
}

describe('the minutes as PDF and as Word', () => {
  it.each(languages)('say in Word what they say in Markdown, every word and the hash (%s)', async (language) => {
    const content = signed();
    const text = textInDocx(await bytesOf(content, language, 'docx'));
    for (const said of saidIn(minutesDocument(content, language))) expect(text).toContain(said);
    expect(text).toContain(`SHA-256 ${content.recordHash}`);
    expect(text).not.toMatch(/NOT SIGNED|SIN FIRMAR/);
  });

  it.each(languages)(
    'say in the PDF what they say in Markdown, every word and the hash on every page (%s)',
    async (language) => {
      const content = signed();
      const pdf = await bytesOf(content, language, 'pdf');
      const text = textInPdf(pdf);
      for (const said of saidIn(minutesDocument(content, language)))
        expect(text).toContain(said.normalize('NFKC').replace(/\s+/g, ''));
      const pages = pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
      expect(pages).toBeGreaterThan(0);
      expect(text.split(content.recordHash).length - 1).toBe(pages + 1);
      expect(text).not.toMatch(/NOTSIGNED|SINFIRMAR/);
      expect(textInPdf(await bytesOf(contentOf(story()), language, 'pdf'))).toMatch(/NOTSIGNED|SINFIRMAR/);
    },
  );

  it.each(languages)('are an archivable PDF that carries the record its hash is made of (%s)', async (language) => {
    const content = signed();
    const pdf = await bytesOf(content, language, 'pdf');
    const streams = streamsIn(pdf).map((stream) => stream.toString('utf8'));
    const enclosed = streams.find((stream) => stream.startsWith('{"ask"'));
    expect(enclosed).toBe(canonical(content.record));
    expect(recordHash(JSON.parse(enclosed ?? ''))).toBe(content.recordHash);
    expect(streams.join()).toMatch(/<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>B/);
    expect(pdf.toString('latin1')).toContain('/AFRelationship /Source');
  });

  it('are the same bytes whenever they are written', async () => {
    const content = signed();
    for (const format of ['pdf', 'docx'] as const) {
      const once = await bytesOf(content, 'es', format);
      // A ZIP file counts time in steps of two seconds.
      await new Promise((resolve) => setTimeout(resolve, 2_100));
      const again = await bytesOf(content, 'es', format, documentWriter());
      expect(again.equals(once)).toBe(true);
    }
  });

  it('say that nothing holds while not everybody has signed', async () => {
    const draft = contentOf(story());
    expect(textInDocx(await bytesOf(draft, 'en', 'docx'))).toContain('NOT SIGNED');
    expect(textInDocx(await bytesOf(draft, 'es', 'docx'))).toContain('SIN FIRMAR');
    expect((await bytesOf(draft, 'es', 'pdf')).equals(await bytesOf(signed(), 'es', 'pdf'))).toBe(false);
  });

  it('set long words, many parties and scripts without a glyph at hand', async () => {
    const parties = Array.from({ length: 5 }, (_, count) => ({
      ...(s1Material.parties[count % 2] as RfcMaterial['parties'][number]),
      id: count < 2 ? (s1Material.parties[count]?.id ?? '') : idOf(`party ${count}`),
      name: `Party ${count} 漢字 🦉`,
      interests: [`${'x'.repeat(400)} ${'a longer interest '.repeat(40)}`],
    }));
    const content = contentOf(new RfcStory({ ...s1Material, parties }).opened());
    for (const format of ['pdf', 'docx'] as const)
      expect((await bytesOf(content, 'en', format)).length).toBeGreaterThan(5_000);
  });

  it('are refused with a way out where the machine has no PDF writer; Word is still written', async () => {
    const without = documentWriter(async () => {
      throw new Error('no native binding');
    });
    expect(await without.write(signed(), 'en', 'pdf')).toEqual({ refusal: { code: 'pdf-unavailable' } });
    expect(isRefused(await without.write(signed(), 'en', 'docx'))).toBe(false);
    for (const language of languages) expect(rfcRefusals['pdf-unavailable'][language]).toMatch(/Word.*Markdown/);
  });

  it('are answered by the server as files, each under a name that begins with title and hash', async () => {
    const parley = await readyToSign();
    const { negotiation } = parley;
    const take = (format: 'pdf' | 'docx' | 'markdown') =>
      parley.sales.client.rfc.export({ negotiation, format, language: 'es' });
    const { recordHash: hash } = await parley.sales.client.rfc.get({ negotiation });
    const [pdf, docx, markdown] = await Promise.all([take('pdf'), take('docx'), take('markdown')]);
    expect(Buffer.from(pdf.body, 'base64').toString('latin1', 0, 8)).toBe('%PDF-1.7');
    expect(textInDocx(Buffer.from(docx.body, 'base64'))).toContain(String(hash));
    expect(markdown.body).toContain(String(hash));
    for (const { fileName } of [pdf, docx, markdown]) expect(fileName).toContain(`-${String(hash).slice(0, 8)}.es.`);
    parley.close();
  });
});

it('holds no sign that XML forbids, so that a name typed with one makes no file that Word cannot open', async () => {
  const content = signed();
  const [first, ...rest] = content.signatures;
  if (first === undefined) throw new Error('nobody signed');
  const typed = 'Ana\u0001 \ufffe\uffff\ud800 \u{1f600} de la Ó';
  const named = { ...first, signer: { ...first.signer, name: typed } };
  const record = { ...content.record, title: `Export\uffff <&>` };
  const bytes = await bytesOf({ ...content, record, signatures: [named, ...rest] }, 'en', 'docx');
  const parts = [...entriesOf(bytes)].filter(([name]) => name.endsWith('.xml'));
  // XML 1.0, production 2.
  const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;
  for (const [name, part] of parts)
    expect([name, forbidden.exec(part.toString('utf8'))?.[0]]).toEqual([name, undefined]);
  expect(textInDocx(bytes)).toContain('Ana  \u{1f600} de la Ó');
  expect(textInDocx(bytes)).toContain('Export <&>');
});
