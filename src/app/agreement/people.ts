import type { Id } from '../../domain/id.ts';
import type { NegotiationState } from '../../domain/negotiation/state.ts';
import type { WorkspaceState } from '../../domain/workspace/state.ts';
import type { Work } from '../work.ts';

/** Who has a say in an agreement, by what they may do. */
export interface AgreementPeople {
  readonly parties: readonly { readonly id: Id; readonly name: string; readonly members: readonly Id[] }[];
  /** Members of the engineering teams: whoever is called when something burns. */
  readonly onCall: readonly Id[];
  /** Members of the leadership teams. */
  readonly executives: readonly Id[];
  /** Everybody of the parties and on call. */
  readonly hands: readonly Id[];
}

export async function peopleOf(work: Work, id: Id): Promise<AgreementPeople> {
  const { state: negotiation } = await work.standing<NegotiationState>('negotiation', id);
  const { state: workspace } = await work.standing<WorkspaceState>('workspace', work.workspace);
  const membersOf = (kind: string) =>
    workspace.teams.filter((team) => team.kind === kind).flatMap((team) => [...team.members]);
  const parties = negotiation.parties.map(({ id: party, name, members }) => ({
    id: party,
    name,
    members: members.map((member) => member.id),
  }));
  const onCall = membersOf('engineering');
  const hands = [...new Set([...parties.flatMap((party) => party.members), ...onCall])];
  return { parties, onCall, executives: membersOf('leadership'), hands };
}
