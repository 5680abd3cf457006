import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lateWords, noticeWords as sentence } from '../../../words/notice/notices.ts';
import { noticeWords } from '../../../words/web/notice-words.ts';
import type { OutputOf } from '../../data/operation-names.ts';
import { paths } from '../../paths.ts';
import { instantText } from '../../ui/figures.ts';
import { useReader, useSay } from '../../ui/reader.ts';
import classes from './Notices.module.css';

export type ToldNotice = OutputOf<'notice.list'>['notices'][number];

/** What a notice is called in the reader's language. */
export function useNoticeWords(notice: ToldNotice) {
  const { language, zone } = useReader();
  const told = String(notice.values.zone ?? zone);
  return {
    ...sentence(notice.kind, notice.values, language, told),
    late: lateWords(notice.dueAt, notice.toldAt, language, told),
  };
}

/** One notice: what happened, when it was told, what became of its mail, and the page it leads to. */
export function NoticeLine(props: {
  readonly notice: ToldNotice;
  readonly fresh: boolean;
  readonly onPutAway: () => void;
}) {
  const say = useSay();
  const reader = useReader();
  const { notice, fresh, onPutAway } = props;
  const { subject, text, late } = useNoticeWords(notice);
  const mail = mailWords(notice);
  return (
    <li className={classes.line}>
      <span>
        {fresh && <span className={classes.fresh}>{say(noticeWords.isFresh)}</span>}
        <Link to={noticePath(notice)} className={classes.subject}>
          {subject}
        </Link>
      </span>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={say(noticeWords.putAwayOf, { subject })}
        onClick={onPutAway}
      >
        {say(noticeWords.putAway)}
      </Button>
      <div className={classes.text}>
        <p>
          {text} {late}
        </p>
        <p className="small soft">
          {instantText(reader, notice.toldAt)}
          {mail && ` · ${say(mail)}`}
        </p>
      </div>
    </li>
  );
}

/** Said only where a mail did not simply arrive. */
function mailWords({ mail }: ToldNotice) {
  if (mail === null || mail.outcome === 'delivered' || mail.outcome === 'sending') return undefined;
  if (mail.because === 'unverified') return noticeWords.mailUnverified;
  if (mail.because === 'no-mail-server' || mail.because === 'no-member') return undefined;
  if (mail.outcome === 'unknown') return noticeWords.mailUnknown;
  if (mail.outcome === 'refused') return noticeWords.mailRefused;
  if (mail.outcome === 'given-up') return noticeWords.mailGivenUp;
  return mail.because === 'unreachable' ? noticeWords.mailWaiting : undefined;
}

function noticePath({ kind, about }: ToldNotice): string {
  if (kind === 'webhook-failing' || kind === 'mail-failing') return paths.settings();
  if (about === null) return paths.inbox();
  return kind === 'answer-due' || kind === 'answer-overdue' || kind === 'signing-open'
    ? paths.negotiation(about)
    : paths.agreement(about);
}
