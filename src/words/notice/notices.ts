import type { NoticeKind, NoticeValues } from '../../domain/notice/notice.ts';
import type { Language } from '../../domain/text.ts';
import { dayWords, instantWords } from '../dates.ts';
import { numberWords } from '../numbers.ts';
import { type Sentence, say } from '../sentence.ts';
import { agreementNoticeWords } from './agreement-notices.ts';
import { clockNoticeWords } from './clock-notices.ts';
import type { Blanks, NoticeWords } from './notice-sentence.ts';
import { proposalWords } from './proposals.ts';

const words: Readonly<Record<NoticeKind, NoticeWords>> = { ...agreementNoticeWords, ...clockNoticeWords };

/** The subject and the sentence of a notice, in a language, its instants in a zone. */
export function noticeWords(
  kind: NoticeKind,
  values: NoticeValues,
  language: Language,
  zone: string,
): { readonly subject: string; readonly text: string } {
  const text = (name: string) => String(values[name] ?? '');
  const number = (name: string) => Number(values[name] ?? 0);
  const blanks: Blanks = {
    text,
    number,
    day: (name) => (text(name) === '' ? '…' : dayWords(text(name), language)),
    instant: (name) => (text(name) === '' ? '…' : instantWords(text(name), language, zone)),
    amount: (name) => numberWords(number(name), language),
    proposal: () => proposalWords(text('proposal'), text('until'), language),
  };
  return { subject: say(words[kind].subject, language, blanks), text: say(words[kind].text, language, blanks) };
}

const late: Sentence = {
  en: ({ due }) => `This was due at ${due}; it could not be told in time.`,
  es: ({ due }) => `Esto debía avisarse el ${due}; no se pudo avisar a tiempo.`,
};

/** What is added to a notice that is told more than a quarter of an hour after it was due; empty otherwise. */
export function lateWords(dueAt: string, toldAt: string, language: Language, zone: string): string {
  if (Date.parse(toldAt) - Date.parse(dueAt) <= 15 * 60_000) return '';
  return say(late, language, { due: instantWords(dueAt, language, zone) });
}
