import type { Language } from '../../domain/text.ts';
import type { BargainingCase } from '../../field-file/case-file.ts';
import { ratingChanges, robustness } from '../../math/index.ts';
import { rangesWords } from '../../words/cli/ranges-words.ts';
import { say } from '../../words/sentence.ts';

/** How the proposals of a case stand at the ends of the ratings that one of its parties gives as ranges. */
export interface RangesReport {
  readonly party: string;
  /** Ends tried, one at a time; an end that is the rating itself is none. */
  readonly cases: number;
  /** In how many of them a rule still chooses the same package; null where the search met its limit of work. */
  readonly unchanged: Readonly<Record<'nash' | 'balanced' | 'maxMin' | 'bestTotal', number>> | null;
}

/** One report a party that gives ranges; none where nothing is proposed. The limit is of all searches of a party together. */
export function rangesReport({ issues, parties, rules }: BargainingCase, workLimit: number): readonly RangesReport[] {
  const optionCounts = issues.map(({ options }) => options.length);
  const sheets = parties.map(({ sheet }) => sheet);
  return parties.flatMap(({ name, sheet, ranges }, party): readonly RangesReport[] => {
    const changes = ratingChanges(sheet, ranges);
    if (changes.length === 0) return [];
    const each = Math.floor(workLimit / (changes.length + 1));
    const tried = robustness({ optionCounts, sheets, rules, party }, changes, each);
    if (tried.outcome === 'stopped') return [{ party: name, cases: changes.length, unchanged: null }];
    if (tried.outcome !== 'complete') return [];
    const { nash, balanced, 'max-min': maxMin, 'best-total': bestTotal } = tried.unchanged;
    return [{ party: name, cases: tried.cases, unchanged: { nash, balanced, maxMin, bestTotal } }];
  });
}

/** The same as a person reads it, a line a party; empty where nobody gives a range. */
export function rangesLines(reports: readonly RangesReport[], language: Language): readonly string[] {
  return reports.map(({ party, cases, unchanged }) =>
    unchanged === null
      ? say(rangesWords.untried, language, { party })
      : say(rangesWords.tried, language, { party, cases, ...unchanged }),
  );
}
