import type { Exception } from './wall.ts';

/**
 * Every place where a wall is let through, with the reason. The only list of its kind. An entry that is no longer
 * needed is itself a violation; nothing may be longer than 400 lines, argued or not.
 */
export const EXCEPTIONS: readonly Exception[] = [];
