import type { Moment } from '../../../domain/negotiation/moment.ts';
import type { PartyKind } from '../../../domain/negotiation/party.ts';
import { commitmentPrompts } from './commitment.ts';
import { prioritizationPrompts } from './prioritization.ts';
import type { MomentPrompts, Prompt } from './prompt.ts';
import { resourcesPrompts } from './resources.ts';
import { scopePrompts } from './scope.ts';
import { usualPrompts } from './usual-prompts.ts';

/** What each of the four moments asks, and answers to start from. */
export const momentPrompts: Readonly<Record<Moment, MomentPrompts>> = {
  prioritization: prioritizationPrompts,
  scope: scopePrompts,
  commitment: commitmentPrompts,
  resources: resourcesPrompts,
};

/** Reasons a side of that kind usually has at that moment. */
export function reasonPrompts(moment: Moment, kind: PartyKind): readonly Prompt[] {
  return momentPrompts[moment].interests[kind] ?? usualPrompts[kind];
}
