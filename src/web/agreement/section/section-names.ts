/** The nouns of an agreement's page, in their order; each is its place in the address too (`#measured`). */
export const SECTIONS = ['life', 'flag', 'review', 'terms', 'measured', 'owed', 'criteria', 'counters'] as const;
export type SectionName = (typeof SECTIONS)[number];
