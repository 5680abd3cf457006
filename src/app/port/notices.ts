import type { Id } from '../../domain/id.ts';
import type { Instant } from '../../domain/instant.ts';
import type { NoticeGroup, NoticeKind, NoticeValues } from '../../domain/notice/notice.ts';

/** A notice in somebody's inbox. */
export interface Notice {
  readonly id: Id;
  /** The account it is for. */
  readonly person: Id;
  /** What is told: the same key reaches a person once. */
  readonly key: string;
  readonly kind: NoticeKind;
  /** The negotiation, which is the agreement too; null where it speaks of the whole workspace. */
  readonly about: Id | null;
  readonly values: NoticeValues;
  /** When it was to be told; before `toldAt` when the server was down. */
  readonly dueAt: Instant;
  readonly toldAt: Instant;
  readonly seenAt: Instant | null;
  readonly dismissedAt: Instant | null;
}

export interface NoticeStore {
  /** False when the person was told this before. */
  put(notice: Omit<Notice, 'seenAt' | 'dismissedAt'>): Promise<boolean>;
  /** What was not put away, newest first. */
  of(person: Id, limit: number): Promise<readonly Notice[]>;
  /** How many were neither seen nor put away. */
  unseen(person: Id): Promise<number>;
  /** Marks own notices as seen, those seen before stay as they are; all of them where no id is given. */
  see(person: Id, ids: readonly Id[] | undefined, at: Instant): Promise<void>;
  /** Puts an own notice away, or with null takes it back. */
  dismiss(person: Id, id: Id, at: Instant | null): Promise<void>;
  /** The groups a person wants no mail of. */
  silenced(person: Id): Promise<readonly NoticeGroup[]>;
  silence(person: Id, group: NoticeGroup, silent: boolean): Promise<void>;
}
