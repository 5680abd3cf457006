import { type ReactNode, useEffect } from 'react';
import classes from './PageHead.module.css';

/** The page's title, also the browser's, with what can be done beside it. */
export function PageHead(props: {
  readonly title: string;
  readonly above?: ReactNode;
  readonly below?: ReactNode;
  readonly children?: ReactNode;
}) {
  useEffect(() => {
    document.title = `${props.title} · Parley`;
  }, [props.title]);
  return (
    <header className={classes.head}>
      <div className={classes.text}>
        {props.above}
        <h1>{props.title}</h1>
        {props.below}
      </div>
      {props.children && <div className={classes.actions}>{props.children}</div>}
    </header>
  );
}
