import { useLocation, useNavigate, useRouter } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useLookUp } from '../data/queries.ts';
import { usePerson } from '../data/session.ts';
import { useSettings } from '../data/settings.ts';
import { firstInbox } from '../inbox/inbox-read.ts';
import { SayDialog } from '../monday/SayDialog.tsx';
import { paths } from '../paths.ts';
import { GuestBar } from './GuestBar.tsx';
import { Palette } from './Palette.tsx';
import { Rail } from './Rail.tsx';
import classes from './Shell.module.css';
import { ShortcutHelp } from './ShortcutHelp.tsx';
import { moveAmongLines, useShortcuts } from './use-shortcuts.ts';

/** Pages that are read alone: nothing stands around them. */
const WITHOUT_CHROME = /^\/agreements\/[^/]+\/brief$/;

/** What stands around every page of a signed-in member; a guest has one negotiation and needs no rail. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const member = usePerson().kind !== 'guest';
  const inbox = useLookUp('inbox.get', firstInbox, member);
  const [open, setOpen] = useState<'palette' | 'help' | 'say' | null>(null);
  const { singleKeys } = useSettings();
  const navigate = useNavigate();
  const { history } = useRouter();
  const bare = WITHOUT_CHROME.test(useLocation().pathname);
  const go = (to: string) => () => void navigate({ to });
  useShortcuts({
    singleKeys,
    palette: () => member && setOpen('palette'),
    keys: {
      '?': () => setOpen('help'),
      j: () => moveAmongLines(1),
      k: () => moveAmongLines(-1),
      Escape: () => history.canGoBack() && history.back(),
      ...(member ? { c: go(paths.newAsk()), '/': go(paths.search()), w: () => setOpen('say') } : {}),
    },
    go: member
      ? {
          i: go(paths.inbox()),
          w: go(paths.week()),
          n: go(paths.negotiations()),
          a: go(paths.agreements()),
          l: go(paths.ledgers()),
          s: go(paths.search()),
          p: go(paths.settings()),
        }
      : {},
  });
  return (
    <div className={classes.shell} data-guest={!member || bare || undefined}>
      {!member && !bare && <GuestBar />}
      {member && !bare && <Rail needsYou={(inbox.data?.counts.needsYou ?? 0) + (inbox.data?.unseen ?? 0)} />}
      <main id="content" tabIndex={-1} className={classes.main} ref={useFocusOnNavigation()}>
        {children}
      </main>
      {open === 'palette' && <Palette onClose={() => setOpen(null)} onSay={() => setOpen('say')} />}
      {open === 'say' && <SayDialog onClose={() => setOpen(null)} />}
      {open === 'help' && <ShortcutHelp onClose={() => setOpen(null)} />}
    </div>
  );
}

/** A new page is read from its beginning, by eye and by ear. */
function useFocusOnNavigation() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}
