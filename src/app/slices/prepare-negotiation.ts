import type { Id } from '../../domain/id.ts';
import type { NegotiationCommand } from '../../domain/negotiation/commands.ts';
import type { Party, PartyKind, PartyMark } from '../../domain/negotiation/party.ts';
import type { NegotiationState } from '../../domain/negotiation/state.ts';
import type { PartyMember } from '../../domain/party-member.ts';
import { isRefused, type Refused, refuse } from '../../domain/refusal.ts';
import { memberOf, type WorkspaceState } from '../../domain/workspace/state.ts';
import type { AnyCommand } from '../slice.ts';
import type { Work } from '../work.ts';

/** `FileAsk` as it comes from outside: parties are teams of the workspace, by id. */
type AskFromOutside = Omit<Extract<NegotiationCommand, { type: 'FileAsk' }>, 'parties'> & {
  readonly parties: readonly (Id | Party)[];
};

/** Gives a command of the negotiation what the workspace knows: its teams, its members, its policy. */
export async function prepareNegotiation(work: Work, id: Id, command: AnyCommand): Promise<AnyCommand | Refused> {
  const { state: workspace } = await work.standing<WorkspaceState>('workspace', work.workspace);
  const given = command as NegotiationCommand;
  switch (given.type) {
    case 'FileAsk':
      return prepareAsk(workspace, given as AskFromOutside, work.app.environment.newId);
    case 'AskEstimate': {
      // A guest engineer comes with the link that asks; who holds no link cannot answer.
      if (given.engineer.kind === 'guest') return command;
      const engineer = await knownPerson(work, id, workspace, given.engineer);
      return isRefused(engineer) ? engineer : ({ ...given, engineer } as AnyCommand);
    }
    case 'AddPartyMember': {
      const member = await knownPerson(work, id, workspace, given.member);
      return isRefused(member) ? member : ({ ...given, member } as AnyCommand);
    }
    case 'HandOver': {
      const to = await knownPerson(work, id, workspace, given.to);
      return isRefused(to) ? to : ({ ...given, to } as AnyCommand);
    }
    default:
      return command;
  }
}

function prepareAsk(workspace: WorkspaceState, given: AskFromOutside, newId: () => Id): AnyCommand | Refused {
  const parties: Party[] = [];
  for (const named of given.parties) {
    const team = typeof named === 'string' ? workspace.teams.find((candidate) => candidate.id === named) : undefined;
    if (typeof named !== 'string') parties.push(named);
    else if (team === undefined) return refuse('unknown-team');
    else
      parties.push({
        id: newId(),
        name: team.name,
        kind: team.kind as PartyKind,
        mark: team.mark as PartyMark,
        members: team.members.flatMap((account): PartyMember[] => {
          const member = memberOf(workspace, account);
          return member === undefined ? [] : [{ kind: 'member', id: account, name: member.name }];
        }),
      });
  }
  return { ...given, parties, reasonMandatory: workspace.reasonMandatory } as AnyCommand;
}

/** A member of the workspace under its own name, or a guest who was invited to this negotiation. */
async function knownPerson(
  work: Work,
  id: Id,
  workspace: WorkspaceState,
  person: PartyMember,
): Promise<PartyMember | Refused> {
  if (person.kind === 'member') {
    const member = memberOf(workspace, person.id);
    return member === undefined ? refuse('unknown-member') : { ...person, name: member.name };
  }
  const { state } = await work.standing<NegotiationState>('negotiation', id);
  const invited = state.invitations.find((invitation) => invitation.guest === person.id);
  return invited === undefined ? refuse('unknown-member') : { ...person, name: invited.name };
}
