import type { Id } from '../../domain/id.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Environment } from '../port/environment.ts';

/** A token stands for the rest of its window and the whole next one, in milliseconds of the one clock. */
const WINDOW = 15 * 60_000;

/**
 * What opens the events of one flag key for 15 to 30 minutes, and no flag: it may stand in an address, the key may not.
 * Made from the key's hash alone, so every server knows it and none keeps it; within a window it stays the same.
 */
export function streamTokenFor(
  environment: Environment,
  { workspace, key, hash }: { readonly workspace: Id; readonly key: Id; readonly hash: string },
): string {
  const until = (Math.floor(Date.parse(environment.now()) / WINDOW) + 2) * WINDOW;
  return `pye_${workspace}.${key}.${until / 1000}.${mark(environment, hash, key, until / 1000)}`;
}

export interface ReadStreamToken {
  readonly workspace: Id;
  readonly key: Id;
  readonly until: Instant;
  /** Whether it was made for the flag key with this hash. */
  readonly isOf: (environment: Environment, hash: string) => boolean;
}

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const SHAPE = new RegExp(`^pye_(${ID})\\.(${ID})\\.(\\d{10})\\.([0-9a-f]{64})$`);

/** Undefined when it is none of ours. */
export function readStreamToken(token: string): ReadStreamToken | undefined {
  const [, workspace = '', key = '', seconds = '', told = ''] = SHAPE.exec(token) ?? [];
  if (workspace === '') return undefined;
  return {
    workspace,
    key,
    until: new Date(Number(seconds) * 1000).toISOString(),
    // Hashes of both are compared, so that the time it takes says nothing of either.
    isOf: (environment, hash) =>
      environment.sha256(told) === environment.sha256(mark(environment, hash, key, Number(seconds))),
  };
}

function mark({ sha256 }: Environment, hash: string, key: Id, seconds: number): string {
  return sha256(`${hash}\n${sha256(`parley.flag-stream.v1\n${key}\n${seconds}`)}`);
}
