import { PASSWORD } from './client.ts';
import type { Walk } from './every-operation.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers come over the wire; a wrong one fails the next request
type Json = any;

const DAY = 86_400_000;

/** Every operation of a signed agreement once with an input that is answered well. */
export async function walkAgreement(
  { say }: Walk,
  { owner, sales, product }: { readonly owner: string; readonly sales: string; readonly product: string },
  agreement: string,
): Promise<void> {
  const view = () => say(sales, 'agreement.get', { agreement });
  await say(sales, 'agreement.list');
  await say(sales, 'monday.get', { scope: 'all' });
  await say(sales, 'client.sentences', { client: 'Acme' });
  await say(sales, 'agreement.calendar', { from: '2020-01-01', until: '2099-01-01' });
  for (const { id } of (await view()).criteria)
    await say(product, 'agreement.evidence', { agreement, criterion: id, text: 'Green', source: 'CI' });
  const { metrics } = await say(product, 'measurement.get', { agreement });
  const readings = metrics.map((one: Json) => ({
    metric: one.id,
    unit: one.unit,
    value: 1,
    at: new Date().toISOString(),
  }));
  await say(product, 'measurement.record', { agreement, source: 'walk', readings });
  await walkMeasurement({ say }, product, agreement, metrics[0]);
  await say(product, 'debt.pay', { agreement, days: 0.5, what: 'Half a day' });
  await say(product, 'debt.link', { agreement, issue: 'PAR-12' });
  await say(product, 'debt.ledger', { agreement });
  await say(product, 'debt.overdue', { negotiation: agreement });
  await say(product, 'claim.sides', { negotiation: agreement });
  for (const ledger of ['agreements', 'debts', 'claims', 'measure'])
    await say(sales, 'ledger.export', { ledger, language: 'es', agreement });
  const { lines } = await say(sales, 'claim.list', { agreement });
  const claim = lines.find((one: Json) => one.claim.kind !== 'probability').claim.id;
  await say(sales, 'claim.resolve', { agreement, claim, outcome: { kind: 'measured', value: 3 }, source: 'The bill' });
  const proven = async (who: string, { signatureId }: Json) =>
    say(who, 'agreement.complete', { agreement, signatureId, proof: { method: 'password', password: PASSWORD } });
  const propose = async (proposal: Json) =>
    proven(sales, await say(sales, 'agreement.propose', { agreement, proposal }));
  await propose({ kind: 'revert' });
  await say(sales, 'agreement.withdraw', { agreement, decision: (await view()).decisions[0].id });
  const on = new Date(Date.now() + 10 * DAY).toISOString().slice(0, 10);
  await propose({ kind: 'end-early', on });
  const [open] = (await view()).decisions;
  await proven(product, await say(product, 'agreement.sign', { agreement, decision: open.id, hash: open.hash }));
  await say(sales, 'agreement.kill', { agreement });
  await say(sales, 'agreement.give-reason', { agreement, reason: 'Only a walk' });
  const { id } = await say(owner, 'flagKey.issue', { name: 'walk', client: null });
  const origins = ['https://app.example'];
  const page = await say(owner, 'flagKey.issue', { name: 'page', client: 'Acme', kind: 'browser', origins });
  await say(owner, 'flagKey.origins', { key: page.id, origins: ['https://other.example'] });
  await say(owner, 'flagKey.list');
  await say(owner, 'flagKey.revoke', { key: id });
}

/** Readings from a file, corrected and taken back; a source that is asked, set and removed. */
async function walkMeasurement({ say }: Pick<Walk, 'say'>, product: string, agreement: string, metric: Json) {
  const yesterday = new Date(Date.now() - 2 * DAY).toISOString().slice(0, 10);
  const file = { agreement, metric: metric.id, text: `date;value\n${yesterday};12,5\n` };
  await say(product, 'measurement.preview-file', file);
  const {
    withdrawable: [reading],
  } = await say(product, 'measurement.keep-file', file);
  await say(product, 'measurement.correct', { agreement, ...reading, value: 13, reason: 'A slip' });
  await say(product, 'measurement.withdraw', { agreement, readings: [reading], reason: 'The wrong file' });
  await say(product, 'measurement.readings', { agreement });
  const source = {
    agreement,
    metric: metric.id,
    unit: metric.unit,
    url: 'https://127.0.0.1:9',
    query: 'up',
    every: 300,
  };
  await say(product, 'measurement.try-source', source);
  await say(product, 'measurement.set-source', { ...source, authorization: 'Bearer walk' });
  await say(product, 'measurement.remove-source', { agreement, metric: metric.id });
}
