import { Button } from '@mantine/core';
import { Suspense, useId, useState } from 'react';
import { noticeWords } from '../../../words/web/notice-words.ts';
import { useLookUp } from '../../data/queries.ts';
import { useSay } from '../../ui/reader.ts';
import { MailChoices } from './MailChoices.tsx';
import classes from './Notices.module.css';
import { Notices } from './Notices.tsx';

/** What was told to a guest about its one negotiation, behind a button of the bar; its choice of mail below. */
export function GuestNotices() {
  const say = useSay();
  const id = useId();
  const [open, setOpen] = useState(false);
  const { data } = useLookUp('notice.list', {});
  const unseen = data?.unseen ?? 0;
  return (
    <>
      <Button variant="subtle" size="compact-sm" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {say(noticeWords.title)}
        {unseen > 0 && ` · ${say(noticeWords.fresh, { count: unseen })}`}
      </Button>
      <div id={id} hidden={!open} className={classes.behind}>
        {open && (
          <Suspense>
            <div className="stack" style={{ gap: 16 }}>
              {data?.notices.length === 0 ? <p className="soft">{say(noticeWords.nothingYet)}</p> : <Notices />}
              <details>
                <summary>{say(noticeWords.chooseMail)}</summary>
                <div className="stack" style={{ gap: 12, paddingBlockStart: 12 }}>
                  <MailChoices without={['deliveries', 'monday']} />
                </div>
              </details>
            </div>
          </Suspense>
        )}
      </div>
    </>
  );
}
