import { agreementDecider } from '../../domain/agreement/decide.ts';
import type { AgreementState } from '../../domain/agreement/state.ts';
import { agreementSummary, flagSetting } from '../../domain/agreement/summary.ts';
import { type ClaimState, claimDecider } from '../../domain/claim/decide.ts';
import { debtDecider } from '../../domain/debt/decide.ts';
import type { DebtState } from '../../domain/debt/state.ts';
import { measurementDecider } from '../../domain/measurement/decide.ts';
import type { MeasurementState } from '../../domain/measurement/state.ts';
import { sourceSummary } from '../../domain/measurement/summary.ts';
import { agreementMaterialOf } from '../agreement/agreement-material.ts';
import { peopleOf } from '../agreement/people.ts';
import type { Slice, SliceName } from '../slice.ts';

/** What an agreement is after ink, in four streams of its own under the id of its negotiation. */
export const agreementSlices: Readonly<
  Record<Extract<SliceName, 'agreement' | 'debt' | 'measurement' | 'claim'>, Slice>
> = {
  agreement: {
    name: 'agreement',
    decider: agreementDecider,
    openers: ['NameFlag'],
    prepare: async (work, id, command) => ({ ...command, material: await agreementMaterialOf(work, id) }),
    listings: (id, given) => {
      const state = given as AgreementState;
      const summary = agreementSummary(id, state);
      const flag = flagSetting(id, state);
      return [
        ...(summary === undefined ? [] : [{ kind: 'agreement', id, summary }]),
        ...(flag === undefined ? [] : [{ kind: 'flag', id: flag.key, summary: flag }]),
      ];
    },
  },
  debt: {
    name: 'debt',
    decider: debtDecider,
    openers: ['OweDebt'],
    prepare: async (work, id, command) => {
      const { hands, unverified } = await peopleOf(work, id);
      return { ...command, writers: hands, unverified };
    },
    listings: (id, state) => [{ kind: 'debt', id, summary: { agreement: id, state: state as DebtState } }],
  },
  measurement: {
    name: 'measurement',
    decider: measurementDecider,
    openers: ['DefineMetrics'],
    prepare: async (work, id, command) => {
      const { hands, unverified } = await peopleOf(work, id);
      const { terms } = (await work.standing<AgreementState>('agreement', id)).state;
      return { ...command, observers: hands, unverified, zone: terms?.zone ?? 'UTC' };
    },
    listings: (id, given) => {
      const state = given as MeasurementState;
      return state.everPulled ? [{ kind: 'metric-source', id, summary: sourceSummary(id, state) }] : [];
    },
  },
  claim: {
    name: 'claim',
    decider: claimDecider,
    openers: ['FreezeClaims'],
    prepare: async (work, id, command) => {
      const { parties, unverified } = await peopleOf(work, id);
      return { ...command, resolvers: parties.flatMap((party) => party.members), unverified };
    },
    listings: (id, state) => [{ kind: 'claim', id, summary: { agreement: id, state: state as ClaimState } }],
  },
};
