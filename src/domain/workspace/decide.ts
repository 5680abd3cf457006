import type { Decider, Decision, Facts } from '../decider.ts';
import type { Id } from '../id.ts';
import { type Refused, refuse } from '../refusal.ts';
import { isZone, type WorkCalendar } from '../work-calendar.ts';
import { canActForAccount, canAdminister, canRemoveMember, canSetRole } from './can.ts';
import type { WorkspaceCeremonyCommand, WorkspaceCommand } from './commands.ts';
import { decideWebhook, isWebhookCommand, type WebhookCommand } from './decide-webhook.ts';
import { defaultTeams } from './default-teams.ts';
import type { Team, WorkspaceEvent } from './events.ts';
import type { WorkspaceRefusal } from './refusals.ts';
import { evolveWorkspace, initialWorkspace, memberOf, type WorkspaceState } from './state.ts';

type Command = WorkspaceCommand | WorkspaceCeremonyCommand;
type Decided = Decision<WorkspaceEvent>;
type No = Refused<WorkspaceRefusal> | undefined;

/** The rules of a workspace: who belongs to it, what its teams are, in which calendar it counts. */
export const workspaceDecider: Decider<WorkspaceState, Command | WebhookCommand, WorkspaceEvent> = {
  initial: initialWorkspace,
  decide: (command, state, facts) => {
    if (isWebhookCommand(command)) return decideWebhook(command, state, facts);
    if (command.type === 'ClaimWorkspace') return claim(command, state, facts);
    return decideClaimed(command, state, facts);
  },
  evolve: evolveWorkspace,
};

const one = (event: WorkspaceEvent): Decided => ({ events: [event] });
const nothing: Decided = { events: [] };

function claim(command: Command & { type: 'ClaimWorkspace' }, state: WorkspaceState, facts: Facts): Decided {
  if (state.claimed) return refuse('workspace-already-claimed');
  const no = calendarFault(command.calendar);
  if (no) return no;
  const { name, language, owner } = command;
  return {
    events: [
      { type: 'WorkspaceClaimed', name, language, calendar: tidied(command.calendar), owner },
      ...defaultTeams.map((team) => ({
        type: 'TeamDefined' as const,
        team: { id: facts.newId(), name: team.name[language], kind: team.kind, mark: team.mark, members: [] },
      })),
    ],
  };
}

function decideClaimed(
  command: Exclude<Command, { type: 'ClaimWorkspace' }>,
  state: WorkspaceState,
  { actor, newId }: Facts,
): Decided {
  switch (command.type) {
    case 'SetRole': {
      const no = canSetRole(state, actor, command.account, command.role);
      if (no) return no;
      const { account, role } = command;
      return memberOf(state, account)?.role === role ? nothing : one({ type: 'RoleSet', account, role });
    }
    case 'RemoveMember':
      return canRemoveMember(state, actor, command.account) ?? one({ type: 'MemberRemoved', account: command.account });
    case 'JoinWorkspace':
      return join(command, state);
    case 'RenameMember':
      if (memberOf(state, command.account)?.name === command.name) return nothing;
      return (
        ownAccount(state, actor, command.account) ??
        one({ type: 'MemberRenamed', account: command.account, name: command.name })
      );
    case 'EndSessions':
      return (
        ownAccount(state, actor, command.account) ??
        one({ type: 'SessionsEnded', account: command.account, everywhere: command.everywhere })
      );
    case 'ConfirmAddress':
      if (memberOf(state, command.account)?.verified) return nothing;
      return ownAccount(state, actor, command.account) ?? one({ type: 'AddressConfirmed', account: command.account });
    case 'RecordRecovery':
      return (
        ownAccount(state, actor, command.account) ??
        one({ type: 'AccountRecovered', account: command.account, how: command.how })
      );
    case 'RecordApiKey': {
      const { key, account, name } = command;
      return ownAccount(state, actor, account) ?? one({ type: 'ApiKeyIssued', key, account, name });
    }
    case 'RevokeApiKey': {
      const known = state.keys.find((key) => key.id === command.key);
      if (!known) return refuse('key-unknown');
      const no = known.account === actor.id ? undefined : canAdminister(state, actor);
      if (no) return no;
      return known.revokedAt === null ? one({ type: 'ApiKeyRevoked', key: command.key }) : nothing;
    }
    default:
      return canAdminister(state, actor) ?? administer(command, state, newId);
  }
}

