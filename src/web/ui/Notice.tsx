import type { ReactNode } from 'react';
import classes from './Notice.module.css';

/** A remark on the page: `plain` explains, `time` warns of a clock, `stop` says why something cannot be done. */
export function Notice(props: {
  readonly tone?: 'plain' | 'time' | 'stop';
  readonly title?: string | undefined;
  readonly live?: boolean;
  readonly children?: ReactNode;
}) {
  return (
    <div className={classes.notice} data-tone={props.tone ?? 'plain'} role={props.live ? 'alert' : 'note'}>
      {props.title && <strong>{props.title}</strong>}
      {props.children && <div>{props.children}</div>}
    </div>
  );
}
