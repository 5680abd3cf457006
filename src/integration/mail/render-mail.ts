import type { Mail } from '../../app/port/mail.ts';
import { mailFoot, mailWords } from '../../words/identity/mails.ts';
import { type Sentence, say } from '../../words/sentence.ts';

export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A mail's words in its language, as plain text and as simple HTML without pictures, scripts or outside resources. */
export function renderMail({
  template,
  language,
  values,
}: Pick<Mail, 'template' | 'language' | 'values'>): RenderedMail {
  const words: { subject: Sentence; opening: Sentence; closing: Sentence; action?: Sentence } = mailWords[template];
  const spoken = (sentence: Sentence) => say(sentence, language, values);
  const action = words.action && values.link ? { label: spoken(words.action), link: values.link } : undefined;
  const paragraphs = [
    { text: spoken(words.opening), html: `<p>${escaped(spoken(words.opening))}</p>` },
    ...(action
      ? [
          {
            text: `${action.label}:\n${action.link}`,
            html: `<p><a href="${escaped(action.link)}" style="color:#0b5563;font-weight:600">${escaped(action.label)}</a></p>`,
          },
        ]
      : []),
    ...(values.code
      ? [{ text: values.code, html: `<p style="font-size:24px;letter-spacing:4px"><b>${escaped(values.code)}</b></p>` }]
      : []),
    { text: spoken(words.closing), html: `<p>${escaped(spoken(words.closing))}</p>` },
  ];
  const foot = spoken(mailFoot);
  return {
    subject: spoken(words.subject).replace(/\s+/g, ' '),
    text: `${paragraphs.map(({ text }) => text).join('\n\n')}\n\n-- \n${foot}\n`,
    html: `<!doctype html><html lang="${language}"><body style="font-family:Georgia,serif;color:#1c2430;max-width:36em">${paragraphs
      .map(({ html }) => html)
      .join('')}<hr><p style="color:#5a6472">${escaped(foot)}</p></body></html>`,
  };
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
