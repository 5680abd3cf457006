import type { Sentence } from '../sentence.ts';

/** What a notice is called in a list and in a mail's subject, and what it says. */
export interface NoticeWords {
  readonly subject: Sentence<Blanks>;
  readonly text: Sentence<Blanks>;
}

/** The blanks of a notice's sentence, worded for one language by those who fill them. */
export interface Blanks {
  readonly text: (name: string) => string;
  readonly number: (name: string) => number;
  readonly day: (name: string) => string;
  readonly instant: (name: string) => string;
  readonly amount: (name: string) => string;
  readonly proposal: () => string;
}

/** «Signed by all: Audit export»: what it is, and of what. */
export const titled = (en: string, es: string): Sentence<Blanks> => ({
  en: ({ text }) => `${en}: ${text('title')}`,
  es: ({ text }) => `${es}: ${text('title')}`,
});
