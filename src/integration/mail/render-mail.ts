import type { Mail } from '../../app/port/mail.ts';
import { mailFoot, mailWords } from '../../words/identity/mails.ts';
import { type Sentence, say } from '../../words/sentence.ts';
import { escaped, linkParagraph, mailBody, paragraph } from './mail-body.ts';
import { renderMonday, renderNotice } from './render-notice.ts';

export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A mail's words in its language, as plain text and as simple HTML. */
export function renderMail(mail: Pick<Mail, 'template' | 'language' | 'values' | 'notice' | 'monday'>): RenderedMail {
  const { template, language, values, notice, monday } = mail;
  if (notice) return renderNotice(notice, language, values);
  if (monday) return renderMonday(monday, language, values);
  const words: { subject: Sentence; opening: Sentence; closing: Sentence; action?: Sentence } | undefined =
    template === 'notice' || template === 'monday' ? undefined : mailWords[template];
  if (!words) throw new TypeError(`a mail «${template}» comes with what it tells`);
  const spoken = (sentence: Sentence) => say(sentence, language, values);
  const paragraphs = [
    paragraph(spoken(words.opening)),
    ...(words.action && values.link ? [linkParagraph(spoken(words.action), values.link)] : []),
    ...(values.code
      ? [{ text: values.code, html: `<p style="font-size:24px;letter-spacing:4px"><b>${escaped(values.code)}</b></p>` }]
      : []),
    paragraph(spoken(words.closing)),
  ];
  return {
    subject: spoken(words.subject).replace(/\s+/g, ' '),
    ...mailBody(language, paragraphs, spoken(mailFoot)),
  };
}
