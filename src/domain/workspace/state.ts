import type { Role } from '../actor.ts';
import type { Recorded } from '../decider.ts';
import type { Id } from '../id.ts';
import type { Instant } from '../instant.ts';
import type { Language } from '../text.ts';
import type { WorkCalendar } from '../work-calendar.ts';
import type { Team, WorkspaceEvent } from './events.ts';
import { evolveWebhooks } from './evolve-webhook.ts';
import type { Webhook } from './webhook.ts';

export interface Member {
  readonly account: Id;
  readonly name: string;
  readonly address: string;
  readonly role: Role;
  /** When access was last recovered by mail; shown to everybody who deals with this member. */
  /**
   * Whether this member's address was confirmed, or its holder claimed the instance and so vouches for itself. Who came
   * by a link that was handed over is unverified, and does not sign.
   */
  readonly verified: boolean;
  readonly recoveredAt: Instant | null;
}

export interface PendingInvitation {
  readonly id: Id;
  readonly address: string;
  readonly team: Id | null;
  readonly verified: boolean;
  readonly invitedAt: Instant;
}

export interface IssuedKey {
  readonly id: Id;
  readonly account: Id;
  readonly name: string;
  readonly issuedAt: Instant;
  readonly revokedAt: Instant | null;
}

/** A key for programs that ask for flags; of one client, or of all where `client` is null. */
export interface FlagKey {
  readonly id: Id;
  readonly name: string;
  readonly client: string | null;
  readonly kind: 'server' | 'browser';
  readonly issuedAt: Instant;
  readonly revokedAt: Instant | null;
}

export interface WorkspaceState {
  readonly claimed: boolean;
  readonly name: string;
  readonly language: Language;
  readonly calendar: WorkCalendar;
  readonly currency: string;
  /** What one engineer-day costs, in the currency. */
  readonly engineerDay: number;
  readonly reasonMandatory: boolean;
  readonly members: readonly Member[];
  readonly teams: readonly Team[];
  readonly invitations: readonly PendingInvitation[];
  readonly keys: readonly IssuedKey[];
  readonly flagKeys: readonly FlagKey[];
  readonly webhooks: readonly Webhook[];
}

export const initialWorkspace: WorkspaceState = {
  claimed: false,
  name: '',
  language: 'en',
  calendar: { zone: 'UTC', workdays: [1, 2, 3, 4, 5], holidays: [] },
  currency: 'EUR',
  engineerDay: 600,
  reasonMandatory: true,
  members: [],
  teams: [],
  invitations: [],
  keys: [],
  flagKeys: [],
  webhooks: [],
};

export function memberOf(state: WorkspaceState, account: Id): Member | undefined {
  return state.members.find((member) => member.account === account);
}

export function evolveWorkspace(state: WorkspaceState, { event, at }: Recorded<WorkspaceEvent>): WorkspaceState {
  switch (event.type) {
    case 'WorkspaceClaimed': {
      const { id, name, address } = event.owner;
      return {
        ...state,
        claimed: true,
        name: event.name,
        language: event.language,
        calendar: event.calendar,
        members: [{ account: id, name, address, role: 'owner', verified: true, recoveredAt: null }],
      };
    }
    case 'WorkspaceRenamed':
      return { ...state, name: event.name };
    case 'CalendarSet':
      return { ...state, calendar: event.calendar };
    case 'CurrencySet':
      return { ...state, currency: event.currency, engineerDay: event.engineerDay };
    case 'ReasonPolicySet':
      return { ...state, reasonMandatory: event.reasonMandatory };
    case 'MemberJoined': {
      const { account, name, address, role, verified } = event;
      return {
        ...state,
        members: [...state.members, { account, name, address, role, verified, recoveredAt: null }],
        invitations: state.invitations.filter((invitation) => invitation.address !== address),
      };
    }
    case 'MemberRenamed':
      return changeMember(state, event.account, { name: event.name });
    case 'RoleSet':
      return changeMember(state, event.account, { role: event.role });
    case 'AddressConfirmed':
      return changeMember(state, event.account, { verified: true });
    case 'AccountRecovered':
      return changeMember(state, event.account, { recoveredAt: at });
    case 'MemberRemoved':
      return {
        ...state,
        members: state.members.filter((member) => member.account !== event.account),
        teams: state.teams.map((team) => ({ ...team, members: team.members.filter((id) => id !== event.account) })),
        keys: state.keys.map((key) =>
          key.account === event.account && key.revokedAt === null ? { ...key, revokedAt: at } : key,
        ),
      };
    case 'TeamDefined':
      return { ...state, teams: [...state.teams, event.team] };
    case 'TeamChanged':
      return { ...state, teams: state.teams.map((team) => (team.id === event.team.id ? event.team : team)) };
    case 'TeamRemoved':
      return { ...state, teams: state.teams.filter((team) => team.id !== event.team) };
    case 'MemberInvited': {
      const { invitation: id, address, team, verified } = event;
      const others = state.invitations.filter((invitation) => invitation.address !== address);
      return { ...state, invitations: [...others, { id, address, team, verified, invitedAt: at }] };
    }
    case 'InvitationRevoked':
      return { ...state, invitations: state.invitations.filter(({ id }) => id !== event.invitation) };
    case 'ApiKeyIssued': {
      const { key: id, account, name } = event;
      return { ...state, keys: [...state.keys, { id, account, name, issuedAt: at, revokedAt: null }] };
    }
    case 'ApiKeyRevoked':
      return { ...state, keys: state.keys.map((key) => (key.id === event.key ? { ...key, revokedAt: at } : key)) };
    case 'FlagKeyIssued': {
      const { key: id, name, client, kind = 'server' } = event;
      return { ...state, flagKeys: [...state.flagKeys, { id, name, client, kind, issuedAt: at, revokedAt: null }] };
    }
    case 'FlagKeyRevoked':
      return {
        ...state,
        flagKeys: state.flagKeys.map((key) => (key.id === event.key ? { ...key, revokedAt: at } : key)),
      };
    default:
      return { ...state, webhooks: evolveWebhooks(state.webhooks, event, at) };
  }
}

function changeMember(state: WorkspaceState, account: Id, part: Partial<Member>): WorkspaceState {
  return {
    ...state,
    members: state.members.map((member) => (member.account === account ? { ...member, ...part } : member)),
  };
}
