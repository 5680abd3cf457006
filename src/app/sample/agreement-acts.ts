import type { Actor } from '../../domain/actor.ts';
import type { Proposal } from '../../domain/agreement/decision.ts';
import { decisionHash } from '../../domain/agreement/decision.ts';
import type { AgreementState } from '../../domain/agreement/state.ts';
import type { Id } from '../../domain/id.ts';
import type { CalendarDay, Instant } from '../../domain/instant.ts';
import { invariant } from '../../domain/invariant.ts';
import type { MeasurementState } from '../../domain/measurement/state.ts';
import type { NegotiationState } from '../../domain/negotiation/state.ts';
import type { RfcRecord } from '../../domain/rfc/record.ts';
import { currentRecord, type RfcState, recordHash } from '../../domain/rfc/state.ts';
import { plusDays } from '../../domain/work-calendar.ts';
import { criteriaOf } from '../agreement/terms-of-record.ts';
import type { AnyCommand, SliceName } from '../slice.ts';
import type { Cast } from './first-agreement.ts';
import { type CameOf, resolved } from './resolved-claims.ts';
import type { ScriptStep } from './run-script.ts';

type Standing = Parameters<ScriptStep['command']>[0];

/** Writes the steps of one agreement: days are counted from the day of ink, times are UTC. */
export class AgreementActs {
  constructor(
    readonly cast: Cast,
    readonly inkOn: CalendarDay,
  ) {}

  day(days: number): CalendarDay {
    return plusDays(this.inkOn, days);
  }

  at(days: number, time: string): Instant {
    return `${this.day(days)}T${time}:00.000Z`;
  }

  /** One command to one slice; made from what stands then where it is a function. */
  step(
    at: Instant,
    by: Actor,
    slice: SliceName,
    command: AnyCommand | ((standing: Standing) => Promise<AnyCommand>),
  ): ScriptStep {
    return {
      at,
      by,
      slice,
      command: async (standing) => (typeof command === 'function' ? command(standing) : command),
    };
  }

  ask(at: Instant, by: Actor, command: (state: NegotiationState) => AnyCommand): ScriptStep {
    return this.step(at, by, 'negotiation', async (standing) =>
      command((await standing('negotiation')) as NegotiationState),
    );
  }

  rfc(at: Instant, by: Actor, command: (state: RfcState) => AnyCommand): ScriptStep {
    return this.step(at, by, 'rfc', async (standing) => command((await standing('rfc')) as RfcState));
  }

  /** Writes a field of the text; made from the text as it stands where it is a function. */
  edit(at: Instant, by: Actor, field: string, value: unknown | ((record: RfcRecord) => unknown)): ScriptStep {
    return this.rfc(at, by, (state) => {
      const record = currentRecord(state);
      invariant(record, 'what is edited was drafted');
      const edited = typeof value === 'function' ? value(record) : value;
      return { type: 'EditRfc', basedOn: record.revision, edit: { field, value: edited } };
    });
  }

  sign(at: Instant, by: Actor, party: Id): ScriptStep {
    return this.rfc(at, by, (state) => {
      const record = currentRecord(state);
      invariant(record, 'what is signed exists');
      return {
        type: 'RecordSignature',
        signature: this.signature(by, party, at, { recordHash: recordHash(record) }),
        addressVerified: true,
      };
    });
  }

  /** Proves one of the criteria that the text names. */
  prove(at: Instant, by: Actor, which: number, text: string, source: string): ScriptStep {
    return this.step(at, by, 'agreement', async (standing) => {
      const record = currentRecord((await standing('rfc')) as RfcState);
      const criterion = record && criteriaOf(record)[which]?.id;
      invariant(criterion, 'what is proven was asked for');
      return { type: 'EvidenceCriterion', criterion, text, source };
    });
  }

  /** Value and technical cost so far, in the workspace's currency, and how long pages take. */
  read(at: Instant, by: Actor, source: string, value: number, cost: number, p95: number): ScriptStep {
    return this.step(at, by, 'measurement', async (standing) => {
      const { metrics } = (await standing('measurement')) as MeasurementState;
      const reading = (metric: string, read: number) => {
        const unit = metrics.find(({ id }) => id === metric)?.unit ?? '';
        return { metric, at, value: read, unit };
      };
      return {
        type: 'RecordObservations',
        source,
        readings: [reading('value', value), reading('cost', cost), reading('p95', p95)],
      };
    });
  }

  /** Says what came of every claim of which that is known. */
  resolve(at: Instant, by: Actor, cameOf: CameOf): ScriptStep {
    return { at, by, slice: 'claim', command: async (standing) => resolved(await standing('claim'), cameOf) };
  }

  /** Proposed and signed by Sales, signed by Product ten minutes later. */
  decide(days: number, proposal: Proposal, reason: string): readonly ScriptStep[] {
    const { sales, product, parties, newId } = this.cast;
    const id = newId();
    const signed = (by: Actor, party: Id, at: Instant, type: 'ProposeDecision' | 'SignDecision') =>
      this.step(at, by, 'agreement', async (standing) => {
        const { recordHash: agreed } = (await standing('agreement')) as AgreementState;
        const hash = decisionHash(agreed, id, proposal, reason);
        const signature = this.signature(by, party, at, { hash });
        const said = type === 'ProposeDecision' ? { proposal, reason } : {};
        return { type, decision: id, ...said, signature, trusted: true };
      });
    return [
      signed(sales, parties[0].id, this.at(days, '14:00'), 'ProposeDecision'),
      signed(product, parties[1].id, this.at(days, '14:10'), 'SignDecision'),
    ];
  }

  private signature(by: Actor, party: Id, at: Instant, over: object) {
    const proof = { method: 'reauthentication', by: 'password', at } as const;
    return { id: this.cast.newId(), party, signer: { id: by.id, name: by.name }, ...over, at, proof };
  }
}
