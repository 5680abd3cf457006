import { Button } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import { noticeWords } from '../../../words/web/notice-words.ts';
import { useAct, useRead } from '../../data/queries.ts';
import { ProblemNotice } from '../../shell/ProblemNotice.tsx';
import { useSay } from '../../ui/reader.ts';
import { NoticeLine, type ToldNotice, useNoticeWords } from './NoticeLine.tsx';
import classes from './Notices.module.css';

const AT_FIRST = 6;

/** What was told to the reader, newest first; being shown here is being seen. Nothing where there is nothing. */
export function Notices() {
  const say = useSay();
  const id = useId();
  const { notices } = useRead('notice.list', {});
  const [all, setAll] = useState(false);
  const [away, setAway] = useState<readonly ToldNotice[]>([]);
  const dismiss = useAct('notice.dismiss');
  const fresh = useSeen(notices);
  const kept = [...notices.filter((one) => !away.some((gone) => gone.id === one.id)), ...away].toSorted((a, b) =>
    a.toldAt === b.toldAt ? (a.id < b.id ? 1 : -1) : a.toldAt < b.toldAt ? 1 : -1,
  );
  if (kept.length === 0) return null;
  const putAway = (notice: ToldNotice) =>
    dismiss.mutate({ notice: notice.id }, { onSuccess: () => setAway([...away, notice]) });
  const takeBack = (notice: ToldNotice) =>
    dismiss.mutate(
      { notice: notice.id, back: true },
      { onSuccess: () => setAway(away.filter((one) => one.id !== notice.id)) },
    );
  const count = notices.filter((one) => fresh.has(one.id)).length;
  return (
    <section aria-labelledby={id} className="stack" style={{ gap: 8 }}>
      <h2 id={id}>
        {say(noticeWords.title)} {count > 0 && <span className="small soft">{say(noticeWords.fresh, { count })}</span>}
      </h2>
      <ul>
        {(all ? kept : kept.slice(0, AT_FIRST)).map((notice) =>
          away.some((one) => one.id === notice.id) ? (
            <Away key={notice.id} notice={notice} onUndo={() => takeBack(notice)} />
          ) : (
            <NoticeLine
              key={notice.id}
              notice={notice}
              fresh={fresh.has(notice.id)}
              onPutAway={() => putAway(notice)}
            />
          ),
        )}
      </ul>
      {!all && kept.length > AT_FIRST && (
        <div>
          <Button variant="default" onClick={() => setAll(true)}>
            {say(noticeWords.allShown)} · {kept.length - AT_FIRST}
          </Button>
        </div>
      )}
      <ProblemNotice problem={dismiss.error} />
    </section>
  );
}

function Away({ notice, onUndo }: { readonly notice: ToldNotice; readonly onUndo: () => void }) {
  const say = useSay();
  const { subject } = useNoticeWords(notice);
  return (
    <li className={classes.away}>
      <span role="status">{say(noticeWords.isPutAway, { subject })}</span>
      <Button variant="subtle" size="compact-sm" onClick={onUndo} autoFocus>
        {say(noticeWords.undo)}
      </Button>
    </li>
  );
}

/** Tells the server what is shown now; what was new when the page opened stays marked until it is left. */
function useSeen(notices: readonly ToldNotice[]): ReadonlySet<string> {
  const { mutate } = useAct('notice.see');
  const fresh = useRef(new Set<string>());
  const unseen = notices.filter((one) => one.seenAt === null).map((one) => one.id);
  for (const one of unseen) fresh.current.add(one);
  const asked = unseen.join();
  useEffect(() => {
    if (asked !== '') mutate({ notices: asked.split(',') });
  }, [asked, mutate]);
  return fresh.current;
}
