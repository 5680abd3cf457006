/** Lines of each list at first, and more at each asking. */
export const AT_FIRST = 60;
export const MORE = 200;

/** What the first look at the inbox asks for, wherever it is read: one answer serves the page and what stands around it. */
export const firstInbox = { limit: AT_FIRST };
