import { randomUUID } from 'node:crypto';
import type { Actor } from '../../src/domain/actor.ts';
import { standFor } from '../../src/domain/agreement/can-act.ts';
import {
  type AgreementCommand,
  type AgreementPolicyCommand,
  agreementDecider,
} from '../../src/domain/agreement/decide.ts';
import type { DecisionSignature } from '../../src/domain/agreement/decision/decision-signature.ts';
import { decisionHash, type Proposal } from '../../src/domain/agreement/decision.ts';
import type { AgreementEvent } from '../../src/domain/agreement/events.ts';
import type { AgreementMaterial } from '../../src/domain/agreement/material.ts';
import { nothingMeasured } from '../../src/domain/agreement/measure/joint-measure.ts';
import type { AgreementTerms } from '../../src/domain/agreement/terms.ts';
import { fold, type Recorded } from '../../src/domain/decider.ts';
import { isRefused, type Refusal } from '../../src/domain/refusal.ts';
import { idOf, product, productParty, sales, salesParty, stranger, system } from '../rfc/s1-rfc.ts';

export const onCall: Actor = { kind: 'member', id: idOf('Oncall'), name: 'Otto' };
export const executive: Actor = { kind: 'member', id: idOf('Executive'), name: 'Eva' };
export { product, productParty, sales, salesParty, stranger, system };

/** The terms of S3: Acme and staff, until 5 April in Madrid, seven days of grace, checkpoints at 30, 60 and 90 days. */
export const s3Terms: AgreementTerms = {
  client: 'Acme',
  segments: ['staff'],
  share: { client: 100, others: 0 },
  guardrails: [{ metric: 'p95', unit: 'ms', goodWhen: 'low', bound: 400, readings: 3 }],
  criteria: [
    { id: 'tests', text: 'Tests pass', beforeLaunch: true },
    { id: 'rollback', text: 'Rollback tried', beforeLaunch: true },
    { id: 'guide', text: 'Guide written', beforeLaunch: false },
  ],
  thresholds: { name: 'J', keepFrom: 1.5, extendFrom: 1 },
  startOn: '2026-03-06',
  endOn: '2026-04-05',
  zone: 'Europe/Madrid',
  graceDays: 7,
  checkpoints: ['2026-04-05', '2026-05-05', '2026-06-04'],
  extensions: 1,
};

const material: AgreementMaterial = {
  parties: [
    { id: salesParty, name: 'Sales', members: [sales.id] },
    { id: productParty, name: 'Product', members: [product.id] },
  ],
  unverified: [],
  onCall: [onCall.id],
  executives: [{ id: executive.id, name: executive.name }],
  delegations: [],
  criteria: s3Terms.criteria,
  reading: { value: null, cost: null },
  measure: nothingMeasured,
  overdueSince: null,
};

/** One agreement as the rules see it: commands in, events or a refusal out, a clock that is set by hand. */
export class AgreementStory {
  now = '2026-03-06T10:00:00.000Z';
  material = material;
  readonly log: Recorded<AgreementEvent>[] = [];

  constructor(private readonly terms: AgreementTerms = s3Terms) {}

  get state() {
    return fold(agreementDecider, this.log);
  }

  at(instant: string): this {
    this.now = instant;
    return this;
  }

  /** What was read for the checkpoint. */
  reads(value: number | null, cost: number | null): this {
    this.material = { ...this.material, reading: { value, cost } };
    return this;
  }

  overdue(since: string | null): this {
    this.material = { ...this.material, overdueSince: since };
    return this;
  }

  send(actor: Actor, command: AgreementCommand | AgreementPolicyCommand): readonly string[] | Refusal {
    const facts = {
      now: this.now,
      actor,
      calendar: { zone: 'UTC', workdays: [1], holidays: [] },
      newId: randomUUID,
    };
    const decision = agreementDecider.decide({ ...command, material: this.material }, this.state, facts);
    if (isRefused(decision)) return decision.refusal;
    for (const event of decision.events) this.log.push({ event, actor, at: this.now, version: this.log.length + 1 });
    return decision.events.map((event) => event.type);
  }

  named(): this {
    this.send(system, { type: 'NameFlag', key: 'parley-1', title: 'Audit export', client: 'Acme', sample: false });
    return this;
  }

  proven(): this {
    for (const criterion of ['tests', 'rollback'])
      this.send(product, { type: 'EvidenceCriterion', criterion, text: 'Green', source: 'CI run 12' });
    return this;
  }

  /** Named, proven at 11:00 and inked at 11:05 in Madrid. */
  inked(): this {
    this.named().proven().at('2026-03-06T10:05:00.000Z');
    this.send(system, {
      type: 'OpenAgreement',
      terms: this.terms,
      title: 'Audit export',
      signedBy: [
        { id: salesParty, name: 'Sales', signer: { id: sales.id, name: sales.name } },
        { id: productParty, name: 'Product', signer: { id: product.id, name: product.name } },
      ],
      recordHash: 'ff',
      inkedAt: this.now,
    });
    return this;
  }

  /** Lets somebody sign for Sales until an instant. */
  delegates(to: Actor, until: string): this {
    const person = ({ id, name }: Actor) => ({ id, name });
    const given = { party: salesParty, from: person(sales), to: person(to), until };
    this.material = { ...this.material, delegations: [given] };
    return this;
  }

  /** What somebody's ceremony leaves behind: a signature with its proof, for the party they stand for. */
  signature(actor: Actor, hash: string): DecisionSignature {
    const { party, onBehalfOf } = standFor(this.material, actor, this.now);
    return {
      id: randomUUID(),
      party: party ?? null,
      signer: { id: actor.id, name: actor.name },
      ...(onBehalfOf ? { onBehalfOf } : {}),
      hash,
      at: this.now,
      proof: { method: 'reauthentication', by: 'password', at: this.now },
    };
  }

  /** Proposed by Sales; what the rules say. */
  proposes(proposal: Proposal, reason = '', actor = sales, trusted = true) {
    const decision = randomUUID();
    const signature = this.signature(actor, decisionHash(this.state.recordHash, decision, proposal, reason.trim()));
    return this.send(actor, { type: 'ProposeDecision', decision, proposal, reason, signature, trusted });
  }

  /** Signed by Product as it stands on the table, or another hash. */
  signs(actor = product, hash = this.state.decisions.at(-1)?.hash ?? '') {
    const decision = this.state.decisions.at(-1)?.id ?? '';
    return this.send(actor, {
      type: 'SignDecision',
      decision,
      signature: this.signature(actor, hash),
      trusted: true,
    });
  }

  /** Both sign. */
  decides(proposal: Proposal, reason = 'Because') {
    const proposed = this.proposes(proposal, reason);
    return Array.isArray(proposed) ? this.signs() : proposed;
  }
}
