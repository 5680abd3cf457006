import type { Moment } from '../../../domain/negotiation/moment.ts';
import { commitmentPrompts } from './commitment.ts';
import { prioritizationPrompts } from './prioritization.ts';
import type { MomentPrompts } from './prompt.ts';
import { resourcesPrompts } from './resources.ts';
import { scopePrompts } from './scope.ts';

/** What each of the four moments asks, and answers to start from. */
export const momentPrompts: Readonly<Record<Moment, MomentPrompts>> = {
  prioritization: prioritizationPrompts,
  scope: scopePrompts,
  commitment: commitmentPrompts,
  resources: resourcesPrompts,
};
