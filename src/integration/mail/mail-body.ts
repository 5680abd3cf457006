/** One paragraph of a mail, as plain text and as HTML. */
export interface Paragraph {
  readonly text: string;
  readonly html: string;
}

export function paragraph(text: string): Paragraph {
  return { text, html: `<p>${escaped(text)}</p>` };
}

/** A link on a line of its own. */
export function linkParagraph(label: string, link: string): Paragraph {
  return {
    text: `${label}:\n${link}`,
    html: `<p><a href="${escaped(link)}" style="color:#0b5563;font-weight:600">${escaped(label)}</a></p>`,
  };
}

/** A mail's two bodies: simple HTML without pictures, scripts or outside resources. */
export function mailBody(language: string, paragraphs: readonly Paragraph[], foot: string): Paragraph {
  return {
    text: `${paragraphs.map(({ text }) => text).join('\n\n')}\n\n-- \n${foot}\n`,
    html: `<!doctype html><html lang="${language}"><body style="font-family:Georgia,serif;color:#1c2430;max-width:36em">${paragraphs
      .map(({ html }) => html)
      .join('')}<hr><p style="color:#5a6472">${escaped(foot)}</p></body></html>`,
  };
}

export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
