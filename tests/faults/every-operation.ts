import { codeIn, linkIn, type Mailbox } from '../e2e/mailbox.ts';
import { SoftwareAuthenticator } from '../identity/software-authenticator.ts';
import type { Tally } from '../stories/random-requests.ts';
import { PASSWORD } from './client.ts';
import { walkAgreement } from './every-agreement-operation.ts';
import { walkNotices } from './every-notice-operation.ts';
import { walkRecord } from './every-record-operation.ts';
import { walkWebhook } from './every-webhook-operation.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers come over the wire; a wrong one fails the next request
type Json = any;

/** Calls an operation with a bearer token, or with none; throws when it is not answered well. */
export type Say = (token: string, name: string, input?: object) => Promise<Json>;

export interface Walk {
  readonly say: Say;
  readonly mailbox: Mailbox;
  readonly origin: string;
}

/** The people a walk leaves behind, by their session tokens. */
export interface Walked {
  readonly owner: string;
  readonly sales: string;
  readonly product: string;
  readonly guest: string;
  readonly key: string;
  readonly negotiations: readonly string[];
}

/** Notes one good answer of an operation. */
export function noteGood(tallies: Map<string, Tally>, name: string): void {
  const tally = tallies.get(name) ?? { asked: 0, well: 0, codes: new Map() };
  tally.asked += 1;
  tally.well += 1;
  tallies.set(name, tally);
}

/** Every operation of the table once with an input that is answered well: the seeds of the random requests. */
export async function walkEveryOperation(walk: Walk): Promise<Walked> {
  const { say } = walk;
  await say('', 'firstRun.status');
  const claimed = await say('', 'firstRun.claim', {
    workspaceName: 'Walk',
    name: 'Olga',
    address: 'olga@example.com',
    password: PASSWORD,
    zone: 'UTC',
    language: 'en',
    token: true,
  });
  const owner: string = claimed.token;
  await setUp(walk, owner);
  await walkWebhook(walk, owner);
  const { teams } = await say(owner, 'workspace.get');
  const team = (kind: string) => teams.find((one: Json) => one.kind === kind).id;
  const sales = await join(walk, owner, 'sara', team('sales'));
  const product = await join(walk, owner, 'pau', team('product'));
  const leaving = await join(walk, owner, 'leo', null);
  const { person } = await say(leaving, 'session.whoami');
  await say(owner, 'member.setRole', { account: person.id, role: 'admin' });
  await say(owner, 'member.remove', { account: person.id });
  await account(walk, sales);
  const parties = [team('sales'), team('product')];
  const finished = await toInk(walk, sales, product, parties);
  await walkAgreement(walk, { owner, sales, product }, finished);
  await walkNotices(walk, product);
  const { guest, negotiation } = await people(walk, sales, product, parties);
  const argued = await rounds(walk, sales, product, parties);
  await endings(walk, sales, product, parties);
  await walkRecord(walk, owner, argued);
  const { secret } = await say(sales, 'apiKey.issue', { name: 'walk' });
  return { owner, sales, product, guest, key: secret, negotiations: [finished, negotiation, argued] };
}

async function setUp({ say, mailbox }: Walk, owner: string): Promise<void> {
  await say(owner, 'workspace.rename', { name: 'Walked' });
  const calendar = { zone: 'UTC', workdays: [1, 2, 3, 4, 5, 6, 7], holidays: [] };
  await say(owner, 'workspace.setCalendar', { calendar });
  await say(owner, 'workspace.setCurrency', { currency: 'EUR', engineerDay: 600 });
  await say(owner, 'workspace.setReasonPolicy', { reasonMandatory: true });
  await say(owner, 'workspace.record');
  await say(owner, 'team.define', { name: 'Legal', kind: 'other', mark: 'star', members: [] });
  const { teams } = await say(owner, 'workspace.get');
  const legal = teams.find((one: Json) => one.name === 'Legal');
  await say(owner, 'team.change', { team: { ...legal, name: 'Law' } });
  await say(owner, 'team.remove', { team: legal.id });
  const { invitation } = await say(owner, 'invitation.invite', { address: 'nobody@example.com' });
  await say('', 'invitation.peek', { link: linkIn(await mailbox.newest('nobody@example.com')) });
  await say(owner, 'invitation.revoke', { invitation });
  await say(owner, 'sample.open', { language: 'es' });
}

async function join({ say, mailbox }: Walk, owner: string, name: string, team: string | null): Promise<string> {
  const address = `${name}@example.com`;
  await say(owner, 'invitation.invite', { address, team });
  const link = linkIn(await mailbox.newest(address));
  const before = mailbox.count();
  await say('', 'invitation.sendCode', { link });
  const code = codeIn(await mailbox.newest(address, before));
  return (await say('', 'invitation.accept', { link, code, name, password: PASSWORD, token: true })).token;
}

