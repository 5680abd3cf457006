import type { MinutesContent } from '../../domain/rfc/export/minutes-content.ts';
import type { RfcRecord } from '../../domain/rfc/record.ts';
import type { Language } from '../../domain/text.ts';
import { say } from '../sentence.ts';
import { rfcSectionWords } from './headings.ts';
import { liveTermLines } from './live-terms.ts';
import { minutesWords } from './minutes-words.ts';
import { written, writtenDay, writtenInstant, writtenMoney, writtenNumber, writtenRange } from './written.ts';

/** A piece of a section. Typed text stands as its author wrote it: whoever sets it takes every mark literally. */
export type MinutesBlock =
  /** Each line of the text is a paragraph. */
  | { readonly kind: 'text'; readonly text: string }
  /** A bold label and what it says; with an empty text the label of what follows. */
  | { readonly kind: 'labelled'; readonly label: string; readonly text: string }
  /** A bold beginning and its continuation. */
  | { readonly kind: 'lead'; readonly strong: string; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  /** A name, and beneath it lines with a label each. */
  | { readonly kind: 'entries'; readonly entries: readonly MinutesEntry[] };

export interface MinutesEntry {
  readonly name: string;
  readonly lines: readonly { readonly label: string; readonly text: string }[];
}

export interface MinutesPlace {
  readonly party: string;
  /** Null while the party has not signed. */
  readonly signer: string | null;
  /** What stands under the name: on whose behalf, when, and how far the proof reaches; or that it is missing. */
  readonly notes: readonly string[];
}

/** The minutes as every writer sets them: Markdown, PDF and Word hold these words, in this order, and this hash. */
export interface MinutesDocument {
  readonly language: Language;
  readonly title: string;
  readonly signed: boolean;
  readonly status: string;
  /** What stands across every page until all have signed. */
  readonly watermark: string;
  /** What the record inside the file is called. */
  readonly enclosed: string;
  /** Which language prevails, and when it was asked. */
  readonly note: string;
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly sections: readonly { readonly heading: string; readonly blocks: readonly MinutesBlock[] }[];
  readonly signatures: { readonly heading: string; readonly places: readonly MinutesPlace[] };
  readonly recordHash: string;
  readonly version: string;
}

/** Composes the minutes of one record in one language. */
export function minutesDocument(content: MinutesContent, language: Language): MinutesDocument {
  const w = minutesWords[language];
  const { record } = content;
  const heading = (section: keyof typeof rfcSectionWords) => say(rfcSectionWords[section], language, {});
  return {
    language,
    title: record.title,
    signed: content.inkedAt !== null,
    status: content.inkedAt === null ? w.notSigned : w.signedByAll,
    watermark: w.watermark,
    enclosed: w.enclosed,
    note: `${w.prevails(record.prevailing)} ${w.askedOn(writtenInstant(record.filedAt, language, record.review.zone))}`,
    facts: [
      { label: w.ask, text: record.ask },
      { label: w.forWhom, text: record.forWhom },
    ],
    sections: [
      { heading: w.parties, blocks: [parties(record, language)] },
      { heading: heading('outcome'), blocks: outcome(record, language) },
      { heading: `1. ${heading('change')}`, blocks: change(record, language) },
      { heading: `2. ${heading('impact')}`, blocks: impact(record, language) },
      { heading: `3. ${heading('cost')}`, blocks: cost(record, language) },
      { heading: `4. ${heading('metric')}`, blocks: metric(record, language) },
    ].map((section) => ({ ...section, blocks: section.blocks.filter(says) })),
    signatures: { heading: w.signatures, places: places(content, language) },
    recordHash: content.recordHash,
    version: `${w.version} ${record.revision}`,
  };
}

function says(block: MinutesBlock): boolean {
  if (block.kind === 'text') return block.text !== '';
  if (block.kind === 'list') return block.items.length > 0;
  return block.kind !== 'table' || block.rows.length > 0;
}

function parties(record: RfcRecord, language: Language): MinutesBlock {
  const w = minutesWords[language];
  return {
    kind: 'entries',
    entries: record.parties.map(({ name, position, interests }) => ({
      name,
      lines: [
        ...(position ? [{ label: w.position, text: position }] : []),
        ...interests.map((text) => ({ label: w.interest, text })),
      ],
    })),
  };
}

function outcome(record: RfcRecord, language: Language): MinutesBlock[] {
  const w = minutesWords[language];
  if (record.outcome === 'yes') return [{ kind: 'text', text: w.yes }];
  return [
    { kind: 'text', text: w.yesIf },
    { kind: 'list', items: record.conditions },
  ];
}

function change({ change: { summary, scope, notIncluded } }: RfcRecord, language: Language): MinutesBlock[] {
  const w = minutesWords[language];
  return [
    { kind: 'text', text: summary },
    {
      kind: 'table',
      head: [w.point, w.agreed],
      rows: scope.map(({ point, choice }) => [written(point, language), written(choice, language)]),
    },
    { kind: 'labelled', label: w.notIncluded, text: '' },
    { kind: 'text', text: notIncluded },
  ];
}

function impact({ impact: { summary, evidence } }: RfcRecord, language: Language): MinutesBlock[] {
  if (summary === '' && evidence.length === 0) return [{ kind: 'text', text: minutesWords[language].none }];
  const items = evidence.map(
    (one) =>
      `${one.statement}: ${writtenRange(one.low, one.high, language)} ${one.unit} — ${one.source}, ${writtenDay(one.asOf, language)}, ${one.author}`,
  );
  return [
    { kind: 'text', text: summary },
    { kind: 'list', items },
  ];
}

function cost(record: RfcRecord, language: Language): MinutesBlock[] {
  const w = minutesWords[language];
  const { summary, estimate, mitigations, slips, nothingSlips, cleanUp, currency } = record.cost;
  const items = slips.map((slip) => {
    const weeks = w.weeks(writtenNumber(slip.weeks, language), slip.weeks === 1);
    if (slip.costPerWeek === null) return `${slip.what}: ${weeks}, ${w.notEstimated}`;
    const each = writtenMoney(slip.costPerWeek, currency, language);
    return `${slip.what}: ${weeks} × ${each} = ${writtenMoney(slip.weeks * slip.costPerWeek, currency, language)}`;
  });
  const labelled = (label: string, text: string): MinutesBlock => ({ kind: 'labelled', label, text });
  return [
    { kind: 'text', text: summary },
    ...(estimate
      ? [
          labelled(
            w.effort,
            `${w.engineerDays(writtenRange(estimate.low, estimate.high, language))}. ${estimate.drivers}`.trim(),
          ),
        ]
      : []),
    ...(mitigations ? [labelled(w.mitigations, mitigations)] : []),
    labelled(w.slips, nothingSlips === null ? '' : w.nothingSlips(nothingSlips)),
    { kind: 'list', items },
    labelled(w.cleanUp, cleanUp.days > 0 ? w.gives(cleanUp.givenBy, cleanUp.days, cleanUp.sprint) : w.noCleanUp),
  ];
}

function metric(record: RfcRecord, language: Language): MinutesBlock[] {
  const w = minutesWords[language];
  const { name, keepFrom, extendFrom, checkpointDays, noDataDays } = record.metric;
  const [keep, extend] = [writtenNumber(keepFrom, language), writtenNumber(extendFrom, language)];
  const { on, zone, graceDays } = record.review;
  const noData = noDataDays === undefined ? [] : [w.noData(noDataDays)];
  const grace = graceDays > 0 ? ` ${w.grace(graceDays)}` : '';
  return [
    { kind: 'lead', strong: written(name, language), text: w.atDays(checkpointDays.join(' / ')) },
    { kind: 'list', items: [w.keep(keep), w.extend(extend, keep), w.revert(extend), ...noData] },
    { kind: 'labelled', label: w.review, text: `${writtenDay(on, language)} (${zone}). ${w.ifNobody}${grace}` },
    { kind: 'list', items: record.live ? liveTermLines(record.live, language) : [] },
  ];
}

function places({ record, signatures }: MinutesContent, language: Language): MinutesPlace[] {
  const w = minutesWords[language];
  return record.parties.map((party) => {
    const one = signatures.find((signature) => signature.party === party.id);
    if (!one) return { party: party.name, signer: null, notes: [w.unsigned] };
    return {
      party: party.name,
      signer: one.signer.name,
      notes: [
        ...(one.onBehalfOf ? [w.onBehalfOf(one.onBehalfOf.name)] : []),
        writtenInstant(one.at, language, record.review.zone),
        w.method[one.method],
      ],
    };
  });
}
