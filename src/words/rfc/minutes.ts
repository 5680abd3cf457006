import type { MinutesContent } from '../../domain/rfc/export/minutes-content.ts';
import type { RfcRecord } from '../../domain/rfc/record.ts';
import type { Language } from '../../domain/text.ts';
import { say } from '../sentence.ts';
import { rfcSectionWords } from './headings.ts';
import { liveTermLines } from './live-terms.ts';
import { minutesWords } from './minutes-words.ts';
import { written, writtenDay, writtenInstant, writtenMoney, writtenNumber, writtenRange } from './written.ts';

/**
 * The minutes as Markdown with front matter, from the one record, in either language. Typed text stands as its
 * author wrote it, with the marks of Markdown taken literally; the record prevails over both renderings.
 */
export function minutesMarkdown(content: MinutesContent, language: Language): string {
  const w = minutesWords[language];
  const { record } = content;
  return `${[
    frontMatter(content, language),
    `# ${plain(record.title)}`,
    content.inkedAt === null ? `> **${w.notSigned}**` : `> ${w.signedByAll}`,
    `${w.prevails(record.prevailing)} ${w.askedOn(writtenInstant(record.filedAt, language, record.review.zone))}`,
    `**${w.ask}:** ${inline(record.ask)}  \n**${w.forWhom}:** ${inline(record.forWhom)}`,
    heading(w.parties),
    parties(record, language),
    heading(say(rfcSectionWords.outcome, language, {})),
    outcome(record, language),
    heading(`1. ${say(rfcSectionWords.change, language, {})}`),
    change(record, language),
    heading(`2. ${say(rfcSectionWords.impact, language, {})}`),
    impact(record, language),
    heading(`3. ${say(rfcSectionWords.cost, language, {})}`),
    cost(record, language),
    heading(`4. ${say(rfcSectionWords.metric, language, {})}`),
    metric(record, language),
    heading(w.signatures),
    signatures(content, language),
    `---\n\nSHA-256 \`${content.recordHash}\` · ${w.version} ${record.revision}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

function frontMatter({ record, recordHash, signatures: signed, inkedAt }: MinutesContent, language: Language): string {
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
    ['signed', signed.map((one) => `${nameOf(record, one.party)}: ${one.signer.name}, ${one.at}`)],
    ['inked', inkedAt],
  ];
  // JSON is YAML, so that no text can end its value.
  return `---\n${lines.map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join('\n')}\n---`;
}

function parties(record: RfcRecord, language: Language): string {
  const w = minutesWords[language];
  return record.parties
    .map((party) => {
      const lines = [`- **${plain(party.name)}**`];
      if (party.position) lines.push(`  - ${w.position}: ${inline(party.position)}`);
      for (const interest of party.interests) lines.push(`  - ${w.interest}: ${inline(interest)}`);
      return lines.join('\n');
    })
    .join('\n');
}

function outcome(record: RfcRecord, language: Language): string {
  const w = minutesWords[language];
  if (record.outcome === 'yes') return w.yes;
  return [w.yesIf, bullets(record.conditions)].join('\n\n');
}

function change(record: RfcRecord, language: Language): string {
  const w = minutesWords[language];
  const rows = record.change.scope.map(
    ({ point, choice }) => `| ${cell(written(point, language))} | ${cell(written(choice, language))} |`,
  );
  const table = rows.length > 0 ? [`| ${w.point} | ${w.agreed} |`, '|---|---|', ...rows].join('\n') : '';
  return joined(
    paragraphs(record.change.summary),
    table,
    `**${w.notIncluded}:**`,
    paragraphs(record.change.notIncluded),
  );
}

function impact(record: RfcRecord, language: Language): string {
  const evidence = record.impact.evidence.map(
    (one) =>
      `${inline(one.statement)}: ${writtenRange(one.low, one.high, language)} ${plain(one.unit)} — ${inline(one.source)}, ${writtenDay(one.asOf, language)}, ${plain(one.author)}`,
  );
  return (
    joined(paragraphs(record.impact.summary), evidence.map((line) => `- ${line}`).join('\n')) ||
    minutesWords[language].none
  );
}

function cost(record: RfcRecord, language: Language): string {
  const w = minutesWords[language];
  const { estimate, mitigations, slips, nothingSlips, cleanUp, currency } = record.cost;
  const slipLines = slips.map((slip) => {
    const weeks = w.weeks(writtenNumber(slip.weeks, language), slip.weeks === 1);
    if (slip.costPerWeek === null) return `- ${inline(slip.what)}: ${weeks}, ${w.notEstimated}`;
    const each = writtenMoney(slip.costPerWeek, currency, language);
    return `- ${inline(slip.what)}: ${weeks} × ${each} = ${writtenMoney(slip.weeks * slip.costPerWeek, currency, language)}`;
  });
  return joined(
    paragraphs(record.cost.summary),
    estimate
      ? `**${w.effort}:** ${w.engineerDays(writtenRange(estimate.low, estimate.high, language))}. ${inline(estimate.drivers)}`.trim()
      : '',
    mitigations ? `**${w.mitigations}:** ${inline(mitigations)}` : '',
    `**${w.slips}:**${nothingSlips === null ? '' : ` ${w.nothingSlips(plain(nothingSlips))}`}`,
    slipLines.join('\n'),
    cleanUp.days > 0
      ? `**${w.cleanUp}:** ${w.gives(plain(cleanUp.givenBy), cleanUp.days, plain(cleanUp.sprint))}`
      : `**${w.cleanUp}:** ${w.noCleanUp}`,
  );
}

function metric(record: RfcRecord, language: Language): string {
  const w = minutesWords[language];
  const { name, keepFrom, extendFrom, checkpointDays } = record.metric;
  const [keep, extend] = [writtenNumber(keepFrom, language), writtenNumber(extendFrom, language)];
  return joined(
    `**${inline(written(name, language))}** — ${w.atDays(checkpointDays.join(' / '))}`,
    bullets([w.keep(keep), w.extend(extend, keep), w.revert(extend)]),
    `**${w.review}:** ${writtenDay(record.review.on, language)} (${record.review.zone}). ${w.ifNobody}${
      record.review.graceDays > 0 ? ` ${w.grace(record.review.graceDays)}` : ''
    }`,
    record.live ? bullets(liveTermLines(record.live, language)) : '',
  );
}

function signatures({ record, signatures: signed }: MinutesContent, language: Language): string {
  const w = minutesWords[language];
  return record.parties
    .map((party) => {
      const one = signed.find((signature) => signature.party === party.id);
      if (!one) return `- **${plain(party.name)}**: ${w.unsigned}`;
      const behalf = one.onBehalfOf ? `, ${w.onBehalfOf(plain(one.onBehalfOf.name))}` : '';
      const at = writtenInstant(one.at, language, record.review.zone);
      return `- **${plain(party.name)}**: ${plain(one.signer.name)}${behalf} — ${at} — ${w.method[one.method]}`;
    })
    .join('\n');
}

function nameOf(record: RfcRecord, id: string): string {
  return record.parties.find((party) => party.id === id)?.name ?? id;
}

function heading(text: string): string {
  return `## ${text}`;
}

function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${inline(item)}`).join('\n');
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Typed text with the marks of Markdown and of HTML taken literally. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&').replace(/^(\s*)([-+=]|\d+[.)])/gm, '$1\\$2');
}

/** A text inside a line: its own lines are joined. */
function inline(text: string): string {
  return plain(text.replaceAll('\n', ' · '));
}

function cell(text: string): string {
  return inline(text);
}

/** Each line of normalised text is a paragraph. */
function paragraphs(text: string): string {
  return text === '' ? '' : text.split('\n').map(plain).join('\n\n');
}
