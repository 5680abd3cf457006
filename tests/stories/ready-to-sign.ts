import { PASSWORD, type Person, startParley } from './harness.ts';

/** An agreed deal whose RFC is complete and which nobody has anything to add to: signing is open. */
export async function readyToSign(options: Parameters<typeof startParley>[0] = {}) {
  const story = await startParley(options);
  const { sales, product, teams } = story;
  const { id: negotiation } = await sales.client.ask.file({
    ask: 'Audit export for Acme by Friday',
    forWhom: 'Acme',
    parties: [teams.sales, teams.product],
  });
  const view = await sales.client.negotiation.get({ negotiation });
  const chosen = Object.fromEntries(
    view.issues.map((issue, index) => [issue.id, issue.options[[1, 0, 1, 2, 2][index] ?? 0]?.id ?? '']),
  );
  const party = (name: string) => view.parties.find((one) => one.name === name)?.id ?? '';
  for (const [person, name] of [
    [sales, 'Sales'],
    [product, 'Product'],
  ] as const) {
    await person.client.interest.state({ negotiation, party: party(name), text: 'Why' });
    await person.client.preferences.seal({ negotiation, ready: true, sealed: sheetOf(view.issues, name) });
  }
  await product.client.offer.make({ negotiation, chosen, words: '' });
  const { offers } = await sales.client.negotiation.get({ negotiation });
  await sales.client.offer.accept({ negotiation, offer: offers[0]?.id ?? '' });
  await product.client.displaced.nothing({ negotiation, name: 'Pau' });
  await edit(story.sales, negotiation, { field: 'change.notIncluded', value: 'Column builder' });
  await edit(story.sales, negotiation, {
    field: 'cost.cleanUp',
    value: { days: 8, givenBy: 'Sales', sprint: 'sprint 14' },
  });
  await product.client.rfc.open({ negotiation });
  await sales.client.rfc['nothing-to-add']({ negotiation });
  await product.client.rfc['nothing-to-add']({ negotiation });
  return { ...story, negotiation, parties: { sales: party('Sales'), product: party('Product') } };
}

type Issues = Awaited<ReturnType<Person['client']['negotiation']['get']>>['issues'];

export function sheetOf(issues: Issues, name: string) {
  const weights = name === 'Sales' ? [30, 40, 10, 10, 10] : [30, 15, 20, 20, 15];
  return {
    weights: Object.fromEntries(issues.map((issue, index) => [issue.id, weights[index] ?? 0])),
    ratings: Object.fromEntries(
      issues.map((issue) => [
        issue.id,
        Object.fromEntries(issue.options.map((option) => [option.id, option.start?.[name.toLowerCase()] ?? 0])),
      ]),
    ),
    reservation: name === 'Sales' ? 45 : 50,
  };
}

type Edit = Parameters<Person['client']['rfc']['edit']>[0]['edit'];

export async function edit(person: Person, negotiation: string, change: Edit) {
  const { revision } = await person.client.rfc.get({ negotiation });
  return person.client.rfc.edit({ negotiation, basedOn: revision, edit: change });
}

export const withPassword = { method: 'password', password: PASSWORD } as const;

type Proposal = Parameters<Person['client']['agreement']['propose']>[0]['proposal'];

/** Puts a decision about an agreement on the table, with a password. */
export async function propose({ client }: Person, agreement: string, proposal: Proposal, reason = '') {
  const { signatureId } = await client.agreement.propose({ agreement, proposal, reason });
  return client.agreement.complete({ agreement, signatureId, proof: withPassword });
}

/** Signs the newest decision on the table as it stands, with a password. */
export async function signDecision({ client }: Person, agreement: string) {
  const { decisions } = await client.agreement.get({ agreement });
  const open = decisions.at(-1);
  const about = { agreement, decision: open?.id ?? '', hash: open?.hash ?? '' };
  const { signatureId } = await client.agreement.sign(about);
  return client.agreement.complete({ agreement, signatureId, proof: withPassword });
}

/** Signs with the password everybody in a story has. */
export async function sign(person: Person, negotiation: string) {
  const { signatureId } = await person.client.signing.begin({ negotiation, sendCode: false });
  return person.client.signing.complete({ negotiation, signatureId, proof: withPassword });
}
