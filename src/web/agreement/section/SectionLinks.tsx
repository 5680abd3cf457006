import { Link } from '@tanstack/react-router';
import { agreementWords } from '../../../words/web/agreement/agreement-words.ts';
import { decisionWords } from '../../../words/web/agreement/decision-words.ts';
import { flagWords } from '../../../words/web/agreement/flag-words.ts';
import { lifeWords } from '../../../words/web/agreement/life-words.ts';
import { sectionWords } from '../../../words/web/agreement/section-words.ts';
import { paths } from '../../paths.ts';
import { useSay } from '../../ui/reader.ts';
import classes from './AgreementSection.module.css';
import { SECTIONS, type SectionName } from './section-names.ts';

/** The heading of each section, which is its name in the list of them too. */
export const sectionTitles = {
  life: lifeWords.title,
  flag: flagWords.title,
  review: decisionWords.title,
  terms: agreementWords.terms,
  measured: agreementWords.measured,
  owed: agreementWords.owed,
  criteria: agreementWords.criteria,
  counters: agreementWords.counters,
} as const satisfies Record<SectionName, unknown>;

/** What there is on a long page, each one press away; a folded page is its own list. */
export function SectionLinks(props: { readonly agreement: string; readonly without: readonly SectionName[] }) {
  const say = useSay();
  return (
    <nav className={classes.links} aria-label={say(sectionWords.onThisPage)}>
      {SECTIONS.filter((name) => !props.without.includes(name)).map((name) => (
        <Link key={name} to={paths.agreement(props.agreement)} hash={name}>
          {say(sectionTitles[name])}
        </Link>
      ))}
    </nav>
  );
}
