import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';

/** Says what makes a row appear here; at most one action. */
export function EmptyState({ says, children }: { readonly says: string; readonly children?: ReactNode }) {
  return (
    <div className={classes.empty}>
      <p>{says}</p>
      {children}
    </div>
  );
}
