import { expect } from 'vitest';

/** Who does something in S1; `owner` stands in no party. */
export type Side = 'sales' | 'product';

/** One way to reach Parley: in process, by the command line, by HTTP. Answers are plain JSON. */
export interface Reach {
  readonly call: (side: Side, operation: string, input: object) => Promise<Json>;
  /** Moves the one clock. */
  readonly at: (instant: string) => Promise<void> | void;
  /** Signs as the person, with a fresh proof. */
  readonly sign: (side: Side, negotiation: string) => Promise<void>;
  readonly teams: Readonly<Record<Side, string>>;
}

// biome-ignore lint/suspicious/noExplicitAny: answers come over the wire and are read by the clauses themselves
export type Json = any;

const weights = { product: [30, 15, 20, 20, 15], sales: [30, 40, 10, 10, 10] } as const;
const reservations = { product: 50, sales: 45 } as const;

/**
 * S1, the deal of this week, by its exact numbers: from the ask on Monday 2 March 2026, 10:00 in Madrid, to ink on
 * Friday. Whatever the way, the same clauses hold.
 */
export async function playS1(reach: Reach): Promise<{ readonly negotiation: string; readonly file: string }> {
  const { call, at, sign, teams } = reach;

  await at('2026-03-02T09:00:00.000Z');
  const { id: negotiation } = await call('sales', 'ask.file', {
    ask: 'Audit export for Acme, all customers, this week',
    forWhom: 'Acme',
    neededBy: '2026-03-06',
    neededByWords: 'by Friday',
    parties: [teams.sales, teams.product],
    rfcHours: 48,
    commentHours: 48,
  });
  const view = (side: Side = 'sales') => call(side, 'negotiation.get', { negotiation });
  const filed = await view();
  expect(filed.clocks.rfcDue).toBe('2026-03-04T09:00:00.000Z');
  expect(filed.clocks.answerBy).toBe('2026-03-06T09:00:00.000Z');
  expect(filed.issues.map((issue: Json) => issue.options.length)).toEqual([3, 3, 3, 3, 3]);
  const party = (name: string) => filed.parties.find((one: Json) => one.name === name).id;
  const option = (issue: number, choice: number) => ({
    issue: filed.issues[issue].id,
    option: filed.issues[issue].options[choice].id,
  });
  const chosen = (...choices: readonly number[]) =>
    Object.fromEntries(choices.map((choice, issue) => [option(issue, choice).issue, option(issue, choice).option]));

  await call('sales', 'interest.state', {
    negotiation,
    party: party('Sales'),
    text: 'Keep Acme’s renewal',
    concerns: [filed.issues[0].id],
  });
  await call('sales', 'interest.state', {
    negotiation,
    party: party('Product'),
    text: 'No debt that nobody pays back',
  });
  await call('sales', 'evidence.add', {
    negotiation,
    evidence: {
      kind: 'chance',
      statement: 'Chance that we lose Acme without it',
      low: 70,
      high: 70,
      unit: 'in 100',
      source: 'the client told me',
      asOf: '2026-03-02',
    },
  });
  const guess = (await view('product')).interests.find((one: Json) => one.guess);
  expect(guess.confirmed).toBe(false);
  await call('product', 'interest.confirm', { negotiation, interest: guess.id });
  await call('product', 'context.state', {
    negotiation,
    field: 'position',
    party: party('Product'),
    text: 'Not now, keep the roadmap',
    basedOn: 0,
  });

  // Sales' position is refused as infeasible, with the rule named.
  const position = call('sales', 'offer.make', { negotiation, chosen: chosen(2, 0, 0, 0, 0), words: '' });
  await expect(position).rejects.toThrow(/Everyone.*5 working days/);

  // Each side seals; deals wait for both.
  const sheet = (side: Side) => ({
    weights: Object.fromEntries(filed.issues.map((issue: Json, index: number) => [issue.id, weights[side][index]])),
    ratings: Object.fromEntries(
      filed.issues.map((issue: Json) => [
        issue.id,
        Object.fromEntries(issue.options.map((one: Json) => [one.id, one.start[side]])),
      ]),
    ),
    reservation: reservations[side],
  });
  await call('sales', 'preferences.seal', { negotiation, sealed: sheet('sales'), ready: true });
  expect((await view()).rounds).toEqual([]);
  await call('product', 'preferences.seal', { negotiation, sealed: sheet('product'), ready: true });
  const [round] = (await view()).rounds;
  expect(round.deals.map((deal: Json) => [deal.labels, deal.chosen])).toEqual([
    [['nash'], chosen(1, 1, 2, 2, 2)],
    [['balanced', 'max-min'], chosen(1, 1, 1, 2, 1)],
    [['best-total'], chosen(1, 0, 1, 2, 2)],
  ]);
  const scores = async (side: Side) =>
    (await call(side, 'negotiation.deals', { negotiation })).deals
      .filter((deal: Json) => deal.of.kind === 'deal')
      .map((deal: Json) => deal.score);
  expect(await scores('product')).toEqual([85, 73, 70]);
  expect(await scores('sales')).toEqual([67, 74, 83]);

  // Private ticks: Product would sign two of them, Sales only the highest sum; that one is shown and no other.
  const [nash, , bestTotal] = round.deals.map((deal: Json) => deal.id);
  await call('product', 'ticks.send', { negotiation, round: 1, sealed: { deals: [nash, bestTotal] } });
  expect((await view()).deal).toBeNull();
  await call('sales', 'ticks.send', { negotiation, round: 1, sealed: { deals: [bestTotal] } });
  const agreed = await view();
  expect(agreed.deal.chosen).toEqual(chosen(1, 0, 1, 2, 2));
  expect(agreed.deal.better).toEqual({ found: false });

  // The RFC waits for what slips, then opens in its time; comments run 48 working hours.
  await at('2026-03-04T09:00:00.000Z');
  const rfc = (side: Side = 'product') => call(side, 'rfc.get', { negotiation });
  const edit = async (side: Side, field: string, value: unknown) =>
    call(side, 'rfc.edit', { negotiation, basedOn: (await rfc()).revision, edit: { field, value } });
  await edit('product', 'change.notIncluded', 'No scheduling, no other format.');
  await edit('sales', 'cost.cleanUp', {
    days: 8,
    givenBy: 'Sales',
    sprint: 'Sprint 14',
  });
  await expect(call('product', 'rfc.open', { negotiation })).rejects.toThrow(/slips/i);
  await call('product', 'displaced.list', {
    negotiation,
    displaced: { what: 'Billing revamp', weeks: 2, costPerWeek: 6000 },
  });
  await call('product', 'rfc.open', { negotiation });
  const open = await rfc();
  expect(open.commentsCloseAt).toBe('2026-03-06T09:00:00.000Z');
  expect(open.record.cost.slips).toEqual([{ what: 'Billing revamp', weeks: 2, costPerWeek: 6000 }]);
  expect(open.record.review.on).toBe('2026-04-05');
  expect(open.may.sign).not.toBeNull();

  // Signing opens on Friday at ten; both sign the same hash, and the negotiation is closed with «yes».
  await at('2026-03-06T09:42:00.000Z');
  await sign('sales', negotiation);
  expect((await view()).standing).toBe('agreed');
  await at('2026-03-06T10:05:00.000Z');
  await sign('product', negotiation);
  const signed = await view();
  expect([signed.standing, signed.outcome]).toEqual(['signed', 'yes']);
  const exported = await call('product', 'rfc.export', { negotiation, format: 'json', language: 'en' });
  return { negotiation, file: exported.body };
}
