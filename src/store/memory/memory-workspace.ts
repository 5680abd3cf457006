import type { RememberedAnswer } from '../../app/port/idempotency-store.ts';
import type { Notice } from '../../app/port/notices.ts';
import type { Delivery } from '../../app/port/outbox.ts';
import type { ChainLink, Head, Listing, SealedRow, SearchEntry } from '../../app/port/store.ts';
import type { TokenRow } from '../../app/port/tokens.ts';
import type { Id } from '../../domain/id.ts';
import { GENESIS } from '../chain.ts';

/** One workspace's rows in memory; JSON is kept as text, so that nobody's object is shared. */
export interface MemoryWorkspace {
  head: Head;
  /** True once `lockHead` was called: the workspace exists. */
  exists: boolean;
  readonly links: ChainLink[];
  /** Places in `links` by `slice/id`. */
  readonly streams: Map<string, number[]>;
  readonly sealed: Map<Id, Omit<SealedRow, 'content'> & { readonly content: string }>;
  readonly listings: Map<string, Listing>;
  readonly search: Map<number, SearchEntry>;
  readonly answers: Map<string, RememberedAnswer>;
  readonly tokens: Map<string, TokenRow>;
  readonly deliveries: Map<Id, Delivery>;
  /** By person and key. */
  readonly notices: Map<string, Notice>;
  /** `person\ngroup` of those who want no mail of it. */
  readonly silences: Map<string, true>;
  readonly secrets: Map<string, string>;
}

export function emptyWorkspace(workspace: Id): MemoryWorkspace {
  return {
    head: { workspace, position: 0, hash: GENESIS },
    exists: false,
    links: [],
    streams: new Map(),
    sealed: new Map(),
    listings: new Map(),
    search: new Map(),
    answers: new Map(),
    tokens: new Map(),
    deliveries: new Map(),
    notices: new Map(),
    silences: new Map(),
    secrets: new Map(),
  };
}

/** What a transaction tells of itself when it commits. */
export interface Outcome {
  grewTo?: number;
  /** Whom a notice was told. */
  readonly told: Set<Id>;
  readonly doors: Map<string, Id>;
}

/** Remembers how to take back what a transaction wrote. */
export class Undo {
  private readonly steps: (() => void)[] = [];

  add(step: () => void): void {
    this.steps.push(step);
  }

  set<K, V>(map: Map<K, V>, key: K, value: V): void {
    const had = map.has(key);
    const before = map.get(key);
    this.add(() => (had ? map.set(key, before as V) : map.delete(key)));
    map.set(key, value);
  }

  delete<K, V>(map: Map<K, V>, key: K): void {
    if (!map.has(key)) return;
    const before = map.get(key) as V;
    this.add(() => map.set(key, before));
    map.delete(key);
  }

  rollBack(): void {
    for (const step of this.steps.reverse()) step();
  }
}

/** A frozen copy by way of JSON: what comes back from a store is never what went in. */
export function copyOf<T>(value: T): T {
  return value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T);
}
