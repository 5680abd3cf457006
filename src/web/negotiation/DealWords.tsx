import type { ReactNode } from 'react';
import type { Issue, Package } from '../../domain/negotiation/issue.ts';
import { textIn } from '../../domain/text.ts';
import { useReader } from '../ui/reader.ts';
import classes from './DealWords.module.css';

/** A deal point by point; `markFor` may set a sign beside a choice. */
export function DealWords(props: {
  readonly issues: readonly Issue[];
  readonly chosen: Package;
  readonly markFor?: ((issue: string) => ReactNode) | undefined;
  /** Points that differ from another deal are set off. */
  readonly differs?: readonly string[] | undefined;
}) {
  const { language } = useReader();
  return (
    <dl className={classes.deal}>
      {props.issues.map((issue) => {
        const option = issue.options.find(({ id }) => id === props.chosen[issue.id]);
        return (
          <div key={issue.id} className={classes.line} data-differs={props.differs?.includes(issue.id) || undefined}>
            <dt>{textIn(issue.text, language)}</dt>
            <dd>{option ? textIn(option.text, language) : '–'}</dd>
            {props.markFor && <dd className={classes.mark}>{props.markFor(issue.id)}</dd>}
          </div>
        );
      })}
    </dl>
  );
}

/** A deal as one line, for sentences. */
export function dealLine(issues: readonly Issue[], chosen: Package, language: 'en' | 'es'): string {
  return issues
    .map((issue) => issue.options.find(({ id }) => id === chosen[issue.id]))
    .map((option) => (option ? textIn(option.text, language) : '–'))
    .join(' · ');
}
