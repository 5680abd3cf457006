import { useQueryClient } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useContext, useMemo } from 'react';
import { useLive } from '../data/live.ts';
import { useRead } from '../data/queries.ts';
import { PersonContext, useWhoami } from '../data/session.ts';
import { ReaderContext, useReader } from '../ui/reader.ts';
import { Waiting } from './Root.tsx';
import { Shell } from './Shell.tsx';

const FirstRunPage = lazy(async () => ({ default: (await import('../identity/FirstRunPage.tsx')).FirstRunPage }));
const SignInPage = lazy(async () => ({ default: (await import('../identity/SignInPage.tsx')).SignInPage }));

/** Pages for people who are signed in; whoever is not sees signing in at the same address, and then the page. */
export function SignedIn() {
  const { claimed, position } = useWhoami();
  const person = useContext(PersonContext);
  useLive(useQueryClient(), person === null ? null : position);
  if (!claimed) return <FirstRunPage />;
  if (!person) return <SignInPage />;
  const page = (
    <Shell>
      <Suspense fallback={<Waiting />}>
        <Outlet />
      </Suspense>
    </Shell>
  );
  return person.kind === 'guest' ? page : <InWorkspace>{page}</InWorkspace>;
}

/** Dates in the workspace's zone, money in its currency. */
function InWorkspace({ children }: { readonly children: ReactNode }) {
  const { calendar, currency } = useRead('workspace.get', {});
  const { language } = useReader();
  const reader = useMemo(() => ({ language, zone: calendar.zone, currency }), [language, calendar.zone, currency]);
  return <ReaderContext value={reader}>{children}</ReaderContext>;
}
