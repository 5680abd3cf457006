import { useMediaQuery } from '@mantine/hooks';
import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import classes from './AgreementSection.module.css';
import type { SectionName } from './section-names.ts';

/**
 * One noun of an agreement's page under its heading. On a narrow page it is folded to the heading and what it comes
 * to, until it is pressed or its place in the address (`#measured`) asks for it; what is typed in it stays.
 */
export function AgreementSection(props: {
  readonly name: SectionName;
  readonly title: string;
  /** What it comes to, in a few words; stands under the folded heading. */
  readonly gist?: string | undefined;
  /** It is what matters now: never folded at first. */
  readonly first?: boolean;
  readonly gap?: number;
  readonly children: ReactNode;
}) {
  const { name, title, gist, first = false, gap = 8, children } = props;
  const [headId, bodyId] = [useId(), useId()];
  const narrow = useMediaQuery('(max-width: 720px)', false, { getInitialValueInEffect: false });
  const asked = useLocation().hash.replace(/^#/, '') === name;
  const [chosen, setChosen] = useState<boolean>();
  const open = !narrow || (chosen ?? (first || asked));
  useEffect(() => {
    if (!asked) return;
    setChosen(true);
    document.getElementById(name)?.scrollIntoView();
  }, [asked, name]);
  return (
    <section id={name} aria-labelledby={headId} className={classes.section} data-folded={!open || undefined}>
      <h2>
        {narrow ? (
          <button
            type="button"
            className={classes.fold}
            aria-expanded={open}
            aria-controls={bodyId}
            onClick={() => setChosen(!open)}
          >
            <span id={headId}>{title}</span>
            <Icon name="down" />
          </button>
        ) : (
          <span id={headId}>{title}</span>
        )}
      </h2>
      {!open && gist && <p className="small soft">{gist}</p>}
      <div id={bodyId} hidden={!open} className={classes.body} style={{ gap }}>
        {children}
      </div>
    </section>
  );
}
