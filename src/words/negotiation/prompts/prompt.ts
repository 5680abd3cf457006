import type { PartyKind } from '../../../domain/negotiation/party.ts';
import type { Term } from '../../../domain/term.ts';
import type { Language } from '../../../domain/text.ts';

export type Both = Readonly<Record<Language, string>>;

/** A chip: a reason to start from, and the points (by the terms of their choices) that it is about. */
export interface Prompt {
  readonly text: Readonly<Record<Language, (values: { readonly client: string }) => string>>;
  readonly about: readonly Term['kind'][];
}

type ByKind = Readonly<Partial<Record<PartyKind, readonly Prompt[]>>>;

/** What a moment of negotiation asks each side, with answers to start from. Taken from the two articles. */
export interface MomentPrompts {
  /** How the template is called. */
  readonly template: Both;
  /** One sentence of advice at the top. */
  readonly advice: Both;
  readonly blocker: Both;
  /** What a side usually asks; the demand, not the reason. */
  readonly positions: Readonly<Partial<Record<PartyKind, Both>>>;
  readonly objectives: Readonly<Partial<Record<PartyKind, Both>>>;
  /** Why it usually asks; said about another side, a guess at what worries it. */
  readonly interests: ByKind;
  readonly risksIfDone: readonly Both[];
  readonly risksIfNot: readonly Both[];
}

/** A prompt; `{client}` stands for whom it is asked. */
export function prompt(en: string, es: string, ...about: readonly Term['kind'][]): Prompt {
  const filled =
    (text: string) =>
    ({ client }: { readonly client: string }) =>
      text.replaceAll('{client}', () => client);
  return { text: { en: filled(en), es: filled(es) }, about };
}

/** Chips under «Does something we have, plan, or can do by hand serve it?». */
export const servedBy: readonly Both[] = [
  { en: 'Something we have already serves it', es: 'Algo que ya tenemos lo resuelve' },
  { en: 'Something we plan will serve it', es: 'Algo que tenemos planeado lo resolverá' },
  { en: 'By hand, this time', es: 'A mano, esta vez' },
  { en: 'Nothing yet', es: 'Nada todavía' },
];
