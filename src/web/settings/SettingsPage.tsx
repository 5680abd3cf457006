import { noticeWords } from '../../words/web/notice-words.ts';
import { settingsWords } from '../../words/web/settings-words.ts';
import { useRead } from '../data/queries.ts';
import { usePerson } from '../data/session.ts';
import { PageHead } from '../ui/PageHead.tsx';
import { useSay } from '../ui/reader.ts';
import { ApiKeysSection } from './ApiKeysSection.tsx';
import { CalendarSection } from './CalendarSection.tsx';
import { FlagKeysSection } from './flag-keys/FlagKeysSection.tsx';
import { MembersSection } from './MembersSection.tsx';
import { NoticesSection } from './notices/NoticesSection.tsx';
import classes from './SettingsPage.module.css';
import { SigningInSection } from './SigningInSection.tsx';
import { TeamsSection } from './TeamsSection.tsx';
import { WorkspaceSection } from './WorkspaceSection.tsx';
import { WebhooksSection } from './webhook/WebhooksSection.tsx';
import { YouSection } from './YouSection.tsx';

const OWN = ['you', 'signingIn'] as const;
const SHARED = ['notices', 'programs', 'flagKeys', 'workspace', 'members', 'teams', 'calendar', 'webhooks'] as const;

/** Everything that is set once: oneself first, then what is shared by the workspace. */
export function SettingsPage() {
  const say = useSay();
  const member = usePerson().kind === 'member';
  const sections = member ? [...OWN, ...SHARED] : OWN;
  return (
    <>
      <PageHead title={say(settingsWords.title)} />
      <div className={classes.page}>
        <nav aria-label={say(settingsWords.sections)} className={classes.menu}>
          <ul>
            {sections.map((section) => (
              <li key={section}>
                <a href={`#${section}`}>{say(section === 'notices' ? noticeWords.settings : settingsWords[section])}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div className={classes.sections}>
          <YouSection />
          <SigningInSection />
          {member && <Shared />}
        </div>
      </div>
    </>
  );
}

function Shared() {
  const workspace = useRead('workspace.get', {});
  return (
    <>
      <NoticesSection />
      <ApiKeysSection />
      <FlagKeysSection workspace={workspace} />
      <WorkspaceSection workspace={workspace} />
      <MembersSection workspace={workspace} />
      <TeamsSection workspace={workspace} />
      <CalendarSection key={JSON.stringify(workspace.calendar)} workspace={workspace} />
      <WebhooksSection workspace={workspace} />
    </>
  );
}
