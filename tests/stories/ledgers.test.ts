import { expect, test } from 'vitest';
import { signedS3 } from '../s3/signed-s3.ts';

const forecast = [
  { afterDays: 30, unit: 'EUR', value: { low: 12_000, high: 18_000 }, cost: { low: 6_000, high: 9_000 } },
  { afterDays: 60, unit: 'EUR', value: { low: 24_000, high: 36_000 }, cost: { low: 12_000, high: 18_000 } },
];

/** Sales asks again, a month after the clean-up was due. */
async function askedAgain(s3: Awaited<ReturnType<typeof signedS3>>, parties?: readonly string[]) {
  const { teams } = s3.parley;
  const { id } = await s3.people.sales.client.ask.file({
    ask: 'Bulk import for Globex by Monday',
    forWhom: 'Globex',
    parties: [...(parties ?? [teams.sales, teams.product])],
  });
  return id;
}

test('what was forecast is frozen with the signatures as claims of the sides, and answered like any other', async () => {
  const s3 = await signedS3(undefined, {}, [], forecast);
  const { client } = s3.people.product;
  const { lines } = await client.claim.list({ agreement: s3.id() });
  const foretold = lines.filter(({ claim }) => claim.forecast !== undefined).map(({ claim }) => claim);
  expect(foretold).toMatchObject([
    { side: 'Sales', low: 12_000, high: 18_000, unit: 'EUR', forecast: { metric: 'value', on: '2026-04-05' } },
    { side: 'Product', low: 6_000, high: 9_000, unit: 'EUR', forecast: { metric: 'cost', on: '2026-04-05' } },
    { side: 'Sales', forecast: { metric: 'value', on: '2026-05-05' } },
    { side: 'Product', forecast: { metric: 'cost', on: '2026-05-05' } },
  ]);
  await client.claim.resolve({
    agreement: s3.id(),
    claim: foretold[0]?.id ?? '',
    outcome: { kind: 'measured', value: 14_400 },
    source: 'The warehouse',
  });
  const after = await client.claim.list({ agreement: s3.id() });
  expect(after.lines.find(({ claim }) => claim.id === foretold[0]?.id)).toMatchObject({
    score: { kind: 'range', inside: true },
    may: { resolve: { code: 'claim-resolved-already' } },
  });
});

test('the page, the file and the verdict tell the same readings, how sure they are and that they are no proof', async () => {
  const s3 = await signedS3();
  s3.at('2026-03-30T16:00:00.000Z');
  await s3.read('value', 'EUR', 14_400, '2026-03-30T09:00:00.000Z');
  await s3.read('cost', 'EUR', 8_100, '2026-03-30T09:00:00.000Z');
  s3.at('2026-04-04T16:00:00.000Z');
  await s3.signInAgain();
  const { verdict, measure } = await s3.people.sales.client.agreement.get({ agreement: s3.id() });
  expect(verdict?.verdict).toBe('keep');
  expect(measure).toMatchObject({ for: '2026-04-05', stretches: 1, interval: null });
  expect(measure.days.at(-1)).toMatchObject({ joint: verdict?.joint, counts: true });
  const file = await s3.people.sales.client.ledger.export({ ledger: 'measure', language: 'en', agreement: s3.id() });
  expect(file.fileName).toBe('measure.csv');
  expect(file.body).toContain('Verdict,keep,1.7778');
  expect(file.body).toContain('too few');
  expect(file.body).toContain('not proof');
  const spanish = await s3.people.sales.client.ledger.export({ ledger: 'debts', language: 'es' });
  expect(spanish.body).toContain('Días pendientes ahora');
});

