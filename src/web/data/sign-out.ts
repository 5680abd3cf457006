import { useMutation } from '@tanstack/react-query';
import { paths } from '../paths.ts';
import { call } from './call.ts';
import { drafts } from './drafts.ts';
import type { OutputOf } from './operation-names.ts';
import type { Problem } from './problem.ts';

type Way = 'session.signOut' | 'session.signOutEverywhere';

/** Signing out forgets drafts and, by loading the page anew, everything that was read; nothing is asked for afterwards. */
export function useSignOut(way: Way = 'session.signOut') {
  return useMutation<OutputOf<Way>, Problem, void>({
    mutationFn: () => call(way, {}),
    onSuccess: () => {
      drafts.forgetAll();
      location.replace(paths.signIn());
    },
    networkMode: 'always',
  });
}