/** Ways to sign in, proofs, passkeys and keys. */
async function account({ say, mailbox, origin }: Walk, token: string): Promise<void> {
  const address = 'sara@example.com';
  const signIn = async () => (await say('', 'session.signIn', { address, password: PASSWORD, token: true })).token;
  const before = mailbox.count();
  await say('', 'session.requestLink', { address });
  const linked = await say('', 'session.useLink', { link: linkIn(await mailbox.newest(address, before)), token: true });
  await say(linked.token, 'session.signOut');
  await say(token, 'account.change', { name: 'Sara' });
  await say(token, 'account.changePassword', { current: PASSWORD, password: PASSWORD });
  const sent = mailbox.count();
  await say(token, 'session.reauthenticateBegin', { by: 'mail-code' });
  const code = codeIn(await mailbox.newest(address, sent));
  await say(token, 'session.reauthenticateComplete', { proof: { by: 'mail-code', code } });
  const passkey = new SoftwareAuthenticator(origin, new URL(origin).hostname);
  const begun = await say(token, 'passkey.registerBegin');
  const response = passkey.register(begun.options);
  await say(token, 'passkey.registerComplete', { ceremony: begun.ceremony, name: 'laptop', response });
  const entry = await say('', 'session.passkeyBegin');
  const assertion = passkey.assert(entry.options);
  await say('', 'session.passkeyComplete', { ceremony: entry.ceremony, response: assertion });
  const { passkeys } = await say(token, 'passkey.list');
  await say(token, 'passkey.remove', { passkey: passkeys[0].id });
  const { id } = await say(token, 'apiKey.issue', { name: 'short' });
  await say(token, 'apiKey.list');
  await say(token, 'apiKey.revoke', { key: id });
  await say(await signIn(), 'session.signOut');
}

async function file({ say }: Walk, token: string, parties: readonly string[]): Promise<string> {
  return (await say(token, 'ask.file', { ask: 'Audit export', forWhom: 'Acme', parties, commentHours: 1 })).id;
}

/** From the ask over an accepted offer to signed minutes. */
async function toInk(walk: Walk, sales: string, product: string, parties: readonly string[]): Promise<string> {
  const { say } = walk;
  const negotiation = await file(walk, sales, parties);
  const view = () => say(sales, 'negotiation.get', { negotiation });
  const both = async (name: string, input: object) => {
    for (const token of [sales, product]) await say(token, name, { negotiation, ...input });
  };
  const [mine, theirs] = (await view()).parties.map((one: Json) => one.id);
  await say(sales, 'ask.amend', {
    negotiation,
    ask: 'Audit export now',
    forWhom: 'Acme',
    basedOn: (await view()).ask.revision,
  });
  await say(sales, 'ask.log-sentence', { negotiation, language: 'en', text: 'You have an answer on Friday' });
  await say(sales, 'context.state', { negotiation, field: 'objective', party: mine, text: 'All of it' });
  await say(sales, 'interest.state', { negotiation, party: mine, text: 'Keep Acme' });
  await say(sales, 'interest.state', { negotiation, party: theirs, text: 'No debt' });
  const guess = (await view()).interests.find((one: Json) => one.party === theirs).id;
  await say(product, 'interest.confirm', { negotiation, interest: guess });
  await say(product, 'interest.amend', { negotiation, interest: guess, text: 'No unpaid debt' });
  await say(product, 'interest.state', { negotiation, party: theirs, text: 'One too many' });
  const extra = (await view()).interests.find((one: Json) => one.text === 'One too many').id;
  await say(product, 'interest.withdraw', { negotiation, interest: extra });
  const evidence = {
    kind: 'business',
    statement: 'Worth',
    low: 1,
    high: 2,
    unit: '€',
    source: 'CRM',
    asOf: '2026-03-02',
  };
  await say(sales, 'evidence.add', { negotiation, evidence });
  await say(sales, 'evidence.withdraw', { negotiation, evidence: (await view()).evidence[0].id });
  await say(product, 'displaced.nothing', { negotiation, name: 'Pau' });
  const slip = { what: 'Billing', weeks: 2, costPerWeek: 6000 };
  await say(product, 'displaced.list', { negotiation, displaced: slip });
  await say(product, 'displaced.remove', { negotiation, displaced: (await view()).displaced[0].id });
  await say(product, 'displaced.list', { negotiation, displaced: slip });
  await say(sales, 'note.post', { negotiation, text: 'Hello' });
  await points(walk, sales, negotiation);
  const chosen = Object.fromEntries((await view()).issues.map((one: Json) => [one.id, one.options[1].id]));
  const other = Object.fromEntries((await view()).issues.map((one: Json) => [one.id, one.options.at(-1).id]));
  const sheet = await sheetFor(walk, sales, negotiation);
  await say(sales, 'preferences.keep', { negotiation, draft: { reservation: 3 } });
  await both('preferences.seal', { sealed: sheet, ready: false });
  await say(sales, 'preferences.mine', { negotiation });
  await say(sales, 'offer.make', { negotiation, chosen: other });
  await say(sales, 'offer.withdraw', { negotiation, offer: (await view()).offers[0].id });
  const agree = async () => {
    await say(sales, 'offer.make', { negotiation, chosen });
    await say(product, 'offer.accept', { negotiation, offer: (await view()).offers.at(-1).id });
  };
  await agree();
  if ((await view()).deal.better?.found) await say(sales, 'deal.answer-better', { negotiation, answer: 'keep' });
  await say(sales, 'negotiation.deals', { negotiation });
  await say(sales, 'negotiation.robustness', { negotiation });
  await say(sales, 'deal.reopen', { negotiation, reason: 'Once more' });
  await agree();
  await rfc(walk, sales, product, negotiation);
  await say(sales, 'consent.give', { negotiation });
  await say(sales, 'consent.take-back', { negotiation });
  await both('consent.give', {});
  await say(sales, 'preferences.disclosed', { negotiation });
  await say(sales, 'understood.answer', { negotiation, understood: true });
  await say(sales, 'negotiation.record', { negotiation });
  await say(sales, 'negotiation.list');
  await say(sales, 'inbox.get');
  await say(sales, 'search.find', { words: 'Acme' });
  return negotiation;
}

