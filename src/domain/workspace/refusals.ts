/** Every «no» of the workspace's rules. */
export type WorkspaceRefusal =
  | 'workspace-already-claimed'
  | 'administrators-only'
  | 'owners-only'
  | 'last-owner'
  | 'people-only'
  | 'yourself-only'
  | 'member-unknown'
  | 'already-member'
  | 'team-unknown'
  | 'team-name-taken'
  | 'zone-unknown'
  | 'no-workday'
  | 'invitation-unknown'
  | 'key-unknown';
