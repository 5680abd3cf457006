import type { Language } from '../../domain/text.ts';
import { type BargainWord, bargainWords, insteadOf } from '../../words/cli/bargain-words.ts';
import { numberWords } from '../../words/numbers.ts';
import { say } from '../../words/sentence.ts';
import type { FrontierReport, ReportedSolution } from './frontier-report.ts';
import type { ImproveReport, ReportedBetter, ReportedPackage } from './improve-report.ts';
import type { ProposeReport } from './propose-report.ts';

/** Points of a frontier shown to a person; the rest is in the JSON. */
const mostPoints = 40;

/** Letters of a line that most terminals show unbroken. */
const widestLine = 100;

export function frontierTable(
  report: Omit<FrontierReport, 'ms'>,
  parties: readonly string[],
  language: Language,
): string {
  const word = spokenIn(language);
  const number = (value: number) => numberWords(value, language, 4);
  const point = (values: readonly number[]) => values.map(number);
  const solution = (name: BargainWord, found: ReportedSolution | null) =>
    found === null
      ? []
      : [
          [
            word(name),
            number(found.value),
            found.points
              .map((one) => point(one).join(' · '))
              .slice(0, 3)
              .join('  |  '),
          ],
        ];
  const more = report.frontier.length - mostPoints;
  return [
    `${word('outcomes')}: ${Number.isFinite(report.outcomes) ? numberWords(report.outcomes, language, 0) : word('uncounted')}`,
    `${word('parties')}: ${parties.join(' · ')}`,
    ...exactness(report, language),
    ...(report.empty
      ? [word('empty')]
      : [
          '',
          ...aligned([
            ...solution('nash', report.nash),
            ...solution('egalitarian', report.egalitarian),
            ...solution('kalaiSmorodinsky', report.kalaiSmorodinsky),
            ...solution('maxWelfare', report.maxWelfare),
            ...solution('maxRelativeWelfare', report.maxRelativeWelfare),
          ]),
          '',
          `${word(report.exact ? 'frontier' : 'sample')}: ${numberWords(report.frontier.length, language, 0)}`,
          ...aligned(
            report.frontier
              .slice(0, mostPoints)
              .map((one, index) => [...point(one), report.proven?.[index] === false ? word('unproven') : '']),
            'right',
          ),
          ...(more > 0 ? [`… +${numberWords(more, language, 0)}`] : []),
        ]),
  ].join('\n');
}

export function improveTable(
  report: Omit<ImproveReport, 'ms'>,
  parties: readonly string[],
  language: Language,
): string {
  const word = spokenIn(language);
  const rows = (name: BargainWord, one: ReportedPackage | null) =>
    one === null ? [] : [packageRow(word(name), one, language)];
  return [
    ...(report.feasible ? [] : [word('infeasible')]),
    report.improvable
      ? word(
          report.counted ? 'better-count' : 'better-at-least',
          report.count === null ? word('uncounted') : numberWords(report.count, language, 0),
        )
      : word(report.exact ? 'none-better' : 'not-exact-unknown'),
    '',
    ...fitting([
      headOf(report.package, parties),
      ...rows('given', report),
      ...rows('nearest', report.nearest),
      ...rows('best', report.best),
    ]),
    ...(report.improvable && !report.exact ? ['', word('not-exact-unknown')] : []),
    ...tradeTable('nearest', report.nearest, parties, language),
    ...tradeTable('best', report.best, parties, language),
  ].join('\n');
}

/** The trade in words: an issue a line, what is taken instead of what, and what it gives or takes each party. */
function tradeTable(
  name: BargainWord,
  better: ReportedBetter | null,
  parties: readonly string[],
  language: Language,
): readonly string[] {
  if (better === null) return [];
  const word = spokenIn(language);
  const signed = (gain: number) => `${gain > 0 ? '+' : ''}${numberWords(gain, language, 4)}`;
  const { together } = better;
  return [
    '',
    ...aligned([
      [word(name), ...parties],
      ...better.trade.map(({ issue, from, to, gains }) => [
        `${issue}: ${say(insteadOf, language, { to, from })}`,
        ...gains.map(signed),
      ]),
      ...(together?.some((gain) => gain !== 0) ? [[word('together'), ...together.map(signed)]] : []),
    ]),
  ];
}

export function proposeTable(report: ProposeReport, parties: readonly string[], language: Language): string {
  const word = spokenIn(language);
  const count = (value: number | null) => (value === null ? word('uncounted') : numberWords(value, language, 0));
  const found = (['nash', 'balanced', 'maxMin', 'bestTotal'] as const).flatMap((name) => {
    const proposal = report.proposals[name];
    return proposal === null ? [] : [{ name, proposal }];
  });
  const counts = ['packages', 'feasible', 'acceptable', 'efficient', 'efficientAcceptable'] as const;
  return [
    ...aligned(counts.map((name) => [word(name), count(report[name])])),
    '',
    ...(report.empty
      ? [word('empty')]
      : found.length === 0
        ? [word('not-exact-unknown')]
        : fitting([
            headOf(found[0]?.proposal.package ?? {}, parties),
            ...found.map(({ name, proposal }) => [
              ...packageRow(word(name), proposal, language),
              proposal.ties ? word('ties', count(proposal.ties)) : withinWords(proposal.gap, language),
            ]),
          ])),
  ].join('\n');
}

/** How far the truth can be from an answer that is not proven. */
function withinWords(gap: number | null | undefined, language: Language): string {
  const word = spokenIn(language);
  if (gap === 0 || gap === undefined) return '';
  return gap === null ? word('unproven') : word('within', numberWords(gap * 100, language, 3));
}

function exactness({ exact, gap }: Pick<FrontierReport, 'exact' | 'gap'>, language: Language): readonly string[] {
  const word = spokenIn(language);
  if (exact) return [];
  return [gap === null ? word('not-exact-unknown') : word('not-exact', numberWords(gap * 100, language, 3))];
}

function headOf(offered: ReportedPackage['package'], parties: readonly string[]): readonly string[] {
  return ['', ...parties, ...Object.keys(offered)];
}

function packageRow(
  name: string,
  { package: offered, utilities }: ReportedPackage,
  language: Language,
): readonly string[] {
  return [name, ...utilities.map((utility) => numberWords(utility, language, 4)), ...Object.values(offered)];
}

function spokenIn(language: Language) {
  return (name: BargainWord, what = '') => say(bargainWords[name], language, { what });
}

/** Rows as columns where they would be wider than a terminal: then every issue is a line of its own. */
function fitting(rows: readonly (readonly string[])[]): readonly string[] {
  const lines = aligned(rows);
  if (lines.every((line) => line.length <= widestLine)) return lines;
  const longest = Math.max(...rows.map((row) => row.length));
  return aligned(Array.from({ length: longest }, (_, column) => rows.map((row) => row[column] ?? '')));
}

/** Columns as wide as their widest cell. */
function aligned(rows: readonly (readonly string[])[], side: 'left' | 'right' = 'left'): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => (side === 'left' ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
