import { Link } from '@tanstack/react-router';
import { agreementWords } from '../../words/web/agreement/agreement-words.ts';
import { ledgerWords } from '../../words/web/agreement/ledger-words.ts';
import { shellWords } from '../../words/web/shell-words.ts';
import { weekWords } from '../../words/web/week-words.ts';
import { changeSettings, useSettings } from '../data/settings.ts';
import { paths } from '../paths.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { useSay } from '../ui/reader.ts';
import { SeamMark } from '../ui/SeamMark.tsx';
import classes from './Rail.module.css';

interface Entry {
  readonly to: string;
  readonly icon: IconName;
  readonly label: string;
  /** The label with the places where a narrow bar may break it. */
  readonly breaking?: string | undefined;
  readonly count?: number | undefined;
  /** Left out of the bar of a narrow screen, where another page links to it. */
  readonly wideOnly?: boolean | undefined;
}

function RailLink({ entry }: { readonly entry: Entry }) {
  const say = useSay();
  return (
    <Link
      to={entry.to}
      className={classes.link}
      data-wide-only={entry.wideOnly || undefined}
      title={entry.label}
      activeOptions={{ exact: entry.to === paths.inbox(), includeSearch: false }}
      activeProps={{ 'aria-current': 'page' }}
    >
      <Icon name={entry.icon} />
      <span className={classes.label}>{entry.breaking ?? entry.label}</span>
      {entry.count ? (
        <span className={classes.count}>
          <span aria-hidden="true">{entry.count}</span>
          <span className="hidden-visually">{say(shellWords.inboxWaiting, { count: entry.count })}</span>
        </span>
      ) : null}
    </Link>
  );
}

/** The left rail, or the bar at the bottom of a narrow screen. */
export function Rail({ needsYou }: { readonly needsYou: number }) {
  const say = useSay();
  const { railCollapsed } = useSettings();
  const entries: readonly Entry[] = [
    { to: paths.inbox(), icon: 'inbox', label: say(shellWords.inbox), count: needsYou },
    { to: paths.week(), icon: 'week', label: say(weekWords.menu), wideOnly: true },
    {
      to: paths.negotiations(),
      icon: 'list',
      label: say(shellWords.negotiations),
      breaking: say(shellWords.negotiationsBreaking),
    },
    {
      to: paths.agreements(),
      icon: 'agreement',
      label: say(agreementWords.title),
      breaking: say(shellWords.agreementsBreaking),
    },
    { to: paths.ledgers(), icon: 'ledger', label: say(ledgerWords.ledgers), wideOnly: true },
    { to: paths.search(), icon: 'search', label: say(shellWords.search) },
  ];
  return (
    <nav className={classes.rail} data-collapsed={railCollapsed || undefined} aria-label={say(shellWords.mainMenu)}>
      <div className={classes.brand}>
        <SeamMark size={22} />
        <span className={classes.label}>Parley</span>
      </div>
      <Link to={paths.newAsk()} className={classes.newAsk} title={say(shellWords.newAsk)}>
        <Icon name="plus" />
        <span className={classes.label}>{say(shellWords.newAsk)}</span>
      </Link>
      {entries.map((entry) => (
        <RailLink key={entry.to} entry={entry} />
      ))}
      <div className={classes.bottom}>
        <RailLink entry={{ to: paths.settings(), icon: 'settings', label: say(shellWords.settings) }} />
        <button
          type="button"
          className={classes.fold}
          onClick={() => changeSettings({ railCollapsed: !railCollapsed })}
          aria-label={say(railCollapsed ? shellWords.expand : shellWords.collapse)}
        >
          <Icon name={railCollapsed ? 'expand' : 'collapse'} size={16} />
        </button>
      </div>
    </nav>
  );
}
