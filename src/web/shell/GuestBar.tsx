import { Button } from '@mantine/core';
import { shellWords } from '../../words/web/shell-words.ts';
import { useAct } from '../data/queries.ts';
import { usePerson } from '../data/session.ts';
import { useSignOut } from '../data/sign-out.ts';
import { GuestNotices } from '../inbox/notices/GuestNotices.tsx';
import { useReader, useSay } from '../ui/reader.ts';
import { SeamMark } from '../ui/SeamMark.tsx';
import { SegmentedMarks } from '../ui/SegmentedMarks.tsx';
import classes from './GuestBar.module.css';

/** A guest has one negotiation: the mark, what it was told, the language, and the way out. */
export function GuestBar() {
  const say = useSay();
  const { language } = useReader();
  const { name } = usePerson();
  const change = useAct('account.change');
  const signOut = useSignOut();
  return (
    <header className={`${classes.bar} screen-only`}>
      <span className={classes.brand}>
        <SeamMark size={22} /> Parley
      </span>
      <span className={classes.who}>{say(shellWords.signedInAs, { name })}</span>
      <SegmentedMarks
        legend={say(shellWords.language)}
        legendHidden
        value={language}
        onChange={(value) => change.mutate({ language: value })}
        choices={[
          { value: 'en', label: say(shellWords.english) },
          { value: 'es', label: say(shellWords.spanish) },
        ]}
      />
      <GuestNotices />
      <Button className={classes.out} variant="subtle" size="compact-sm" onClick={() => signOut.mutate()}>
        {say(shellWords.signOut)}
      </Button>
    </header>
  );
}
