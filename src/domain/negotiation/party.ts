import type { Id } from '../id.ts';
import type { PartyMember } from '../party-member.ts';

/** How a party is drawn beside its name: a shape and a hue of a set that survives colour blindness, never ranked. */
export const partyMarks = ['circle', 'square', 'triangle', 'diamond', 'hexagon', 'star'] as const;
export type PartyMark = (typeof partyMarks)[number];

/** Where a party usually starts from; chooses prompts and starting marks, gives no rights. */
export const partyKinds = ['product', 'sales', 'engineering', 'customer', 'leadership', 'other'] as const;
export type PartyKind = (typeof partyKinds)[number];

/** Whoever can say no to the request. */
export interface Party {
  readonly id: Id;
  readonly name: string;
  readonly kind: PartyKind;
  readonly mark: PartyMark;
  readonly members: readonly PartyMember[];
}

/** The party a person acts for here; nobody acts for two. */
export function partyOf(parties: readonly Party[], person: Id): Party | undefined {
  return parties.find((party) => party.members.some((member) => member.id === person));
}
