import { reducedSpace } from './reduced-space.ts';
import type { Space } from './space.ts';
import { planSpace } from './space-plan.ts';

/** Transitions between states of rules and interactions that fit into memory: some hundred megabytes. */
const mostTransitions = 2_000_000;

/**
 * Whether rules and interactions join so little that the frontier may be built state by state; where not, asking for it
 * only costs time and memory until the limit of work is met. `frontierVectors` leaves needless options out first, so that
 * more is listable for it: `reduced`.
 */
export function isListable(space: Space, reduced: 'reduced' | 'whole' = 'whole'): boolean {
  return planSpace(reduced === 'reduced' ? reducedSpace(space).space : space, mostTransitions) !== undefined;
}
