import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { shellWords } from '../../words/web/shell-words.ts';
import { useStale } from '../data/live.ts';
import { reachability } from '../data/reachability.ts';
import { useServerNow } from '../data/server-clock.ts';
import { instantText } from '../ui/figures.ts';
import { useReader, useSay } from '../ui/reader.ts';
import classes from './Banners.module.css';

/** What one must know whatever page is open: a test clock, a lost server, a page that may be old. */
export function Banners({ testClock }: { readonly testClock: boolean }) {
  const say = useSay();
  const reader = useReader();
  const now = useServerNow();
  const queries = useQueryClient();
  const reachable = useSyncExternalStore(reachability.subscribe, reachability.isReachable);
  const stale = useStale();
  return (
    <>
      {testClock && now > 0 && (
        <p className={classes.banner} role="note">
          {say(shellWords.testClock, { at: instantText(reader, new Date(now).toISOString()) })}
        </p>
      )}
      <div role="status">
        {!reachable && (
          <p className={classes.banner} data-tone="time">
            {say(shellWords.unreachable)}
          </p>
        )}
        {reachable && stale && (
          <p className={classes.banner} data-tone="time">
            {say(shellWords.stale)}{' '}
            <Button size="compact-sm" variant="default" onClick={() => void queries.invalidateQueries()}>
              {say(shellWords.refresh)}
            </Button>
          </p>
        )}
      </div>
    </>
  );
}
