import type { Actor } from '../actor.ts';
import type { Id } from '../id.ts';
import type { Refusal } from '../refusal.ts';
import { canAdminister } from './can.ts';
import { type Member, memberOf, type PendingInvitation, type WorkspaceState } from './state.ts';

export type WorkspaceAction = 'rename' | 'set-calendar' | 'set-currency' | 'set-reason-policy' | 'teams' | 'invite';

/** What a member sees of the workspace, and may do there now; null means yes, else the rule's own answer. */
export interface WorkspaceView
  extends Pick<
    WorkspaceState,
    'name' | 'language' | 'calendar' | 'currency' | 'engineerDay' | 'reasonMandatory' | 'teams'
  > {
  readonly id: Id;
  readonly members: readonly (Member & { readonly teams: readonly Id[] })[];
  /** Invitations that wait; only for who may invite. */
  readonly invitations: readonly PendingInvitation[];
  readonly may: Readonly<Record<WorkspaceAction | 'set-role' | 'remove-member', Refusal | null>>;
}

export function workspaceView(id: Id, state: WorkspaceState, viewer: Actor): WorkspaceView | undefined {
  if (!memberOf(state, viewer.id)) return undefined;
  const no = canAdminister(state, viewer)?.refusal ?? null;
  const { name, language, calendar, currency, engineerDay, reasonMandatory, teams } = state;
  return {
    id,
    name,
    language,
    calendar,
    currency,
    engineerDay,
    reasonMandatory,
    teams,
    members: state.members.map((member) => ({
      ...member,
      teams: teams.filter((team) => team.members.includes(member.account)).map((team) => team.id),
    })),
    invitations: no === null ? state.invitations : [],
    may: {
      rename: no,
      'set-calendar': no,
      'set-currency': no,
      'set-reason-policy': no,
      teams: no,
      invite: no,
      'set-role': viewer.kind === 'key' ? { code: 'people-only' } : no,
      'remove-member': viewer.kind === 'key' ? { code: 'people-only' } : no,
    },
  };
}
