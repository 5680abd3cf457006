import type { MailedNotice } from '../../app/port/mail.ts';
import type { Monday } from '../../domain/monday/monday.ts';
import type { Language } from '../../domain/text.ts';
import { mailFoot } from '../../words/identity/mails.ts';
import { noticeMailWords as words } from '../../words/notice/mail-words.ts';
import { mondayMail } from '../../words/notice/monday-mail.ts';
import { lateWords, noticeWords } from '../../words/notice/notices.ts';
import { type Sentence, say } from '../../words/sentence.ts';
import { linkParagraph, mailBody, paragraph } from './mail-body.ts';
import type { RenderedMail } from './render-mail.ts';

type Values = Readonly<Record<string, string>>;

/** How many days before a review its mail offers the three ways on. */
const OFFERS_DECISION = 7;

/** A notice as a mail: what it says, when it was due if that is past, and where to act. Links open pages, no more. */
export function renderNotice(notice: MailedNotice, language: Language, values: Values): RenderedMail {
  const { kind, about, zone, dueAt, toldAt } = notice;
  const spoken = (sentence: Sentence) => say(sentence, language, values);
  const { subject, text } = noticeWords(kind, notice.values, language, zone);
  const late = lateWords(dueAt, toldAt, language, zone);
  const page = `${values.origin}${noticePage(kind, about)}`;
  const offers = kind === 'reminder' && notice.values.reminder === OFFERS_DECISION;
  const ways = (['keep', 'extend', 'revert'] as const).map((way) =>
    linkParagraph(spoken(words[way]), `${page}?decide=${way}`),
  );
  const paragraphs = [
    paragraph(text),
    ...(late === '' ? [] : [paragraph(late)]),
    ...(offers ? [...ways, paragraph(spoken(words.links))] : [linkParagraph(spoken(words.open), page)]),
    paragraph(spoken(values.guest ? words.guestWhy : words.why)),
  ];
  return { subject: subject.replace(/\s+/g, ' '), ...mailBody(language, paragraphs, spoken(mailFoot)) };
}

/** The Monday mail: five lines and the page. */
export function renderMonday(week: Monday, language: Language, values: Values): RenderedMail {
  const { subject, lines, action } = mondayMail(week, language);
  const paragraphs = [
    ...lines.map(paragraph),
    linkParagraph(action, `${values.origin}/week`),
    paragraph(say(words.why, language, values)),
  ];
  return { subject, ...mailBody(language, paragraphs, say(mailFoot, language, values)) };
}

/** The page a notice leads to, as `src/web/paths.ts` has it. */
function noticePage(kind: MailedNotice['kind'], about: MailedNotice['about']): string {
  if (kind === 'webhook-failing' || kind === 'mail-failing') return '/settings';
  if (about === null) return '/';
  return kind === 'answer-due' || kind === 'answer-overdue' || kind === 'signing-open'
    ? `/negotiations/${about}`
    : `/agreements/${about}`;
}
