import { Outlet } from '@tanstack/react-router';
import { Suspense, useEffect, useMemo } from 'react';
import { kitWords } from '../../words/web/kit-words.ts';
import { shellWords } from '../../words/web/shell-words.ts';
import { PersonContext, useWhoami } from '../data/session.ts';
import { browserLanguage, pageLanguage, useSettings } from '../data/settings.ts';
import { ReaderContext, sayIn } from '../ui/reader.ts';
import { Banners } from './Banners.tsx';
import { Toasts } from './Toasts.tsx';

/** Around every page: whose eyes, which language, the banners. */
export function Root() {
  return (
    <Suspense fallback={<Waiting />}>
      <Reading />
    </Suspense>
  );
}

function Reading() {
  const whoami = useWhoami();
  useSettings();
  const language = whoami.person?.language ?? browserLanguage();
  const say = sayIn(language);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const reader = useMemo(
    () => ({ language, zone: Intl.DateTimeFormat().resolvedOptions().timeZone, currency: 'EUR' }),
    [language],
  );
  return (
    <ReaderContext value={reader}>
      <PersonContext value={whoami.person}>
        <a className="skip-link" href="#content">
          {say(shellWords.skip)}
        </a>
        <Banners testClock={whoami.testClock} />
        <Suspense fallback={<Waiting />}>
          <Outlet />
        </Suspense>
        <Toasts />
      </PersonContext>
    </ReaderContext>
  );
}

/** Shown only when an answer takes long; nothing moves for those who asked for no motion. */
export function Waiting() {
  return (
    <p className="waiting" role="status">
      {sayIn(pageLanguage())(kitWords.loading)}
    </p>
  );
}
