import type { FileLine } from '../../domain/measurement/file/reading-file.ts';

/** Cuts the text of a file into lines and cells; `broken` is the line at which it cannot be cut. */
export type TableReader = (text: string) => { readonly lines: readonly FileLine[] } | { readonly broken: number };
