import type { Json, Side } from '../s1/course.ts';
import { BEGINNING, PASSWORD, type World } from './world.ts';

/** How far a negotiation has come, each stage after the one before. */
export const STAGES = ['asked', 'explained', 'found', 'agreed', 'commented', 'signing', 'signed'] as const;
export type Stage = (typeof STAGES)[number];

/** Brings a negotiation between Sales and Product to a stage, by the numbers of S1 and without a page. */
export async function bringTo(
  world: World,
  stage: Stage,
  words: string = `Audit export for Acme (${stage})`,
  today: string = BEGINNING.slice(0, 10),
): Promise<string> {
  const goesTo = STAGES.indexOf(stage);
  const reaches = (other: Stage) => STAGES.indexOf(other) <= goesTo;
  const { call } = world;
  world.at(BEGINNING);
  const { id: negotiation } = await call('sales', 'ask.file', {
    ask: words,
    forWhom: 'Acme',
    neededBy: daysAfter(today, 4),
    neededByWords: 'by Friday',
    parties: [world.teams.sales, world.teams.product],
  });
  if (reaches('explained')) await explain(world, negotiation, today);
  if (reaches('found')) for (const side of ['sales', 'product'] as const) await seal(world, negotiation, side);
  if (reaches('agreed')) await agree(world, negotiation);
  if (reaches('commented')) await openRfc(world, negotiation);
  if (reaches('signing'))
    for (const side of ['sales', 'product'] as const) await call(side, 'rfc.nothing-to-add', { negotiation });
  if (reaches('signed')) for (const side of ['sales', 'product'] as const) await sign(world, negotiation, side);
  return negotiation;
}

/** A round that found nothing: neither side would sign what the other could. */
export async function bringToNoZone(world: World): Promise<string> {
  const negotiation = await bringTo(world, 'explained', 'Audit export for Acme (no zone)');
  for (const side of ['sales', 'product'] as const) await seal(world, negotiation, side, 95);
  return negotiation;
}

/** An accepted offer, worth (56, 51), beside which 26 deals are better for both. */
export async function bringToBetter(world: World): Promise<string> {
  const negotiation = await bringTo(world, 'found', 'Audit export for Acme (better for both)');
  const { issues } = await world.call('sales', 'negotiation.get', { negotiation });
  const chosen = Object.fromEntries(
    [1, 2, 0, 2, 0].map((option, issue) => [issues[issue].id, issues[issue].options[option].id]),
  );
  await world.call('sales', 'offer.make', { negotiation, chosen, words: 'Then without hurry.' });
  const { offers } = await world.call('product', 'negotiation.get', { negotiation });
  await world.call('product', 'offer.accept', { negotiation, offer: offers[0].id });
  return negotiation;
}

/** Signs with the password. */
export async function sign(world: World, negotiation: string, side: Side): Promise<void> {
  const { signatureId } = await world.call(side, 'signing.begin', { negotiation });
  const proof = { method: 'password', password: PASSWORD };
  await world.call(side, 'signing.complete', { negotiation, signatureId, proof });
}

async function explain({ call }: World, negotiation: string, asOf: string): Promise<void> {
  const { parties } = await call('sales', 'negotiation.get', { negotiation });
  const party = (name: string) => parties.find((one: Json) => one.name === name).id;
  await call('sales', 'interest.state', { negotiation, party: party('Sales'), text: 'Keep Acme’s renewal' });
  await call('product', 'interest.state', {
    negotiation,
    party: party('Product'),
    text: 'No debt that nobody pays back',
  });
  await call('sales', 'evidence.add', {
    negotiation,
    evidence: {
      kind: 'chance',
      statement: 'Chance that we lose Acme without it',
      low: 60,
      high: 80,
      unit: 'in 100',
      source: 'the client told me',
      asOf,
    },
  });
  const displaced = { what: 'Billing revamp', weeks: 2, costPerWeek: 6000 };
  await call('product', 'displaced.list', { negotiation, displaced });
}

const WEIGHTS = { product: [30, 15, 20, 20, 15], sales: [30, 40, 10, 10, 10] } as const;

async function seal(
  { call }: World,
  negotiation: string,
  side: Side,
  reservation: number = { product: 50, sales: 45 }[side],
): Promise<void> {
  const { issues } = await call(side, 'negotiation.get', { negotiation });
  const sealed = {
    weights: Object.fromEntries(issues.map((issue: Json, at: number) => [issue.id, WEIGHTS[side][at]])),
    ratings: Object.fromEntries(
      issues.map((issue: Json) => [
        issue.id,
        Object.fromEntries(issue.options.map((option: Json) => [option.id, option.start[side]])),
      ]),
    ),
    reservation,
  };
  await call(side, 'preferences.seal', { negotiation, sealed, ready: true });
}

async function agree({ call }: World, negotiation: string): Promise<void> {
  const { rounds } = await call('sales', 'negotiation.get', { negotiation });
  const deals = rounds[0].deals.map((deal: Json) => deal.id);
  await call('product', 'ticks.send', { negotiation, round: 1, sealed: { deals: [deals[0], deals[2]] } });
  await call('sales', 'ticks.send', { negotiation, round: 1, sealed: { deals: [deals[2]] } });
}

async function openRfc({ call }: World, negotiation: string): Promise<void> {
  const edit = async (side: Side, field: string, value: unknown) => {
    const { revision } = await call(side, 'rfc.get', { negotiation });
    await call(side, 'rfc.edit', { negotiation, basedOn: revision, edit: { field, value } });
  };
  await edit('product', 'change.notIncluded', 'No scheduling, no other format.');
  await edit('sales', 'cost.cleanUp', { days: 8, givenBy: 'Sales', sprint: 'Sprint 14' });
  await call('product', 'rfc.open', { negotiation });
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
