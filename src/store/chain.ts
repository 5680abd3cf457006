import { createHash } from 'node:crypto';
import type { ChainLink, Head, NewEvent, StoredEvent, StreamName } from '../app/port/store.ts';
import type { Id } from '../domain/id.ts';
import { canonical } from './text/canonical.ts';

/** What the first event of a workspace names as its predecessor. */
export const GENESIS = '0'.repeat(64);

/** SHA-256 of UTF-8 text, lower-case hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Binds an event's payload without showing it: once payload and salt are gone, only the commitment is left. */
export function commit(salt: string, payload: string): string {
  return sha256(`${salt}\n${payload}`);
}

/**
 * The link's hash: SHA-256 of the canonical header. The header holds no free text (the actor's name lies in the
 * payload), so redacting payload and salt removes everything a person wrote and the chain still verifies.
 */
export function hashOfHeader(link: Omit<ChainLink, 'hash' | 'payload' | 'salt'>): string {
  return sha256(
    canonical({
      workspace: link.workspace,
      position: link.position,
      stream: `${link.stream.slice}/${link.stream.id}`,
      version: link.version,
      id: link.id,
      type: link.type,
      actor: { kind: link.actor.kind, id: link.actor.id },
      at: link.at,
      commitment: link.commitment,
      previous: link.previousHash,
    }),
  );
}

/** Links new events to the head of their workspace. `salt` gives 32 secret bytes as hex at every call. */
export function chainOn(
  head: Head,
  stream: StreamName,
  expectedVersion: number,
  events: readonly NewEvent[],
  salt: () => string,
): readonly ChainLink[] {
  let previousHash = head.hash;
  return events.map((one, index) => {
    const payload = canonical({ actorName: one.actor.name, event: one.event });
    const secret = salt();
    const header = {
      workspace: head.workspace,
      position: head.position + index + 1,
      stream,
      version: expectedVersion + index + 1,
      id: one.id,
      type: one.event.type,
      actor: { kind: one.actor.kind, id: one.actor.id },
      at: one.at,
      commitment: commit(secret, payload),
      previousHash,
    };
    previousHash = hashOfHeader(header);
    return { ...header, hash: previousHash, payload, salt: secret };
  });
}

/** The event a link tells of; a redacted one reads as `{ type: 'Redacted', was }` by an actor without name. */
export function eventOfLink(link: Omit<ChainLink, 'salt' | 'commitment' | 'previousHash' | 'workspace'>): StoredEvent {
  const content =
    link.payload === null
      ? { actorName: '', event: { type: 'Redacted', was: link.type } }
      : (JSON.parse(link.payload) as { actorName: string; event: StoredEvent['event'] });
  return {
    id: link.id,
    stream: link.stream,
    version: link.version,
    position: link.position,
    event: content.event,
    actor: { ...link.actor, name: content.actorName },
    at: link.at,
    hash: link.hash,
  };
}

export type ChainVerdict =
  | { readonly state: 'intact'; readonly head: Head; readonly redacted: readonly number[] }
  | {
      readonly state: 'broken';
      /** Where the chain stops being true. */
      readonly position: number;
      readonly why: 'workspace' | 'position' | 'version' | 'previous' | 'hash' | 'commitment' | 'head';
    };

type Broken = ChainVerdict & { state: 'broken' };

/** Walks a chain link by link, so that a log of any length is verified in little memory. */
export class ChainWalk {
  private position: number;
  private hash: string;
  private readonly redacted: number[] = [];
  private readonly versions = new Map<string, number>();
  private broken: Broken | undefined;

  /** `start` is a place that was verified before; the first event otherwise. */
  constructor(
    private readonly workspace: Id,
    private readonly start: Pick<Head, 'position' | 'hash'> = { position: 0, hash: GENESIS },
  ) {
    this.position = start.position;
    this.hash = start.hash;
  }

  add(link: ChainLink): void {
    if (this.broken) return;
    const why = this.faultOf(link);
    if (why) {
      this.broken = { state: 'broken', position: this.position + 1, why };
      return;
    }
    this.versions.set(streamOf(link), link.version);
    if (link.payload === null) this.redacted.push(link.position);
    this.position = link.position;
    this.hash = link.hash;
  }

  /** With `expected` the last link must be that head, so that a cut tail is seen too. */
  end(expected?: Pick<Head, 'position' | 'hash'>): ChainVerdict {
    if (this.broken) return this.broken;
    const { workspace, position, hash } = this;
    if (expected && (expected.position !== position || expected.hash !== hash))
      return { state: 'broken', position: Math.min(position, expected.position) + 1, why: 'head' };
    return { state: 'intact', head: { workspace, position, hash }, redacted: this.redacted };
  }

  private faultOf(link: ChainLink): Broken['why'] | undefined {
    if (link.workspace !== this.workspace) return 'workspace';
    if (link.position !== this.position + 1) return 'position';
    if (link.previousHash !== this.hash) return 'previous';
    if (link.hash !== hashOfHeader(link)) return 'hash';
    const before = this.versions.get(streamOf(link)) ?? (this.start.position === 0 ? 0 : link.version - 1);
    if (link.version !== before + 1) return 'version';
    if (link.payload === null || link.salt === null) return link.payload === link.salt ? undefined : 'commitment';
    return link.commitment === commit(link.salt, link.payload) && tellsOfType(link) ? undefined : 'commitment';
  }
}

/** Verifies links at hand; see `ChainWalk`. */
export function verifyChain(
  workspace: Id,
  links: Iterable<ChainLink>,
  expected?: Pick<Head, 'position' | 'hash'>,
  start?: Pick<Head, 'position' | 'hash'>,
): ChainVerdict {
  const walk = new ChainWalk(workspace, start);
  for (const link of links) walk.add(link);
  return walk.end(expected);
}

function streamOf(link: ChainLink): string {
  return `${link.stream.slice}/${link.stream.id}`;
}

function tellsOfType(link: ChainLink): boolean {
  try {
    return (JSON.parse(link.payload ?? '') as { event?: { type?: unknown } }).event?.type === link.type;
  } catch {
    return false;
  }
}
