import type { ReactNode } from 'react';
import classes from './SettingsPage.module.css';

/** One titled part of the settings, reachable by its name in the address. */
export function Section(props: {
  readonly id: string;
  readonly title: string;
  readonly help?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <section id={props.id} aria-labelledby={`${props.id}-title`} className={classes.section}>
      <h2 id={`${props.id}-title`}>{props.title}</h2>
      {props.help && <p className="soft">{props.help}</p>}
      {props.children}
    </section>
  );
}
