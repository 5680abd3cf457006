import type { Id } from '../../domain/id.ts';
import type { NegotiationState } from '../../domain/negotiation/state.ts';
import type { WorkspaceState } from '../../domain/workspace/state.ts';
import type { Session } from '../port/identity.ts';
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
  /** Those of whom nobody confirmed the address: what they say decides nothing. */
  readonly unverified: readonly Id[];
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
  const unverified = unverifiedPeople(workspace, negotiation);
  return { parties, onCall, executives: membersOf('leadership'), hands, unverified };
}

/** Members, and guests of a negotiation where one is given, who came by a link that was handed over. */
export function unverifiedPeople(workspace: WorkspaceState, negotiation?: NegotiationState): readonly Id[] {
  const guests = negotiation?.invitations.filter(({ verified }) => !verified).map(({ guest }) => guest) ?? [];
  return [...guests, ...workspace.members.filter(({ verified }) => !verified).map(({ account }) => account)];
}

/** The same as far as one reader's own rights go: a guest acts in one negotiation alone. */
export async function unverifiedFor(work: Work, { negotiation: id }: Session): Promise<readonly Id[]> {
  const { state } = await work.standing<WorkspaceState>('workspace', work.workspace);
  return id === undefined
    ? unverifiedPeople(state)
    : unverifiedPeople(state, (await work.standing<NegotiationState>('negotiation', id)).state);
}
