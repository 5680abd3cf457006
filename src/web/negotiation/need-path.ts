import type { Need, NegotiationView } from '../../domain/negotiation/view.ts';
import { paths } from '../paths.ts';

const PAGES: Partial<Record<Need['kind'], string>> = {
  'seal-preferences': 'private',
  'mark-changed-lines': 'private',
  'declare-ready': 'private',
  'answer-understood': 'signatures',
};
/** Steps that are lived on the agreement's own page. */
const AFTER_INK: readonly string[] = ['live', 'review'];

/** The page where somebody's next action is done. */
export function needPath(negotiation: string, need: Pick<Need, 'kind' | 'step'>): string {
  return paths.step(negotiation, PAGES[need.kind] ?? need.step);
}

/** The page a step of the loop opens; before a deal names a flag there is no agreement yet, only the record. */
export function stepPath({ id, deal }: Pick<NegotiationView, 'id' | 'deal'>, step: string): string {
  if (!AFTER_INK.includes(step)) return paths.step(id, step);
  return deal === null ? paths.step(id, 'record') : paths.agreement(id);
}

/** The page one is sent to when one opens the negotiation: what waits for oneself, else where it stands. */
export function currentPath(view: NegotiationView): string {
  if (view.need) return needPath(view.id, view.need);
  const step = view.steps.find(({ state }) => state === 'current')?.step ?? 'record';
  return paths.step(view.id, AFTER_INK.includes(step) ? 'record' : step);
}