function administer(
  command: Exclude<
    Command,
    {
      type:
        | 'ClaimWorkspace'
        | 'SetRole'
        | 'RemoveMember'
        | 'JoinWorkspace'
        | 'RenameMember'
        | 'EndSessions'
        | 'ConfirmAddress'
        | 'RecordRecovery'
        | 'RecordApiKey'
        | 'RevokeApiKey';
    }
  >,
  state: WorkspaceState,
  newId: () => Id,
): Decided {
  switch (command.type) {
    case 'RenameWorkspace':
      return command.name === state.name ? nothing : one({ type: 'WorkspaceRenamed', name: command.name });
    case 'SetCalendar':
      return calendarFault(command.calendar) ?? one({ type: 'CalendarSet', calendar: tidied(command.calendar) });
    case 'SetCurrency':
      return one({ type: 'CurrencySet', currency: command.currency, engineerDay: command.engineerDay });
    case 'SetReasonPolicy':
      if (command.reasonMandatory === state.reasonMandatory) return nothing;
      return one({ type: 'ReasonPolicySet', reasonMandatory: command.reasonMandatory });
    case 'DefineTeam': {
      const { name, kind, mark, members } = command;
      const team: Team = { id: newId(), name, kind, mark, members: [...new Set(members)] };
      return teamFault(state, team) ?? one({ type: 'TeamDefined', team });
    }
    case 'ChangeTeam': {
      if (!state.teams.some((team) => team.id === command.team.id)) return refuse('team-unknown');
      const team = { ...command.team, members: [...new Set(command.team.members)] };
      return teamFault(state, team) ?? one({ type: 'TeamChanged', team });
    }
    case 'RemoveTeam':
      if (!state.teams.some((team) => team.id === command.team)) return refuse('team-unknown');
      return one({ type: 'TeamRemoved', team: command.team });
    case 'RecordMemberInvitation': {
      const { invitation, address, team, verified } = command;
      if (state.members.some((member) => member.address === address)) return refuse('already-member', { address });
      if (team !== null && !state.teams.some(({ id }) => id === team)) return refuse('team-unknown');
      return one({ type: 'MemberInvited', invitation, address, team, verified });
    }
    case 'RecordFlagKey': {
      const { key, name, client, kind, origins } = command;
      return one({ type: 'FlagKeyIssued', key, name, client, kind, origins });
    }
    case 'SetFlagKeyOrigins': {
      const known = state.flagKeys.find((key) => key.id === command.key);
      if (!known || known.revokedAt !== null) return refuse('key-unknown');
      if (known.kind !== 'browser') return refuse('server-key-has-no-origins');
      return one({ type: 'FlagKeyOriginsSet', key: command.key, origins: command.origins });
    }
    case 'RevokeFlagKey': {
      const known = state.flagKeys.find((key) => key.id === command.key);
      if (!known) return refuse('key-unknown');
      return known.revokedAt === null ? one({ type: 'FlagKeyRevoked', key: command.key }) : nothing;
    }
    case 'RevokeInvitation':
      if (!state.invitations.some(({ id }) => id === command.invitation)) return refuse('invitation-unknown');
      return one({ type: 'InvitationRevoked', invitation: command.invitation });
  }
}

function join(command: Command & { type: 'JoinWorkspace' }, state: WorkspaceState): Decided {
  const { account, name, address, role, verified } = command;
  if (state.members.some((member) => member.account === account || member.address === address))
    return refuse('already-member', { address });
  const team = state.teams.find(({ id }) => id === command.team);
  const joined: WorkspaceEvent = { type: 'MemberJoined', account, name, address, role, verified };
  if (!team) return one(joined);
  return { events: [joined, { type: 'TeamChanged', team: { ...team, members: [...team.members, account] } }] };
}

function ownAccount(state: WorkspaceState, actor: Facts['actor'], account: Id): No {
  return canActForAccount(actor, account) ?? (memberOf(state, account) ? undefined : refuse('member-unknown'));
}

function calendarFault({ zone, workdays }: WorkCalendar): No {
  if (!isZone(zone)) return refuse('zone-unknown', { zone });
  return workdays.length === 0 ? refuse('no-workday') : undefined;
}

function tidied({ zone, workdays, holidays }: WorkCalendar): WorkCalendar {
  return { zone, workdays: [...new Set(workdays)].sort((a, b) => a - b), holidays: [...new Set(holidays)].sort() };
}

function teamFault(state: WorkspaceState, team: Team): No {
  const name = team.name.toLowerCase();
  if (state.teams.some((other) => other.id !== team.id && other.name.toLowerCase() === name))
    return refuse('team-name-taken', { name: team.name });
  return team.members.every((account) => memberOf(state, account)) ? undefined : refuse('member-unknown');
}
