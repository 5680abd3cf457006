import type { Id } from '../../domain/id.ts';
import { negotiationMaterial } from '../../domain/negotiation/rfc-material.ts';
import type { NegotiationState } from '../../domain/negotiation/state.ts';
import type { RfcMaterial } from '../../domain/rfc/material.ts';
import type { WorkspaceState } from '../../domain/workspace/state.ts';
import { unverifiedPeople } from '../agreement/people.ts';
import type { Work } from '../work.ts';

/** What the RFC of a negotiation is made from, read in the same transaction; undefined before the ask. */
export async function rfcMaterialOf(work: Work, id: Id): Promise<RfcMaterial | undefined> {
  const { state, version } = await work.standing<NegotiationState>('negotiation', id);
  if (version === 0) return undefined;
  const { state: workspace } = await work.standing<WorkspaceState>('workspace', work.workspace);
  const material = negotiationMaterial(id, state);
  return {
    ...material,
    unverified: unverifiedPeople(workspace, state),
    currency: workspace.currency,
    people: workspace.members.map((member) => ({ id: member.account, name: member.name })),
  };
}
