import type { Id } from '../../domain/id.ts';
import type { CalendarDay } from '../../domain/instant.ts';
import type { Language } from '../../domain/text.ts';

/** A day that somebody keeps in a calendar of their own. Public words only. */
export interface CalendarEntry {
  /** Stable for what it stands for, without a host. */
  readonly uid: string;
  /** Rises whenever the day changes. */
  readonly sequence: number;
  readonly what: 'review' | 'checkpoint' | 'grace-ends' | 'compensation' | 'answer';
  readonly on: CalendarDay;
  /** True when the day no longer stands. */
  readonly cancelled: boolean;
  readonly agreement: Id;
  readonly title: string;
  readonly client: string;
}

/** Writes calendar files (RFC 5545); the words of both languages lie outside `app`. */
export interface CalendarWriter {
  /** A whole calendar to subscribe to; the same entries give the same bytes. */
  feed(entries: readonly CalendarEntry[], language: Language, origin: string): string;
}
