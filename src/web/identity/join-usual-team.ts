import { call } from '../data/call.ts';
import type { OutputOf } from '../data/operation-names.ts';

export type TeamKind = OutputOf<'workspace.get'>['teams'][number]['kind'];

/** Puts an account into the first team of a kind; nothing when there is none. */
export async function joinUsualTeam(account: string, kind: TeamKind): Promise<void> {
  const { teams } = await call('workspace.get', {});
  const team = teams.find((one) => one.kind === kind);
  if (team) await call('team.change', { team: { ...team, members: [...team.members, account] } });
}
