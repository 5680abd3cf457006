import { describe, expect, it } from 'vitest';
import { mailWords } from '../../words/identity/mails.ts';
import { renderMail } from './render-mail.ts';

const values = {
  inviter: 'Ana <script>alert(1)</script>',
  workspace: 'Acme & Co',
  party: 'Cliente',
  link: 'https://parley.example/invitation#pyl_0123',
  code: '042042',
};

describe('the words of a mail', () => {
  const templates = Object.keys(mailWords) as (keyof typeof mailWords)[];
  it.each(templates.flatMap((template) => [[template, 'en'] as const, [template, 'es'] as const]))(
    '«%s» is whole in %s, and what a person typed is no markup',
    (template, language) => {
      const mail = renderMail({ template, language, values });
      expect(mail.subject).not.toMatch(/undefined|\n|\r/);
      expect(`${mail.text}${mail.html}`).not.toContain('undefined');
      expect(mail.html).not.toContain('<script');
      expect(mail.html).toContain(`<html lang="${language}">`);
      expect(mail.html).not.toMatch(/<img|src=/);
    },
  );
  it('differ between the languages', () => {
    for (const template of templates)
      expect(renderMail({ template, language: 'en', values }).text).not.toBe(
        renderMail({ template, language: 'es', values }).text,
      );
  });
  it('carry the link in text and HTML', () => {
    const mail = renderMail({ template: 'member-invitation', language: 'en', values });
    expect(mail.text).toContain(values.link);
    expect(mail.html).toContain(`href="${values.link}"`);
  });
  it('cannot smuggle a header through a name', () => {
    const subject = renderMail({
      template: 'member-invitation',
      language: 'en',
      values: { ...values, inviter: 'Ana\r\nBcc: everybody@acme.example' },
    }).subject;
    expect(subject).not.toMatch(/[\r\n]/);
  });
});
