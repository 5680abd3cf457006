import type { Actor } from '../../domain/actor.ts';
import type { Id } from '../../domain/id.ts';
import type { NegotiationState } from '../../domain/negotiation/state.ts';
import type { StoredEvent } from '../port/store.ts';
import type { AnyCommand, SliceName } from '../slice.ts';
import type { Work } from '../work.ts';

/** A command that a policy sends. */
export interface FollowUp {
  readonly slice: SliceName;
  readonly id: Id;
  readonly command: AnyCommand;
  readonly actor: Actor;
}

/** Reads what just happened and says which commands follow from it. */
export type Policy = (work: Work, news: readonly StoredEvent[]) => Promise<readonly FollowUp[]>;

export const mediator: Actor = { kind: 'mediator', id: 'mediator', name: 'Parley' };
export const system: Actor = { kind: 'system', id: 'system', name: 'Parley' };

/** The streams of a slice in which one of these events just happened, each once. */
export function streamsWith(news: readonly StoredEvent[], slice: SliceName, types: readonly string[]): readonly Id[] {
  const hits = news.filter((stored) => stored.stream.slice === slice && types.includes(stored.event.type));
  return [...new Set(hits.map((stored) => stored.stream.id))];
}

/** For every such negotiation, what follows from its state now. */
export async function forNegotiations(
  work: Work,
  news: readonly StoredEvent[],
  types: readonly string[],
  follow: (state: NegotiationState, id: Id) => Promise<FollowUp | undefined> | FollowUp | undefined,
): Promise<readonly FollowUp[]> {
  const followed: FollowUp[] = [];
  for (const id of streamsWith(news, 'negotiation', types)) {
    const { state } = await work.standing<NegotiationState>('negotiation', id);
    const next = await follow(state, id);
    if (next !== undefined) followed.push(next);
  }
  return followed;
}
