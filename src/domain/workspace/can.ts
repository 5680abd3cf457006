import type { Actor, Role } from '../actor.ts';
import type { Id } from '../id.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { WorkspaceRefusal } from './refusals.ts';
import { memberOf, type WorkspaceState } from './state.ts';

type No = { readonly refusal: Refusal<WorkspaceRefusal> } | undefined;

/** The workspace's settings, teams and invitations: owners and administrators. */
export function canAdminister(state: WorkspaceState, actor: Actor): No {
  const role = memberOf(state, actor.id)?.role;
  return role === 'owner' || role === 'admin' ? undefined : refuse('administrators-only');
}

/** Roles: an owner gives any, an administrator gives administrator and member; one owner always stays. */
export function canSetRole(state: WorkspaceState, actor: Actor, account: Id, role: Role): No {
  const no = peopleOnly(actor) ?? canAdminister(state, actor);
  if (no) return no;
  const target = memberOf(state, account);
  if (!target) return refuse('member-unknown');
  if ((target.role === 'owner' || role === 'owner') && memberOf(state, actor.id)?.role !== 'owner')
    return refuse('owners-only');
  return role === 'owner' ? undefined : ownerStays(state, account);
}

/** Members may leave; an administrator removes members and administrators, an owner anybody but the last owner. */
export function canRemoveMember(state: WorkspaceState, actor: Actor, account: Id): No {
  const target = memberOf(state, account);
  if (peopleOnly(actor)) return refuse('people-only');
  if (!target) return canAdminister(state, actor) ?? refuse('member-unknown');
  if (account !== actor.id) {
    const no = canAdminister(state, actor);
    if (no) return no;
    if (target.role === 'owner' && memberOf(state, actor.id)?.role !== 'owner') return refuse('owners-only');
  }
  return ownerStays(state, account);
}

/** What concerns one's own account, done by the person and not by a program. */
export function canActForAccount(actor: Actor, account: Id): No {
  if (peopleOnly(actor)) return refuse('people-only');
  return actor.id === account ? undefined : refuse('yourself-only');
}

function peopleOnly(actor: Actor): No {
  return actor.kind === 'key' ? refuse('people-only') : undefined;
}

function ownerStays(state: WorkspaceState, account: Id): No {
  const others = state.members.some((member) => member.role === 'owner' && member.account !== account);
  return others || memberOf(state, account)?.role !== 'owner' ? undefined : refuse('last-owner');
}
