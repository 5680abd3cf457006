import { Button, TextInput } from '@mantine/core';
import { noticeWords } from '../../../words/web/notice-words.ts';
import { useAct, useRead } from '../../data/queries.ts';
import { ProblemNotice } from '../../shell/ProblemNotice.tsx';
import { CopyText } from '../../ui/CopyText.tsx';
import { instantText } from '../../ui/figures.ts';
import { useReader, useSay } from '../../ui/reader.ts';

/** The secret address: made, shown once, made anew, stopped. */
export function CalendarAddress() {
  const say = useSay();
  const reader = useReader();
  const { since } = useRead('calendarFeed.get', {});
  const issue = useAct('calendarFeed.issue');
  const revoke = useAct('calendarFeed.revoke');
  const stop = () => revoke.mutate({}, { onSuccess: () => issue.reset() });
  const make = () => issue.mutate({}, { onSuccess: () => revoke.reset() });
  return (
    <div className="stack" style={{ gap: 8 }}>
      <h3>{say(noticeWords.address)}</h3>
      <p className="soft">{say(noticeWords.addressHelp)}</p>
      {issue.data && since !== null ? (
        <div className="stack" style={{ gap: 4 }}>
          <TextInput
            label={say(noticeWords.addressLabel)}
            description={say(noticeWords.addressOnce)}
            value={issue.data.url}
            readOnly
            onFocus={(event) => event.currentTarget.select()}
          />
          <div>
            <CopyText text={issue.data.url} />
          </div>
        </div>
      ) : (
        since !== null && <p>{say(noticeWords.addressSince, { at: instantText(reader, since) })}</p>
      )}
      {revoke.isSuccess && since === null && <p role="status">{say(noticeWords.addressStopped)}</p>}
      <div className="row" style={{ gap: 8 }}>
        <Button variant="default" loading={issue.isPending} onClick={make}>
          {say(since === null ? noticeWords.addressMake : noticeWords.addressAgain)}
        </Button>
        {since !== null && (
          <Button variant="subtle" loading={revoke.isPending} onClick={stop}>
            {say(noticeWords.addressStop)}
          </Button>
        )}
      </div>
      {since !== null && <p className="small soft">{say(noticeWords.addressAgainHelp)}</p>}
      <ProblemNotice problem={issue.error ?? revoke.error} />
    </div>
  );
}
