import type { Facts, Seal } from '../domain/decider.ts';
import type { Id } from '../domain/id.ts';
import { invariant } from '../domain/invariant.ts';
import { isRefused, type Refused, refuse } from '../domain/refusal.ts';
import type { WorkCalendar } from '../domain/work-calendar.ts';
import { newSeal } from './new-seal.ts';
import { policies } from './policies/policies.ts';
import type { StoredEvent } from './port/store.ts';
import { roomRefusal } from './room-left.ts';
import type { AnyCommand, SliceName } from './slice.ts';
import { updateViews } from './views/update-views.ts';
import { type Acting, type App, Work } from './work.ts';

/** A calendar before the workspace has one. */
export const plainCalendar: WorkCalendar = { zone: 'UTC', workdays: [1, 2, 3, 4, 5], holidays: [] };

export interface CommandRequest {
  readonly workspace: Id;
  readonly slice: SliceName;
  readonly id: Id;
  readonly command: AnyCommand;
  readonly acting: Acting;
  /** Present for every command that comes from outside. `bodyHash` is the SHA-256 of the canonical input. */
  readonly idempotency?: { readonly operation: string; readonly key: string; readonly bodyHash: string } | undefined;
}

export interface CommandDone {
  readonly answer: {
    readonly id: Id;
    readonly position: number;
    readonly events: readonly { readonly id: Id; readonly type: string }[];
  };
  /** The same command with the same key was answered before; nothing happened now. */
  readonly replayed: boolean;
}

/**
 * Runs one command in one transaction: the rules decide, what is private is sealed, the log grows, the lists follow,
 * policies react, and the answer is remembered under its key. Refused: nothing is done.
 */
export async function handleCommand(app: App, request: CommandRequest): Promise<CommandDone | Refused> {
  let work: Work | undefined;
  const done = await app.store.transaction(request.workspace, async (transaction) => {
    work = new Work(app, transaction);
    return runOnce(work, request);
  });
  work?.keep();
  return done;
}

async function runOnce(work: Work, request: CommandRequest): Promise<CommandDone | Refused> {
  const { app, transaction } = work;
  await transaction.lockHead();
  const remembered = await recall(transaction.idempotency, request);
  if (remembered !== undefined) return remembered;
  const decided = await runCommand(work, request);
  if (isRefused(decided)) return decided;
  await settle(work, decided);
  const answer = {
    id: request.id,
    position: work.appended.at(-1)?.position ?? 0,
    events: work.appended.map((stored) => ({ id: stored.id, type: stored.event.type })),
  };
  if (request.idempotency !== undefined) {
    const { operation, key, bodyHash } = request.idempotency;
    const at = app.environment.now();
    await transaction.idempotency.put(request.acting.actor.id, operation, key, { bodyHash, answer }, at);
  }
  return { answer, replayed: false };
}

/** Decides and appends one command inside a transaction that is already at work; policies run in `settle`. */
export async function runCommand(
  work: Work,
  request: Pick<CommandRequest, 'slice' | 'id' | 'command' | 'acting'>,
): Promise<readonly StoredEvent[] | Refused> {
  const { acting, id } = request;
  const slice = work.app.slices[request.slice];
  if (acting.negotiation !== undefined && (slice.name === 'workspace' || id !== acting.negotiation))
    return refuse('unknown-thing');
  const standing = await work.standing(slice.name, id);
  if (standing.version === 0 && !slice.openers.includes(request.command.type)) return refuse('unknown-thing');
  const full = roomRefusal(slice.name, request.command.type, standing.version, acting.actor);
  if (full) return full;
  const command = (await slice.prepare?.(work, id, request.command)) ?? request.command;
  if (isRefused(command)) return command;
  const sealing = command.sealed === undefined ? undefined : newSeal(work.app.environment, command.sealed);
  const decision = slice.decider.decide(command, standing.state, await factsFor(work, acting, sealing?.seal));
  if (isRefused(decision)) return decision;
  if (decision.events.length === 0) return [];
  const stored = await work.append(slice.name, id, acting.actor, decision.events);
  if (sealing !== undefined) {
    const party = slice.partyOf?.((await work.standing(slice.name, id)).state, acting.actor.id);
    await work.transaction.actFor(party);
    await work.transaction.sealed.put({
      ...sealing,
      negotiation: id,
      party: party as Id,
      kind: slice.sealedKind?.(command) ?? 'sheet',
      at: work.app.environment.now(),
      content: command.sealed,
    });
  }
  return stored;
}

/** Lets policies react until nothing more follows, then brings the public rows up to date. */
export async function settle(work: Work, first: readonly StoredEvent[]): Promise<void> {
  let news = first;
  while (news.length > 0) {
    const followed: StoredEvent[] = [];
    for (const policy of policies) {
      for (const { slice, id, command, actor } of await policy(work, news)) {
        const stored = await runCommand(work, { slice, id, command, acting: { actor } });
        invariant(!isRefused(stored), `what a policy sends is never refused: ${command.type}`);
        followed.push(...stored);
      }
    }
    news = followed;
  }
  await updateViews(work);
}

async function factsFor(work: Work, acting: Acting, seal: Seal | undefined): Promise<Facts> {
  const workspace = await work.standing<{ readonly calendar?: WorkCalendar }>('workspace', work.workspace);
  const { now, newId } = work.app.environment;
  return {
    now: now(),
    actor: acting.actor,
    role: acting.role,
    calendar: work.app.calendar ?? workspace.state.calendar ?? plainCalendar,
    newId,
    seal,
  };
}

async function recall(
  store: Work['transaction']['idempotency'],
  request: CommandRequest,
): Promise<CommandDone | Refused | undefined> {
  if (request.idempotency === undefined) return undefined;
  const { operation, key, bodyHash } = request.idempotency;
  const remembered = await store.get(request.acting.actor.id, operation, key);
  if (remembered === undefined) return undefined;
  if (remembered.bodyHash !== bodyHash) return refuse('idempotency-key-reused');
  return { answer: remembered.answer as CommandDone['answer'], replayed: true };
}
