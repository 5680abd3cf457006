import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Package, PartyScores, Space, Term } from '../../src/math/index.ts';

/** A negotiation between two real people, as the mathematics sees it. */
export interface HumanTalk {
  readonly id: string;
  readonly space: Space;
  /** The deal struck; undefined where they parted without one. */
  readonly deal: Package | undefined;
  /** 1 to 5, asked right after the talk; where the study asked. */
  readonly satisfaction: readonly number[] | undefined;
}

export const dataSets = ['casino', 'job-interview'] as const;
export type DataSet = (typeof dataSets)[number];

/** Utilities of the job interviews in units of 1e-9: they are written with more places than anybody meant. */
const unit = 1e9;

/** The talks of a data set, read from its file beside the golden tests (see SOURCE.md there). */
export function humanTalks(root: string, set: DataSet): readonly HumanTalk[] {
  const lines = readFileSync(join(root, 'tests/golden/human-deals', `${set}.jsonl`), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => (set === 'casino' ? campsite(JSON.parse(line)) : jobInterview(JSON.parse(line))));
}

interface CampsiteRecord {
  readonly id: string;
  readonly issues: readonly { readonly units: number }[];
  readonly values: readonly (readonly number[])[];
  readonly noDeal: readonly number[];
  readonly deal?: readonly (readonly number[])[];
  readonly outcome: 'agreed' | 'walk_away';
  readonly satisfaction?: readonly number[];
}

/** Every issue is how many units the first gets; the second gets the rest. */
function campsite({ id, issues, values, noDeal, deal, outcome, satisfaction }: CampsiteRecord): HumanTalk {
  const parties = values.map(
    (own, party): PartyScores => ({
      reservation: noDeal[party] as number,
      scores: issues.map(({ units }, issue) =>
        Array.from({ length: units + 1 }, (_, first) => (own[issue] as number) * (party === 0 ? first : units - first)),
      ),
    }),
  );
  const optionCounts = issues.map(({ units }) => units + 1);
  return {
    id,
    space: { optionCounts, parties, rules: [], hundred: 36 },
    deal: outcome === 'agreed' ? deal?.[0] : undefined,
    satisfaction,
  };
}

interface InterviewIssue {
  readonly weight: number;
  readonly options?: readonly string[];
  readonly values?: readonly number[];
  readonly relatedTo?: string;
  readonly table?: Readonly<Record<string, number>>;
}

interface InterviewRecord {
  readonly id: string;
  readonly preferences: readonly Readonly<Record<string, InterviewIssue>>[];
  readonly noDeal: readonly number[];
  readonly deal: Readonly<Record<string, string>>;
}

/** The worth of a position depends on the company: an interaction of two issues. */
function jobInterview({ id, preferences, noDeal, deal }: InterviewRecord): HumanTalk {
  const first = preferences[0] as Readonly<Record<string, InterviewIssue>>;
  const names = Object.keys(first);
  const optionsOf = (name: string) => {
    const { options, table } = first[name] as InterviewIssue;
    return options ?? [...new Set(Object.keys(table ?? {}).map((key) => key.split('|')[0] as string))];
  };
  const options = names.map(optionsOf);
  const parties = preferences.map((own, party): PartyScores => {
    const terms: Term[] = [];
    const scores = names.map((name, issue) => {
      const { weight, values, relatedTo, table } = own[name] as InterviewIssue;
      if (table === undefined || relatedTo === undefined)
        return (options[issue] ?? []).map((_, option) => Math.round(weight * (values?.[option] ?? 0) * unit));
      const other = names.indexOf(relatedTo);
      for (const [key, value] of Object.entries(table)) {
        const [mine, theirs] = key.split('|') as [string, string];
        const when = [
          { issue, options: [(options[issue] ?? []).indexOf(mine)] },
          { issue: other, options: [(options[other] ?? []).indexOf(theirs)] },
        ];
        if (value !== 0) terms.push({ when, value: Math.round(weight * value * unit) });
      }
      return (options[issue] ?? []).map(() => 0);
    });
    return { scores, terms, reservation: Math.round((noDeal[party] as number) * unit) };
  });
  return {
    id,
    space: { optionCounts: options.map((one) => one.length), parties, rules: [], hundred: unit, tolerance: 10 },
    deal: names.map((name, issue) => (options[issue] ?? []).indexOf(deal[name] as string)),
    satisfaction: undefined,
  };
}
