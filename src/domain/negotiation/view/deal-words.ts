import { textIn } from '../../text.ts';
import type { Issue, Package } from '../issue.ts';
import type { DealLine } from '../view.ts';

/** A deal in words, point by point, in the order of the points. */
export function dealWords(issues: readonly Issue[], chosen: Package): readonly DealLine[] {
  return issues.flatMap((issue) => {
    const option = issue.options.find((one) => one.id === chosen[issue.id]);
    return option === undefined ? [] : [{ issue: issue.id, option: option.id, point: issue.text, choice: option.text }];
  });
}

/** The same in one line, «Acme only, switched · 15 working days (Fri 27 Mar) · …». */
export function dealLine(issues: readonly Issue[], chosen: Package, language: 'en' | 'es'): string {
  return dealWords(issues, chosen)
    .map((line) => textIn(line.choice, language))
    .join(' · ');
}
