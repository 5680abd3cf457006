import type { ContextField, Moment } from '../../../domain/negotiation/moment.ts';
import type { PartyKind } from '../../../domain/negotiation/party.ts';
import { commitmentPrompts } from './commitment.ts';
import { prioritizationPrompts } from './prioritization.ts';
import { type Both, type MomentPrompts, type Prompt, servedBy } from './prompt.ts';
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

/** What a field of the conversation might say, to start from; undefined where only the people can know. */
export function contextPrompt(moment: Moment, field: ContextField, kind: PartyKind | undefined): Both | undefined {
  const prompts = momentPrompts[moment];
  switch (field) {
    case 'blocker':
      return prompts.blocker;
    case 'position':
      return kind && prompts.positions[kind];
    case 'objective':
      return kind && prompts.objectives[kind];
    case 'risk-if-done':
      return together(prompts.risksIfDone);
    case 'risk-if-not':
      return together(prompts.risksIfNot);
    case 'served-by':
      return together(servedBy);
    default:
      return undefined;
  }
}

function together(texts: readonly Both[]): Both {
  return { en: texts.map(({ en }) => en).join(' · '), es: texts.map(({ es }) => es).join(' · ') };
}
