import type { Choice, Rule } from './rule.ts';
import { type Term, termsScore } from './term.ts';

/** The answer to every issue: for each issue the position of the option taken. */
export type Package = readonly number[];

/** What one party's sheet says, as integers on the common scale of the space. */
export interface PartyScores {
  /** `[issue][option]`: weight × rating. The score of a package is the sum over its options. */
  readonly scores: readonly (readonly number[])[];
  /** Interactions between issues, added to the sum; none when absent. */
  readonly terms?: readonly Term[] | undefined;
  /** The worth of no deal, on the same scale. A package below it is not acceptable to this party. */
  readonly reservation: number;
}

/**
 * Everything a bargaining problem needs. All parties' scores stand on one scale (see `spaceFromSheets`), so scores of
 * different parties may be added and compared; `hundred` is the score shown as 100.
 */
export interface Space {
  readonly optionCounts: readonly number[];
  readonly parties: readonly PartyScores[];
  readonly rules: readonly Rule[];
  readonly hundred: number;
  /**
   * Scores no further apart than this count as equal (an integer on the scale; 0 when absent). For scores that were
   * measured or rounded: two sums equal in truth then stay equal, and no package is kept for noise in the last digit.
   */
  readonly tolerance?: number | undefined;
}

/** One thing wrong with a space, and where. */
export interface SpaceFault {
  readonly code:
    | 'no-issue'
    | 'no-option'
    | 'no-party'
    | 'issue-missing'
    | 'option-missing'
    | 'score-not-integer'
    | 'reservation-not-integer'
    | 'hundred-not-positive'
    | 'score-too-large'
    | 'rule-names-unknown-choice'
    | 'term-names-unknown-option'
    | 'term-not-integer'
    | 'tolerance-not-integer';
  readonly path: readonly (string | number)[];
}

/** The score of a package for one party, an integer on the scale of the space. */
export function packageScore(party: PartyScores, offered: Package): number {
  let total = 0;
  for (const [issue, options] of party.scores.entries()) total += options[offered[issue] as number] as number;
  return total + termsScore(offered, party.terms);
}

/** The score of a package for every party. */
export function packageScores(space: Space, offered: Package): readonly number[] {
  return space.parties.map((party) => packageScore(party, offered));
}

/** A score as people read it, on 0 to 100 (Σ weight × rating ÷ Σ weight). For display only: rounded by floating point. */
export function scoreOf100(space: Pick<Space, 'hundred'>, score: number): number {
  return (score * 100) / space.hundred;
}

/** Whether a package has one existing option for every issue. */
export function isPackageOf(space: Pick<Space, 'optionCounts'>, offered: Package): boolean {
  return (
    offered.length === space.optionCounts.length &&
    space.optionCounts.every((count, issue) => {
      const option = offered[issue] as number;
      return Number.isInteger(option) && option >= 0 && option < count;
    })
  );
}

/** Everything wrong with a space, all at once; empty when the functions of this folder may be given it. */
export function spaceFaults(space: Space): readonly SpaceFault[] {
  const faults: SpaceFault[] = [];
  const { optionCounts, parties, rules, hundred } = space;
  if (optionCounts.length === 0) faults.push({ code: 'no-issue', path: ['optionCounts'] });
  for (const [issue, count] of optionCounts.entries())
    if (!Number.isInteger(count) || count < 1) faults.push({ code: 'no-option', path: ['optionCounts', issue] });
  if (parties.length === 0) faults.push({ code: 'no-party', path: ['parties'] });
  if (!Number.isSafeInteger(hundred) || hundred <= 0) faults.push({ code: 'hundred-not-positive', path: ['hundred'] });
  if (!Number.isSafeInteger(space.tolerance ?? 0) || (space.tolerance ?? 0) < 0)
    faults.push({ code: 'tolerance-not-integer', path: ['tolerance'] });
  for (const [index, party] of parties.entries())
    for (const fault of partyFaults(party, optionCounts, ['parties', index])) faults.push(fault);
  for (const [index, rule] of rules.entries()) {
    const choices = rule.kind === 'only-with' ? [rule.a, ...rule.oneOf] : [rule.a, rule.b];
    if (!choices.every((choice) => isChoiceOf(optionCounts, choice)))
      faults.push({ code: 'rule-names-unknown-choice', path: ['rules', index] });
  }
  return faults;
}

function isChoiceOf(optionCounts: readonly number[], { issue, option }: Choice): boolean {
  const count = optionCounts[issue];
  return count !== undefined && Number.isInteger(option) && option >= 0 && option < count;
}

function partyFaults(
  party: PartyScores,
  optionCounts: readonly number[],
  path: readonly (string | number)[],
): readonly SpaceFault[] {
  const faults: SpaceFault[] = [];
  if (!Number.isSafeInteger(party.reservation))
    faults.push({ code: 'reservation-not-integer', path: [...path, 'reservation'] });
  if (party.scores.length !== optionCounts.length) faults.push({ code: 'issue-missing', path: [...path, 'scores'] });
  let largest = 0;
  for (const [issue, options] of party.scores.entries()) {
    if (options.length !== optionCounts[issue])
      faults.push({ code: 'option-missing', path: [...path, 'scores', issue] });
    for (const [option, score] of options.entries())
      if (!Number.isSafeInteger(score))
        faults.push({ code: 'score-not-integer', path: [...path, 'scores', issue, option] });
    largest += options.reduce((most, score) => Math.max(most, Math.abs(score)), 0);
  }
  for (const [index, { when, value }] of (party.terms ?? []).entries()) {
    if (!Number.isSafeInteger(value))
      faults.push({ code: 'term-not-integer', path: [...path, 'terms', index, 'value'] });
    for (const [place, { issue, options }] of when.entries())
      if (options.length === 0 || !options.every((option) => isChoiceOf(optionCounts, { issue, option })))
        faults.push({ code: 'term-names-unknown-option', path: [...path, 'terms', index, 'when', place] });
    largest += Math.abs(value);
  }
  if (largest > Number.MAX_SAFE_INTEGER) faults.push({ code: 'score-too-large', path: [...path, 'scores'] });
  return faults;
}
