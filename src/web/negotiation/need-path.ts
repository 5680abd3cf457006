import type { Need, NegotiationView } from '../../domain/negotiation/view.ts';
import { paths } from '../paths.ts';

const PAGES: Partial<Record<Need['kind'], string>> = {
  'seal-preferences': 'private',
  'mark-changed-lines': 'private',
  'declare-ready': 'private',
  'answer-understood': 'signatures',
};
const STEP_PAGES: Readonly<Record<string, string>> = { live: 'record', review: 'record' };

/** The page where somebody's next action is done. */
export function needPath(negotiation: string, need: Pick<Need, 'kind' | 'step'>): string {
  return paths.step(negotiation, PAGES[need.kind] ?? STEP_PAGES[need.step] ?? need.step);
}

/** The page a step of the loop opens. */
export function stepPath(negotiation: string, step: string): string {
  return paths.step(negotiation, STEP_PAGES[step] ?? step);
}

/** The page one is sent to when one opens the negotiation: what waits for oneself, else where it stands. */
export function currentPath(view: NegotiationView): string {
  if (view.need) return needPath(view.id, view.need);
  const current = view.steps.find(({ state }) => state === 'current');
  return stepPath(view.id, current?.step ?? 'record');
}
