/** The four sections of the article, and the outcome: where a comment stands. */
export const rfcSections = ['change', 'impact', 'cost', 'metric', 'outcome'] as const;
export type RfcSection = (typeof rfcSections)[number];
