import type { Actor, Role } from '../../src/domain/actor.ts';
import type { Id } from '../../src/domain/id.ts';
import type { AnyCommand } from '../../src/domain/negotiation/decide/acting.ts';
import type { Package } from '../../src/domain/negotiation/issue.ts';
import type { Party } from '../../src/domain/negotiation/party.ts';
import type { Sheet } from '../../src/domain/negotiation/sheet.ts';
import type { NegotiationState } from '../../src/domain/negotiation/state.ts';

/** The people of S1 and what they send. */

export interface Player {
  readonly actor: Actor;
  readonly role?: Role | undefined;
}

export const sara: Player = { actor: { kind: 'member', id: 'sara', name: 'Sara' }, role: 'member' };
export const pablo: Player = { actor: { kind: 'member', id: 'pablo', name: 'Pablo' }, role: 'member' };
export const olga: Player = { actor: { kind: 'member', id: 'olga', name: 'Olga' }, role: 'owner' };
export const mario: Player = { actor: { kind: 'member', id: 'mario', name: 'Mario' }, role: 'member' };
export const elena: Player = { actor: { kind: 'guest', id: 'elena', name: 'Elena' } };
export const stranger: Player = { actor: { kind: 'guest', id: 'stranger', name: 'Somebody' } };
export const saraKey: Player = { actor: { kind: 'key', id: 'sara', name: 'Sara' }, role: 'member' };
export const mediator: Player = { actor: { kind: 'mediator', id: 'mediator', name: 'Mediator' } };

export const sales: Party = {
  id: 'sales',
  name: 'Sales',
  kind: 'sales',
  mark: 'circle',
  members: [{ kind: 'member', id: 'sara', name: 'Sara' }],
};
export const product: Party = {
  id: 'product',
  name: 'Product',
  kind: 'product',
  mark: 'square',
  members: [{ kind: 'member', id: 'pablo', name: 'Pablo' }],
};

export const madrid = { zone: 'Europe/Madrid', workdays: [1, 2, 3, 4, 5], holidays: [] };

export const fileAsk: Extract<AnyCommand, { type: 'FileAsk' }> = {
  type: 'FileAsk',
  ask: 'Audit export for Acme',
  forWhom: 'Acme',
  neededBy: '2026-03-06',
  neededByWords: 'by Friday',
  moment: 'prioritization',
  language: 'en',
  parties: [sales, product],
  rfcHours: 48,
  commentHours: 48,
  defaultOutcome: { kind: 'not-yet' },
};

/** One thing somebody does; a function when it needs to know the state, such as the id of a choice. */
export type Step = readonly [Player, AnyCommand | ((state: NegotiationState) => AnyCommand)];

export const filed: Step = [sara, fileAsk];
export const salesWhy: Step = [sara, { type: 'StateInterest', party: 'sales', text: 'Keep Acme’s renewal' }];
export const productWhy: Step = [pablo, { type: 'StateInterest', party: 'product', text: 'No debt nobody pays back' }];

const weights = { sales: [30, 40, 10, 10, 10], product: [30, 15, 20, 20, 15] };
const walkAway = { sales: 45, product: 50 };

/** The sheet of S1: the template's starting marks with that side's weights. */
export function s1Sheet(state: NegotiationState, party: 'sales' | 'product'): Sheet {
  return {
    weights: Object.fromEntries(state.issues.map((issue, index) => [issue.id, weights[party][index] ?? 0])),
    ratings: Object.fromEntries(
      state.issues.map((issue) => [
        issue.id,
        Object.fromEntries(issue.options.map((option) => [option.id, option.start?.[party] ?? 50])),
      ]),
    ),
    reservation: walkAway[party],
  };
}

export function seals(player: Player, party: 'sales' | 'product', ready = true): Step {
  return [player, (state) => ({ type: 'SealPreferences', sealed: s1Sheet(state, party), ready })];
}

/** A package by the position of each choice. */
export function deal(state: NegotiationState, ...positions: readonly number[]): Package {
  return Object.fromEntries(
    state.issues.map((issue, index): [Id, Id] => [issue.id, issue.options[positions[index] ?? 0]?.id ?? '']),
  );
}

/** The four proposals of S1 as the mediator releases them: (85, 67), (73, 74), (70, 83) and (79, 71). */
export const s1Deals = [
  { positions: [1, 1, 2, 2, 2], labels: ['nash'] },
  { positions: [1, 1, 1, 2, 1], labels: ['balanced', 'max-min'] },
  { positions: [1, 0, 1, 2, 2], labels: ['best-total'] },
] as const;

export const dealsFound: Step = [
  mediator,
  (state) => ({
    type: 'RecordDeals',
    round: state.rounds.length + 1,
    deals: s1Deals.map(({ positions, labels }) => ({ chosen: deal(state, ...positions), labels, ties: 0, tied: [] })),
  }),
];
export const noDealFound: Step = [
  mediator,
  (state) => ({ type: 'RecordDeals', round: state.rounds.length + 1, deals: [] }),
];

export function ticks(player: Player, ...which: readonly number[]): Step {
  return [
    player,
    (state) => {
      const round = state.rounds.at(-1);
      return {
        type: 'SendTicks',
        round: round?.number ?? 1,
        sealed: { deals: which.map((index) => round?.deals[index]?.id ?? `no-deal-${index}`) },
      };
    },
  ];
}

export function match(which: number | null): Step {
  return [
    mediator,
    (state) => {
      const round = state.rounds.at(-1);
      return {
        type: 'RecordMatch',
        round: round?.number ?? 1,
        deal: which === null ? null : (round?.deals[which]?.id ?? 'no-deal'),
      };
    },
  ];
}

/** Both sides have said why and sealed, and the mediator has found the deals of S1. */
export const toDeals: readonly Step[] = [
  filed,
  salesWhy,
  productWhy,
  seals(sara, 'sales'),
  seals(pablo, 'product'),
  dealsFound,
];
/** Both ticked (70, 83). */
export const toAgreed: readonly Step[] = [...toDeals, ticks(sara, 2), ticks(pablo, 0, 1, 2), match(2)];
export const closed: Step = [mediator, { type: 'CloseNegotiation', outcome: 'yes' }];
