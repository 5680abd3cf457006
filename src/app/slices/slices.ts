import type { Id } from '../../domain/id.ts';
import { negotiationDecider } from '../../domain/negotiation/decide.ts';
import { partyOf } from '../../domain/negotiation/party.ts';
import type { NegotiationState } from '../../domain/negotiation/state.ts';
import { negotiationSummary } from '../../domain/negotiation/summary.ts';
import { refuse } from '../../domain/refusal.ts';
import { rfcDecider } from '../../domain/rfc/decide.ts';
import type { RfcState } from '../../domain/rfc/state.ts';
import { rfcSummary } from '../../domain/rfc/summary.ts';
import { workspaceDecider } from '../../domain/workspace/decide.ts';
import type { Slice, SliceName } from '../slice.ts';
import { agreementSlices } from './agreement-slices.ts';
import { prepareNegotiation } from './prepare-negotiation.ts';
import { rfcMaterialOf } from './rfc-material.ts';

/** The slices that `handle-command` runs, with what each needs from its neighbours and the rows it keeps. */
export const slices: Readonly<Record<SliceName, Slice>> = {
  negotiation: {
    name: 'negotiation',
    decider: negotiationDecider,
    openers: ['FileAsk'],
    prepare: prepareNegotiation,
    partyOf: (state, person) => partyOf((state as NegotiationState).parties, person)?.id,
    sealedKind: (command) => (command.type === 'SendTicks' ? 'ticks' : 'sheet'),
    listings: (id, state) => listed('negotiation', id, negotiationSummary(id, state as NegotiationState)),
  },
  rfc: {
    name: 'rfc',
    decider: rfcDecider,
    openers: ['DraftRfc'],
    prepare: async (work, id, command) => {
      const material = await rfcMaterialOf(work, id);
      return material === undefined ? refuse('unknown-thing') : { ...command, material };
    },
    listings: (id, state) => listed('rfc', id, rfcSummary(id, state as RfcState)),
  },
  ...agreementSlices,
  workspace: {
    name: 'workspace',
    decider: workspaceDecider,
    openers: ['ClaimWorkspace'],
    listings: (id, state) => listed('workspace', id, state),
  },
};

function listed(kind: string, id: Id, summary: unknown) {
  return summary === null || summary === undefined ? [] : [{ kind, id, summary }];
}
