import type { OutputOf } from '../../data/operation-names.ts';

export type CalendarEntry = OutputOf<'agreement.calendar'>['entries'][number];
export type EntryKind = CalendarEntry['what'];
export const ENTRY_KINDS = [
  'review',
  'checkpoint',
  'grace-ends',
  'compensation',
] as const satisfies readonly EntryKind[];

const SHAPES: Readonly<Record<EntryKind, { readonly path: string; readonly filled: boolean }>> = {
  review: { path: 'M6 .8 11.2 6 6 11.2.8 6Z', filled: true },
  checkpoint: { path: 'M6 1.5a4.500 4.500 0 1 0 0 9 4.500 4.500 0 0 0 0-9Z', filled: false },
  'grace-ends': { path: 'M1.500 1.500h9v9h-9Z', filled: false },
  compensation: { path: 'M6 1 11 10.500H1Z', filled: true },
};

/** The shape of what comes, so that it is known without its colour; the word always stands beside or in the label. */
export function EntryMark({ what, size = 10 }: { readonly what: EntryKind; readonly size?: number }) {
  const { path, filled } = SHAPES[what];
  return (
    <svg width={size} height={size} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <path d={path} fill={filled ? 'currentColor' : 'none'} stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}