async function points({ say }: Walk, token: string, negotiation: string): Promise<void> {
  const view = () => say(token, 'negotiation.get', { negotiation });
  await say(token, 'issue.add', { negotiation, text: 'Colour', options: ['red', 'blue'] });
  const added = (await view()).issues.at(-1);
  await say(token, 'issue.rename', { negotiation, issue: added.id, text: 'Which colour' });
  await say(token, 'option.add', { negotiation, issue: added.id, text: 'green' });
  const green = (await view()).issues.at(-1).options.at(-1).id;
  await say(token, 'option.rename', { negotiation, issue: added.id, option: green, text: 'dark green' });
  await say(token, 'option.remove', { negotiation, issue: added.id, option: green });
  const choice = { issue: added.id, option: added.options[0].id };
  const first = (await view()).issues[0];
  const other = { issue: first.id, option: first.options[2].id };
  const before = (await view()).rules.map((one: Json) => one.id);
  await say(token, 'rule.add', { negotiation, rule: { kind: 'excludes', choice, other } });
  const rule = (await view()).rules.find((one: Json) => !before.includes(one.id)).id;
  await say(token, 'rule.remove', { negotiation, rule });
  await say(token, 'issue.remove', { negotiation, issue: added.id });
}

async function sheetFor({ say }: Walk, token: string, negotiation: string, best = 0): Promise<Json> {
  const { issues } = await say(token, 'negotiation.get', { negotiation });
  return {
    weights: Object.fromEntries(issues.map((one: Json) => [one.id, 10])),
    ratings: Object.fromEntries(
      issues.map((one: Json) => [
        one.id,
        Object.fromEntries(one.options.map((option: Json, place: number) => [option.id, Math.abs(best - place * 30)])),
      ]),
    ),
    reservation: 0,
  };
}

async function rfc({ say }: Walk, sales: string, product: string, negotiation: string): Promise<void> {
  const read = () => say(product, 'rfc.get', { negotiation });
  const { cleanUp } = (await read()).record.cost;
  const edits = [
    ['change.notIncluded', 'Everything else'],
    ['cost.cleanUp', { ...cleanUp, givenBy: 'Sales', sprint: '14' }],
  ];
  for (const [field, value] of edits)
    await say(product, 'rfc.edit', { negotiation, basedOn: (await read()).revision, edit: { field, value } });
  await say(product, 'rfc.open', { negotiation });
  await say(product, 'rfc.comment', { negotiation, section: 'cost', quote: '', text: 'Eight?' });
  const { comments } = await read();
  await say(product, 'rfc.resolve', { negotiation, comment: comments[0].id });
  await say(product, 'rfc.versions', { negotiation });
  await say(product, 'rfc.diff', { negotiation, from: 1, to: 2, language: 'en' });
  const { members } = await say(product, 'workspace.get');
  const olga = members.find((one: Json) => one.name === 'Olga').account;
  const until = new Date(Date.now() + 86_400_000).toISOString();
  await say(product, 'rfc.delegate', { negotiation, to: olga, until });
  await say(product, 'rfc.revoke', { negotiation });
  for (const token of [sales, product]) await say(token, 'rfc.nothing-to-add', { negotiation });
  for (const token of [sales, product]) {
    const { signatureId } = await say(token, 'signing.begin', { negotiation });
    const proof = { method: 'password', password: PASSWORD };
    await say(token, 'signing.complete', { negotiation, signatureId, proof });
  }
  const { body } = await say(product, 'rfc.export', { negotiation, format: 'json', language: 'en' });
  await say('', 'verification.verify', { file: body });
  await say('', 'verification.keys');
}

