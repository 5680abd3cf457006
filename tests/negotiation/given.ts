import { expect } from 'vitest';
import type { Facts, Recorded } from '../../src/domain/decider.ts';
import type { Instant } from '../../src/domain/instant.ts';
import type { AnyCommand } from '../../src/domain/negotiation/decide/acting.ts';
import { negotiationDecider } from '../../src/domain/negotiation/decide.ts';
import type { NegotiationEvent } from '../../src/domain/negotiation/events.ts';
import type { NegotiationState } from '../../src/domain/negotiation/state.ts';
import { isRefused, type Refusal } from '../../src/domain/refusal.ts';
import { madrid, type Player, type Step } from './cast.ts';

export const filingTime = '2026-03-02T09:00:00.000Z';

/** A history in the making: steps are decided by the rules themselves, so that no impossible past is tested. */
export class Course {
  state: NegotiationState = negotiationDecider.initial;
  readonly recorded: Recorded<NegotiationEvent>[] = [];
  now: Instant = filingTime;
  #ids = 0;

  /** Runs a step that has to be allowed. */
  does([player, step]: Step): readonly NegotiationEvent[] {
    const decision = this.decide(player, step);
    if (isRefused(decision)) throw new Error(`refused: ${JSON.stringify(decision.refusal)}`);
    for (const event of decision.events) this.append(event, player);
    return decision.events;
  }

  append(event: NegotiationEvent, player: Player): void {
    const recorded = { event, actor: player.actor, at: this.now, version: this.recorded.length + 1 };
    this.recorded.push(recorded);
    this.state = negotiationDecider.evolve(this.state, recorded);
  }

  decide(player: Player, step: Step[1]) {
    const command = typeof step === 'function' ? step(this.state) : step;
    return negotiationDecider.decide(command, this.state, this.facts(player, command));
  }

  private facts(player: Player, command: AnyCommand): Facts {
    return {
      now: this.now,
      actor: player.actor,
      role: player.role,
      calendar: madrid,
      newId: () => `id-${++this.#ids}`,
      seal: 'sealed' in command ? { id: `seal-${++this.#ids}`, digest: 'a1' } : undefined,
    };
  }
}

/** given(past).when(somebody, does).gives(events) or .refused(code). */
export function given(...past: readonly Step[]) {
  const course = new Course();
  for (const step of past) course.does(step);
  return {
    course,
    at(now: Instant) {
      course.now = now;
      return this;
    },
    when(player: Player, step: Step[1]) {
      const decision = course.decide(player, step);
      return {
        decision,
        course,
        /** The events, matched as far as they are given. */
        gives(...events: readonly Partial<NegotiationEvent>[]) {
          expect(decision).not.toHaveProperty('refusal');
          expect('events' in decision ? decision.events : []).toMatchObject(events);
          expect('events' in decision ? decision.events.length : -1).toBe(events.length);
        },
        refused(code: Refusal['code'], values?: Record<string, unknown>) {
          expect(decision).toMatchObject({ refusal: values === undefined ? { code } : { code, values } });
        },
      };
    },
  };
}
