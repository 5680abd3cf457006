import type { ReactNode } from 'react';
import { PageHead } from '../ui/PageHead.tsx';
import { SeamMark } from '../ui/SeamMark.tsx';
import classes from './Alone.module.css';

/** A page without the rail: the mark, a title, one thing to do. */
export function Alone(props: {
  readonly title: string;
  readonly help?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <main id="content" tabIndex={-1} className={classes.page}>
      <div className={classes.mark}>
        <SeamMark size={36} />
      </div>
      <PageHead title={props.title} below={props.help && <p className="soft">{props.help}</p>} />
      {props.children}
    </main>
  );
}
