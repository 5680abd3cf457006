import { createHash, randomUUID } from 'node:crypto';
import type { Actor } from '../../src/domain/actor.ts';
import { fold, type Recorded } from '../../src/domain/decider.ts';
import { isRefused, type Refusal } from '../../src/domain/refusal.ts';
import type { RfcCommand, RfcPolicyCommand, RfcRuleCommand } from '../../src/domain/rfc/commands.ts';
import { rfcDecider } from '../../src/domain/rfc/decide.ts';
import type { RfcEvent } from '../../src/domain/rfc/events.ts';
import type { RfcMaterial } from '../../src/domain/rfc/material.ts';
import { currentRecord, recordHash } from '../../src/domain/rfc/state.ts';
import type { PasskeyProof, ReauthenticationProof, Signature } from '../../src/domain/signature.ts';

/** A stable id for a name, so that a failing test reads the same twice. */
export function idOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const person = (name: string, kind: Actor['kind'] = 'member'): Actor => ({ kind, id: idOf(name), name });
export const sales = person('Sara');
export const product = person('Pablo');
export const deputy = person('Dora');
export const guest = person('Gil', 'guest');
export const stranger = person('Nobody');
export const system: Actor = { kind: 'system', id: 'system', name: 'Parley' };
export const salesParty = idOf('Sales');
export const productParty = idOf('Product');
export const negotiation = idOf('S1');

const member = (actor: Actor) => ({
  kind: actor.kind === 'guest' ? ('guest' as const) : ('member' as const),
  id: actor.id,
  name: actor.name,
});

/** The deal of S1: one client, 5 days, core, 8 days of clean-up, 30 days. Zone Europe/Madrid. */
export const s1Material: RfcMaterial = {
  negotiation,
  ask: 'Audit export for Acme by Friday',
  forWhom: 'Acme',
  language: 'en',
  filedAt: '2026-03-02T09:00:00.000Z',
  rfcHours: 48,
  commentHours: 48,
  calendar: { zone: 'Europe/Madrid', workdays: [1, 2, 3, 4, 5], holidays: [] },
  currency: 'EUR',
  parties: [
    {
      id: salesParty,
      name: 'Sales',
      position: 'all customers, this week',
      interests: ['keep Acme’s renewal'],
      members: [member(sales), member(guest)],
    },
    {
      id: productParty,
      name: 'Product',
      position: 'not now, keep the roadmap',
      interests: ['no debt nobody pays back'],
      members: [member(product)],
    },
  ],
  unverified: [],
  people: [sales, product, deputy].map(({ id, name }) => ({ id, name })),
  scope: [
    {
      point: { en: 'Who gets it', es: 'Quién lo recibe' },
      choice: 'Acme only',
      term: { kind: 'scope', reach: 'client' },
    },
    { point: 'When', choice: '5 working days', term: { kind: 'delivery', by: '2026-03-13' } },
    { point: 'Ready means', choice: 'tests and rollback', term: { kind: 'criteria', level: 'core' } },
    { point: 'Clean-up reserved', choice: '8 days', term: { kind: 'clean-up', days: 8 } },
    { point: 'When we look again', choice: '30 days', term: { kind: 'review', afterDays: 30 } },
  ],
  evidence: [
    {
      statement: 'Acme is worth',
      low: 216_000,
      high: 216_000,
      unit: 'EUR/year',
      source: 'the account',
      asOf: '2026-03-02',
      author: 'Sara',
    },
  ],
  estimate: null,
  slips: [{ what: 'billing revamp', weeks: 2, costPerWeek: 6000 }],
  nothingSlips: null,
  context: 'Acme renews in June.',
  open: true,
};

export const reauthentication: ReauthenticationProof = {
  method: 'reauthentication',
  by: 'password',
  at: '2026-03-06T09:41:00.000Z',
};

/** One RFC as the rules see it: commands in, events or a refusal out, a clock that is set by hand. */
export class RfcStory {
  now = '2026-03-03T09:00:00.000Z';
  material: RfcMaterial;
  readonly log: Recorded<RfcEvent>[] = [];

  constructor(material: RfcMaterial = s1Material) {
    this.material = material;
  }

  get state() {
    return fold(rfcDecider, this.log);
  }

  get record() {
    const record = currentRecord(this.state);
    if (!record) throw new Error('nothing drafted');
    return record;
  }

  at(instant: string): this {
    this.now = instant;
    return this;
  }

  send(actor: Actor, command: RfcCommand | RfcPolicyCommand): readonly RfcEvent[] | Refusal {
    const facts = { now: this.now, actor, calendar: this.material.calendar, newId: randomUUID };
    const decision = rfcDecider.decide({ ...command, material: this.material } as RfcRuleCommand, this.state, facts);
    if (isRefused(decision)) return decision.refusal;
    for (const event of decision.events) this.log.push({ event, actor, at: this.now, version: this.log.length + 1 });
    return decision.events;
  }

  /** Sends and expects no refusal. */
  does(actor: Actor, command: RfcCommand | RfcPolicyCommand): this {
    const outcome = this.send(actor, command);
    if (!Array.isArray(outcome)) throw new Error(`refused: ${JSON.stringify(outcome)}`);
    return this;
  }

  edit(actor: Actor, edit: Extract<RfcCommand, { type: 'EditRfc' }>['edit'], basedOn = this.record.revision) {
    return this.send(actor, { type: 'EditRfc', basedOn, edit });
  }

  /** S1 until Wednesday at ten: drafted, its two blanks filled, opened. */
  opened(): this {
    this.does(system, { type: 'DraftRfc' });
    this.edit(sales, { field: 'change.notIncluded', value: 'Column builder' });
    this.edit(sales, { field: 'cost.cleanUp', value: { days: 8, givenBy: 'Sales', sprint: 'sprint 14' } });
    return this.at('2026-03-04T09:00:00.000Z').does(product, { type: 'OpenRfc' });
  }

  /** Friday at ten, nobody closed early: signing opens. */
  signing(): this {
    return this.opened().at('2026-03-06T09:00:00.000Z');
  }

  signatureOf(actor: Actor, party: string, about: Partial<Signature> = {}): Signature {
    return {
      id: randomUUID(),
      party,
      signer: { id: actor.id, name: actor.name },
      recordHash: recordHash(this.record),
      at: this.now,
      proof: reauthentication,
      ...about,
    };
  }

  signs(actor: Actor, party: string, proof: PasskeyProof | ReauthenticationProof = reauthentication) {
    const signature = this.signatureOf(actor, party, { proof });
    return this.send(actor, { type: 'RecordSignature', signature, addressVerified: true });
  }
}