test('an overdue clean-up warns both sides of the next ask of the same side, and bars nothing', async () => {
  const s3 = await signedS3();
  s3.at('2026-05-31T21:00:00.000Z');
  await s3.signInAgain();
  const early = await askedAgain(s3);
  const warned = async (who: 'sales' | 'product', negotiation: string) =>
    (await s3.people[who].client.debt.overdue({ negotiation })).lines;
  expect(await warned('sales', early)).toEqual([]);
  s3.at('2026-05-31T22:00:00.000Z');
  const next = await askedAgain(s3);
  const expected = [{ agreement: s3.id(), dueOn: '2026-05-31' }];
  expect(await warned('sales', next)).toMatchObject(expected);
  expect(await warned('product', next)).toEqual(await warned('sales', next));
  // Its own agreement warns of nothing, and a side that asked for nothing before is not warned.
  expect(await warned('sales', s3.id())).toEqual([]);
  const { lines } = await s3.people.product.client.debt.overdue({ side: 'Product' });
  expect(lines).toEqual([]);
  expect((await s3.people.sales.client.debt.overdue({ side: 'Sales' })).lines).toMatchObject(expected);
  const owed = (await s3.people.product.client.debt.ledger({ agreement: s3.id() })).lines[0];
  expect(owed?.may).toEqual({ pay: null, link: null });
  await s3.people.product.client.debt.pay({ agreement: s3.id(), days: owed?.balance.owed ?? 0, what: 'All of it' });
  expect(await warned('sales', next)).toEqual([]);
  const paid = (await s3.people.product.client.debt.ledger({ agreement: s3.id() })).lines[0];
  expect(paid?.may.pay).toMatchObject({ code: 'pays-more-than-owed' });
});

test('what a side said before stands in its next negotiation, for both alike, with «too few» below ten', async () => {
  const s3 = await signedS3();
  const next = await askedAgain(s3);
  const before = (who: 'sales' | 'product') => s3.people[who].client.claim.sides({ negotiation: next });
  expect((await before('sales')).sides.map(({ side, resolved }) => [side, resolved])).toEqual([
    ['Sales', 0],
    ['Product', 0],
  ]);
  const { lines } = await s3.people.sales.client.claim.list({});
  const chance = lines.find(({ claim }) => claim.kind === 'probability');
  expect(chance?.may.resolve).toBeNull();
  await s3.people.sales.client.claim.resolve({
    agreement: s3.id(),
    claim: chance?.claim.id ?? '',
    outcome: { kind: 'did-not-happen' },
    source: 'Acme renewed',
  });
  expect(await before('product')).toEqual(await before('sales'));
  const [sales] = (await before('sales')).sides;
  expect(sales).toMatchObject({ side: 'Sales', tooFew: true, odds: [{ stated: 0.7, happened: 0, of: 1 }] });
  // Whoever belongs to no side may not say what came of a claim, and is told why.
  const seen = await s3.parley.owner.client.claim.list({});
  expect(seen.lines[0]?.may.resolve).toEqual({ code: 'claim-members-only' });
});

test('lists are told page by page, each line once, until nothing follows', async () => {
  const s3 = await signedS3();
  const { client } = s3.people.sales;
  const all = await client.claim.list({});
  expect(all).toMatchObject({ next: null, total: all.lines.length });
  const told: string[] = [];
  for (let after: string | undefined, pages = 0; pages <= all.total; pages += 1) {
    const page = await client.claim.list({ limit: 1, ...(after ? { after } : {}) });
    told.push(...page.lines.map(({ claim }) => claim.id));
    if (page.next === null) break;
    after = page.next;
  }
  expect(told).toEqual(all.lines.map(({ claim }) => claim.id));
  const days = await client.agreement.calendar({ from: '2026-03-01', until: '2026-07-01', limit: 2 });
  expect(days).toMatchObject({ total: 5, entries: [{ on: '2026-04-05' }, { on: '2026-04-12' }] });
  const rest = await client.agreement.calendar({ from: '2026-03-01', until: '2026-07-01', after: days.next ?? '' });
  expect(rest.entries.map(({ on }) => on)).toEqual(['2026-05-05', '2026-05-31', '2026-06-04']);
});
