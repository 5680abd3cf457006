import type { Term } from '../term.ts';
import type { Issue, Package } from './issue.ts';

/**
 * A deal that serves nobody, by its terms: work is reserved or demanded for something nobody gets. Such deals count
 * in the mathematics, but are kept out of questions and offers.
 */
export function pointless(issues: readonly Issue[], chosen: Package): boolean {
  const terms = termsOf(issues, chosen);
  const nothing = terms.some(
    (term) => (term.kind === 'scope' && term.reach === 'nobody') || (term.kind === 'people' && term.count === 0),
  );
  return (
    nothing &&
    terms.some(
      (term) =>
        (term.kind === 'criteria' && term.level !== 'none') ||
        (term.kind === 'clean-up' && term.days > 0) ||
        (term.kind === 'rollout' && term.percent > 0) ||
        term.kind === 'delivery',
    )
  );
}

/** What a deal commits to, by the terms of its choices. */
export function termsOf(issues: readonly Issue[], chosen: Package): readonly Term[] {
  return issues.flatMap((issue) => {
    const term = issue.options.find((option) => option.id === chosen[issue.id])?.term;
    return term === undefined ? [] : [term];
  });
}
