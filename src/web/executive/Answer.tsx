import { type ReactNode, useId } from 'react';
import classes from './BriefPage.module.css';

/** One of the five answers: its number, its question as a heading, a few lines. */
export function Answer(props: { readonly number: number; readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={classes.answer} aria-labelledby={id}>
      <h2 id={id}>
        <span className={classes.number} aria-hidden="true">
          {props.number}
        </span>
        {props.title}
      </h2>
      {props.children}
    </section>
  );
}