/** Guests, engineers, members of a party. */
async function people(walk: Walk, sales: string, product: string, parties: readonly string[]) {
  const { say, mailbox } = walk;
  const negotiation = await file(walk, sales, parties);
  const view = () => say(sales, 'negotiation.get', { negotiation });
  const [mine] = (await view()).parties.map((one: Json) => one.id);
  const address = 'gala@client.example';
  const { guest } = await say(sales, 'guest.invite', { negotiation, party: mine, name: 'Gala', address });
  const before = mailbox.count();
  await say(sales, 'guest.inviteAgain', { negotiation, guest });
  const link = linkIn(await mailbox.newest(address, before));
  const sent = mailbox.count();
  await say('', 'invitation.sendCode', { link });
  const code = codeIn(await mailbox.newest(address, sent));
  const { token } = await say('', 'guest.enter', { link, code, token: true });
  const { members } = await say(product, 'workspace.get');
  const member = (name: string) => {
    const { account: id } = members.find((one: Json) => one.name === name);
    return { kind: 'member', id, name };
  };
  await say(sales, 'party.add-member', { negotiation, party: mine, member: member('Olga') });
  await say(sales, 'party.remove-member', { negotiation, party: mine, member: member('Olga').id });
  await say(product, 'estimate.ask', { negotiation, engineer: member('pau') });
  const { estimates } = await view();
  const answer = { low: 5, high: 9, drivers: 'two tables', simpler: 'by hand' };
  await say(product, 'estimate.give', { negotiation, estimate: estimates[0].id, ...answer });
  await say(product, 'estimateLink.ask', { negotiation, name: 'Enzo', address: 'enzo@example.com' });
  const asked = linkIn(await mailbox.newest('enzo@example.com'));
  await say('', 'estimateLink.open', { link: asked });
  await say('', 'estimateLink.give', { link: asked, ...answer });
  const handed = await file(walk, sales, parties);
  await say(sales, 'party.hand-over', { negotiation: handed, to: member('Olga') });
  return { guest: token as string, negotiation };
}

/** Mediator runs: ready, not ready, ticks, and one round more than three. */
async function rounds(walk: Walk, sales: string, product: string, parties: readonly string[]): Promise<string> {
  const { say } = walk;
  const negotiation = await file(walk, sales, parties);
  const view = () => say(sales, 'negotiation.get', { negotiation });
  const both = async (name: string, input: (place: number) => object = () => ({})) => {
    for (const [place, token] of [sales, product].entries()) await say(token, name, { negotiation, ...input(place) });
  };
  await say(sales, 'ask.change-moment', { negotiation, moment: 'scope' });
  await say(sales, 'issue.template', { negotiation, template: 'flag' });
  const ids = (await view()).parties.map((one: Json) => one.id);
  await both('interest.state', (place) => ({ party: ids[place], text: 'Because' }));
  const sheets = [await sheetFor(walk, sales, negotiation, 0), await sheetFor(walk, sales, negotiation, 60)];
  await both('preferences.seal', (place) => ({ sealed: sheets[place], ready: false }));
  await say(sales, 'round.ready', { negotiation });
  await say(sales, 'round.not-ready', { negotiation });
  for (let count = 1; count <= 3; count += 1) {
    await both('round.ready');
    const round = (await view()).rounds.length;
    await both('ticks.send', () => ({ round, sealed: { deals: [] } }));
  }
  await both('round.ask-another');
  await say(sales, 'ask.escalate', { negotiation, to: 'The head of product', reason: 'No deal' });
  return negotiation;
}

/** How a negotiation ends without ink. */
async function endings(walk: Walk, sales: string, product: string, parties: readonly string[]): Promise<void> {
  const { say } = walk;
  const refused = await file(walk, sales, parties);
  const words = { reason: 'Not now', wouldChange: 'A second client', askAgainOn: '2099-01-01', clientWords: 'Not yet' };
  await say(product, 'ask.not-yet', { negotiation: refused, ...words });
  const withdrawn = await file(walk, sales, parties);
  await say(sales, 'ask.withdraw', { negotiation: withdrawn, reason: 'Solved' });
  await say(sales, 'ask.archive', { negotiation: withdrawn });
  await say(sales, 'ask.unarchive', { negotiation: withdrawn });
}
